import type { Locale } from '../../shared/language/locale.ts';
import { inLocale } from '../../shared/web/public-page.tsx';

/** Where a link to the management pages is asked for. */
export const askPath = '/oma';
/** Where a maintainer chooses among several communities. */
export const choicePath = '/oma/yhteisot';

/** Where a community says whether the public list may name it. */
export const listedSection = 'kumppanilista';
/** Where a maintainer leaves a community. */
export const leaveSection = 'lahde';
/** Where a maintainer lands who has left. */
export const leftPath = '/oma/lahdetty';

/** The path of a community's page, or of one of its sections. */
export function communityPath(partnerId: string, locale: Locale, section?: string): string {
  return inLocale(`/oma/yhteiso/${partnerId}${section === undefined ? '' : `/${section}`}`, locale);
}

/** Where a maintainer lands whose change was stored: the overview, which says so. */
export function savedPath(partnerId: string, locale: Locale): string {
  return `/oma/yhteiso/${partnerId}?tallennettu=1&lang=${locale}`;
}
