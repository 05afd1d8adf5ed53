import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derivedId, idOf, newId } from '../../shared/ids.ts';

describe('an id', () => {
  it('says what it is of', () => {
    const id = newId('prt', () => new Uint8Array(16));
    expect(id).toBe('prt_AAAAAAAAAAAAAAAAAAAAAA');
    expect(idOf('prt').safeParse(id).success).toBe(true);
    expect(idOf('blt').safeParse(id).success).toBe(false);
  });

  it('is made of 16 bytes that the caller brings, and holds what mail tags allow', () => {
    const ids = Array.from({ length: 500 }, () => newId('dlv', randomBytes));
    expect(new Set(ids).size).toBe(500);
    expect(ids.every((id) => /^dlv_[A-Za-z0-9_-]{22}$/.test(id))).toBe(true);
  });

  it.each([
    '',
    'prt_',
    'prt_short',
    'prt_AAAAAAAAAAAAAAAA ',
    'prt_AAAAAAAAAAAAAAAA\n',
    `prt_${'A'.repeat(44)}`,
    'prt_ääääääääääääääääää',
    'prt_../../../../../etc',
  ])('is not %j', (text) => {
    expect(idOf('prt').safeParse(text).success).toBe(false);
  });
});

describe('a derived id', () => {
  it('is the same for the same parts, today and after any change of the code', () => {
    expect(derivedId('dlv', 'blt_1', 'email', 'x')).toBe('dlv_TjT_709KJPaf1JkBx6BREg');
  });

  it('is another for other parts, however they are cut', () => {
    const ids = [
      derivedId('dlv', 'a', 'bc'),
      derivedId('dlv', 'ab', 'c'),
      derivedId('dlv', 'abc'),
      derivedId('dlv', 'a","bc'),
      derivedId('dlv', 'a', 'bc', ''),
      derivedId('dlv'),
    ];
    expect(new Set(ids).size).toBe(6);
  });
});
