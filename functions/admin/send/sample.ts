import { noticeOf, sendNotice } from '../../../shared/delivery/notice.ts';
import { Locale } from '../../../shared/language/locale.ts';
import type { Staff } from '../../../shared/staff/session.ts';
import { toIso } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';

/**
 * Mails a draft to the member of staff who wants to see how it arrives, one mail for each language that it is written in.
 * `key` is that of the form: one tap is one set of mails, however often it is sent.
 */
export async function sendSample(
  input: { readonly id: string; readonly key: string; readonly to: Staff },
  deps: Pick<Deps, 'bulletins' | 'deliveries' | 'emails' | 'now'>,
): Promise<'sent' | 'missing'> {
  const bulletin = await deps.bulletins.get(input.id);
  if (bulletin === undefined) return 'missing';
  const now = deps.now();
  for (const locale of Locale.options) {
    if (bulletin.texts[locale] === undefined) continue;
    const matter = { kind: 'bulletin-sample', bulletinId: bulletin.id, locale, key: input.key } as const;
    const notice = noticeOf({ matter, channel: 'email', to: { address: input.to.email }, at: toIso(now), now });
    await sendNotice(notice, { deliveries: deps.deliveries, queue: deps.emails });
  }
  return 'sent';
}
