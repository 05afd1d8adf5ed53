import * as z from 'zod';
import type { Locale } from '../language/locale.ts';
import type { FieldProps } from '../web/field.tsx';
import type { FormState } from '../web/form.ts';
import { TextArea } from '../web/text-fields.tsx';
import type { PrivateDetail } from './private-details.ts';
import { guardWords } from './words.ts';

/** The hidden field beside a guarded text: which private details its writer was asked about. */
export const seenDetails = z.string().max(60).default('');

/** A text of several lines that goes through `guardText`. Our script says at once what the server would say later. */
export function GuardedTextArea(props: FieldProps & { readonly max: number; readonly rows?: number }) {
  const { locale, form } = props;
  const say = guardWords[locale];
  return (
    <div
      data-guard
      data-and={say.and}
      data-noticed={say.noticed('{what}')}
      data-identity-code={say.noticedCode}
      data-iban={say.iban}
      data-phone={say.phone}
      data-email={say.email}
    >
      <input type="hidden" name="seen" value={form.input['seen']?.[0] ?? ''} />
      <TextArea {...props} />
    </div>
  );
}

/** The form as it asks its writer about private details in the text of the field `name`. */
export function askingAbout(
  details: readonly PrivateDetail[],
  input: FormState['input'],
  field: { readonly name: string; readonly locale: Locale },
): FormState {
  const say = guardWords[field.locale];
  const what = details.map((detail) => say[detail]).join(say.and);
  return { input: { ...input, seen: [details.join(' ')] }, errors: { [field.name]: say.found(what) } };
}
