import { derivedId } from '../../../shared/ids.ts';
import { newProspect } from '../../../shared/prospect/changes.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import type { Deps } from '../deps.ts';

/**
 * Puts a community that has nobody left back among the prospects, by what is public of it: of its people nothing goes over.
 * Tapped twice, it is there once. @returns the prospect's id, or nothing if the community has not left.
 */
export async function revive(
  partnerId: string,
  by: StaffMember,
  deps: Pick<Deps, 'partners' | 'prospects' | 'now'>,
): Promise<string | undefined> {
  const partner = await deps.partners.get(partnerId);
  if (partner?.state !== 'left') return undefined;
  const { name, kind, municipality, accounts } = partner;
  const id = derivedId('pro', 'revived', partnerId);
  const [account] = accounts;
  const shown = account === undefined ? {} : { account: { channel: account.channel, name: account.name } };
  await deps.prospects.create(
    newProspect({ id, by, content: { state: 'found', name, kind, municipality, ...shown } }, deps.now()),
  );
  return id;
}
