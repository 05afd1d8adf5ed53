import { isDeepStrictEqual } from 'node:util';
import type { Audience, Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { newDraft } from '../../../shared/bulletin/draft.ts';
import { derivedId } from '../../../shared/ids.ts';
import type { Question } from '../../../shared/question/question.ts';
import type { StaffMember } from '../../../shared/staff/member.ts';
import type { Deps } from '../deps.ts';

/** The bulletin that answers a question: another one each time that it was opened again after an answer. */
export const answerIdOf = ({ id, answer }: Pick<Question, 'id' | 'answer'>): string =>
  derivedId('blt', 'answer', id, answer?.bulletinId ?? '');

/**
 * Who an answer goes to: the communities that asked, whatever else they want to hear of, and those of the same municipalities
 * and topics. Whoever speaks for the whole region is answered in the whole region.
 */
export function answerAudience(told: readonly Question[]): Audience {
  const municipalities = [...new Set(told.flatMap(({ municipality }) => municipality ?? []))];
  return {
    municipalities: municipalities.includes('region') ? [] : municipalities,
    topics: [...new Set(told.flatMap(({ topic }) => topic ?? []))],
    partners: [...new Set(told.flatMap(({ origin }) => (origin.kind === 'partner' ? [origin.partnerId] : [])))],
  };
}

/** `conflict`: somebody else saved something else in between. `sealed`: it has been sent and changes no more. */
export type SavedAnswer = 'saved' | 'conflict' | 'sealed';

/** Saves the draft of an answer as `version` (0 makes it). Saving the same twice, as a double click does, saves it once. */
export async function saveAnswer(
  input: {
    readonly id: string;
    readonly version: number;
    readonly content: Pick<Bulletin, 'texts' | 'answer' | 'validUntil'>;
    readonly audience: Audience;
    readonly by: StaffMember;
  },
  deps: Pick<Deps, 'bulletins' | 'now'>,
): Promise<SavedAnswer> {
  const { id, version, audience, by } = input;
  const content = { ...input.content, audience };
  const before = await deps.bulletins.get(id);
  if (before !== undefined && before.state !== 'draft') return 'sealed';
  const draft: Bulletin = {
    ...(before ?? newDraft({ id, content: { ...content, urgency: 'normal' }, by }, deps.now())),
    ...content,
    kind: 'answer',
    version,
  };
  const stored = version === 0 ? await deps.bulletins.create(draft) : await deps.bulletins.save(draft);
  if (stored === 'created' || stored === 'saved') return 'saved';
  const newest = await deps.bulletins.get(id);
  if (newest?.state !== 'draft') return 'sealed';
  return isDeepStrictEqual(newest.texts, content.texts) ? 'saved' : 'conflict';
}
