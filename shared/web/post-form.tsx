import type { Child } from 'hono/jsx';
import { catalogue } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import { fieldId } from './field.tsx';
import type { FormState } from './form.ts';

/**
 * A form that is posted back to us, with the reader's language in it. Our own messages stand in for the browser's
 * (`novalidate`): they are in the page's language, stay in sight, and name every problem at once.
 */
export function PostForm(props: { readonly action: string; readonly locale: Locale; readonly children: Child }) {
  return (
    <form method="post" action={props.action} novalidate>
      <input type="hidden" name="lang" value={props.locale} />
      {props.children}
    </form>
  );
}

/** The button that sends a form. With script its text changes to "Sending…", and a second tap does nothing. */
export function SubmitButton(props: {
  readonly locale: Locale;
  readonly label: string;
  /** `danger` for what cannot be undone, `quiet` for a lesser choice beside the main one. */
  readonly kind?: 'danger' | 'quiet';
  /** Tells the server which of several buttons was pressed. */
  readonly name?: string;
  readonly value?: string;
  /** What it is about, for those who cannot see where it stands. */
  readonly about?: string;
}) {
  return (
    <button
      type="submit"
      class={props.kind}
      name={props.name}
      value={props.value}
      data-sending={words[props.locale].sending}
    >
      {props.label}
      {props.about === undefined ? null : <span class="visually-hidden"> ({props.about})</span>}
    </button>
  );
}

/**
 * Everything that is wrong with a form, at the top of the page, each with a link to its field. The browser moves there
 * when the page opens. `labels` names fields (`email`, `accounts.0.name`) whose error does not say where it is.
 */
export function ErrorSummary(props: {
  readonly locale: Locale;
  readonly form: FormState;
  readonly labels?: Readonly<Record<string, string>>;
}) {
  const errors = Object.entries(props.form.errors);
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{words[props.locale].problems(errors.length)}</h2>
      <ul>
        {errors.map(([name, error]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{named(props.labels?.[name], error)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A label that is a question needs no colon. */
function named(label: string | undefined, error: string): string {
  if (label === undefined) return error;
  return label.endsWith('?') ? `${label} ${error}` : `${label}: ${error}`;
}

const words = catalogue({
  fi: {
    sending: 'Lähetetään…',
    problems: (count: number) => (count === 1 ? 'Yksi kohta pitää korjata' : `${count} kohtaa pitää korjata`),
  },
  sv: {
    sending: 'Skickar…',
    problems: (count) => (count === 1 ? 'En punkt behöver rättas' : `${count} punkter behöver rättas`),
  },
  en: {
    sending: 'Sending…',
    problems: (count) => (count === 1 ? 'One field needs correcting' : `${count} fields need correcting`),
  },
});
