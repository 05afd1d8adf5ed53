import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { hashAddress } from '../../../shared/email/address.ts';
import { derivedId } from '../../../shared/ids.ts';
import { confirmWithinMs, firstCohort } from '../../../shared/partner/changes.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { signUp } from '../../../shared/partner/sign-up.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import { expiryAfter, toIso } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';
import type { ImportRow } from './rows.ts';

/** Names the import: the same rows of the same form are the same communities, however often it is sent. */
export type ImportOf = {
  readonly key: string;
  readonly by: StaffMember;
  readonly addressKey: Buffer;
  readonly now: number;
};

/** The unconfirmed community that a row of a list stands for: its maintainer has agreed to nothing yet. */
export function importedPartner(row: ImportRow, { key, by, addressKey, now }: ImportOf): Partner {
  const id = derivedId('prt', 'import', key, JSON.stringify(row));
  const maintainerId = derivedId('mnt', id);
  const { name, kind, municipality, channel, account, audience, locale, email } = row;
  const at = toIso(now);
  return {
    id,
    version: 0,
    state: 'unconfirmed',
    name,
    kind,
    municipality,
    accounts: [
      { id: derivedId('acc', id, '0'), channel, name: account, ...(audience === undefined ? {} : { audience }) },
    ],
    topics: [],
    maintainers: [{ id: maintainerId, name: row.maintainer, email, addressHash: hashAddress(email, addressKey) }],
    targets: [{ channel: 'email', id: derivedId('tgt', id, 'email'), maintainerId }],
    locale,
    cohort: firstCohort,
    imported: { at, by },
    createdAt: at,
    expiresAt: expiryAfter(now, confirmWithinMs.imported),
  };
}

/**
 * Takes in the communities of a list one by one; each person confirms by mail. Doing it again after a crash does what is
 * missing, and twice is once.
 * @returns how many were taken in, now or before; the others' addresses had enough mails today.
 */
export async function importList(
  rows: readonly ImportRow[],
  from: ImportOf,
  deps: Pick<Deps, 'partners' | 'deliveries' | 'quotas' | 'emails' | 'audit' | 'now'>,
): Promise<number> {
  let taken = 0;
  for (const row of rows) {
    const partner = importedPartner(row, from);
    const signedUp = await signUp(partner, deps);
    if (signedUp.kind === 'full') continue;
    taken += 1;
    const act = { kind: 'partner-imported' } as const;
    // The form's key names the import, so a second tap meets the entry of the first.
    const stored = await deps.partners.get(partner.id);
    const at = stored?.imported?.at ?? partner.createdAt;
    await deps.audit.record(auditEntry({ subject: partner.id, at, by: byStaff(from.by), act }));
  }
  return taken;
}
