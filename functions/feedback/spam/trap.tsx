import * as z from 'zod';
import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';

/** What nobody types is never found wrong: it only raises suspicion. */
const untyped = z.string().max(300).default('').catch('?');

/** The fields by which spam is suspected, without asking a person anything. */
export const trapFields = { website: untyped, opened: untyped };

/** What was posted in them. */
export type Trapped = { readonly website: string; readonly opened: string };

/**
 * A field that programs fill in and people do not see, hidden by the style sheet from eye, keyboard and screen reader, and
 * the token of when the form was opened. Works without script.
 */
export function Trap({ locale, form }: { readonly locale: Locale; readonly form: FormState }) {
  return (
    <>
      <input type="hidden" name="opened" value={typedIn(form, 'opened')} />
      <div class="trap" aria-hidden="true">
        <label for="website">{words[locale].leaveEmpty}</label>
        <input
          type="text"
          id="website"
          name="website"
          value={typedIn(form, 'website')}
          tabindex={-1}
          autocomplete="off"
        />
      </div>
    </>
  );
}

const words = catalogue({
  fi: { leaveEmpty: 'Jätä tämä kenttä tyhjäksi' },
  sv: { leaveEmpty: 'Lämna det här fältet tomt' },
  en: { leaveEmpty: 'Leave this field empty' },
});
