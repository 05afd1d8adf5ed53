import type { AuditEntry } from '../../shared/audit/audit.ts';
import { auditEntry } from '../../shared/audit/audit.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type Delivery, DeliveryState, shardOf } from '../../shared/delivery/delivery.ts';
import { Channel } from '../../shared/partner/channel.ts';
import { Municipality, type Partner, PartnerKind, Topic } from '../../shared/partner/partner.ts';
import type { Cohort } from '../../shared/pilot/pilot.ts';
import { DeclineReason, type Posting, postingId, type Receipt } from '../../shared/posting/posting.ts';
import { FeedbackAbout, type Question, QuestionKind, Verdict } from '../../shared/question/question.ts';
import { day, hour, minute, monthOf, monthRange, toIso } from '../../shared/time.ts';
import type { Visits } from '../../shared/visit/visit.ts';
import { type Random, seeded } from '../simulator/random.ts';
import { exampleDelivery, examplePartner, exampleQuestion, id, sealedBulletin } from '../support/examples.ts';

/** Everything that happened around a month, as the tables hold it. */
export type History = {
  readonly month: string;
  readonly partners: Partner[];
  readonly bulletins: Bulletin[];
  readonly deliveries: Delivery[];
  readonly postings: Posting[];
  readonly visits: Visits[];
  readonly questions: Question[];
  readonly entries: AuditEntry[];
  readonly cohorts: Cohort[];
  readonly costs: { month: string; hours: number; euros: number }[];
};

/** A history that a seed decides: both clock changes, month ends and empty months come up often. */
export function historyOf(seed: number): History {
  const random = seeded(seed);
  const month = random.pick(['2025-03', '2025-10', '2026-02', '2026-03', '2026-10', '2026-12', '2027-01']);
  const { start, end } = monthRange(month);
  // Often exactly at an edge of the month, or in the hours when clocks change.
  const instant = () =>
    random.pick([
      () => random.between(start, end),
      () => random.between(start - 40 * day, end + 3 * day),
      () => random.pick([start, start - 1, end, end - 1, end + 7 * hour, end + 7 * hour - 1]),
      () => end - day + random.between(0, 2 * day),
    ])();
  const iso = (at: number) => toIso(Math.round(at));
  const partners = list(random.whole(0, 9), (n) => partner(random, n, iso(instant()), iso(instant())));
  const isEmpty = random.chance(0.1);
  const bulletins = list(isEmpty ? 0 : random.whole(0, 5), (n) => {
    const at = instant();
    // Some correct all that came before them: often something of an earlier month.
    const earlier = Array.from({ length: n }, (_, of) => id('blt', `bulletin ${of}`));
    const correction = random.chance(0.6) && earlier[0] !== undefined;
    return sealedBulletin(`bulletin ${n}`, {
      ...(correction ? { kind: random.pick(['update', 'cancel']), references: earlier, corrects: earlier[0] } : {}),
      status: random.chance(0.85) ? 'actual' : 'exercise',
      audience: { municipalities: [], topics: Topic.options.filter(() => random.chance(0.15)) },
      sealedAt: iso(at),
      sealedMonth: monthOf(Math.round(at)),
    });
  });
  return {
    month,
    partners,
    bulletins,
    deliveries: bulletins.flatMap((bulletin) => deliveriesOf(random, bulletin, partners)),
    postings: bulletins.flatMap((bulletin) => postingsOf(random, bulletin, partners, bulletins)),
    visits: bulletins.flatMap((bulletin) => visitsTo(random, bulletin.id, iso(instant()))),
    questions: list(random.whole(0, 14), (n) => question(random, n, iso(instant()), iso(instant()))),
    entries: list(random.whole(0, 4), (n) =>
      auditEntry({
        subject: id('prt', `left ${n % 3}`),
        at: iso(instant()),
        by: { kind: 'system' },
        act: random.chance(0.7) ? { kind: 'partner-left' } : { kind: 'partner-decided', decision: 'active' },
      }),
    ).concat(
      list(random.whole(0, 4), (n) =>
        auditEntry({
          subject: id('pro', `invited ${n % 3}`),
          at: iso(instant()),
          by: { kind: 'system' },
          act: { kind: 'prospect-invited' },
        }),
      ),
    ),
    cohorts: random.pick<Cohort[]>([
      [],
      [{ name: 'A', from: `${month}-01` }],
      [
        { name: 'A', from: '2025-01-01' },
        { name: 'B', from: `${month}-10` },
      ],
    ]),
    costs: random.chance(0.6) ? [{ month, hours: random.whole(0, 60), euros: random.whole(0, 4_000) }] : [],
  };
}

