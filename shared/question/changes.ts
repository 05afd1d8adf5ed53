import type { StaffMember } from '../staff/member.ts';
import { expiryAfter, fromIso, toIso } from '../time.ts';
import { type DueTimes, dueAt } from './due.ts';
import { type ClosedBecause, type HandledHow, isOpen, type Question, type Suspicion } from './question.ts';
import { type Retention, textKeptMs, usualRetention } from './retention.ts';

/** What a change came to: a new version to store, or why there was nothing to change. */
export type Change =
  | { readonly kind: 'changed'; readonly question: Question }
  | { readonly kind: 'unchanged' }
  /** Another one is handled for it, or it is settled (again) meanwhile. */
  | { readonly kind: 'refused'; readonly question: Question };

/** Who of the staff does it; `now` is epoch ms. */
export type By = { readonly by: StaffMember; readonly now: number };

/** Somebody takes an open question, from another if need be. */
export function take(question: Question, by: By): Change {
  if (!isOpen(question)) return { kind: 'refused', question };
  if (question.state === 'in-progress' && question.owner?.sub === by.by.sub) return { kind: 'unchanged' };
  return handled(question, 'taken', by, { state: 'in-progress', owner: by.by });
}

/** Staff found that what is quarantined is no spam: from now on it is handled as if it had never been suspected. */
export function release(question: Question, by: By, keep: Retention = usualRetention): Change {
  if (question.state !== 'quarantined') return { kind: 'unchanged' };
  return handled(question, 'released', by, {
    state: openState(question),
    expiresAt: expiryAfter(fromIso(question.createdAt), textKeptMs(keep)),
  });
}

/** What staff judge a question to be. */
export type Judged = Pick<Question, 'kind' | 'topic' | 'municipality'>;

/** Staff judge anew what it is; its due time follows from that, counted from when it was told or last opened. */
export function judge(question: Question, judged: Judged, by: By, due?: DueTimes): Change {
  if (!isOpen(question)) return { kind: 'refused', question };
  const { topic, municipality, ...rest } = question;
  if (question.kind === judged.kind && topic === judged.topic && municipality === judged.municipality) {
    return { kind: 'unchanged' };
  }
  const from = fromIso(question.reopenedAt ?? question.createdAt);
  return handled(rest, 'judged', by, { ...judged, dueAt: dueAt(judged.kind, from, due) });
}

/** Staff found that it asks what `lead` asks: from now on that one is handled for both. */
export function mergeInto(question: Question, lead: Pick<Question, 'id' | 'state'>, by: By): Change {
  if (question.mergedInto === lead.id) return { kind: 'unchanged' };
  const leads = lead.state !== 'merged' && lead.state !== 'quarantined' && lead.id !== question.id;
  if (!isOpen(question) || !leads) return { kind: 'refused', question };
  return handled(question, 'merged', by, { state: 'merged', mergedInto: lead.id });
}

/** It was merged by mistake: it stands for itself again, and is not proposed for that one any more. */
export function separate(question: Question, by: By): Change {
  const { mergedInto, ...rest } = question;
  if (mergedInto === undefined) return { kind: 'unchanged' };
  const apartFrom = [...new Set([...question.apartFrom, mergedInto])];
  return handled(rest, 'separated', by, { state: 'new', apartFrom });
}

/** Staff said that these two look alike but are another matter. */
export function keepApart(question: Question, otherId: string, by: By): Change {
  if (question.apartFrom.includes(otherId)) return { kind: 'unchanged' };
  return handled(question, 'separated', by, { apartFrom: [...question.apartFrom, otherId] });
}

/** A bulletin answers it to everybody. */
export function answer(question: Question, bulletinId: string, by: By): Change {
  if (question.answer?.bulletinId === bulletinId) return { kind: 'unchanged' };
  if (!isOpen(question)) return { kind: 'refused', question };
  return handled(question, 'answered', by, {
    ...settled(question, by),
    state: 'answered',
    heard: [],
    answer: { ...acted(by), bulletinId },
  });
}

/** Staff write to the one who asked, and to nobody else. */
export function reply(question: Question, text: string, by: By): Change {
  if (question.reply?.text === text) return { kind: 'unchanged' };
  if (!isOpen(question) || question.origin.kind === 'partner') return { kind: 'refused', question };
  return handled(question, 'replied', by, {
    ...settled(question, by),
    state: 'answered',
    heard: [],
    reply: { ...acted(by), text },
  });
}

/** Closed without an answer, for a reason that its writer is told. */
export function close(question: Question, because: ClosedBecause, by: By): Change {
  if (question.state === 'closed') return { kind: 'unchanged' };
  if (!isOpen(question)) return { kind: 'refused', question };
  return handled(question, 'closed', by, {
    ...settled(question, by),
    state: 'closed',
    closed: { ...acted(by), because },
  });
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
export function hear(
  question: Question,
  { who, verdict }: Omit<Question['heard'][number], 'at'>,
  now: number,
  due?: DueTimes,
): Change {
  const others = question.heard.filter((heard) => heard.who !== who);
  const before = question.heard.find((heard) => heard.who === who);
  if (before?.verdict === verdict) return { kind: 'unchanged' };
  if (others.length >= mostHeard || isOpen(question) || question.state === 'quarantined') {
    return { kind: 'refused', question };
  }
  const heard = [...others, { who, verdict, at: toIso(now) }];
  return changed(question, verdict === 'no' ? { heard, ...reopened(question, now, due) } : { heard });
}

/**
 * The writer adds to it; what was settled is open again, or quarantined if the addition is suspected to be spam. The same
 * words twice are one addition. `now` is epoch ms.
 */
export function add(
  question: Question,
  { text, suspicion }: { readonly text: string; readonly suspicion?: Suspicion | undefined },
  now: number,
  due?: DueTimes,
): Change {
  if (question.additions.some((addition) => addition.text === text)) return { kind: 'unchanged' };
  if (question.additions.length >= mostAdditions) return { kind: 'refused', question };
  const additions = [...question.additions, { at: toIso(now), text }];
  const opened = reopened(question, now, due);
  const suspect = suspicion !== undefined && opened.state !== undefined;
  return changed(question, { additions, ...opened, ...(suspect ? { state: 'quarantined', suspicion } : {}) });
}

/** A row has room for so many. */
const mostAdditions = 20;
const mostHeard = 300;

/** One that is merged stays so: the one that is handled for it is opened, not this. */
function reopened(question: Question, now: number, due?: DueTimes): Partial<Question> {
  if (isOpen(question) || question.state === 'merged' || question.state === 'quarantined') return {};
  return { state: openState(question), reopenedAt: toIso(now), dueAt: dueAt(question.kind, now, due) };
}

const openState = ({ owner }: Question) => (owner === undefined ? 'new' : 'in-progress');

const acted = ({ by, now }: By) => ({ at: toIso(now), by: { sub: by.sub, name: by.name } });

function settled(question: Question, { now }: By): Partial<Question> {
  return { settledAt: question.settledAt ?? toIso(now) };
}

function handled(question: Question, how: HandledHow, by: By, change: Partial<Question>): Change {
  return changed(question, { ...change, lastAct: { ...acted(by), how } });
}

function changed(question: Question, change: Partial<Question>): Change {
  return { kind: 'changed', question: { ...question, ...change, version: question.version + 1 } };
}
