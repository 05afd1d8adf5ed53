import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { versionsOf } from '../../shared/bulletin/chain.ts';
import { kitPath } from '../../shared/bulletin/kit-link.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { Delivery, Reason } from '../../shared/delivery/delivery.ts';
import type { Matter } from '../../shared/delivery/matter.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { hasAnswered, isToRemind } from '../../shared/posting/reminders.ts';
import type { PostingStore } from '../../shared/posting/store.ts';
import { tasksOf } from '../../shared/posting/tasks.ts';
import type { Keys } from '../../shared/secret.ts';
import type { Reader } from './bulletin-mail.ts';
import type { Letter } from './letter.tsx';
import { postEndedLetter, reminderLetter } from './letters/posting.ts';
import { type MailOrNot, mailOf } from './mail-of.ts';
import { readersOf } from './readers.ts';

export type PostingMailDeps = {
  readonly partners: Pick<PartnerStore, 'get'>;
  readonly keys: () => Promise<Keys>;
  readonly bulletins: Pick<BulletinStore, 'get' | 'correctionsOf'>;
  readonly postings: Pick<PostingStore, 'answersOf'>;
  readonly siteUrl: string;
  /** Epoch ms. */
  readonly now: () => number;
};

type PostingMatter = Extract<Matter, { kind: 'posting-reminder' | 'post-ended' }>;

/** The mail that asks about posts, if there is still something to ask. */
export async function postingMail(
  delivery: Delivery,
  matter: PostingMatter,
  deps: PostingMailDeps,
): Promise<MailOrNot> {
  const [reader, ...others] = await readersOf(delivery, deps, ['active']);
  if (reader === undefined) return { kind: 'skipped', reason: 'left' };
  const letter = await postingLetter(matter, [reader, ...others], (await deps.keys()).links, deps);
  if (typeof letter === 'string') return { kind: 'skipped', reason: letter };
  return { kind: 'mail', mail: await mailOf(letter, reader.maintainer.email) };
}

/**
 * What is written about posts to some readers, as things stand now: only for those of their communities that it still
 * concerns, or why to none.
 */
async function postingLetter(
  matter: PostingMatter,
  readers: readonly [Reader, ...Reader[]],
  key: Buffer,
  deps: PostingMailDeps,
): Promise<Letter | Reason> {
  const bulletin = await deps.bulletins.get(matter.bulletinId);
  if (bulletin === undefined) return 'no-content';
  const now = deps.now();
  const isReminder = matter.kind === 'posting-reminder';
  if (isReminder && !isToRemind(bulletin, now)) return bulletin.replacedBy === undefined ? 'ended' : 'replaced';
  const versions = await versionsOf(bulletin, deps.bulletins);
  const concerned = await Promise.all(
    readers.map(async (reader) => {
      const answers = await Promise.all(versions.map(({ id }) => deps.postings.answersOf(id, reader.partner.id)));
      const isOpen = isReminder
        ? !hasAnswered(bulletin.id, answers.flat())
        : tasksOf(versions, answers.flat(), now).length > 0;
      return isOpen ? [reader] : [];
    }),
  );
  const left = concerned.flat();
  if (left.length === 0) return 'answered';
  const input = inputOf(bulletin, left, readers[0].partner.locale, { siteUrl: deps.siteUrl, key });
  return isReminder ? reminderLetter({ ...input, round: matter.round }) : postEndedLetter(input);
}

function inputOf(
  bulletin: Bulletin,
  readers: readonly Reader[],
  locale: Reader['partner']['locale'],
  site: { readonly siteUrl: string; readonly key: Buffer },
) {
  const communities = readers.map(({ partner, recipient }) => ({
    name: partner.name,
    kitUrl: `${site.siteUrl}${kitPath(bulletin, recipient, { locale, key: site.key })}`,
  }));
  return { bulletin, locale, communities };
}
