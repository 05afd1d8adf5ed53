import * as z from 'zod';
import { StaffLocale } from '../language/locale.ts';
import { expiryAfter, fromIso, hour, Instant, minute, toIso } from '../time.ts';
import { StaffMember } from './member.ts';

/** A member of staff, as the sign-in service told us of them. */
export const Staff = StaffMember.extend({ email: z.email() });
export type Staff = z.infer<typeof Staff>;

/** What has to be remembered while somebody is away at the sign-in service. */
export const PendingSignIn = z.object({
  kind: z.literal('pending'),
  /** The hash of what the cookie holds: whoever reads the table cannot be anyone. */
  id: z.string().min(1),
  state: z.string().min(1),
  nonce: z.string().min(1),
  /** The secret half of PKCE (RFC 7636). */
  verifier: z.string().min(1),
  /** The path that was asked for. */
  returnTo: z.string().startsWith('/'),
  locale: StaffLocale,
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type PendingSignIn = z.infer<typeof PendingSignIn>;

/** Somebody who has signed in. */
export const SignedInSession = z.object({
  kind: z.literal('signed-in'),
  id: z.string().min(1),
  staff: Staff,
  startedAt: Instant,
  seenAt: Instant,
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type SignedInSession = z.infer<typeof SignedInSession>;

export const Session = z.discriminatedUnion('kind', [PendingSignIn, SignedInSession]);
export type Session = z.infer<typeof Session>;

const timeToSignIn = 10 * minute;
const idleTime = 30 * minute;
const longest = 8 * hour;
const touchEvery = minute;

/** A sign-in that begins at `now` (epoch ms) and has ten minutes. */
export function beginSignIn(sign: Omit<PendingSignIn, 'kind' | 'expiresAt'>, now: number): PendingSignIn {
  return { kind: 'pending', ...sign, expiresAt: expiryAfter(now, timeToSignIn) };
}

/** The session of somebody who signed in at `now` (epoch ms). */
export function startSession(id: string, staff: Staff, now: number): SignedInSession {
  return {
    kind: 'signed-in',
    id,
    staff,
    startedAt: toIso(now),
    seenAt: toIso(now),
    expiresAt: expiryAfter(now, idleTime),
  };
}

/**
 * The session as it is after its owner did something at `now` (epoch ms): it lasts 30 minutes from then, but no more than
 * eight hours in all. Nothing to write when it was seen less than a minute ago.
 */
export function seenAgain(session: SignedInSession, now: number): SignedInSession | undefined {
  if (now - fromIso(session.seenAt) < touchEvery) return undefined;
  const left = fromIso(session.startedAt) + longest - now;
  return { ...session, seenAt: toIso(now), expiresAt: expiryAfter(now, Math.min(idleTime, left)) };
}
