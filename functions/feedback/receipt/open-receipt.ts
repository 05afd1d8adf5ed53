import { leadOf } from '../../../shared/question/lead.ts';
import type { Question } from '../../../shared/question/question.ts';
import { questionIdOf, readReceipt } from '../../../shared/question/receipt.ts';
import { day, expiryAfter, toIso } from '../../../shared/time.ts';
import type { Deps } from '../deps.ts';

/** How many codes may be tried from one network in an hour (UTC). The same code again is the same try. */
const triesPerHour = 20;

export type OpenedReceipt =
  /** `lead` is the one that is handled for it: itself, unless staff merged it. */
  | { readonly kind: 'open'; readonly code: string; readonly question: Question; readonly lead: Question }
  | { readonly kind: 'misspelled' | 'unknown' | 'too-many' };

/** Opens what somebody told, by the code that they typed. `network` names where they are (see `networkOf`). */
export async function openReceipt(
  input: { readonly typed: string; readonly network: string },
  deps: Pick<Deps, 'questions' | 'quotas' | 'keys' | 'now'>,
): Promise<OpenedReceipt> {
  const code = readReceipt(input.typed);
  if (code === undefined) return { kind: 'misspelled' };
  const id = questionIdOf(code, await deps.keys());
  const now = deps.now();
  const limit = {
    id: `receipt#${input.network}#${toIso(now).slice(0, '2026-11-23T07'.length)}`,
    most: triesPerHour,
    expiresAt: expiryAfter(now, 2 * day),
  };
  if ((await deps.quotas.take(limit, id)) === 'full') return { kind: 'too-many' };
  const question = await deps.questions.get(id);
  if (question === undefined) return { kind: 'unknown' };
  return { kind: 'open', code, question, lead: await leadOf(question, deps.questions) };
}
