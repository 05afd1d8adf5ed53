import { type Partner, preferencesOf } from '../partner/partner.ts';
import type { Audience } from './bulletin.ts';

/**
 * Whether a bulletin for this audience is for this partner: an active community that was named itself, or is in a
 * municipality that was named or wishes for one, and wants to hear of one of its topics. A condition that names nothing holds for everyone.
 */
export function isFor(
  audience: Audience,
  partner: Pick<Partner, 'id' | 'state' | 'municipality' | 'topics' | 'preferences'>,
): boolean {
  if (partner.state !== 'active') return false;
  if (audience.partners?.includes(partner.id)) return true;
  const municipalities = [partner.municipality, ...preferencesOf(partner).municipalities];
  return (
    (audience.municipalities.length === 0 || municipalities.some((each) => audience.municipalities.includes(each))) &&
    (audience.topics.length === 0 ||
      partner.topics.length === 0 ||
      partner.topics.some((topic) => audience.topics.includes(topic)))
  );
}
