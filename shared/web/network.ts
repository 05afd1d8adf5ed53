import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import type { Keys } from '../secret.ts';
import { localDateOf } from '../time.ts';

/** Where the HTTP API says that a request came from. */
const Bindings = z.object({
  event: z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) }),
});

/**
 * The network that a request comes from, as a keyed hash that is another one tomorrow: fit to count by, and nobody can tell
 * the address from it. An IPv6 network is its first 64 bits. `now` is epoch ms.
 */
export function networkOf(c: Context, { networks }: Pick<Keys, 'networks'>, now: number): string {
  const bindings = Bindings.safeParse(c.env);
  const network = bindings.success ? prefixOf(bindings.data.event.requestContext.http.sourceIp) : 'unknown';
  return createHmac('sha256', networks)
    .update(`${localDateOf(now)} ${network}`)
    .digest('base64url')
    .slice(0, 22);
}

function prefixOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}
