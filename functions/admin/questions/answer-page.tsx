import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { toPlainText } from '../../../shared/bulletin/markdown.ts';
import { keysOf } from '../../../shared/keys.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { readabilityOf } from '../../../shared/language/readability.ts';
import type { Question } from '../../../shared/question/question.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField, TextArea, TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { limits } from './answer-fields.ts';
import { answerTemplates } from './answer-templates.ts';
import { answerWords } from './answer-words.ts';

/** Where an answer is written, and how it reads once it is stored. */
export function AnswerPage(props: {
  readonly frame: Frame;
  readonly question: Question;
  readonly form: FormState;
  /** The version that saving makes. */
  readonly version: number;
  readonly isRumour: boolean;
  /** The stored draft. */
  readonly draft: Bulletin | undefined;
  readonly today: string;
  readonly conflict?: boolean;
}) {
  const { frame, question, form, draft } = props;
  const { locale } = frame;
  const say = answerWords[locale];
  const hasErrors = Object.keys(form.errors).length > 0;
  const { headline: title, fact, claim, more, short, medium, validUntil } = say;
  return (
    <SectionPage frame={frame} section="questions" title={say.title} hasErrors={hasErrors}>
      <ErrorSummary locale={locale} form={form} labels={{ title, fact, claim, more, short, medium, validUntil }} />
      {props.conflict ? (
        <p class="notice" role="alert">
          {say.conflict}
        </p>
      ) : null}
      <h2>{say.asked}</h2>
      <blockquote class="written panel" lang={question.locale}>
        {question.text}
      </blockquote>
      {draft === undefined || hasErrors ? null : <Reading draft={draft} locale={locale} />}
      <Templates frame={frame} questionId={question.id} />
      <p>{say.order}</p>
      <AnswerForm {...props} />
      <p>
        <a href={pagePath(`/hallinta/kysymykset/${question.id}`, locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

function AnswerForm(props: Parameters<typeof AnswerPage>[0]) {
  const { question, form, today } = props;
  const { locale } = props.frame;
  const say = answerWords[locale];
  const field = { locale, form } as const;
  return (
    <PostForm action={`/hallinta/kysymykset/${question.id}/vastaa`} locale={locale}>
      <input type="hidden" name="version" value={String(props.version)} />
      <TextField {...field} name="title" label={say.headline} hint={say.headlineHint} max={limits.title} />
      <TextArea {...field} name="fact" label={say.fact} hint={say.factHint} max={limits.fact} rows={3} />
      <TextField
        {...field}
        name="claim"
        label={say.claim}
        hint={say.claimHint}
        max={limits.claim}
        optional={!props.isRumour}
      />
      <TextArea {...field} name="more" label={say.more} hint={say.moreHint} max={limits.more} rows={5} />
      <TextArea
        {...field}
        name="medium"
        label={say.medium}
        hint={say.mediumHint}
        max={limits.medium}
        rows={4}
        optional
      />
      <TextArea {...field} name="short" label={say.short} hint={say.shortHint} max={limits.short} rows={3} optional />
      <DateField {...field} name="validUntil" label={say.validUntil} earliest={today} />
      <SubmitButton locale={locale} label={say.save} />
    </PostForm>
  );
}

function Templates({ frame: { locale }, questionId }: { readonly frame: Frame; readonly questionId: string }) {
  const say = answerWords[locale];
  return (
    <details>
      <summary>{say.templates}</summary>
      <p>{say.templateHelp}</p>
      <ul>
        {keysOf(answerTemplates).map((pohja) => (
          <li>
            <a href={pagePath(`/hallinta/kysymykset/${questionId}/vastaa`, locale, { pohja })}>
              {answerTemplates[pohja].name[locale]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The three lengths as they will be posted, and how hard the longest is to read. */
function Reading({ draft, locale }: { readonly draft: Bulletin; readonly locale: StaffLocale }) {
  const say = answerWords[locale];
  const { title, body, channels } = draft.texts.fi;
  const whole = `${title}\n\n${toPlainText(body)}`;
  const judged = readabilityOf(toPlainText(body));
  const lengths = [
    [say.whole, whole],
    [say.mediumLength, channels?.whatsapp],
    [say.shortLength, channels?.x],
  ] as const;
  return (
    <>
      <p class="success">
        {say.saved} <a href={pagePath(`/hallinta/laheta/${draft.id}`, locale)}>{say.next}</a>
      </p>
      <h2>{say.how}</h2>
      {lengths.map(([name, text]) =>
        text === undefined ? null : (
          <>
            <h3>{name}</h3>
            <p class="written panel" lang="fi">
              {text}
            </p>
          </>
        ),
      )}
      {judged === undefined ? null : (
        <>
          <h3>{say.readability}</h3>
          <p>
            {say.lix(judged.lix)}: {say[judged.level]}.
          </p>
          {judged.hardWords.length === 0 ? (
            <p>{say.noHardWords}</p>
          ) : (
            <>
              <h4>{say.hardWords}</h4>
              <ul lang="fi">
                {judged.hardWords.map(({ word, plainer }) => (
                  <li>{plainer === undefined ? word : `${word} → ${plainer}`}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </>
  );
}
