import { type Bulletin, textFor } from '../../shared/bulletin/bulletin.ts';
import { codeOf, shownCode } from '../../shared/bulletin/code.ts';
import { type VersionChannel, versionOf } from '../../shared/channel/channel.ts';
import { postFor } from '../../shared/channel/derive.ts';
import type { Locale } from '../../shared/language/locale.ts';
import type { Account, Partner } from '../../shared/partner/partner.ts';
import { markOf, shortPath } from '../../shared/visit/short-link.ts';

/** What is pasted on one account. */
export type Post = {
  readonly account: Account;
  readonly channel: VersionChannel;
  readonly text: string;
  readonly locale: Locale;
  /** The account's own short link, which the text holds. */
  readonly link: string;
};

/** The text for each account of a community, in its language if the bulletin was written in it. */
export function postsFor(
  bulletin: Bulletin,
  partner: Pick<Partner, 'id' | 'accounts' | 'locale'>,
  site: { readonly siteUrl: string; readonly key: Buffer },
): Post[] {
  const text = textFor(bulletin, partner.locale);
  const code = bulletin.code ?? codeOf(bulletin.id);
  return partner.accounts.map((account) => {
    const channel = versionOf[account.channel];
    const path = shortPath({ code, mark: markOf(partner.id, account.id) }, site.key);
    const link = `${site.siteUrl}${path}${text.locale === 'fi' ? '' : `?lang=${text.locale}`}`;
    return {
      account,
      channel,
      text: postFor(channel, text, { link, code: shownCode(code) }),
      locale: text.locale,
      link,
    };
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
