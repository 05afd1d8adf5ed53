import type { Change } from './changes.ts';
import { isOpen, type Question } from './question.ts';

/** Whether anything of a question is counted by a report: not of what is suspected to be spam. */
export const isCounted = ({ state, settledAt }: Question): boolean =>
  state !== 'quarantined' || settledAt !== undefined;

/** Stands where a text was. */
const noText = '–';

/** Nothing remains but what the report of its month counts: no word of its writer, no address, no municipality. */
export function erased(question: Question): Change {
  if (question.state === 'erased') return { kind: 'unchanged' };
  const { id, version, kind, origin, topic, locale, createdAt, month, dueAt, settledAt, postedAt, expiresAt } =
    question;
  return {
    kind: 'changed',
    question: {
      id,
      version: version + 1,
      state: 'erased',
      kind,
      origin,
      ...(topic && { topic }),
      text: noText,
      ...(question.contact && { contact: {} }),
      locale,
      createdAt,
      month,
      dueAt,
      ...(settledAt && { settledAt }),
      ...(postedAt && { postedAt }),
      apartFrom: [],
      additions: [],
      // Who said it is nobody's business any more; what was said is counted.
      heard: question.heard.map((heard, place) => ({ ...heard, who: String(place) })),
      expiresAt,
    },
  };
}

/**
 * The one is to be erased that was handled for this question too. If that one was merged itself, this one is handled where it
 * was. Otherwise it stands for itself again: answered to everybody or closed as that one was, or else as a new one.
 */
export function standAlone(question: Question, lead: Question): Change {
  const { mergedInto, ...rest } = question;
  if (mergedInto !== lead.id) return { kind: 'unchanged' };
  const version = question.version + 1;
  if (lead.mergedInto !== undefined) {
    return { kind: 'changed', question: { ...question, mergedInto: lead.mergedInto, version } };
  }
  const { state, answer, closed, settledAt, postedAt, dueAt } = lead;
  const isSettled = answer !== undefined || closed !== undefined;
  const stands: Partial<Question> = isSettled && !isOpen(lead) ? { state, settledAt, postedAt } : { state: 'new' };
  return { kind: 'changed', question: { ...rest, answer, closed, ...stands, dueAt, version } };
}
