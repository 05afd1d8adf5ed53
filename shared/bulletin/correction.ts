import type { StaffMember } from '../staff/member.ts';
import { localDateOf, toIso } from '../time.ts';
import type { Bulletin } from './bulletin.ts';
import { newestOf, rootOf, type Versions } from './chain.ts';

/** What staff write of a correction. */
export type CorrectionContent = Pick<Bulletin, 'texts' | 'link' | 'validUntil' | 'changes'> & {
  readonly kind: 'update' | 'cancel';
};

/**
 * The draft of a correction (CAP 1.2: Update, Cancel) of the newest of some versions: it refers to all of them, goes to
 * whoever got the first one whatever the audience says, and is as urgent. An update keeps the picture. A cancelled bulletin is one until its own last
 * day, or today if that is past. `now` is epoch ms.
 */
export function newCorrection(
  given: {
    readonly id: string;
    readonly versions: Versions;
    readonly content: CorrectionContent;
    readonly by: StaffMember;
  },
  now: number,
): Bulletin {
  const { id, versions, content, by } = given;
  const newest = newestOf(versions);
  const today = localDateOf(now);
  return {
    ...content,
    ...(content.kind === 'update' && newest.image !== undefined ? { image: newest.image } : {}),
    validUntil: content.kind === 'cancel' && content.validUntil < today ? today : content.validUntil,
    id,
    version: 0,
    state: 'draft',
    status: newest.status,
    urgency: newest.urgency,
    references: versions.map((version) => version.id),
    corrects: rootOf(newest),
    audience: newest.audience,
    createdAt: toIso(now),
    createdBy: by,
  };
}
