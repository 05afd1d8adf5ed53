import type { Here } from '../../../shared/web/document.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { receiptWords } from './words.ts';

/** Asks for the code that opens an answer. */
export function AskPage(props: { readonly here: Here; readonly form: FormState }) {
  const { here, form } = props;
  const { locale } = here;
  const say = receiptWords[locale];
  return (
    <PublicPage here={here} title={say.askTitle} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary locale={locale} form={form} labels={{ code: say.code }} />
      <p>{say.askIntro}</p>
      <PostForm action="/palaute/vastaus" locale={locale}>
        <TextField
          locale={locale}
          form={form}
          name="code"
          label={say.code}
          hint={say.codeHint('7K3M-Q8ZV-4T2C')}
          autocomplete="off"
        />
        <SubmitButton locale={locale} label={say.open} />
      </PostForm>
      <h2>{say.lostTitle}</h2>
      <p>{say.lost}</p>
      <p>
        <a href={inLocale('/palaute', locale)}>{say.feedback}</a>
      </p>
    </PublicPage>
  );
}
