import * as z from 'zod';
import { type FormState, newForm } from './form.ts';

/** The hidden field `formKey`, given to each form that is opened: one form is one matter, however often it is sent. */
export const formKey = z.string().regex(/^[\w-]{22}$/);

/** An empty form with a key of its own. `random` gives that many random bytes. */
export function formWithKey(random: (bytes: number) => Uint8Array): FormState {
  return newForm({ formKey: [Buffer.from(random(16)).toString('base64url')] });
}
