import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/**
 * The only cookie of the whole service. `__Host-` makes browsers insist on Secure, this host alone and the whole site;
 * Lax, not Strict, because the return from the sign-in service is a navigation from another site.
 */
const name = '__Host-staff';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** The id of the session whose cookie the browser sent, if it sent one. */
export function sessionIdIn(c: Context): string | undefined {
  const value = getCookie(c, name);
  return value === undefined ? undefined : idOfCookie(value);
}

/** Gives the browser a new cookie and returns the id of its session. `random` brings 32 bytes. */
export function giveCookie(c: Context, random: (bytes: number) => Uint8Array): string {
  const value = Buffer.from(random(32)).toString('base64url');
  // Without an age the browser forgets it when closed; how long it is good for is the session row's to say.
  setCookie(c, name, value, attributes);
  return idOfCookie(value);
}

/** Takes the cookie back. */
export function takeCookie(c: Context): void {
  deleteCookie(c, name, attributes);
}

const idOfCookie = (value: string) => createHash('sha256').update(value).digest('base64url');
