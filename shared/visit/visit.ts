import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Month } from '../time.ts';

/** How many visitors came to a bulletin by the short link of one account in a month: each counted once a day. */
export const Visits = z.object({
  bulletinId: idOf('blt'),
  /** The account, as short links call it; see short-link.ts. */
  mark: z.string(),
  /** The local month of the visits; those that were counted before months were told apart have none. */
  month: Month.optional(),
  count: z.int().positive(),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type Visits = z.infer<typeof Visits>;

/** What the visits of an account in a month are stored under, among those of a bulletin. */
export const visitsKey = ({ mark, month }: { readonly mark: string; readonly month: string }): string =>
  `${mark}~${month}`;

/** One opening of a short link by a person. */
export type Visit = Pick<Visits, 'bulletinId' | 'mark'> & {
  /** The address and the browser's name: told apart by a hash, kept nowhere. */
  readonly from: readonly [address: string, browser: string];
};

/**
 * What one visitor of one link is called on one day. The key is that day's own and is thrown away at midnight, and the link
 * is part of what is hashed: nobody can tell afterwards who it was, or that two links had the same visitor.
 */
export function visitorOf(visit: Visit, dayKey: Buffer): string {
  return createHmac('sha256', dayKey)
    .update(JSON.stringify([visit.bulletinId, visit.mark, ...visit.from]))
    .digest('base64url');
}
