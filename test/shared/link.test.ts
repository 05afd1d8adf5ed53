import { describe, expect, it } from 'vitest';
import { openLink, signLink } from '../../shared/link.ts';
import { expiryAfter, hour } from '../../shared/time.ts';
import { exampleKeys, noon } from '../support/examples.ts';

const key = exampleKeys.links;
const expiresAt = expiryAfter(noon, hour);
const confirm = { purpose: 'confirm', subject: 'prt_AAAAAAAAAAAAAAAAAAAAAA', expiresAt } as const;
const token = signLink(confirm, key);
const open = (text: string) => openLink(text, 'confirm', key, noon);

describe('a link', () => {
  it('opens what it was made for, as often as one likes', () => {
    expect(open(token)).toEqual({ kind: 'open', subject: confirm.subject });
    expect(open(token)).toEqual({ kind: 'open', subject: confirm.subject });
  });

  it('is the same each time, so a mail that is sent again is the same mail', () => {
    expect(signLink(confirm, key)).toBe(token);
  });

  it('can hold two ids, and needs no escaping in an address', () => {
    const subject = 'blt_AAAAAAAAAAAAAAAA-_~dlv_BBBBBBBBBBBBBBBB-_';
    const leave = signLink({ purpose: 'leave', subject, expiresAt }, key);
    expect(openLink(leave, 'leave', key, noon)).toEqual({ kind: 'open', subject });
    expect(new URL(`https://a.example/${leave}`).href).toBe(`https://a.example/${leave}`);
  });

  it('is expired from its last second on, and then still says whose it was', () => {
    expect(openLink(token, 'confirm', key, expiresAt * 1000 - 1).kind).toBe('open');
    expect(openLink(token, 'confirm', key, expiresAt * 1000)).toEqual({ kind: 'expired', subject: confirm.subject });
  });

  it('opens nothing for another purpose', () => {
    expect(openLink(token, 'leave', key, noon)).toEqual({ kind: 'wrong' });
  });

  it('opens nothing under another key', () => {
    expect(openLink(token, 'confirm', exampleKeys.addresses, noon)).toEqual({ kind: 'wrong' });
  });

  it('opens nothing when any character of it was altered', () => {
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'B' ? 'C' : 'B';
      expect(open(token.slice(0, at) + other + token.slice(at + 1)), `at ${at}`).toEqual({ kind: 'wrong' });
    }
  });

  it('does not live longer when its time is altered', () => {
    const [subject, , mac] = token.split('.');
    const later = (expiresAt + 1000).toString(36);
    expect(open(`${subject}.${later}.${mac}`)).toEqual({ kind: 'wrong' });
    expect(open(`${subject}.0${expiresAt.toString(36)}.${mac}`).kind).not.toBe('expired');
  });

  it.each([
    ['nothing', ''],
    ['a part', token.slice(0, -1)],
    ['more', `${token}A`],
    ['a line break after it', `${token}\n`],
    ['no signature', token.slice(0, token.lastIndexOf('.') + 1)],
    ['four parts', `${token}.x`],
    ['other characters', 'ä.ö.å'],
    ['a megabyte', 'A'.repeat(1_000_000)],
    ['a huge subject', `${'A'.repeat(201)}.${expiresAt.toString(36)}.${'A'.repeat(22)}`],
  ])('is not %s', (_what, text) => {
    expect(open(text)).toEqual({ kind: 'wrong' });
  });
});
