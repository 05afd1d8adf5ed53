import ipaddr from 'ipaddr.js';

/** Why an address may not be called. */
export type AddressRefusal =
  | 'not-a-url'
  | 'too-long'
  | 'not-https'
  | 'other-port'
  | 'has-user'
  | 'has-fragment'
  | 'ip-address'
  | 'not-public-name';

export type AddressJudgement =
  | { readonly kind: 'allowed'; readonly url: URL }
  | { readonly kind: 'refused'; readonly reason: AddressRefusal };

const longest = 2048;

/** Names that never lead to a public receiver (RFC 6761, RFC 6762, RFC 7686, RFC 8375, ICANN's `.internal`). */
const privateSuffixes = ['localhost', 'local', 'internal', 'home.arpa', 'onion', 'test', 'invalid'];

/** `host:port` pairs from a setting, separated by commas, which may be called besides public https; none if unset. */
export function allowedHosts(setting: string | undefined): ReadonlySet<string> {
  return new Set((setting ?? '').split(',').filter((host) => host !== ''));
}

/**
 * Whether we would ever call this address: public https on its usual port, by name. Judged on save and on every send;
 * what the name leads to is judged when the connection is made (`isPublicAddress`).
 *
 * The text is judged after parsing, since `new URL` turns `2130706433`, `0x7f.1`, `127.1` and full-width digits into
 * ordinary addresses.
 */
export function judgeUrl(text: string, allowed: ReadonlySet<string>): AddressJudgement {
  if (text.length > longest) return refused('too-long');
  const url = URL.parse(text);
  if (url === null) return refused('not-a-url');
  if (url.username !== '' || url.password !== '') return refused('has-user');
  if (url.hash !== '' || text.includes('#')) return refused('has-fragment');
  if (allowed.has(url.host) && (url.protocol === 'http:' || url.protocol === 'https:')) return { kind: 'allowed', url };
  if (url.protocol !== 'https:') return refused('not-https');
  if (url.port !== '') return refused('other-port');

  const host = url.hostname.replace(/\.$/, '');
  if (host.startsWith('[') || ipaddr.isValid(host)) return refused('ip-address');
  const isPrivate = privateSuffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
  const labels = host.split('.');
  if (labels.length < 2 || labels.includes('') || isPrivate) return refused('not-public-name');
  return { kind: 'allowed', url };
}

/** The public part of IPv6 (RFC 4291, section 2.4): `ipaddr.js` calls some addresses outside it unicast. */
const publicIpv6 = ipaddr.parseCIDR('2000::/3');

/** Azure's platform address, which is public by its number but leads to the machine's own host. */
const platformAddress = '168.63.129.16';

/** Whether an IP address leads to the public internet and not to a machine's own or a private network. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || parsed.toString() === platformAddress) return false;
  return parsed.kind() === 'ipv4' || parsed.match(publicIpv6);
}

function refused(reason: AddressRefusal): AddressJudgement {
  return { kind: 'refused', reason };
}
