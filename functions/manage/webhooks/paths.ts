import type { Locale } from '../../../shared/language/locale.ts';
import { communityPath } from '../paths.ts';

/** The path of one webhook of a community, or of something to do with it. */
export function webhookPath(partnerId: string, targetId: string, locale: Locale, act?: string): string {
  return communityPath(partnerId, locale, `webhookit/${targetId}${act === undefined ? '' : `/${act}`}`);
}