function partner(random: Random, n: number, confirmedAt: string, decidedAt: string): Partner {
  const state = random.pick(['active', 'active', 'active', 'confirmed', 'declined', 'left'] as const);
  const { decidedAt: _, ...base } = examplePartner(`partner ${n}`, {
    state,
    kind: random.pick(PartnerKind.options as unknown as [PartnerKind]),
    municipality: random.pick(['609', '684', '050', random.pick(Municipality.options as unknown as ['609'])]),
    accounts: list(random.whole(0, 3), (k) => ({
      id: id('acc', `account ${n} ${k}`),
      channel: random.pick(Channel.options as unknown as [Channel]),
      name: `tili ${k}`,
      ...(random.chance(0.7) ? { audience: random.whole(0, 900) } : {}),
    })),
    maintainers: list(random.whole(1, 2), (k) => maintainer(random, `${n} ${k}`, Date.parse(decidedAt))),
    ...(random.chance(0.4) ? { prospectId: id('pro', `prospect ${n}`) } : {}),
    confirmedAt,
  });
  const wasDecided = state !== 'confirmed';
  return {
    ...base,
    ...(wasDecided ? { decidedAt: decidedAt > confirmedAt ? decidedAt : confirmedAt } : {}),
    ...(state === 'left' ? { leftAt: toIso(Date.parse(decidedAt) + 5 * day) } : {}),
  };
}

/** Some took the training, up to two years ago; some of them have renewed it. */
function maintainer(random: Random, name: string, around: number): Partner['maintainers'][number] {
  const done = (at: number) => ({
    doneAt: toIso(Math.round(at)),
    renewBy: new Date(at + 365 * day).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' }),
  });
  const last = around - random.pick([random.between(0, 20 * day), random.between(340 * day, 400 * day), 0]);
  const before = random.chance(0.4) ? { before: done(last - random.between(0, 400 * day)) } : {};
  return {
    id: id('mnt', name),
    name: 'Aino Ylläpitäjä',
    email: `${name.replace(' ', '-')}@yhdistys.example`,
    addressHash: name,
    ...(random.chance(0.7) ? { training: { ...done(last), ...before } } : {}),
  };
}

function deliveriesOf(random: Random, bulletin: Bulletin, partners: readonly Partner[]): Delivery[] {
  const sealedAt = Date.parse(bulletin.sealedAt ?? '');
  return list(random.whole(0, 12), (n) => {
    const deliveryId = id('dlv', `${bulletin.id} ${n}`);
    const state = random.pick<DeliveryState>([
      'sent',
      'sent',
      'delivered',
      random.pick(DeliveryState.options as unknown as ['sent']),
    ]);
    const isOpen = ['pending', 'leased', 'retry', 'ambiguous', 'waiting'].includes(state);
    const took = random.pick([random.between(0, 90_000), random.between(0, 3 * day), hour, 0]);
    return exampleDelivery('any', {
      id: deliveryId,
      shard: shardOf(bulletin.id, deliveryId),
      channel: random.chance(0.8) ? 'email' : 'webhook',
      state,
      recipients: list(random.whole(0, 2), () => ({
        partnerId:
          random.chance(0.9) && partners.length > 0
            ? (partners[random.whole(0, partners.length - 1)]?.id ?? '')
            : id('prt', 'gone'),
        targetId: id('tgt', 'any'),
      })),
      expiresAt: 4_000_000_000,
      ...(random.chance(0.1) ? { heldUntil: toIso(sealedAt + hour) } : {}),
      ...(isOpen ? {} : { settledAt: toIso(Math.round(sealedAt + took)) }),
    });
  });
}

