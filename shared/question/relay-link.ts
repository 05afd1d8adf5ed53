import type { Locale } from '../language/locale.ts';
import { signLink } from '../link.ts';

/**
 * Where a community's maintainers relay what people ask and claim there; the link opens nothing else. `expiresAt` is epoch
 * seconds: the same arguments give the same address, so a mail that is sent again is the same mail.
 */
export function relayUrl(
  to: {
    readonly siteUrl: string;
    readonly partnerId: string;
    readonly locale: Locale;
    readonly expiresAt: number;
  },
  key: Buffer,
): string {
  const token = signLink({ purpose: 'relay', subject: to.partnerId, expiresAt: to.expiresAt }, key);
  return `${to.siteUrl}/valita/${token}?lang=${to.locale}`;
}
