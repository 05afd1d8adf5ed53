import { Channel } from '../../../shared/partner/channel.ts';
import { DeclineReason } from '../../../shared/posting/posting.ts';
import { region } from '../../../shared/region.ts';
import { nearestRank } from '../../../shared/report/percentile.ts';
import type { Facts } from '../facts.ts';
import { type Counted, countedBy, known, share } from './counted.ts';

const municipalities = Object.keys(region.population.residents);

/** What communities did with the bulletins, how far that reached, and where nothing was heard. */
export function computePostings({ partners, tally }: Facts) {
  const { bulletins, asked, confirmed, posts, places, declined } = tally;
  const all = { asked: total(asked), confirmed: total(confirmed) };
  const accounts = partners
    .filter(({ standing }) => standing === 'active')
    .flatMap(({ municipality, accounts }) => accounts.map((channel) => `${municipality}~${channel}`));
  const heard = (code: string) =>
    Object.entries(places).some(([place, count]) => place.startsWith(`${code}~`) && count > 0);
  const reported = tally.reporting > 0;
  const mended = tally.mended.reduce((sum, [, times]) => sum + times, 0);
  return {
    'posting.asked': { all: all.asked, by: { cohort: asked } },
    'posting.confirmed': { all: all.confirmed, by: { cohort: confirmed } },
    'posting.share': {
      all: share(all.confirmed, all.asked),
      by: {
        cohort: known(
          Object.fromEntries(Object.entries(asked).map(([wave, of]) => [wave, share(confirmed[wave] ?? 0, of)])),
        ),
      },
    },
    'posting.posts': { all: total(posts), by: { account: { ...zeros(Channel.options), ...posts } } },
    'posting.declined': { all: total(declined), by: { reason: { ...zeros(DeclineReason.options), ...declined } } },
    'time.firstPost': { all: median(bulletins.map(({ firstPost }) => firstPost)) },
    'time.half': { all: median(bulletins.map(({ half }) => half)) },
    'time.most': { all: median(bulletins.map(({ most }) => most)) },
    'corrections.posts': { all: tally.toMend },
    'corrections.share': { all: share(mended, tally.toMend) },
    'corrections.median': { all: nearestRank(new Map(tally.mended), 50) },
    'reach.stated': { all: Object.keys(tally.audiences).length === 0 ? undefined : total(tally.audiences) },
    'reach.views': { all: reported ? tally.views : undefined },
    'reach.reporting': { all: tally.reporting },
    'reach.visits': { all: tally.visits },
    'white.accounts': { all: accounts.length, by: { place: countedBy([], accounts, (place) => place) } },
    'white.posts': { all: total(places), by: { place: places } },
    'white.silent': { all: municipalities.filter((code) => !heard(code)).length },
  } satisfies Record<string, Counted>;
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return nearestRank(counts, 50);
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);

const zeros = (keys: readonly string[]): Record<string, number> => Object.fromEntries(keys.map((key) => [key, 0]));
