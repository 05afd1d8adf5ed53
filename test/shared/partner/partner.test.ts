import { expect, it } from 'vitest';
import { Partner } from '../../../shared/partner/partner.ts';
import { examplePartner } from '../../support/examples.ts';

it('an account that was stored without an id always gets the same one, and others keep theirs', () => {
  const partner = examplePartner('a');
  const [{ id, ...older } = { id: '' }] = partner.accounts;
  const stored = { ...partner, accounts: [older, { ...older, channel: 'x' }] };
  const [first, second] = Partner.parse(stored).accounts;
  expect(first?.id).toMatch(/^acc_/);
  expect(first?.id).not.toBe(second?.id);
  expect(Partner.parse(stored).accounts[0]?.id).toBe(first?.id);
  expect(Partner.parse(Partner.parse(partner)).accounts[0]?.id).toBe(id);
});
