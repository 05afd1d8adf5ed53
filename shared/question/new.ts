import { expiryAfter, monthOf, toIso } from '../time.ts';
import { type DueTimes, dueAt } from './due.ts';
import type { Question } from './question.ts';
import { quarantineKeptMs, type Retention, textKeptMs, usualRetention } from './retention.ts';

/** What somebody told, as it is before anybody has done anything about it. */
type Told = Pick<
  Question,
  'id' | 'kind' | 'origin' | 'topic' | 'municipality' | 'text' | 'where' | 'spread' | 'contact' | 'locale' | 'suspicion'
> & {
  /** Epoch ms. */
  readonly now: number;
  /** How soon each kind is due, where it differs from the usual. */
  readonly due?: DueTimes;
  /** How long it is kept, if not as usual. */
  readonly keep?: Retention;
};

/** The first version of a question: one that is suspected to be spam is quarantined. */
export function newQuestion({ now, due, keep = usualRetention, ...told }: Told): Question {
  return {
    ...told,
    ...(told.contact === undefined ? {} : { contactDays: keep.contactDays }),
    version: 0,
    state: told.suspicion === undefined ? 'new' : 'quarantined',
    createdAt: toIso(now),
    month: monthOf(now),
    dueAt: dueAt(told.kind, now, due),
    apartFrom: [],
    additions: [],
    heard: [],
    expiresAt: expiryAfter(now, told.suspicion === undefined ? textKeptMs(keep) : quarantineKeptMs),
  };
}
