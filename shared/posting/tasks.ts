import { type Bulletin, holds } from '../bulletin/bulletin.ts';
import { newestOf, type Versions } from '../bulletin/chain.ts';
import type { Posted, Posting, Receipt } from './posting.ts';

/** What a community is to do to a post that it made: change its text, or take it down, and why. */
export type Task = { readonly posting: Posted } & Pick<Receipt, 'task' | 'because'>;

/**
 * The tasks that these answers to the versions of one bulletin leave open at `now` (epoch ms). Exactly those who confirmed a
 * post have one: to change it when a newer version came out, to take it down when the bulletin was cancelled or has ended.
 * A post that was taken down asks for nothing more.
 */
export function tasksOf(versions: Versions, answers: readonly Posting[], now: number): Task[] {
  const newest = newestOf(versions);
  return answers.flatMap((posting): Task[] => {
    if (posting.state !== 'posted' || posting.receipts.some(({ task }) => task === 'remove')) return [];
    const asked = askedOf(posting, newest, now);
    if (asked === undefined || posting.receipts.some(({ because }) => because === asked.because)) return [];
    return [{ posting, ...asked }];
  });
}

function askedOf(posting: Posted, newest: Bulletin, now: number): Pick<Receipt, 'task' | 'because'> | undefined {
  if (!holds(newest, now)) return { task: 'remove', because: 'ended' };
  if (newest.id === posting.bulletinId) return undefined;
  return { task: newest.kind === 'cancel' ? 'remove' : 'edit', because: newest.id };
}
