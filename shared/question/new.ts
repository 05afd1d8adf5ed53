import { expiryAfter, monthOf, toIso } from '../time.ts';
import { dueAt } from './due.ts';
import { keepQuestionsMs, type Question } from './question.ts';

/** What somebody told, as it is before anybody has done anything about it. */
type Told = Pick<
  Question,
  'id' | 'kind' | 'origin' | 'topic' | 'municipality' | 'text' | 'where' | 'spread' | 'contact' | 'locale'
> & {
  /** Epoch ms. */
  readonly now: number;
};

/** The first version of a question. */
export function newQuestion({ now, ...told }: Told): Question {
  return {
    ...told,
    version: 0,
    state: 'new',
    createdAt: toIso(now),
    month: monthOf(now),
    dueAt: dueAt(told.kind, now),
    apartFrom: [],
    additions: [],
    heard: [],
    expiresAt: expiryAfter(now, keepQuestionsMs),
  };
}
