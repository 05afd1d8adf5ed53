import type { Account, Partner } from '../partner/partner.ts';
import { day, expiryAfter, toIso } from '../time.ts';
import type { DeclineReason, Posted, Posting, Receipt } from './posting.ts';
import { postingId } from './posting.ts';

/** Answers are kept as long as deliveries: 13 months, so that a month can be compared with the same month a year before. */
const keepPostingsMs = 396 * day;

/** The account that an answer is about, and what was answered before. `now` is epoch ms. */
export type About = {
  readonly bulletinId: string;
  readonly partner: Pick<Partner, 'id' | 'municipality'>;
  readonly account: Account;
  readonly before: Posting | undefined;
  readonly now: number;
};

/**
 * It was posted at `postedAt` (ISO). Two who say so at once, or one who says it twice, are one: the first word stands,
 * and an address that only the second brings is added.
 */
export function confirmPosted(about: About, said: { postedAt: string; url?: string | undefined }): Posting | undefined {
  const { before } = about;
  if (before?.state === 'posted') {
    return said.url === undefined || before.url !== undefined ? undefined : next(before, { url: said.url });
  }
  return {
    ...answered(about),
    state: 'posted',
    postedAt: said.postedAt,
    ...(said.url === undefined ? {} : { url: said.url }),
    receipts: [],
  };
}

/** They cannot post it. What was posted stays posted: that is taken back by `undo`. */
export function decline(about: About, reason: DeclineReason): Posting | undefined {
  const { before } = about;
  if (before?.state === 'posted' || (before?.state === 'declined' && before.reason === reason)) return undefined;
  return { ...answered(about), state: 'declined', reason };
}

/** Takes back whatever was answered. */
export function undo(about: About): Posting | undefined {
  if (about.before === undefined || about.before.state === 'undone') return undefined;
  return { ...answered(about), state: 'undone' };
}

/** Tells more of a post: its address, or how many have seen it by now (`now` is epoch ms); what is not told is taken away. */
export function tellMore(
  before: Posted,
  told: { url?: string | undefined; views?: number | undefined },
  now: number,
): Posting {
  const { url: _url, views: _views, viewsAt, ...kept } = before;
  return {
    ...kept,
    version: before.version + 1,
    ...(told.url === undefined ? {} : { url: told.url }),
    ...(told.views === undefined
      ? {}
      : { views: told.views, viewsAt: told.views === before.views && viewsAt !== undefined ? viewsAt : toIso(now) }),
  };
}

/** The poster has done what a correction, or the end, asked for. Saying it twice is saying it once. */
export function receive(before: Posted, receipt: Receipt): Posting | undefined {
  if (before.receipts.some(({ because }) => because === receipt.because)) return undefined;
  return next(before, { receipts: [...before.receipts, receipt] });
}

function next(before: Posted, change: Partial<Posted>): Posted {
  return { ...before, ...change, version: before.version + 1 };
}

function answered({ bulletinId, partner, account, before, now }: About) {
  return {
    bulletinId,
    id: postingId(partner.id, account.id),
    version: before === undefined ? 0 : before.version + 1,
    partnerId: partner.id,
    accountId: account.id,
    channel: account.channel,
    municipality: partner.municipality,
    ...(account.audience === undefined ? {} : { audience: account.audience }),
    answeredAt: toIso(now),
    expiresAt: expiryAfter(now, keepPostingsMs),
  };
}
