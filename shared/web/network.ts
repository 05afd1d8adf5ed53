import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import * as z from 'zod';

/** Where the HTTP API says that a request came from. */
const Bindings = z.object({
  event: z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) }),
});

/**
 * How much of an address is looked at: `home` is one household or phone (the IPv4 address, the first 64 bits of IPv6),
 * `around` what one sender may change addresses in (24 bits of IPv4, 48 of IPv6).
 */
type Breadth = 'home' | 'around';

/**
 * The network that a request comes from, as a keyed hash: fit to count by. The key is that day's own and is thrown away at
 * midnight, so nobody can tell afterwards which network it was.
 */
export function networkOf(c: Context, breadth: Breadth, dayKey: Buffer): string {
  const bindings = Bindings.safeParse(c.env);
  const address = bindings.success ? bindings.data.event.requestContext.http.sourceIp : '';
  return createHmac('sha256', dayKey)
    .update(JSON.stringify(['network', breadth, prefixOf(address, breadth)]))
    .digest('base64url')
    .slice(0, 22);
}

function prefixOf(address: string, breadth: Breadth): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6) return parsed.parts.slice(0, breadth === 'home' ? 4 : 3).join(':');
  return parsed.octets.slice(0, breadth === 'home' ? 4 : 3).join('.');
}
