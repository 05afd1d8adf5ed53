import type { Account } from '../../shared/partner/partner.ts';
import { type About, confirmPosted, decline, receive, tellMore, undo } from '../../shared/posting/changes.ts';
import type { DeclineReason, Posting } from '../../shared/posting/posting.ts';
import { changePosting } from '../../shared/posting/store.ts';
import { closeByCommunity } from '../../shared/question/posted-answer.ts';
import { toIso } from '../../shared/time.ts';
import type { Deps } from './deps.ts';
import type { Kit } from './open-kit.ts';

/** What a community says of a bulletin on some of its accounts. */
export type Answer =
  | { readonly kind: 'posted'; readonly postedAt: string; readonly url?: string | undefined }
  | { readonly kind: 'declined'; readonly reason: DeclineReason }
  | { readonly kind: 'undone' };

type AnswerDeps = Pick<Deps, 'postings' | 'now' | 'log'>;

/** Records an answer for each account. May be repeated, and by two people at once: the first word on an account stands. */
export async function answer(
  kit: Pick<Kit, 'bulletin' | 'partner'>,
  accounts: readonly Account[],
  said: Answer,
  deps: AnswerDeps & Pick<Deps, 'questions'>,
): Promise<void> {
  const { bulletin, partner } = kit;
  for (const account of accounts) {
    const key = { bulletinId: bulletin.id, partnerId: partner.id, accountId: account.id };
    await changePosting(deps.postings, key, (before) =>
      change({ bulletinId: bulletin.id, partner, account, before, now: deps.now() }, said),
    );
  }
  if (said.kind === 'posted') await closeByCommunity(bulletin, partner.id, deps.questions, deps.now());
  deps.log.info('Answered', {
    bulletinId: bulletin.id,
    partnerId: partner.id,
    state: said.kind,
    count: accounts.length,
  });
}

function change(about: About, said: Answer): Posting | undefined {
  switch (said.kind) {
    case 'posted':
      return confirmPosted(about, said);
    case 'declined':
      return decline(about, said.reason);
    case 'undone':
      return undo(about);
    default:
      return said satisfies never;
  }
}

/** Adds to what is known of a post: its address and how many have seen it. A post that was taken back is left alone. */
export async function addToPost(
  kit: Pick<Kit, 'bulletin' | 'partner'>,
  accountId: string,
  told: { readonly url?: string | undefined; readonly views?: number | undefined },
  deps: AnswerDeps,
): Promise<void> {
  const key = { bulletinId: kit.bulletin.id, partnerId: kit.partner.id, accountId };
  await changePosting(deps.postings, key, (before) =>
    before?.state === 'posted' && (before.url !== told.url || before.views !== told.views)
      ? tellMore(before, told, deps.now())
      : undefined,
  );
}

/** Every open task of the kit is done, on the accounts that are named. May be repeated. */
export async function finishTasks(kit: Kit, accountIds: readonly string[], deps: AnswerDeps): Promise<void> {
  for (const { posting, task, because } of kit.tasks) {
    if (!accountIds.includes(posting.accountId)) continue;
    await changePosting(deps.postings, posting, (before) =>
      before?.state === 'posted' ? receive(before, { task, because, at: toIso(deps.now()) }) : undefined,
    );
    deps.log.info('Task done', { bulletinId: posting.bulletinId, partnerId: posting.partnerId, state: task });
  }
}
