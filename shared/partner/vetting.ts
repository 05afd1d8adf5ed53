import { createHash } from 'node:crypto';
import type { StaffMember } from '../staff/member.ts';
import { day, expiryAfter, fromIso, toIso } from '../time.ts';
import { type Change, changed, decide } from './changes.ts';
import type { Partner, VettingQuestion } from './partner.ts';

/** Staff ask an applicant at most so many questions. */
export const mostQuestions = 5;

/** The link in a question's mail takes an answer for this long. */
const answerWithinMs = 28 * day;

/** Until when (epoch seconds) a question may be answered. */
export const answerEnds = (question: VettingQuestion): number => expiryAfter(fromIso(question.askedAt), answerWithinMs);

/** Staff decline a confirmed community, with a reason that its maintainer reads. `now` is epoch ms. */
export function decline(partner: Partner, because: string, by: StaffMember, now: number): Change {
  const change = decide(partner, 'declined', by, now);
  return change.kind === 'changed'
    ? { kind: 'changed', partner: { ...change.partner, declinedBecause: because } }
    : change;
}

/**
 * Staff ask the applicant for more before they decide. The same question again is the same question, and a further one
 * waits until the last was answered. `now` is epoch ms.
 */
export function ask(partner: Partner, text: string, by: StaffMember, now: number): Change {
  const questions = partner.questions ?? [];
  const last = questions.at(-1);
  if (last?.text === text && last.answer === undefined) return { kind: 'unchanged' };
  const mayAsk = partner.state === 'confirmed' && questions.length < mostQuestions && !awaitsAnswer(partner);
  if (!mayAsk) return { kind: 'refused', state: partner.state };
  return changed(partner, { questions: [...questions, { text, askedAt: toIso(now), askedBy: by }] });
}

/** The applicant answers a question, by its place; the first answer stays. `now` is epoch ms. */
export function answer(partner: Partner, place: number, text: string, now: number): Change {
  const question = partner.questions?.[place];
  if (question === undefined || partner.state !== 'confirmed') return { kind: 'refused', state: partner.state };
  if (question.answer !== undefined) return { kind: 'unchanged' };
  const answered = { ...question, answer: { text, at: toIso(now) } };
  return changed(partner, { questions: partner.questions?.map((each) => (each === question ? answered : each)) });
}

/** Whether the applicant has a question to answer. */
export function awaitsAnswer(partner: Partner): boolean {
  const last = partner.questions?.at(-1);
  return last !== undefined && last.answer === undefined;
}

/** Staff have seen the proof code in the community's channel, or take that back. `now` is epoch ms. */
export function seeProof(partner: Partner, seen: boolean, by: StaffMember, now: number): Change {
  if ((partner.proof !== undefined) === seen) return { kind: 'unchanged' };
  const { proof: _, ...unseen } = partner;
  return changed(unseen, seen ? { proof: { seenAt: toIso(now), seenBy: by } } : {});
}

/** Letters and digits that nobody takes for another: no O, 0, I, 1, L, 5, S, 8, B, 2, Z, U, V. */
const alphabet = 'ACDEFGHJKMNPQRTWXY34679';

/** What an applicant posts in the community's channel, to show that they keep it: `KM7-Q4T`, the same every time. */
export function proofCode(partnerId: string): string {
  const bytes = createHash('sha256').update(`proof ${partnerId}`).digest().subarray(0, 6);
  const letters = [...bytes].map((byte) => alphabet[byte % alphabet.length]);
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}
