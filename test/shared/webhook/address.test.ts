import { describe, expect, it } from 'vitest';
import { type AddressRefusal, allowedHosts, isPublicAddress, judgeUrl } from '../../../shared/webhook/address.ts';

const judge = (text: string, allowed = '') => {
  const judgement = judgeUrl(text, allowedHosts(allowed));
  return judgement.kind === 'allowed' ? judgement.url.href : judgement.reason;
};

describe('an address that is refused', () => {
  const refused: Record<AddressRefusal, readonly string[]> = {
    'not-a-url': [
      '',
      'kyla.example.fi',
      '//kyla.example.fi/in',
      'https://',
      'https://kyla example.fi/',
      'https://1.2.3.4.5/',
      'https://256.256.256.256/',
      'https://kyla.0x1/',
      'https://[::1/',
      'https://[fe80::1%25eth0]/',
      'https://kyla.example.fi:99999/',
    ],
    'too-long': [`https://kyla.example.fi/${'a'.repeat(2048)}`],
    'not-https': [
      'http://kyla.example.fi/in',
      'ftp://kyla.example.fi/in',
      'file:///etc/passwd',
      'gopher://kyla.example.fi/',
      'javascript:alert(1)',
      'data:text/plain,x',
      'wss://kyla.example.fi/',
      'http://127.0.0.1/',
    ],
    'other-port': [
      'https://kyla.example.fi:80/',
      'https://kyla.example.fi:8443/in',
      'https://kyla.example.fi:22/',
      'https://127.0.0.1:6379/',
    ],
    'has-user': [
      'https://user@kyla.example.fi/',
      'https://user:secret@kyla.example.fi/',
      'https://:secret@kyla.example.fi/',
      'https://kyla.example.fi@127.0.0.1/',
      'https://kyla.example.fi%2f@127.0.0.1/',
    ],
    'has-fragment': [
      'https://kyla.example.fi/in#part',
      'https://kyla.example.fi/#',
      'https://kyla.example.fi#@127.0.0.1/',
    ],
    'ip-address': [
      'https://127.0.0.1/',
      'https://8.8.8.8/',
      'https://127.1/',
      'https://127.0.1/',
      'https://0/',
      'https://2130706433/',
      'https://0x7f000001/',
      'https://0x7f.1/',
      'https://0X7F.0.0.1/',
      'https://017700000001/',
      'https://0177.0.0.1/',
      'https://0177.0x0.0.1/',
      'https://127.0.0.1./',
      'https://%31%32%37.0.0.1/',
      'https://１２７.０.０.１/',
      'https://①②⑦.0.0.1/',
      'https://127。0。0。1/',
      'https://169.254.169.254/latest/meta-data/',
      'https://0xa9fea9fe/',
      'https:127.0.0.1/',
      'https:\\\\127.0.0.1\\',
      'https://[::1]/',
      'https://[::]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[::ffff:7f00:1]/',
      'https://[0:0:0:0:0:ffff:7f00:0001]/',
      'https://[64:ff9b::7f00:1]/',
      'https://[2002:7f00:1::]/',
      'https://[2001:0:7f00:1::]/',
      'https://[fe80::1]/',
      'https://[fd00:ec2::254]/',
      'https://[2606:4700::1111]/',
    ],
    'not-public-name': [
      'https://localhost/',
      'https://LOCALHOST/',
      'https://localhost./',
      'https://localhost../',
      'https://ｌｏｃａｌｈｏｓｔ/',
      'https://kyla.localhost/',
      'https://printer.local/',
      'https://printer.local./',
      'https://printer。local/',
      'https://printer.local../',
      'https://metadata.google.internal/',
      'https://router.home.arpa/',
      'https://abcdef.onion/',
      'https://kyla.test/',
      'https://kyla.TEST/',
      'https://kyla.invalid/',
      'https://intranet/',
      'https://intranet./',
      'https://fi/',
      'https://.example.fi/',
      'https://kyla..example.fi/',
      'https://127.0.0.1../',
    ],
  };
  const cases = Object.entries(refused).flatMap(([reason, texts]) => texts.map((text) => ({ reason, text })));

  it.each(cases)('$text: $reason', ({ reason, text }) => {
    expect(judge(text)).toBe(reason);
  });

  it('is shown by more than sixty examples', () => {
    expect(cases.length).toBeGreaterThan(60);
  });
});

