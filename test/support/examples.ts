import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { codeOf } from '../../shared/bulletin/code.ts';
import type { Deed } from '../../shared/deed/deed.ts';
import { type Delivery, shardOf } from '../../shared/delivery/delivery.ts';
import { hashAddress } from '../../shared/email/address.ts';
import { derivedId, type Prefix } from '../../shared/ids.ts';
import type { Maintainer, Partner, Target } from '../../shared/partner/partner.ts';
import type { WebhookTarget } from '../../shared/partner/webhook-target.ts';
import { type Posted, postingId } from '../../shared/posting/posting.ts';
import type { Prospect } from '../../shared/prospect/prospect.ts';
import { dueAt } from '../../shared/question/due.ts';
import type { Question } from '../../shared/question/question.ts';
import { keysFrom } from '../../shared/secret.ts';
import { expiryAfter, fromIso, monthOf } from '../../shared/time.ts';

/** Monday 23 November 2026 at noon in Finland: the instant at which examples happen. */
export const noon = fromIso('2026-11-23T10:00:00.000Z');

/** The keys of a secret that only tests have. */
export const exampleKeys = keysFrom('a secret that only the tests know, and nobody else');

/** An id that a test can name: the same name always gives the same id. */
export const id = (prefix: Prefix, name: string): string => derivedId(prefix, name);

/** The maintainer who reads `email`. */
export function exampleMaintainer(email: string, name = 'Maija Mallikas'): Maintainer {
  return { id: id('mnt', email), name, email, addressHash: hashAddress(email, exampleKeys.addresses) };
}

/** A verified webhook; `url` names it. */
export function exampleWebhook(url: string, change: Partial<WebhookTarget> = {}): WebhookTarget {
  const own = { id: id('tgt', url), url, state: 'verified', secretVersion: 1 } as const;
  return { channel: 'webhook', format: 'standard', ...own, ...change };
}

/**
 * An active community in Pori with one maintainer, whose mailbox is its target: `<name>@example.fi`, with `-` for what
 * an address cannot hold. `email` gives it another mailbox, `webhooks` more targets.
 */
export function examplePartner(
  name: string,
  change: Partial<Partner> = {},
  given: { email?: string; webhooks?: readonly WebhookTarget[] } = {},
): Partner {
  const maintainer = exampleMaintainer(given.email ?? `${name.replace(/[^a-z0-9]+/gi, '-')}@example.fi`);
  const mailbox: Target = { channel: 'email', id: id('tgt', name), maintainerId: maintainer.id };
  return {
    id: id('prt', name),
    version: 2,
    state: 'active',
    name: `Kylä ${name}`,
    kind: 'village',
    municipality: '609',
    accounts: [{ id: id('acc', name), channel: 'facebook-group', name: `${name} – kyläläiset`, audience: 250 }],
    maintainers: [maintainer],
    targets: [mailbox, ...(given.webhooks ?? [])],
    topics: [],
    locale: 'fi',
    cohort: '2026-1',
    consentedAt: '2026-11-01T08:00:00.000Z',
    createdAt: '2026-11-01T08:00:00.000Z',
    confirmedAt: '2026-11-01T09:00:00.000Z',
    decidedAt: '2026-11-02T08:00:00.000Z',
    decidedBy: { sub: 'staff-1', name: 'Anna Viestijä' },
    ...change,
  };
}

/** A village in Pori that staff have found. */
export function exampleProspect(name: string, change: Partial<Prospect> = {}): Prospect {
  return {
    id: id('pro', name),
    version: 0,
    state: 'found',
    name: `Kylä ${name}`,
    kind: 'village',
    municipality: '609',
    createdAt: '2026-11-20T08:00:00.000Z',
    createdBy: { sub: 'staff-1', name: 'Anna Viestijä' },
    expiresAt: expiryAfter(noon, 731 * 86_400_000),
    ...change,
  };
}

