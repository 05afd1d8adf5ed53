import { catalogue } from '../language/catalogue.ts';
import { describedBy, type FieldProps, fieldId, LabelledField, typedIn } from './field.tsx';

/** Tokens of the HTML standard (autofill field names) that let a browser fill in what its owner has told it. */
type Autocomplete = 'name' | 'email' | 'organization' | 'tel' | 'url' | 'off';

/** One line of text. `max` is the schema's limit in code points, which the field states. */
export function TextField(
  props: FieldProps & {
    readonly max?: number;
    readonly type?: 'text' | 'email' | 'url' | 'tel' | 'number';
    readonly autocomplete?: Autocomplete;
  },
) {
  // Not `maxlength`: it cuts a pasted text without a word, and counts UTF-16 units.
  return (
    <LabelledField {...props}>
      <input
        id={fieldId(props.name)}
        name={props.name}
        {...kindOf(props.type ?? 'text')}
        value={typedIn(props.form, props.name)}
        autocomplete={props.autocomplete}
        required={!props.optional}
        {...describedBy(props)}
      />
    </LabelledField>
  );
}

/** A text of several lines. `max` is the schema's limit in code points, which the field states. */
export function TextArea(props: FieldProps & { readonly max: number; readonly rows?: number }) {
  const say = words[props.locale];
  return (
    <LabelledField {...props}>
      <textarea
        id={fieldId(props.name)}
        name={props.name}
        rows={props.rows ?? 6}
        required={!props.optional}
        data-limit={props.max}
        data-left={say.left}
        data-over={say.over}
        {...describedBy(props)}
      >
        {typedIn(props.form, props.name)}
      </textarea>
    </LabelledField>
  );
}

/** A day (`2026-11-23`), picked from the browser's own calendar. `min` and `max` are such days too. */
export function DateField(props: Omit<FieldProps, 'max'> & { readonly earliest?: string; readonly latest?: string }) {
  return (
    <LabelledField {...props}>
      <input
        id={fieldId(props.name)}
        name={props.name}
        type="date"
        value={typedIn(props.form, props.name)}
        min={props.earliest}
        max={props.latest}
        required={!props.optional}
        {...describedBy(props)}
      />
    </LabelledField>
  );
}

/** A day and a time (`2026-11-23T12:30`), picked from the browser's own calendar and clock. */
export function LocalTimeField(props: FieldProps & { readonly latest?: string }) {
  return (
    <LabelledField {...props}>
      <input
        id={fieldId(props.name)}
        name={props.name}
        type="datetime-local"
        value={typedIn(props.form, props.name)}
        max={props.latest}
        required={!props.optional}
        {...describedBy(props)}
      />
    </LabelledField>
  );
}

/** A number field of the browser changes its value when scrolled over: a text field with a number pad does not. */
function kindOf(type: 'text' | 'email' | 'url' | 'tel' | 'number') {
  return type === 'number' ? ({ type: 'text', inputmode: 'numeric' } as const) : ({ type } as const);
}

const words = catalogue({
  fi: { left: 'Merkkejä jäljellä: {n}', over: 'Liikaa merkkejä: {n}' },
  sv: { left: 'Tecken kvar: {n}', over: 'Tecken för mycket: {n}' },
  en: { left: 'Characters left: {n}', over: 'Characters too many: {n}' },
});
