import { type Bulletin, textsFor } from '../../shared/bulletin/bulletin.ts';
import { codeOf, shownCode } from '../../shared/bulletin/code.ts';
import { type VersionChannel, versionOf } from '../../shared/channel/channel.ts';
import { postFor } from '../../shared/channel/derive.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { type Account, type Partner, preferencesOf } from '../../shared/partner/partner.ts';
import { markOf, shortPath } from '../../shared/visit/short-link.ts';

/** What is pasted on one account. */
export type Post = {
  readonly account: Account;
  readonly channel: VersionChannel;
  readonly text: string;
  readonly locale: Locale;
  /** The account's own short link, which the text holds. */
  readonly link: string;
  /** The same in the other languages that the community posts in. */
  readonly others: readonly { readonly text: string; readonly locale: Locale }[];
};

/** The text for each account of a community, in the languages that it posts in, or its own if it has chosen none. */
export function postsFor(
  bulletin: Bulletin,
  partner: Pick<Partner, 'id' | 'accounts' | 'locale' | 'preferences'>,
  site: { readonly siteUrl: string; readonly key: Buffer },
): Post[] {
  const [first, ...others] = textsFor(bulletin, preferencesOf(partner).languages, partner.locale);
  const code = bulletin.code ?? codeOf(bulletin.id);
  return partner.accounts.map((account) => {
    const channel = versionOf[account.channel];
    const path = shortPath({ code, mark: markOf(partner.id, account.id) }, site.key);
    const linkIn = (locale: Locale) => `${site.siteUrl}${path}${locale === 'fi' ? '' : `?lang=${locale}`}`;
    const ready = (text: typeof first) => ({
      text: postFor(channel, text, { link: linkIn(text.locale), code: shownCode(code) }),
      locale: text.locale,
    });
    return { account, channel, ...ready(first), link: linkIn(first.locale), others: others.map(ready) };
  });
}

/** Where a channel lets a text be brought along by a tap; Facebook takes only the link, so the text must be pasted. */
export function composerOf({
  account,
  text,
  link,
}: Post): { to: 'whatsapp' | 'x' | 'facebook'; href: string } | undefined {
  switch (account.channel) {
    case 'whatsapp':
      return { to: 'whatsapp', href: `https://wa.me/?text=${encodeURIComponent(text)}` };
    case 'x':
      return { to: 'x', href: `https://x.com/intent/post?text=${encodeURIComponent(text)}` };
    case 'facebook-page':
      return { to: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}` };
    default:
      return undefined;
  }
}
