import { day, fromIso, toIso } from '../time.ts';
import type { WebhookTarget } from './webhook-target.ts';

/**
 * How long the secret before signs beside a new one. Long for a company, right for a volunteer who looks after a website
 * on Sundays; it costs nothing, since a receiver that has changed over takes the new signature only.
 */
export const secretOverlapMs = 7 * day;

/** Somebody who changes the secret again and again lets go of the oldest first: each makes the header longer. */
const mostRetiring = 4;

/** The versions of the secret that sign at `now` (epoch ms), the newest first. */
export function signingVersions(target: Pick<WebhookTarget, 'secretVersion' | 'retiring'>, now: number): number[] {
  return [target.secretVersion, ...stillRetiring(target, now).map(({ version }) => version)];
}

/** The secrets that sign beside the next one when the secret is changed at `now` (epoch ms), the newest first. */
export function retiringAfterRotation(
  target: Pick<WebhookTarget, 'secretVersion' | 'retiring'>,
  now: number,
): { version: number; until: string }[] {
  const { secretVersion: version } = target;
  return [{ version, until: toIso(now + secretOverlapMs) }, ...stillRetiring(target, now)].slice(0, mostRetiring);
}

const stillRetiring = ({ retiring = [] }: Pick<WebhookTarget, 'retiring'>, now: number) =>
  retiring.filter(({ until }) => fromIso(until) > now);
