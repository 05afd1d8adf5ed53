import { type By, reply } from '../../../shared/question/changes.ts';
import { tellContact } from '../../../shared/question/tell-contact.ts';
import type { Deps } from '../deps.ts';
import { type Handled, handleQuestion } from './handle.ts';

/** Writes to the one who asked, at their receipt and, if they gave an address, by mail. Doing it twice is doing it once. */
export async function replyTo(
  input: { readonly id: string; readonly text: string; readonly by: By },
  deps: Pick<Deps, 'questions' | 'audit' | 'deliveries' | 'emails' | 'now'>,
): Promise<Handled> {
  const done = await handleQuestion(input.id, (question) => reply(question, input.text, input.by), deps);
  if (done.kind === 'handled' && done.question.reply !== undefined) {
    await tellContact(done.question, done.question.reply.at, deps);
  }
  return done;
}
