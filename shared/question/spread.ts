import type { Municipality } from '../region.ts';
import { fromIso, hour } from '../time.ts';
import type { Question } from './question.ts';

/** Within this time, so many communities or municipalities that tell the same are news at once. */
const withinMs = 48 * hour;
const fromCommunities = 3;
const fromMunicipalities = 2;

/** How far one matter has spread. */
export type SpreadOf = {
  readonly communities: number;
  readonly municipalities: Municipality[];
};

/**
 * How far a matter has spread by `now` (epoch ms), if that is so far that staff must know at once. `told` is everything that
 * was told of it, what was merged included. Whoever speaks for the whole region speaks for no municipality.
 */
export function wideSpread(told: readonly Question[], now: number): SpreadOf | undefined {
  const lately = told.filter(({ createdAt }) => fromIso(createdAt) > now - withinMs);
  const communities = new Set(lately.flatMap(({ origin }) => (origin.kind === 'partner' ? [origin.partnerId] : [])))
    .size;
  const municipalities = [
    ...new Set(lately.flatMap(({ municipality }) => (municipality === undefined ? [] : [municipality]))),
  ]
    .filter((municipality) => municipality !== 'region')
    .sort();
  const isWide = communities >= fromCommunities || municipalities.length >= fromMunicipalities;
  return isWide ? { communities, municipalities } : undefined;
}
