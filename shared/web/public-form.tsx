import type { Child } from 'hono/jsx';
import type { Asset } from './assets.ts';
import type { Here } from './document.tsx';
import { typedIn } from './field.tsx';
import type { FormState } from './form.ts';
import { ErrorSummary, PostForm, SubmitButton } from './post-form.tsx';
import { PublicPage } from './public-page.tsx';

/**
 * A public page that is one form with a key of its own (see `formWithKey`): what is wrong, what it is about, the fields
 * and the button. It is posted back to where it was opened.
 */
export function PublicForm(props: {
  readonly here: Here;
  readonly form: FormState;
  readonly title: string;
  /** What stands between the title and the fields. */
  readonly intro: Child;
  /** Names fields in the summary of what is wrong, where an error stands without its field. */
  readonly labels: Readonly<Record<string, string>>;
  /** The words on the button. */
  readonly send: string;
  readonly scripts?: readonly Asset[];
  readonly children: Child;
}) {
  const { here, form } = props;
  const { locale } = here;
  return (
    <PublicPage
      here={here}
      title={props.title}
      hasErrors={Object.keys(form.errors).length > 0}
      scripts={props.scripts ?? []}
    >
      <ErrorSummary locale={locale} form={form} labels={props.labels} />
      {props.intro}
      <PostForm action={here.url.pathname} locale={locale}>
        <input type="hidden" name="formKey" value={typedIn(form, 'formKey')} />
        {props.children}
        <SubmitButton locale={locale} label={props.send} />
      </PostForm>
    </PublicPage>
  );
}
