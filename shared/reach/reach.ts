import type { Channel } from '../partner/channel.ts';
import type { Partner } from '../partner/partner.ts';
import type { Posting } from '../posting/posting.ts';
import { markOf } from '../visit/short-link.ts';
import type { Visits } from '../visit/visit.ts';

/**
 * How far a bulletin reached by one account. Three figures of different kinds that are never added to each other: how many
 * people the community says that it reaches, how many saw the post by the community's own word, and how many visitors
 * its short link brought. A figure that nobody gave is left out, which is not the same as none.
 */
export type Reach = {
  readonly partnerId: string;
  readonly accountId: string;
  readonly channel: Channel;
  readonly municipality: Partner['municipality'];
  readonly posting: Extract<Posting, { state: 'posted' }> | undefined;
  readonly statedAudience: number | undefined;
  readonly reportedViews: number | undefined;
  readonly measuredVisits: number;
};

/**
 * The reach of one bulletin, account by account: those that were posted on, and those whose link was visited though nobody
 * said that it was posted. What a community stated of its audience is as it was when it posted.
 */
export function reachOf(given: {
  readonly postings: readonly Posting[];
  readonly visits: readonly Pick<Visits, 'mark' | 'count'>[];
  readonly partners: readonly Pick<Partner, 'id' | 'municipality' | 'accounts'>[];
}): Reach[] {
  const visitsOf = new Map<string, number>();
  for (const { mark, count } of given.visits) visitsOf.set(mark, (visitsOf.get(mark) ?? 0) + count);
  const posted = given.postings.filter((posting) => posting.state === 'posted');
  const confirmed = new Set(posted.map(({ id }) => id));
  const rows = posted.map((posting): Reach => {
    const { partnerId, accountId, channel, municipality } = posting;
    const measuredVisits = visitsOf.get(markOf(partnerId, accountId)) ?? 0;
    const said = { statedAudience: posting.audience, reportedViews: posting.views };
    return { partnerId, accountId, channel, municipality, posting, ...said, measuredVisits };
  });
  const silent = given.partners.flatMap(({ id, municipality, accounts }) =>
    accounts.flatMap((account): Reach[] => {
      const measuredVisits = visitsOf.get(markOf(id, account.id));
      if (measuredVisits === undefined || confirmed.has(`${id}~${account.id}`)) return [];
      const { channel } = account;
      const unsaid = { posting: undefined, statedAudience: undefined, reportedViews: undefined };
      return [{ partnerId: id, accountId: account.id, channel, municipality, ...unsaid, measuredVisits }];
    }),
  );
  return [...rows, ...silent];
}

/** The reach of several accounts, each figure by itself, with how many accounts gave it. */
export type ReachTotal = {
  readonly posts: number;
  readonly statedAudience: number;
  readonly statedBy: number;
  readonly reportedViews: number;
  readonly reportedBy: number;
  readonly measuredVisits: number;
};

/** Adds up each figure of some accounts by itself. */
export function totalOf(rows: readonly Reach[]): ReachTotal {
  const given = (figures: readonly (number | undefined)[]) => figures.filter((figure) => figure !== undefined);
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  const stated = given(rows.map(({ statedAudience }) => statedAudience));
  const reported = given(rows.map(({ reportedViews }) => reportedViews));
  return {
    posts: rows.filter(({ posting }) => posting !== undefined).length,
    statedAudience: sum(stated),
    statedBy: stated.length,
    reportedViews: sum(reported),
    reportedBy: reported.length,
    measuredVisits: sum(rows.map(({ measuredVisits }) => measuredVisits)),
  };
}

/** The totals of groups of accounts: by channel, by municipality or by community. */
export function reachBy<Key extends 'channel' | 'municipality' | 'partnerId'>(
  rows: readonly Reach[],
  key: Key,
): Map<Reach[Key], ReachTotal> {
  const groups = Map.groupBy(rows, (row) => row[key]);
  return new Map([...groups].map(([name, group]) => [name, totalOf(group)]));
}
