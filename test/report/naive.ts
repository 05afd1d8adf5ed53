import { region } from '../../shared/region.ts';
import type { History } from './history.ts';

/**
 * Every figure a second way: straight from the rows, by filters and sorted lists, with the calendar of the platform instead
 * of ours and no regard for how many rows there are. Small counts are not hidden here.
 */
export function naively({
  month,
  partners,
  bulletins,
  deliveries,
  postings,
  visits,
  questions,
  entries,
  cohorts,
  costs,
}: History) {
  const helsinki = (iso: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'medium' }).format(
      new Date(iso),
    );
  const inMonth = (iso: string) => helsinki(iso).startsWith(month);
  const beforeMonth = (iso: string) => helsinki(iso) < `${month}-01`;
  const beforeEnd = (iso: string) => inMonth(iso) || beforeMonth(iso);
  const nextMonth = month.endsWith('-12')
    ? `${Number(month.slice(0, 4)) + 1}-01`
    : `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}`;
  const beforeHour = (iso: string) => helsinki(iso) < `${nextMonth}-01 07:00:00`;

  const there = partners.filter(
    ({ confirmedAt, leftAt }) =>
      confirmedAt !== undefined && beforeEnd(confirmedAt) && !(leftAt !== undefined && beforeEnd(leftAt)),
  );
  const decided = there.filter(({ decidedAt }) => decidedAt !== undefined && beforeEnd(decidedAt));
  const active = decided.filter(({ state }) => state !== 'declined');
  const waiting = there.filter((partner) => !decided.includes(partner));
  const towns = Object.entries(region.population.residents as Record<string, number>);
  const activeIn = (code: string) => active.filter(({ municipality }) => municipality === code).length;
  const residents = (of: typeof towns) => of.reduce((sum, [, people]) => sum + people, 0);
  const wave = (partner: { decidedAt?: string | undefined }) =>
    String(Math.max(1, cohorts.filter(({ from }) => from <= helsinki(partner.decidedAt ?? '').slice(0, 10)).length));

  const sent = bulletins.filter(({ status, sealedAt = '' }) => status === 'actual' && inMonth(sealedAt));
  const ids = new Set(sent.map((bulletin) => bulletin.id));
  const of = (bulletinId: string) => deliveries.filter(({ shard }) => shard.startsWith(`${bulletinId}#`));
  const all = sent.flatMap((bulletin) =>
    of(bulletin.id).map((delivery) => ({ ...delivery, sealedAt: bulletin.sealedAt ?? '' })),
  );
  const outcome = ({ state, settledAt }: { state: string; settledAt?: string | undefined }) =>
    settledAt === undefined || !beforeHour(settledAt) ? 'open' : state === 'delivered' ? 'sent' : state;
  const arrived = all.filter((delivery) => outcome(delivery) === 'sent');
  const digested = all.filter((delivery) => outcome(delivery) === 'in-digest');
  const seconds = (from: string, to: string) => {
    const exact = Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / 1000));
    return exact > 3600 ? Math.ceil(exact / 60) * 60 : exact;
  };
  const took = arrived
    .filter(({ heldUntil }) => heldUntil === undefined)
    .map(({ sealedAt, settledAt = '' }) => seconds(sealedAt, settledAt));
  const rank = (values: readonly number[], percent: number) =>
    values.toSorted((a, b) => a - b)[Math.ceil((percent * values.length) / 100) - 1];

  const posted = postings
    .filter((posting) => posting.state === 'posted')
    .filter(({ bulletinId, postedAt }) => ids.has(bulletinId) && beforeHour(postedAt));
  const declined = postings
    .filter((posting) => posting.state === 'declined')
    .filter(({ bulletinId, answeredAt }) => ids.has(bulletinId) && beforeHour(answeredAt));
  const perBulletin = sent.map((bulletin) => {
    const posts = posted.filter(({ bulletinId }) => bulletinId === bulletin.id);
    const posters = [...new Set(posts.map(({ partnerId }) => partnerId))];
    const asked = [
      ...new Set([
        ...posters,
        ...[...arrived, ...digested]
          .filter(({ shard }) => shard.startsWith(`${bulletin.id}#`))
          .flatMap(({ recipients }) => recipients.map(({ partnerId }) => partnerId)),
      ]),
    ];
    const times = posters
      .map((partner) =>
        Math.min(
          ...posts
            .filter(({ partnerId }) => partnerId === partner)
            .map(({ postedAt }) => seconds(bulletin.sealedAt ?? '', postedAt)),
        ),
      )
      .sort((a, b) => a - b);
    return {
      asked,
      posters,
      first: times[0],
      half: times[Math.ceil(asked.length / 2) - 1],
      most: times[Math.ceil(asked.length * 0.8) - 1],
    };
  });
  const asked = perBulletin.flatMap(({ asked }) => asked);
  const posters = perBulletin.flatMap(({ posters }) => posters);
  const known = (values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined);
  const waveOf = (partnerId: string) => {
    const found = active.find((partner) => partner.id === partnerId);
    return found === undefined ? 'unknown' : wave(found);
  };
  const perWave = (list: readonly string[]) => tally(list.map(waveOf));
  const audiences = new Map<string, number>();
  for (const bulletin of sent.toSorted(
    (a, b) => (a.sealedAt ?? '').localeCompare(b.sealedAt ?? '') || a.id.localeCompare(b.id),
  )) {
    for (const { accountId, audience, bulletinId } of posted)
      if (bulletinId === bulletin.id && audience !== undefined) audiences.set(accountId, audience);
  }
  const views = posted.flatMap(({ views }) => (views === undefined ? [] : [views]));
  const heard = new Set(posted.map(({ municipality }) => String(municipality)));

  const toMend = sent
    .filter(({ corrects }) => corrects !== undefined)
    .flatMap((correction) =>
      postings
        .filter((posting) => posting.state === 'posted')
        .filter(({ bulletinId }) => correction.references.includes(bulletinId))
        .map(({ postedAt, receipts }) => ({ postedAt, receipts, sealedAt: correction.sealedAt ?? '' })),
    )
    .filter(
      ({ postedAt, receipts, sealedAt }) =>
        postedAt < sealedAt && !receipts.some(({ task, at }) => task === 'remove' && at < sealedAt),
    );
  const mended = toMend.flatMap(({ receipts, sealedAt }) =>
    receipts
      .filter(({ at }) => at >= sealedAt && beforeHour(at))
      .map(({ at }) => seconds(sealedAt, at))
      .sort((a, b) => a - b)
      .slice(0, 1),
  );
  const lastDay = new Date(Date.parse(`${nextMonth}-01`) - 86_400_000).toISOString().slice(0, 10);
  const maintainers = active.flatMap(({ maintainers }) => maintainers);
  const trained = maintainers.flatMap(({ training }) => {
    const times = training === undefined ? [] : [training, ...(training.before === undefined ? [] : [training.before])];
    return times.filter(({ doneAt }) => beforeEnd(doneAt)).slice(0, 1);
  });

  const told = questions.filter(({ createdAt }) => inMonth(createdAt));
  const residentsTold = told.filter(({ origin }) => origin.kind !== 'partner');
  const relayed = told.filter(({ origin }) => origin.kind === 'partner');
  const answered = told.filter(({ settledAt }) => settledAt !== undefined && beforeHour(settledAt));
  const verdicts = told.flatMap(({ heard, createdAt }) => heard.filter(({ at = createdAt }) => beforeHour(at)));
  const waits = answered.map(({ createdAt, settledAt = '' }) => seconds(createdAt, settledAt));
  const cost = costs.find((each) => each.month === month);
  const ratio = (part: number | undefined, whole: number) =>
    whole === 0 || part === undefined ? undefined : part / whole;

  return {
    'network.active': {
      all: active.length,
      kind: tally(active.map(({ kind }) => kind)),
      municipality: tally(active.map(({ municipality }) => municipality)),
      cohort: tally(active.map(wave)),
    },
    'network.waiting': { all: waiting.length },
    'network.joined': { all: active.filter(({ decidedAt = '' }) => inMonth(decidedAt)).length },
    'network.invited': {
      all: new Set(
        entries.filter(({ act, at }) => act.kind === 'prospect-invited' && inMonth(at)).map(({ subject }) => subject),
      ).size,
    },
    'network.byInvitation': {
      all: active.filter(({ decidedAt = '', prospectId }) => inMonth(decidedAt) && prospectId !== undefined).length,
    },
    'training.done': { all: trained.filter(({ renewBy }) => renewBy >= lastDay).length },
    'training.due': { all: trained.filter(({ renewBy }) => renewBy < lastDay).length },
    'training.share': { all: ratio(trained.filter(({ renewBy }) => renewBy >= lastDay).length, maintainers.length) },
    'network.left': {
      all: new Set(
        entries.filter(({ act, at }) => act.kind === 'partner-left' && inMonth(at)).map(({ subject }) => subject),
      ).size,
    },
    'network.dormant': {
      all:
        sent.length === 0
          ? undefined
          : active.filter(({ id, decidedAt = '' }) => beforeMonth(decidedAt) && !posters.includes(id)).length,
    },
    'coverage.one': { all: ratio(towns.filter(([code]) => activeIn(code) > 0).length, towns.length) },
    'coverage.two': { all: ratio(towns.filter(([code]) => activeIn(code) > 1).length, towns.length) },
    'coverage.residents': { all: ratio(residents(towns.filter(([code]) => activeIn(code) > 0)), residents(towns)) },
    'bulletins.sent': {
      all: sent.length,
      topic: tally(sent.flatMap(({ audience }) => (audience.topics.length === 0 ? ['none'] : audience.topics))),
    },
    'deliveries.all': {
      all: all.length,
      outcome: tally(all.map(outcome)),
      channel: tally(all.map(({ channel }) => channel)),
    },
    'deliveries.sent': { all: arrived.length, channel: tally(arrived.map(({ channel }) => channel)) },
    'deliveries.share': {
      all: ratio(
        arrived.length,
        all.filter((delivery) => !['skipped', 'in-digest'].includes(outcome(delivery))).length,
      ),
    },
    'time.delivered.median': { all: rank(took, 50) },
    'time.delivered.p95': { all: rank(took, 95) },
    'posting.asked': { all: asked.length, cohort: perWave(asked) },
    'posting.confirmed': { all: posters.length, cohort: perWave(posters) },
    'posting.share': { all: ratio(posters.length, asked.length) },
    'posting.posts': { all: posted.length, account: tally(posted.map(({ channel }) => channel)) },
    'posting.declined': { all: declined.length, reason: tally(declined.map(({ reason }) => reason)) },
    'time.firstPost': { all: rank(known(perBulletin.map(({ first }) => first)), 50) },
    'time.half': { all: rank(known(perBulletin.map(({ half }) => half)), 50) },
    'time.most': { all: rank(known(perBulletin.map(({ most }) => most)), 50) },
    'corrections.posts': { all: toMend.length },
    'corrections.share': { all: ratio(mended.length, toMend.length) },
    'corrections.median': { all: rank(mended, 50) },
    'reach.stated': {
      all: audiences.size === 0 ? undefined : [...audiences.values()].reduce((sum, each) => sum + each, 0),
    },
    'reach.views': { all: views.length === 0 ? undefined : views.reduce((sum, each) => sum + each, 0) },
    'reach.reporting': { all: views.length },
    'reach.visits': {
      all: visits
        .filter((each) => ids.has(each.bulletinId) && each.month === month)
        .reduce((sum, { count }) => sum + count, 0),
    },
    'white.accounts': {
      all: active.flatMap(({ accounts }) => accounts).length,
      place: tally(
        active.flatMap(({ municipality, accounts }) => accounts.map(({ channel }) => `${municipality}~${channel}`)),
      ),
    },
    'white.posts': {
      all: posted.length,
      place: tally(posted.map(({ municipality, channel }) => `${municipality}~${channel}`)),
    },
    'white.silent': { all: towns.filter(([code]) => !heard.has(code)).length },
    'feedback.count': {
      all: residentsTold.length,
      about: tally(residentsTold.map(({ origin }) => (origin.kind === 'partner' ? '' : origin.about))),
      topic: tally(residentsTold.map(({ topic = 'none' }) => topic)),
    },
    'feedback.contact': { all: residentsTold.filter(({ contact }) => contact !== undefined).length },
    'relayed.count': { all: relayed.length, asked: tally(relayed.map(({ kind }) => kind)) },
    'answers.share': { all: ratio(answered.length, told.length) },
    'answers.median': { all: rank(waits, 50) },
    'answers.p90': { all: rank(waits, 90) },
    'answers.community': {
      all: ratio(
        relayed.filter(({ postedAt }) => postedAt !== undefined && beforeHour(postedAt)).length,
        relayed.length,
      ),
    },
    'answers.verdicts': { all: verdicts.length, verdict: tally(verdicts.map(({ verdict }) => verdict)) },
    'cost.hours': { all: cost?.hours },
    'cost.euros': { all: cost?.euros },
    'cost.perDelivery': { all: ratio(cost?.euros, arrived.length) },
    'cost.perPosting': { all: ratio(cost?.euros, posters.length) },
  } satisfies Record<string, Record<string, number | undefined | Record<string, number>>>;
}

function tally(list: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of list) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}
