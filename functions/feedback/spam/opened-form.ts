import type { FormState } from '../../../shared/web/form.ts';
import { formWithKey } from '../../../shared/web/form-key.ts';
import type { Deps } from '../deps.ts';
import { openedToken } from './opened.ts';

/** An empty form with a key of its own, and the proof of when it was opened. */
export async function openedForm({ random, keys, now }: Pick<Deps, 'random' | 'keys' | 'now'>): Promise<FormState> {
  const { input, errors } = formWithKey(random);
  const opened = openedToken(input['formKey']?.[0] ?? '', (await keys()).links, now());
  return { input: { ...input, opened: [opened] }, errors };
}
