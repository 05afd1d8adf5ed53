import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Channel } from '../partner/channel.ts';
import { Municipality } from '../partner/partner.ts';
import { Instant } from '../time.ts';

/** Why a community does not post a bulletin. */
export const DeclineReason = z.enum(['not-for-us', 'already-told', 'no-time', 'unclear', 'other']);
export type DeclineReason = z.infer<typeof DeclineReason>;

/**
 * A poster's word that something was done to a post afterwards: `task` is what was asked for, `because` is the correction that asked for it, or the bulletin's end. */
export const Receipt = z.object({
  task: z.enum(['edit', 'remove']),
  because: z.union([idOf('blt'), z.literal('ended')]),
  at: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

const common = {
  bulletinId: idOf('blt'),
  /** `<partner>~<account>`. */
  id: z.string().regex(/^prt_[\w-]+~acc_[\w-]+$/),
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  partnerId: idOf('prt'),
  accountId: idOf('acc'),
  /** As they were when the community answered: a later change of the account does not change the past. */
  channel: Channel,
  municipality: Municipality,
  /** How many people the account reaches, as the maintainer stated. */
  audience: z.int().nonnegative().optional(),
  /** When the community last answered: said that it posted, or cannot, or took that back. */
  answeredAt: Instant,
  /** Epoch seconds. */
  expiresAt: z.int(),
};

/** What one community answered about one bulletin on one of its accounts. */
export const Posting = z.discriminatedUnion('state', [
  z.object({
    ...common,
    state: z.literal('posted'),
    postedAt: Instant,
    /** Where the post is, if they told. */
    url: z.url().optional(),
    /** How many have seen it, by their own word, and when they said so. */
    views: z.int().nonnegative().optional(),
    viewsAt: Instant.optional(),
    /** What they did to it since: one for each correction, one for its end. */
    receipts: z.array(Receipt),
  }),
  z.object({ ...common, state: z.literal('declined'), reason: DeclineReason }),
  /** Taken back: as if they had not answered. */
  z.object({ ...common, state: z.literal('undone') }),
]);
export type Posting = z.infer<typeof Posting>;
export type Posted = Extract<Posting, { state: 'posted' }>;

/** The key of an answer among those about its bulletin. */
export const postingId = (partnerId: string, accountId: string): string => `${partnerId}~${accountId}`;
