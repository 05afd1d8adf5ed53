import { type Partner, preferencesOf } from '../partner/partner.ts';
import type { Audience } from './bulletin.ts';

/**
 * Whether a bulletin for this audience is for this partner: an active community, in a municipality that was named or wishing for one, that
 * wants to hear of one of its topics. A condition that names nothing holds for everyone.
 */
export function isFor(
  audience: Audience,
  partner: Pick<Partner, 'state' | 'municipality' | 'topics' | 'preferences'>,
): boolean {
  const municipalities = [partner.municipality, ...preferencesOf(partner).municipalities];
  return (
    partner.state === 'active' &&
    (audience.municipalities.length === 0 || municipalities.some((each) => audience.municipalities.includes(each))) &&
    (audience.topics.length === 0 ||
      partner.topics.length === 0 ||
      partner.topics.some((topic) => audience.topics.includes(topic)))
  );
}
