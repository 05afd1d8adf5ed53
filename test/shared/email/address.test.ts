import { describe, expect, it } from 'vitest';
import { hashAddress, normaliseAddress } from '../../../shared/email/address.ts';
import { exampleKeys } from '../../support/examples.ts';

describe('an e-mail address', () => {
  it('is compared in one form: trimmed, composed, lower case', () => {
    expect(normaliseAddress('  Maija.Mallikas@Example.FI\n')).toBe('maija.mallikas@example.fi');
    expect(normaliseAddress('pa\u0308iva@example.fi')).toBe('p\u00e4iva@example.fi');
  });

  it('has the same hash however it is written, and another one under another key', () => {
    const hash = hashAddress('maija@example.fi', exampleKeys.addresses);
    expect(hash).toMatch(/^[\w-]{22}$/);
    expect(hashAddress(' MAIJA@example.FI ', exampleKeys.addresses)).toBe(hash);
    expect(hashAddress('maija@example.fi', exampleKeys.links)).not.toBe(hash);
    expect(hashAddress('maija@example.com', exampleKeys.addresses)).not.toBe(hash);
    expect(hash).not.toContain('maija');
  });
});
