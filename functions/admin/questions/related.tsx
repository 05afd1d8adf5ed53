import { formatDateTime } from '../../../shared/language/format.ts';
import type { Question } from '../../../shared/question/question.ts';
import { region } from '../../../shared/region.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import type { Frame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { originInWords, words } from './words.ts';

/** Others that seem to be of the same matter, for a person to decide on one by one. */
export function Alike(props: {
  readonly frame: Frame;
  readonly question: Question;
  readonly alike: readonly Question[];
}) {
  const { frame, question, alike } = props;
  const { locale } = frame;
  const say = words[locale];
  if (alike.length === 0) return null;
  return (
    <>
      <h2>{say.likeTitle}</h2>
      <p>{say.likeHelp}</p>
      <ul>
        {alike.map((other) => (
          <li>
            <Line frame={frame} question={other} />
            <PostForm action={`/hallinta/kysymykset/${question.id}/sama`} locale={locale}>
              <input type="hidden" name="other" value={other.id} />
              <div class="actions">
                <SubmitButton locale={locale} label={say.merge} name="decision" value="same" kind="quiet" />
                <SubmitButton locale={locale} label={say.apart} name="decision" value="apart" kind="quiet" />
              </div>
            </PostForm>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those that this one is handled for too. */
export function Merged({ frame, merged }: { readonly frame: Frame; readonly merged: readonly Question[] }) {
  const { locale } = frame;
  const say = words[locale];
  if (merged.length === 0) return null;
  return (
    <>
      <h2>{say.mergedTitle}</h2>
      <ul>
        {merged.map((question) => (
          <li>
            <Line frame={frame} question={question} />
            <PostForm action={`/hallinta/kysymykset/${question.id}/erota`} locale={locale}>
              <SubmitButton locale={locale} label={say.separate} kind="quiet" />
            </PostForm>
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ frame: { locale }, question }: { readonly frame: Frame; readonly question: Question }) {
  const { municipality, origin, createdAt } = question;
  const place = municipality === undefined ? '' : `, ${region.municipalities[municipality][locale]}`;
  return (
    <p>
      <a href={pagePath(`/hallinta/kysymykset/${question.id}`, locale)} lang={question.locale}>
        {question.text}
      </a>{' '}
      ({originInWords(origin, locale)}
      {place}, {formatDateTime(createdAt, locale)})
    </p>
  );
}
