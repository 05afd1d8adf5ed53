import * as z from 'zod';
import type { Bulletin } from '../bulletin/bulletin.ts';
import { idOf } from '../ids.ts';
import { Topic } from '../partner/partner.ts';
import type { Municipality } from '../region.ts';
import { shieldBreakdown, shieldTotal } from '../report/small-counts.ts';
import { fromIso } from '../time.ts';
import { isCounted } from './erase.ts';
import { isOpen, type Question } from './question.ts';

/** Of residents, a count from which nobody can be found out. */
const Shielded = z.union([z.int().nonnegative(), z.literal('hidden')]);

/** What leaders are told of a week, in figures and in what staff wrote: nothing of it is a resident's text. */
export const WeekOfQuestions = z.object({
  /** What was asked and told most; without a topic it is what nobody gave one. */
  asked: z.array(z.object({ topic: Topic.optional(), communities: z.int().nonnegative(), residents: Shielded })),
  /** What is open though it was due, and the topics of what communities wait for. */
  late: z.object({ communities: z.int().nonnegative(), residents: Shielded, topics: z.array(Topic) }),
  /** The answers that were sent, the newest first. */
  answers: z.array(idOf('blt')),
});
export type WeekOfQuestions = z.infer<typeof WeekOfQuestions>;

/** So much is told: the row of a mail is small. */
const mostTopics = 5;
const mostAnswers = 8;

/**
 * The week from `start` to `end` (epoch ms) in an area: a municipality, or the whole region. `told` is what was told in it,
 * `open` what is open at its end, `sent` the bulletins that were sent in it.
 *
 * Counts of residents are shielded within an area. Leaders of one area never get another's, so there is nothing to compare.
 */
export function weekOf(input: {
  readonly area: Municipality;
  readonly start: number;
  readonly end: number;
  readonly told: readonly Question[];
  readonly open: readonly Question[];
  readonly sent: readonly Bulletin[];
}): WeekOfQuestions {
  const { area, start, end } = input;
  const isInWeek = (iso: string | undefined) => iso !== undefined && fromIso(iso) >= start && fromIso(iso) < end;
  const isHere = ({ municipality }: Question) => area === 'region' || municipality === area;
  const told = input.told.filter(isCounted).filter((question) => isHere(question) && isInWeek(question.createdAt));
  const late = input.open.filter((question) => isHere(question) && isOpen(question) && fromIso(question.dueAt) < end);
  const lateHere = late.filter(isOfCommunity);
  return {
    asked: askedMost(told),
    late: {
      communities: lateHere.length,
      residents: shieldTotal(late.length - lateHere.length),
      topics: [...new Set(lateHere.flatMap(({ topic }) => topic ?? []))].slice(0, mostTopics),
    },
    answers: input.sent
      .filter(({ kind, status, sealedAt }) => kind === 'answer' && status === 'actual' && isInWeek(sealedAt))
      .filter(({ audience: { municipalities: to } }) => area === 'region' || to.length === 0 || to.includes(area))
      .toSorted((a, b) => (b.sealedAt ?? '').localeCompare(a.sealedAt ?? ''))
      .slice(0, mostAnswers)
      .map(({ id }) => id),
  };
}

/** Whether there is anything to tell. */
export const isEventful = ({ asked, late, answers }: WeekOfQuestions): boolean =>
  asked.length > 0 || late.communities > 0 || late.residents !== 0 || answers.length > 0;

/** The order may not give away a hidden count: it is by what is shown. */
function askedMost(told: readonly Question[]): WeekOfQuestions['asked'] {
  const byTopic = Map.groupBy(told, ({ topic }) => topic);
  const ofResidents = [...byTopic].map(
    ([topic, of]) => [topic, of.filter((one) => !isOfCommunity(one)).length] as const,
  );
  const shown = shieldBreakdown(new Map(ofResidents));
  return [...byTopic]
    .map(([topic, of]) => ({
      ...(topic === undefined ? {} : { topic }),
      communities: of.filter(isOfCommunity).length,
      residents: shown === undefined ? ('hidden' as const) : shieldedOf(shown.get(topic)),
    }))
    .toSorted((a, b) => weight(b) - weight(a) || (a.topic ?? '~').localeCompare(b.topic ?? '~'))
    .slice(0, mostTopics);
}

const shieldedOf = (value: unknown): z.infer<typeof Shielded> => Shielded.catch('hidden').parse(value);

const weight = ({ communities, residents }: WeekOfQuestions['asked'][number]): number =>
  communities + (residents === 'hidden' ? 0 : residents);

const isOfCommunity = ({ origin }: Question): boolean => origin.kind === 'partner';
