import * as z from 'zod';
import { idOf } from '../ids.ts';
import { day, expiryAfter, fromIso, hour, Instant, minute, toIso } from '../time.ts';

/** How long a link in a mail lets its reader in, once. */
export const linkLastsMs = 15 * minute;

/** Longer than the day in which the same form would ask for the same link again. */
const keepLinkMs = 2 * day;
const idleMs = 30 * minute;
const longestMs = 2 * hour;
const touchEveryMs = minute;

/** A link that is mailed. */
export const AccessLink = z.object({
  kind: z.literal('link'),
  /** The hash of the token: whoever reads the table cannot get in. */
  id: z.string().min(1),
  /** Whose mailbox it was sent to. */
  addressHash: z.string().min(1),
  validUntil: Instant,
  /** Kept for some time after its use, so that nothing can make it anew. */
  usedAt: Instant.optional(),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type AccessLink = z.infer<typeof AccessLink>;

/** A maintainer who came in by a link. */
export const AccessSession = z.object({
  kind: z.literal('session'),
  /** The hash of what the cookie holds. */
  id: z.string().min(1),
  addressHash: z.string().min(1),
  startedAt: Instant,
  seenAt: Instant,
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type AccessSession = z.infer<typeof AccessSession>;

/**
 * The address of somebody who was asked to join a community's people, and nothing of it anywhere else. Whether the
 * invitation is open is for the community's own row to say.
 */
export const AccessInvitation = z.object({
  kind: z.literal('invitation'),
  /** The hash of the token. */
  id: z.string().min(1),
  partnerId: idOf('prt'),
  invitationId: idOf('inv'),
  email: z.email(),
  addressHash: z.string().min(1),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type AccessInvitation = z.infer<typeof AccessInvitation>;

export const Access = z.discriminatedUnion('kind', [AccessLink, AccessSession, AccessInvitation]);
export type Access = z.infer<typeof Access>;

/** A link whose mail leaves at `sentAt` (epoch ms); its quarter of an hour counts from then. */
export function newLink(link: Pick<AccessLink, 'id' | 'addressHash'>, sentAt: number): AccessLink {
  return { kind: 'link', ...link, validUntil: toIso(sentAt + linkLastsMs), expiresAt: expiryAfter(sentAt, keepLinkMs) };
}

/** Whether a link lets its reader in at `now` (epoch ms), and why not. */
export function standingOf(link: AccessLink | undefined, now: number): 'open' | 'used' | 'expired' | 'wrong' {
  if (link === undefined) return 'wrong';
  if (link.usedAt !== undefined) return 'used';
  return fromIso(link.validUntil) > now ? 'open' : 'expired';
}

/** The session of somebody who came in at `now` (epoch ms). */
export function newSession(session: Pick<AccessSession, 'id' | 'addressHash'>, now: number): AccessSession {
  return {
    kind: 'session',
    ...session,
    startedAt: toIso(now),
    seenAt: toIso(now),
    expiresAt: expiryAfter(now, idleMs),
  };
}

/**
 * The session after its owner did something at `now` (epoch ms): it lasts half an hour from then, but no more than two hours
 * in all. Nothing to write when it was seen less than a minute ago.
 */
export function seenAgain(session: AccessSession, now: number): AccessSession | undefined {
  if (now - fromIso(session.seenAt) < touchEveryMs) return undefined;
  const left = fromIso(session.startedAt) + longestMs - now;
  return { ...session, seenAt: toIso(now), expiresAt: expiryAfter(now, Math.min(idleMs, left)) };
}
