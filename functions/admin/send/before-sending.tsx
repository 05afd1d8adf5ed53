import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { formatDate } from '../../../shared/language/format.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import type { Frame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** Two ways to look at a draft before anybody gets it: as a mail to oneself, and by a link for others to read. */
export function BeforeSending(props: {
  readonly frame: Frame;
  readonly bulletin: Bulletin;
  readonly share: { readonly url: string; readonly until: number };
  readonly form: FormState;
}) {
  const { bulletin, share } = props;
  const { locale, staff } = props.frame;
  const say = words[locale];
  return (
    <>
      <h2>{say.beforeTitle}</h2>
      <PostForm action={pagePath(`/hallinta/laheta/${bulletin.id}/testaa`, locale)} locale={locale}>
        <input type="hidden" name="formKey" value={typedIn(props.form, 'formKey')} />
        <p>{say.sampleHelp(staff.email)}</p>
        <SubmitButton locale={locale} label={say.sample} kind="quiet" />
      </PostForm>
      <details>
        <summary>{say.shareTitle}</summary>
        <p>{say.shareHelp(formatDate(share.until - 1, locale))}</p>
        <p class="panel">
          <a href={share.url}>{share.url}</a>
        </p>
      </details>
    </>
  );
}
