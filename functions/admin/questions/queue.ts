import * as z from 'zod';
import { stemsOf } from '../../../shared/language/finnish.ts';
import { Municipality, Topic } from '../../../shared/partner/partner.ts';
import { clustersOf } from '../../../shared/question/cluster.ts';
import { type Question, QuestionKind } from '../../../shared/question/question.ts';
import { fromIso } from '../../../shared/time.ts';

/** Which questions are listed: what a filter leaves out, it lets through. Its keys are the names in the address. */
export const Filter = z.object({
  laji: QuestionKind.optional().catch(undefined),
  aihe: Topic.optional().catch(undefined),
  kunta: Municipality.optional().catch(undefined),
  kenen: z.enum(['omat', 'vapaat']).optional().catch(undefined),
  haku: z.string().max(100).optional().catch(undefined),
});
export type Filter = z.infer<typeof Filter>;

/** A question as the queue shows it. */
export type Listed = {
  readonly question: Question;
  readonly isLate: boolean;
  /** How many others of the open ones seem to be of its matter. */
  readonly alike: number;
};

/** The open questions, the soonest due first, with what a machine can say of them. `now` is epoch ms. */
export function queueOf(open: readonly Question[], now: number): Listed[] {
  const sizes = new Map(clustersOf(open).flatMap((cluster) => cluster.map(({ id }) => [id, cluster.length] as const)));
  return open
    .map((question) => ({
      question,
      isLate: fromIso(question.dueAt) < now,
      alike: (sizes.get(question.id) ?? 1) - 1,
    }))
    .toSorted((a, b) => a.question.dueAt.localeCompare(b.question.dueAt));
}

/** Whether a question is let through; `sub` is the reader's. The search finds inflected forms of its words. */
export function isLetThrough(question: Question, filter: Filter, sub: string): boolean {
  const { laji, aihe, kunta, kenen, haku = '' } = filter;
  const sought = stemsOf(haku);
  const stems = stemsOf([question.text, ...question.additions.map(({ text }) => text)].join(' '));
  return (
    (laji === undefined || question.kind === laji) &&
    (aihe === undefined || question.topic === aihe) &&
    (kunta === undefined || question.municipality === kunta) &&
    (kenen !== 'omat' || question.owner?.sub === sub) &&
    (kenen !== 'vapaat' || question.owner === undefined) &&
    sought.every((stem) => stems.some((each) => each.includes(stem)))
  );
}
