import { hashAddress } from '../../shared/email/address.ts';
import { derivedId } from '../../shared/ids.ts';
import { type Change, confirm, decide } from '../../shared/partner/changes.ts';
import type { Absence, Partner, Target } from '../../shared/partner/partner.ts';
import { noPreferences } from '../../shared/partner/preferences.ts';
import { verifyWebhook } from '../../shared/partner/webhook-changes.ts';
import type { WebhookTarget } from '../../shared/partner/webhook-target.ts';
import type { Keys } from '../../shared/secret.ts';
import { day, fromIso, hour, localDateOf, toIso } from '../../shared/time.ts';
import { completeTraining } from '../../shared/training/training.ts';
import { webhookSecret } from '../../shared/webhook/secret.ts';
import { type Community, communities } from './communities.ts';

/** The subject id under which the demonstration's past was written and approved. */
export const demoStaff = { sub: 'demo', name: 'Esimerkki Viestijä' };

const pauseLastsMs = 14 * day;
const absenceBeginsMs = 7 * day;

const receiverOwner = 'kuvittelanranta';
/** The id of a community by its key. */
export const demoPartnerId = (key: string): string => derivedId('prt', 'demo', key);

/** The community whose own software is the demonstration's receiver, and its target. */
export const receiverAt = {
  partnerId: demoPartnerId(receiverOwner),
  targetId: derivedId('tgt', 'demo', receiverOwner, 'webhook'),
} as const;

/** The secret (`whsec_…`) that the demonstration's receiver verifies with. */
export const receiverSecret = (keys: Pick<Keys, 'webhooks'>): string =>
  webhookSecret({ id: receiverAt.targetId, secretVersion: 1 }, keys.webhooks);

export type DemoRegister = {
  readonly keys: Keys;
  readonly webhookUrl: string;
  /** Epoch ms: who has a pause has it from then on. */
  readonly now: number;
};

/** The communities as they are in the register: each applied, confirmed and, most of them, was approved. */
export function demoPartners(given: DemoRegister): Partner[] {
  return communities.map((community) => {
    const applied = newPartner(community, given);
    const confirmed = after(confirm(applied, fromIso(community.confirmedAt)));
    if (community.approvedAt === undefined) return confirmed;
    const active = trained(after(decide(confirmed, 'active', demoStaff, fromIso(community.approvedAt))), community);
    return community.hasWebhook ? after(verifyWebhook(active, receiverAt.targetId)) : active;
  });
}

/** Those of its maintainers who took the training have done so. */
function trained(partner: Partner, { key, maintainers }: Community): Partner {
  return maintainers.reduce((before, { email, trainedAt }) => {
    if (trainedAt === undefined) return before;
    return after(completeTraining(before, derivedId('mnt', 'demo', key, email), fromIso(trainedAt)));
  }, partner);
}

function newPartner(community: Community, { keys, webhookUrl, now }: DemoRegister): Partner {
  const { key, name, kind, municipality, accounts, topics, locale } = community;
  const maintainers = community.maintainers.map(({ trainedAt: _, deputy, ...person }) => ({
    ...person,
    ...(deputy === undefined ? {} : { absence: absenceOf(derivedId('mnt', 'demo', key, deputy), now) }),
    id: derivedId('mnt', 'demo', key, person.email),
    addressHash: hashAddress(person.email, keys.addresses),
  }));
  const mailboxes = maintainers.map(
    ({ id, email }): Target => ({ channel: 'email', id: derivedId('tgt', 'demo', key, email), maintainerId: id }),
  );
  const webhook: WebhookTarget = {
    channel: 'webhook',
    id: receiverAt.targetId,
    url: webhookUrl,
    name: 'Kuvittelanrannan verkkosivut',
    format: 'standard',
    state: 'unverified',
    secretVersion: 1,
    secretShownAt: community.confirmedAt,
  };
  const appliedAt = toIso(fromIso(community.confirmedAt) - hour);
  return {
    id: demoPartnerId(key),
    version: 0,
    state: 'unconfirmed',
    name,
    kind,
    municipality,
    accounts: accounts.map((account) => ({ ...account, id: derivedId('acc', 'demo', key, account.name) })),
    topics,
    ...chosen(community, now),
    locale,
    maintainers,
    targets: community.hasWebhook ? [...mailboxes, webhook] : mailboxes,
    cohort: 'first',
    consentedAt: appliedAt,
    principlesAt: appliedAt,
    ...(community.isListed && { listedAt: appliedAt }),
    ...(community.prospectId !== undefined && { prospectId: community.prospectId }),
    createdAt: appliedAt,
  };
}

/** Two weeks away, from a week on. */
function absenceOf(deputyId: string, now: number): Absence {
  const from = now + absenceBeginsMs;
  return { from: localDateOf(from), until: localDateOf(from + pauseLastsMs), deputyId, setAt: toIso(now) };
}

/** How it wants its mail: a row without a choice stays without one. */
function chosen({ rhythm = noPreferences.rhythm, isPaused }: Community, now: number): Pick<Partner, 'preferences'> {
  if (rhythm === noPreferences.rhythm && !isPaused) return {};
  const pause = isPaused ? { pausedUntil: localDateOf(now + pauseLastsMs) } : {};
  return { preferences: { ...noPreferences, rhythm, ...pause } };
}

function after(change: Change): Partner {
  if (change.kind !== 'changed') throw new Error(`the demonstration's past is not possible: ${change.kind}`);
  return change.partner;
}
