import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * The headers of every answer. Nothing comes from anywhere but our own origin, nothing inline runs, no page of ours can be
 * framed, and no form posts to another site.
 */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    // Not no-referrer: with that, browsers send `Origin: null` with our own forms, which then look like a stranger's.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    // A page that must differ has set its own (see `allowFormTo`).
    overwrite: false,
    contentSecurityPolicy: { ...ourOwnOnly, formAction: ["'self'"] },
  });
}

/**
 * Lets the forms of this one page lead, by redirects, to other origins: browsers hold redirects after a form to the page's
 * own `form-action`.
 */
export function allowFormTo(c: Context, sources: readonly string[]): void {
  setPolicy(c, { ...ourOwnOnly, formAction: ["'self'", ...sources] });
}

/**
 * Lets this one page post a file to another origin, by its form or its script. The form's answer leads back to our own.
 */
export function allowUploadTo(c: Context, origin: string): void {
  setPolicy(c, { ...ourOwnOnly, connectSrc: ["'self'", origin], formAction: ["'self'", origin] });
}

function setPolicy(c: Context, policy: Readonly<Record<string, readonly string[]>>): void {
  const hyphened = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const directives = Object.entries(policy).map(([name, of]) => `${hyphened(name)} ${of.join(' ')}`);
  c.header('content-security-policy', directives.join('; '));
}

const ourOwnOnly = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};