/** A draft of "you said, we did" that nobody is known to stand behind. */
export function exampleDeed(name: string, change: Partial<Deed> = {}): Deed {
  const by = { sub: 'staff-1', name: 'Anna Viestijä' };
  return {
    id: id('ded', name),
    version: 0,
    state: 'draft',
    texts: {
      fi: {
        theme: `Asia ${name}`,
        said: 'Puhelimeen ei pääse aamulla.',
        decision: 'Aamuun lisätään vastaajia.',
        change: 'Jono on lyhentynyt.',
        decidedBy: 'Perhepalvelut',
      },
    },
    decidedOn: '2026-11-20',
    questions: [],
    behind: { relayed: 0, communities: 0, residents: 0 },
    createdAt: '2026-11-22T08:00:00.000Z',
    createdBy: by,
    lastAct: { at: '2026-11-22T08:00:00.000Z', by, how: 'written' },
    ...change,
  };
}

/** A draft to the whole region about a vaccination day, valid to the end of November 2026. */
export function exampleBulletin(name: string, change: Partial<Bulletin> = {}): Bulletin {
  return {
    id: id('blt', name),
    version: 0,
    state: 'draft',
    kind: 'alert',
    status: 'actual',
    urgency: 'normal',
    references: [],
    texts: { fi: { title: 'Rokotuspäivä Porissa', body: 'Influenssarokotuksia **ilman ajanvarausta**.' } },
    audience: { municipalities: [], topics: [] },
    validUntil: '2026-11-30',
    createdAt: '2026-11-22T08:00:00.000Z',
    createdBy: { sub: 'staff-1', name: 'Anna Viestijä' },
    ...change,
  };
}

/** The same, sealed at noon and on its way. */
export function sealedBulletin(name: string, change: Partial<Bulletin> = {}): Bulletin {
  return exampleBulletin(name, {
    version: 1,
    state: 'sending',
    sealedAt: '2026-11-23T10:00:00.000Z',
    sealedBy: { sub: 'staff-1', name: 'Anna Viestijä' },
    sealedMonth: '2026-11',
    code: codeOf(id('blt', name)),
    ...change,
  });
}

/** A pending mail delivery, created at noon, in the group of a bulletin of its own unless `group` names another. */
export function exampleDelivery(name: string, change: Partial<Delivery> & { group?: string } = {}): Delivery {
  const { group = id('blt', name), ...rest } = change;
  const deliveryId = id('dlv', name);
  return {
    shard: shardOf(group, deliveryId),
    id: deliveryId,
    version: 0,
    state: 'pending',
    channel: 'email',
    matter: { kind: 'bulletin', bulletinId: id('blt', name) },
    recipients: [{ partnerId: id('prt', name), targetId: id('tgt', name) }],
    createdAt: '2026-11-23T10:00:00.000Z',
    attempts: 0,
    ambiguities: 0,
    expiresAt: expiryAfter(noon, 396 * 86_400_000),
    ...rest,
  };
}

/** A question that a resident asked about a service by the form at noon, without telling who they are. */
export function exampleQuestion(name: string, change: Partial<Question> = {}): Question {
  const createdAt = change.createdAt ?? '2026-11-23T10:00:00.000Z';
  return {
    id: id('qst', name),
    version: 0,
    state: 'new',
    kind: 'question',
    origin: { kind: 'resident', about: 'service' },
    text: 'Neuvolan puhelin ei vastaa.',
    locale: 'fi',
    createdAt,
    month: monthOf(fromIso(createdAt)),
    dueAt: dueAt(change.kind ?? 'question', fromIso(createdAt)),
    apartFrom: [],
    additions: [],
    heard: [],
    expiresAt: expiryAfter(fromIso(createdAt), 731 * 86_400_000),
    ...change,
  };
}

/** What the community `partner` said at noon of the bulletin `bulletin`: posted on its one account, just then. */
export function examplePosting(bulletin: string, partner: string, change: Partial<Posted> = {}): Posted {
  return {
    bulletinId: id('blt', bulletin),
    id: postingId(id('prt', partner), id('acc', partner)),
    version: 0,
    state: 'posted',
    partnerId: id('prt', partner),
    accountId: id('acc', partner),
    channel: 'facebook-group',
    municipality: '609',
    audience: 250,
    answeredAt: '2026-11-23T10:00:00.000Z',
    postedAt: '2026-11-23T10:00:00.000Z',
    receipts: [],
    expiresAt: expiryAfter(noon, 396 * 86_400_000),
    ...change,
  };
}
