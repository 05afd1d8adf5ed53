import type { Child } from 'hono/jsx';
import type { Locale } from '../language/locale.ts';
import { FieldNotes, fieldId } from './field.tsx';
import type { FormState } from './form.ts';

type RepeatingRowsProps = {
  readonly locale: Locale;
  readonly form: FormState;
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly most: number;
  /** What opens a further row: `Tili 2`. */
  readonly heading: (number: number) => string;
  /** The fields of a row, whose names begin with the prefix (`accounts.0`). Rows are numbered from 1. */
  readonly row: (prefix: string, number: number) => Child;
};

/**
 * A group of fields that may be filled in several times. The first row is in sight; the heading of the next one opens it
 * and shows the one after (no script, no extra request). A row left empty is no row. Read it with `rows(…)`.
 */
export function RepeatingRows(props: RepeatingRowsProps) {
  const { locale, form, name, legend, hint } = props;
  return (
    <fieldset class="rows" id={fieldId(name)} tabindex={-1}>
      <legend>{legend}</legend>
      <FieldNotes locale={locale} form={form} name={name} label={legend} {...(hint === undefined ? {} : { hint })} />
      {props.row(`${name}.0`, 1)}
      <FurtherRow {...props} number={2} />
    </fieldset>
  );
}

function FurtherRow(props: RepeatingRowsProps & { readonly number: number }) {
  const { number } = props;
  if (number > props.most) return null;
  const prefix = `${props.name}.${number - 1}`;
  return (
    <details open={isTouched(props.form, prefix)}>
      <summary>{props.heading(number)}</summary>
      {props.row(prefix, number)}
      <FurtherRow {...props} number={number + 1} />
    </details>
  );
}

function isTouched(form: FormState, prefix: string): boolean {
  return [...Object.keys(form.input), ...Object.keys(form.errors)].some((name) => name.startsWith(`${prefix}.`));
}
