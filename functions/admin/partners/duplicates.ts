import type { Partner } from '../../../shared/partner/partner.ts';

/** A partner that may be the same community as another, and what they have in common. */
export type Duplicate = { readonly partner: Partner; readonly because: 'name' | 'address' };

/** Those of `others` that have the same name (but for case and spacing) or the same mailbox as this partner. */
export function duplicatesOf(partner: Partner, others: readonly Partner[]): Duplicate[] {
  const name = comparable(partner.name);
  const mailboxes = new Set(partner.maintainers.map((maintainer) => maintainer.addressHash));
  return others
    .filter((other) => other.id !== partner.id)
    .flatMap((other): Duplicate[] => {
      if (comparable(other.name) === name) return [{ partner: other, because: 'name' }];
      const shared = other.maintainers.some((maintainer) => mailboxes.has(maintainer.addressHash));
      return shared ? [{ partner: other, because: 'address' }] : [];
    });
}

const comparable = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
