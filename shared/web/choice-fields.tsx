import { catalogue } from '../language/catalogue.ts';
import {
  describedBy,
  FieldFrame,
  FieldNotes,
  type FieldProps,
  fieldId,
  LabelledField,
  LabelText,
  typedIn,
} from './field.tsx';

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

/** One of many options, from a list that opens. It begins with an empty choice. */
export function SelectField(props: FieldProps & { readonly options: readonly Option[] }) {
  const chosen = typedIn(props.form, props.name);
  return (
    <LabelledField {...props}>
      <select id={fieldId(props.name)} name={props.name} required={!props.optional} {...describedBy(props)}>
        <option value="">{words[props.locale].choose}</option>
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}

/** One of a few options, all in sight. */
export function RadioGroup(props: FieldProps & { readonly options: readonly Option[] }) {
  return <Choices {...props} type="radio" />;
}

/** Any of several options. Read it with `ticked(…)`. */
export function CheckboxGroup(props: FieldProps & { readonly options: readonly Option[] }) {
  return <Choices {...props} type="checkbox" />;
}

/** One check box of its own, whose value is `yes`. Read it with `checkbox` or `consent`. */
export function Checkbox(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <FieldNotes {...props} />
      <div class="choice">
        <input
          type="checkbox"
          id={fieldId(props.name)}
          name={props.name}
          value="yes"
          checked={typedIn(props.form, props.name) === 'yes'}
          required={!props.optional}
          {...describedBy(props)}
        />
        <label for={fieldId(props.name)}>{props.label}</label>
      </div>
    </FieldFrame>
  );
}

function Choices(props: FieldProps & { readonly options: readonly Option[]; readonly type: 'radio' | 'checkbox' }) {
  const chosen = props.form.input[props.name] ?? [];
  return (
    <FieldFrame {...props}>
      <fieldset {...describedBy(props)}>
        <legend>
          <LabelText {...props} />
        </legend>
        <FieldNotes {...props} />
        {props.options.map((option, index) => {
          // The first control carries the group's id, so that the error summary's link has a place to go.
          const id = index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index}`;
          return (
            <div class="choice">
              <input
                type={props.type}
                id={id}
                name={props.name}
                value={option.value}
                checked={chosen.includes(option.value)}
                required={props.type === 'radio' && !props.optional}
                aria-describedby={option.hint === undefined ? undefined : `${id}-option-hint`}
              />
              <label for={id}>{option.label}</label>
              {option.hint === undefined ? null : (
                <p class="hint" id={`${id}-option-hint`}>
                  {option.hint}
                </p>
              )}
            </div>
          );
        })}
      </fieldset>
    </FieldFrame>
  );
}

const words = catalogue({
  fi: { choose: 'Valitse' },
  sv: { choose: 'Välj' },
  en: { choose: 'Choose' },
});
