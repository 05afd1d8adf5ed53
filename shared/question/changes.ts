import type { StaffMember } from '../staff/member.ts';
import { fromIso, toIso } from '../time.ts';
import { dueAt } from './due.ts';
import { type ClosedBecause, isOpen, type Question, type QuestionKind } from './question.ts';

/** What a change came to: a new version to store, or why there was nothing to change. */
export type Change =
  | { readonly kind: 'changed'; readonly question: Question }
  | { readonly kind: 'unchanged' }
  /** Another one is handled for it, or it is settled (again) meanwhile. */
  | { readonly kind: 'refused'; readonly question: Question };

/** An act of a member of staff; `now` is epoch ms. */
type By = { readonly by: StaffMember; readonly now: number };

/** Somebody takes an open question, from another if need be. */
export function take(question: Question, { by }: By): Change {
  if (!isOpen(question)) return { kind: 'refused', question };
  if (question.state === 'in-progress' && question.owner?.sub === by.sub) return { kind: 'unchanged' };
  return changed(question, { state: 'in-progress', owner: by });
}

/** Staff judge anew what it is; its due time follows from that, counted from when it was told. */
export function judge(question: Question, kind: QuestionKind): Change {
  if (!isOpen(question)) return { kind: 'refused', question };
  if (question.kind === kind) return { kind: 'unchanged' };
  return changed(question, { kind, dueAt: dueAt(kind, fromIso(question.createdAt)) });
}

/** Staff found that it asks what `lead` asks: from now on that one is handled for both. */
export function mergeInto(question: Question, lead: Pick<Question, 'id' | 'state'>): Change {
  if (question.mergedInto === lead.id) return { kind: 'unchanged' };
  if (!isOpen(question) || lead.state === 'merged' || lead.id === question.id) return { kind: 'refused', question };
  return changed(question, { state: 'merged', mergedInto: lead.id });
}

/** It was merged by mistake: it stands for itself again, and is not proposed for that one any more. */
export function separate(question: Question): Change {
  const { mergedInto, ...rest } = question;
  if (mergedInto === undefined) return { kind: 'unchanged' };
  return changed(rest, { state: 'new', apartFrom: [...new Set([...question.apartFrom, mergedInto])] });
}

/** Staff said that these two look alike but are another matter. */
export function keepApart(question: Question, otherId: string): Change {
  if (question.apartFrom.includes(otherId)) return { kind: 'unchanged' };
  return changed(question, { apartFrom: [...question.apartFrom, otherId] });
}

/** A bulletin answers it to everybody. */
export function answer(question: Question, bulletinId: string, { by, now }: By): Change {
  if (question.answer?.bulletinId === bulletinId) return { kind: 'unchanged' };
  if (!isOpen(question)) return { kind: 'refused', question };
  return changed(question, {
    ...settled(question, now),
    state: 'answered',
    heard: [],
    answer: { at: toIso(now), by, bulletinId },
  });
}

/** Staff write to the one who asked, and to nobody else. */
export function reply(question: Question, text: string, { by, now }: By): Change {
  if (question.reply?.text === text) return { kind: 'unchanged' };
  if (!isOpen(question)) return { kind: 'refused', question };
  return changed(question, {
    ...settled(question, now),
    state: 'answered',
    heard: [],
    reply: { at: toIso(now), by, text },
  });
}

/** Closed without an answer, for a reason that its writer is told. */
export function close(question: Question, because: ClosedBecause, { by, now }: By): Change {
  if (question.state === 'closed') return { kind: 'unchanged' };
  if (!isOpen(question)) return { kind: 'refused', question };
  return changed(question, { ...settled(question, now), state: 'closed', closed: { at: toIso(now), by, because } });
}

/** A community that asked has posted the answer. `now` is epoch ms. */
export function postedInCommunity(question: Question, now: number): Change {
  if (question.state !== 'answered' || question.answer === undefined) return { kind: 'unchanged' };
  return changed(question, { state: 'answered-in-community', postedAt: toIso(now) });
}

/**
 * A reader says whether the answer answered it; "no" opens it again, due as if it were asked now. What the same reader says
 * later stands instead. `now` is epoch ms.
 */
export function hear(question: Question, { who, verdict }: Question['heard'][number], now: number): Change {
  const others = question.heard.filter((heard) => heard.who !== who);
  const before = question.heard.find((heard) => heard.who === who);
  if (before?.verdict === verdict) return { kind: 'unchanged' };
  if (others.length >= mostHeard || isOpen(question)) return { kind: 'refused', question };
  const heard = [...others, { who, verdict }];
  return changed(question, verdict === 'no' ? { heard, ...reopened(question, now) } : { heard });
}

/** The writer adds to it; what was settled is open again. The same words twice are one addition. `now` is epoch ms. */
export function add(question: Question, text: string, now: number): Change {
  if (question.additions.some((addition) => addition.text === text)) return { kind: 'unchanged' };
  if (question.additions.length >= mostAdditions) return { kind: 'refused', question };
  const additions = [...question.additions, { at: toIso(now), text }];
  return changed(question, { additions, ...reopened(question, now) });
}

/** A row has room for so many. */
const mostAdditions = 20;
const mostHeard = 300;

/** One that is merged stays so: the one that is handled for it is opened, not this. */
function reopened(question: Question, now: number): Partial<Question> {
  if (isOpen(question) || question.state === 'merged') return {};
  const state = question.owner === undefined ? 'new' : 'in-progress';
  return { state, reopenedAt: toIso(now), dueAt: dueAt(question.kind, now) };
}

function settled(question: Question, now: number): Partial<Question> {
  return { settledAt: question.settledAt ?? toIso(now) };
}

function changed(question: Question, change: Partial<Question>): Change {
  return { kind: 'changed', question: { ...question, ...change, version: question.version + 1 } };
}
