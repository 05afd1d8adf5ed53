import type { MembershipStore } from '../../shared/membership/store.ts';
import { changed } from '../../shared/partner/changes.ts';
import { type LeaveDeps, leave, recordLeaving } from '../../shared/partner/leave.ts';
import { changePartner } from '../../shared/partner/store.ts';
import type { PersonStore } from '../../shared/person/store.ts';
import { changeProspect, type ProspectStore } from '../../shared/prospect/store.ts';
import { erased, isCounted, standAlone } from '../../shared/question/erase.ts';
import type { Question } from '../../shared/question/question.ts';
import { changeQuestion, type QuestionStore } from '../../shared/question/store.ts';
import { unexpired } from '../../shared/rows.ts';
import type { Found, Kept } from './find.ts';
import type { Reference } from './reference.ts';

export type EraseDeps = LeaveDeps & {
  readonly people: Pick<PersonStore, 'deleteQuestion' | 'deletePartner'>;
  readonly questions: Pick<QuestionStore, 'get' | 'save' | 'mergedInto'>;
  readonly prospects: Pick<ProspectStore, 'get' | 'save'>;
  readonly memberships: Pick<MembershipStore, 'of' | 'remove'>;
};

/**
 * Erases a person from every row in which they were found. Each step may be repeated: a row is changed only from what it is,
 * and what leads to a row goes before what it is found by, so that the same reference finds what a crash left.
 */
export async function erasePerson(found: Found, reference: Reference, deps: EraseDeps): Promise<void> {
  for (const question of found.questions) await eraseQuestion(question, deps);
  const hashes = found.communities.flatMap(({ maintainers }) => maintainers.map(({ addressHash }) => addressHash));
  const ids = new Set(found.communities.map(({ partner }) => partner.id));
  for (const hash of reference.kind === 'address' ? [reference.hash] : hashes) {
    for (const membership of await deps.memberships.of(hash)) {
      if (reference.kind === 'address' || ids.has(membership.partnerId)) await deps.memberships.remove(membership);
    }
  }
  for (const community of found.communities) await eraseFrom(community, deps);
  for (const { id } of found.prospects) {
    await changeProspect(deps.prospects, id, ({ contact, notes, ...rest }) =>
      contact === undefined && notes === undefined ? undefined : { ...rest, version: rest.version + 1 },
    );
  }
}

/** What was merged into it must not be lost with it. */
async function eraseQuestion(question: Question, deps: EraseDeps): Promise<void> {
  for (const { id } of await deps.questions.mergedInto(question.id)) {
    await changeQuestion(deps.questions, id, (merged) => standAlone(merged, question));
  }
  if (isCounted(question) && unexpired(question, deps.now()) !== undefined) {
    await changeQuestion(deps.questions, question.id, erased);
  } else {
    await deps.people.deleteQuestion(question.id);
  }
}

/**
 * Their mailboxes are given up, as if they had left by themselves: with the last one the community leaves, which the trail
 * records, an earlier try's too. Then they are taken from what is kept of a community that left. One that never was a partner is deleted.
 */
async function eraseFrom({ partner, maintainers }: Kept, deps: EraseDeps): Promise<void> {
  const isJoined = partner.state === 'confirmed' || partner.state === 'active' || partner.state === 'left';
  const theirs = new Set(maintainers.map(({ id }) => id));
  const isAlone = partner.maintainers.every(({ id }) => theirs.has(id));
  if (unexpired(partner, deps.now()) === undefined || (!isJoined && isAlone)) {
    return deps.people.deletePartner(partner.id);
  }
  const mailboxes = partner.targets.filter((target) => target.channel === 'email' && theirs.has(target.maintainerId));
  await leave(
    mailboxes.map(({ id: targetId }) => ({ partner, targetId })),
    deps,
  );
  const left = await deps.partners.get(partner.id);
  if (left !== undefined) await recordLeaving(left, deps);
  await changePartner(deps.partners, partner.id, (newest) => {
    const others = newest.maintainers.filter(({ id }) => !theirs.has(id));
    if (others.length === newest.maintainers.length) return { kind: 'unchanged' };
    const { questions, declinedBecause, ...kept } = newest;
    const vetting = { ...(questions && { questions }), ...(declinedBecause && { declinedBecause }) };
    return changed({ ...kept, ...(others.length > 0 ? vetting : {}) }, { maintainers: others });
  });
}
