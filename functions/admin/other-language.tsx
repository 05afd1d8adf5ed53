import type { Child } from 'hono/jsx';
import type { FormState } from '../../shared/web/form.ts';

/** The fields of a language that may be left out, folded away. It is open when one of them holds anything. */
export function OtherLanguage(props: {
  readonly form: FormState;
  /** Its fields: whatever is wrong with one was typed, or stands beside what was. */
  readonly names: readonly string[];
  readonly summary: string;
  readonly hint: string;
  readonly children: Child;
}) {
  const isOpen = props.names.some((name) => (props.form.input[name]?.[0] ?? '') !== '');
  return (
    <details open={isOpen}>
      <summary>{props.summary}</summary>
      <p class="hint">{props.hint}</p>
      {props.children}
    </details>
  );
}
