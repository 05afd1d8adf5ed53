import { createHash } from 'node:crypto';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import type { Posted } from '../../shared/posting/posting.ts';
import type { ListedBulletin } from '../../shared/report/content.ts';
import { type BulletinRead, secondsBetween } from './read-bulletin.ts';
import { type MonthTally, plus, plusOutcomes } from './tally.ts';

/** The month with one more bulletin in it. `cohortOf` tells the wave that a community joined in. */
export function addBulletin(
  tally: MonthTally,
  bulletin: Bulletin & { readonly sealedAt: string },
  read: BulletinRead,
  cohortOf: (partnerId: string) => string,
): MonthTally {
  // A community that posted was asked, also where its delivery has no proof.
  const posters = new Set(read.posted.map(({ partnerId }) => partnerId));
  const asked = new Set([...read.reached, ...posters]);
  const { title, topics } = { title: bulletin.texts.fi.title, topics: bulletin.audience.topics };
  const fact: ListedBulletin = {
    id: bulletin.id,
    title,
    sealedAt: bulletin.sealedAt,
    topics,
    deliveries: sum(read.channels.email.outcomes) + sum(read.channels.webhook.outcomes),
    sent: read.channels.email.outcomes.sent + read.channels.webhook.outcomes.sent,
    asked: asked.size,
    posted: posters.size,
    ...spreadOf(read.posted, asked.size, bulletin.sealedAt),
  };
  return {
    ...tally,
    bulletins: [...tally.bulletins, fact],
    email: plusChannel(tally.email, read.channels.email),
    webhook: plusChannel(tally.webhook, read.channels.webhook),
    asked: [...asked].reduce((counts, id) => plus(counts, cohortOf(id)), tally.asked),
    confirmed: [...posters].reduce((counts, id) => plus(counts, cohortOf(id)), tally.confirmed),
    posts: read.posted.reduce((counts, { channel }) => plus(counts, channel), tally.posts),
    places: read.posted.reduce((counts, each) => plus(counts, `${each.municipality}~${each.channel}`), tally.places),
    declined: read.declined.reduce((counts, { reason }) => plus(counts, reason), tally.declined),
    toMend: tally.toMend + read.toMend.length,
    mended: plusTimes(tally.mended, timesOf(read.toMend)),
    audiences: {
      ...tally.audiences,
      ...Object.fromEntries(
        read.posted.flatMap(({ accountId, audience }) => (audience === undefined ? [] : [[accountId, audience]])),
      ),
    },
    visits: tally.visits + read.visits,
    views: tally.views + read.posted.reduce((total, { views = 0 }) => total + views, 0),
    reporting: tally.reporting + read.posted.filter(({ views }) => views !== undefined).length,
    posters: [...new Set([...tally.posters, ...posters])].sort(),
    digest: createHash('sha256').update(`${tally.digest}${bulletin.id}${read.digest}`).digest('base64url'),
  };
}

/** When the first, half and 80 % of the communities had posted: each counts with its earliest post. */
function spreadOf(posted: readonly Posted[], asked: number, sealedAt: string) {
  const first = new Map<string, number>();
  for (const { partnerId, postedAt } of posted) {
    const seconds = secondsBetween(sealedAt, postedAt);
    first.set(partnerId, Math.min(seconds, first.get(partnerId) ?? seconds));
  }
  const ascending = [...first.values()].sort((a, b) => a - b);
  const [firstPost, half, most] = [1, Math.ceil(asked * 0.5), Math.ceil(asked * 0.8)].map((nth) => ascending[nth - 1]);
  return {
    ...(firstPost === undefined ? {} : { firstPost }),
    ...(half === undefined ? {} : { half }),
    ...(most === undefined ? {} : { most }),
  };
}

function plusChannel(tally: MonthTally['email'], read: BulletinRead['channels']['email']): MonthTally['email'] {
  return {
    outcomes: plusOutcomes(tally.outcomes, read.outcomes),
    seconds: plusTimes(tally.seconds, read.seconds),
  };
}

type Times = MonthTally['mended'];

/** How many took so many seconds, with more of them, the shortest first. */
function plusTimes(some: Times, more: ReadonlyMap<number, number>): Times {
  const sums = new Map(some);
  for (const [took, times] of more) sums.set(took, (sums.get(took) ?? 0) + times);
  return [...sums].sort(([a], [b]) => a - b);
}

/** How many took how long, of those that came to an end. */
function timesOf(seconds: readonly (number | undefined)[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const took of seconds) if (took !== undefined) times.set(took, (times.get(took) ?? 0) + 1);
  return times;
}

const sum = (outcomes: Readonly<Record<string, number>>): number =>
  Object.values(outcomes).reduce((total, each) => total + each, 0);
