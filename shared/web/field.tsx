import type { Child } from 'hono/jsx';
import { catalogue } from '../language/catalogue.ts';
import { formatNumber } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import type { FormState } from './form.ts';

/** What every field of a form is given. */
export type FieldProps = {
  readonly locale: Locale;
  /** What was typed and what is wrong: the field finds its own by its name. */
  readonly form: FormState;
  /** The key of the field in the schema that reads the form (`email`, `accounts.0.name`). */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** May be left empty, which the label then says. Fields are otherwise required. */
  readonly optional?: boolean;
};

/** The id of a field's (first) control, which the error summary links to. */
export const fieldId = (name: string): string => name.replaceAll('.', '-');

/** What was typed in a field of one value. */
export const typedIn = (form: FormState, name: string): string => form.input[name]?.[0] ?? '';

/** The attributes that tie a control to its hint and its error, so that a screen reader reads them with it. */
export function describedBy(props: FieldProps & { readonly max?: number }) {
  const ids = [
    props.hint === undefined && props.max === undefined ? [] : [`${fieldId(props.name)}-hint`],
    props.form.errors[props.name] === undefined ? [] : [`${fieldId(props.name)}-error`],
  ].flat();
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(props.form.errors[props.name] === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
}

/** The hint, the limit and the error of a field, in the place where they are read before the control. */
export function FieldNotes(props: FieldProps & { readonly max?: number }) {
  const error = props.form.errors[props.name];
  const limit = props.max === undefined ? undefined : words[props.locale].atMost(formatNumber(props.max, props.locale));
  const hint = [props.hint, limit].filter((part) => part !== undefined).join(' ');
  return (
    <>
      {hint === '' ? null : (
        <p class="hint" id={`${fieldId(props.name)}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p class="field-error" id={`${fieldId(props.name)}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** A label's text, which says so if the field may be left empty. */
export function LabelText(props: FieldProps) {
  return (
    <>
      {props.label}
      {props.optional ? <span class="optional"> ({words[props.locale].optional})</span> : null}
    </>
  );
}

/** A field of one control: its label, its notes and then the control, which the label names by its id. */
export function LabelledField(props: FieldProps & { readonly max?: number; readonly children: Child }) {
  return (
    <FieldFrame {...props}>
      <label for={fieldId(props.name)}>
        <LabelText {...props} />
      </label>
      <FieldNotes {...props} />
      {props.children}
    </FieldFrame>
  );
}

/** The frame of a field, which is marked when something is wrong with it. */
export function FieldFrame(props: FieldProps & { readonly children: Child }) {
  return <div class={props.form.errors[props.name] === undefined ? 'field' : 'field wrong'}>{props.children}</div>;
}

const words = catalogue({
  fi: { optional: 'vapaaehtoinen', atMost: (max: string) => `Enintään ${max} merkkiä.` },
  sv: { optional: 'frivillig', atMost: (max) => `Högst ${max} tecken.` },
  en: { optional: 'optional', atMost: (max) => `At most ${max} characters.` },
});
