import type { Child } from 'hono/jsx';
import type { Locale } from '../language/locale.ts';
import { FieldNotes, fieldId } from './field.tsx';
import type { FormState } from './form.ts';

/**
 * A group of fields that may be filled in several times. The first row is in sight, the others open from their heading
 * (no script, no extra request), and a row left empty is no row. Read it with `rows(…)`.
 *
 * `row` gets the prefix for the names of its fields (`accounts.0`) and the row's number from 1.
 */
export function RepeatingRows(props: {
  readonly locale: Locale;
  readonly form: FormState;
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly most: number;
  readonly heading: (number: number) => string;
  readonly row: (prefix: string, number: number) => Child;
}) {
  const { form, name } = props;
  const numbers = Array.from({ length: props.most }, (_, index) => index + 1);
  return (
    <fieldset class="rows" id={fieldId(name)} tabindex={-1}>
      <legend>{props.legend}</legend>
      <FieldNotes locale={props.locale} form={form} name={name} label={props.legend} {...hintOf(props.hint)} />
      {numbers.map((number) => {
        const prefix = `${name}.${number - 1}`;
        const content = props.row(prefix, number);
        if (number === 1) return content;
        return (
          <details open={isTouched(form, prefix)}>
            <summary>{props.heading(number)}</summary>
            {content}
          </details>
        );
      })}
    </fieldset>
  );
}

const hintOf = (hint: string | undefined) => (hint === undefined ? {} : { hint });

function isTouched(form: FormState, prefix: string): boolean {
  return [...Object.keys(form.input), ...Object.keys(form.errors)].some((name) => name.startsWith(`${prefix}.`));
}
