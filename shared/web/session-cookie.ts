import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** The cookie of one kind of session: its value is known to the browser alone, we keep the hash of it. */
export type SessionCookie = {
  /** The id of the session whose cookie the browser sent, if it sent one. */
  readonly idIn: (c: Context) => string | undefined;
  /** Gives the browser a new cookie and returns the id of its session. `random` brings 32 bytes. */
  readonly give: (c: Context, random: (bytes: number) => Uint8Array) => string;
  /** Takes the cookie back. */
  readonly take: (c: Context) => void;
};

/**
 * `__Host-` makes browsers insist on Secure, this host alone and the whole site; Lax, not Strict, because people come in
 * from another site: the sign-in service, a mail.
 */
export function sessionCookie(name: `__Host-${string}`): SessionCookie {
  const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
  return {
    idIn: (c) => {
      const value = getCookie(c, name);
      return value === undefined ? undefined : idOfValue(value);
    },
    give: (c, random) => {
      const value = Buffer.from(random(32)).toString('base64url');
      // Without an age the browser forgets it when closed; how long it is good for is the session row's to say.
      setCookie(c, name, value, attributes);
      return idOfValue(value);
    },
    take: (c) => {
      deleteCookie(c, name, attributes);
    },
  };
}

const idOfValue = (value: string) => createHash('sha256').update(value).digest('base64url');