describe('an address that is allowed', () => {
  it.each([
    ['https://kyla.example.fi/in', 'https://kyla.example.fi/in'],
    ['https://kyla.example.fi', 'https://kyla.example.fi/'],
    ['https://kyla.example.fi:443/in?a=1&b=2', 'https://kyla.example.fi/in?a=1&b=2'],
    ['HTTPS://Kyla.Example.FI/In', 'https://kyla.example.fi/In'],
    ['https://kylä.example.fi/ääni', 'https://xn--kyl-sla.example.fi/%C3%A4%C3%A4ni'],
    ['https://kyla.example.fi./in', 'https://kyla.example.fi./in'],
    ['https://hooks.example.com/services/T000/B000/XXXX', 'https://hooks.example.com/services/T000/B000/XXXX'],
    ['https://localhost.example.fi/', 'https://localhost.example.fi/'],
    ['https://test.example.fi/@user', 'https://test.example.fi/@user'],
    ['https://mylocal.fi/', 'https://mylocal.fi/'],
    ['https://1.fi/', 'https://1.fi/'],
    [`https://kyla.example.fi/${'a'.repeat(2024)}`, `https://kyla.example.fi/${'a'.repeat(2024)}`],
  ])('%s', (text, href) => {
    expect(judge(text)).toBe(href);
  });
});

describe('hosts that a setting allows', () => {
  const setting = '127.0.0.1:4010,localhost:4011';

  it('may be called by http too, by exactly that host and port', () => {
    expect(judge('http://127.0.0.1:4010/in', setting)).toBe('http://127.0.0.1:4010/in');
    expect(judge('https://localhost:4011/in', setting)).toBe('https://localhost:4011/in');
    expect(judge('http://127.0.0.1:4011/in', setting)).toBe('not-https');
    expect(judge('https://127.0.0.1:4011/in', setting)).toBe('other-port');
    expect(judge('http://localhost/in', setting)).toBe('not-https');
  });

  it('may not be called in any other way', () => {
    expect(judge('ftp://127.0.0.1:4010/', setting)).toBe('not-https');
    expect(judge('http://user@127.0.0.1:4010/', setting)).toBe('has-user');
    expect(judge('http://127.0.0.1:4010/#a', setting)).toBe('has-fragment');
  });

  it('are none, when nothing is set', () => {
    expect(allowedHosts(undefined).size).toBe(0);
    expect(allowedHosts('').size).toBe(0);
    expect(allowedHosts(',').size).toBe(0);
  });
});

describe('where a name leads', () => {
  it.each([
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.1',
    '193.166.3.1',
    '2606:4700::1111',
    '2a00:1450:400f:80c::200e',
    '::ffff:8.8.8.8',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['0.0.0.0', 'this network'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'shared by a carrier'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'the cloud’s own services'],
    ['168.63.129.16', 'the platform of Azure'],
    ['192.0.0.1', 'protocol assignments'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', '6to4 relays'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'IPv4-compatible'],
    ['::7f00:1', 'IPv4-compatible'],
    ['::ffff:10.0.0.1', 'IPv4-mapped'],
    ['::ffff:169.254.169.254', 'IPv4-mapped'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b::808:808', 'NAT64'],
    ['64:ff9b:1::1', 'NAT64 of a network'],
    ['100::1', 'discarded'],
    ['2001::7f00:1', 'Teredo'],
    ['2001:10::1', 'ORCHID'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::', '6to4'],
    ['3fff::1', 'documentation'],
    ['4000::1', 'outside the public part'],
    ['5f00::1', 'segment routing'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'the cloud’s own services'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['kyla.example.fi', 'no address'],
    ['', 'no address'],
  ])('%s is not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