function postingsOf(
  random: Random,
  bulletin: Bulletin,
  partners: readonly Partner[],
  bulletins: readonly Bulletin[],
): Posting[] {
  const sealedAt = Date.parse(bulletin.sealedAt ?? '');
  return partners.flatMap(({ id: partnerId, accounts, municipality }) =>
    accounts.flatMap((account): Posting[] => {
      if (random.chance(0.4)) return [];
      const at = toIso(Math.round(sealedAt + random.pick([random.between(0, 2 * hour), random.between(0, 4 * day)])));
      const about = {
        bulletinId: bulletin.id,
        id: postingId(partnerId, account.id),
        version: 0,
        partnerId,
        accountId: account.id,
        channel: account.channel,
        municipality,
        ...(account.audience === undefined ? {} : { audience: account.audience }),
        answeredAt: at,
        expiresAt: 4_000_000_000,
      };
      const kind = random.next();
      if (kind < 0.15) return [{ ...about, state: 'undone' }];
      if (kind < 0.35)
        return [
          { ...about, state: 'declined', reason: random.pick(DeclineReason.options as unknown as [DeclineReason]) },
        ];
      return [
        {
          ...about,
          state: 'posted',
          postedAt: at,
          receipts: receiptsOf(random, bulletin, bulletins),
          ...(random.chance(0.4) ? { views: random.whole(0, 300) } : {}),
        },
      ];
    }),
  );
}

/** What was done to a post since: for some of its corrections, or since it had ended. */
function receiptsOf(random: Random, bulletin: Bulletin, bulletins: readonly Bulletin[]): Receipt[] {
  return bulletins
    .filter(({ id, references }) => references.includes(bulletin.id) || id === bulletin.id)
    .filter(() => random.chance(0.5))
    .map((because) => ({
      task: random.pick(['edit', 'edit', 'remove']),
      because: because.id === bulletin.id ? 'ended' : because.id,
      at: toIso(
        Math.round(Date.parse(because.sealedAt ?? '') + random.pick([random.between(0, 2 * hour), 5 * day, 0])),
      ),
    }));
}

function visitsTo(random: Random, bulletinId: string, at: string): Visits[] {
  return list(random.whole(0, 4), (n) => ({
    bulletinId,
    mark: `ABCDE${n}`,
    month: random.chance(0.2) ? undefined : monthOf(Date.parse(at)),
    count: random.whole(1, 40),
    expiresAt: 4_000_000_000,
  }));
}

function question(random: Random, n: number, createdAt: string, later: string): Question {
  const settled = random.chance(0.6);
  return exampleQuestion(`question ${n}`, {
    createdAt,
    kind: random.pick(QuestionKind.options as unknown as [QuestionKind]),
    origin: random.chance(0.7)
      ? { kind: 'resident', about: random.pick(FeedbackAbout.options as unknown as [FeedbackAbout]) }
      : { kind: 'partner', partnerId: id('prt', 'asks') },
    ...(random.chance(0.7) ? { topic: random.pick(Topic.options as unknown as ['health']) } : {}),
    ...(random.chance(0.3) ? { contact: { phone: '040' } } : {}),
    ...(settled ? { settledAt: later > createdAt ? later : toIso(Date.parse(createdAt) + 5 * minute) } : {}),
    ...(settled && random.chance(0.4) ? { postedAt: toIso(Date.parse(later) + hour) } : {}),
    heard: list(settled ? random.whole(0, 3) : 0, (k) => ({
      who: `reader ${k}`,
      verdict: random.pick(Verdict.options as unknown as ['yes']),
      ...(random.chance(0.8) ? { at: toIso(Date.parse(later) + k * day) } : {}),
    })),
    expiresAt: 4_000_000_000,
  });
}

const list = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n));
