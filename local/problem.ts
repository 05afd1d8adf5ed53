/** Something that the person at the keyboard can put right: the message is one sentence that says what is wrong and what to do. */
export class Problem extends Error {
  override name = 'Problem';
}

/** The message of whatever was thrown, for a line in the terminal. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
