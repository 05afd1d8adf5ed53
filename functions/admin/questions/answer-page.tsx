import type { Bulletin, BulletinText } from '../../../shared/bulletin/bulletin.ts';
import { toPlainText } from '../../../shared/bulletin/markdown.ts';
import { keysOf } from '../../../shared/keys.ts';
import { Locale, type StaffLocale } from '../../../shared/language/locale.ts';
import { readabilityOf } from '../../../shared/language/readability.ts';
import type { Question } from '../../../shared/question/question.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { AnswerForm, answerLabels } from './answer-form.tsx';
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
  return (
    <SectionPage frame={frame} section="questions" title={say.pageTitle} hasErrors={hasErrors}>
      <ErrorSummary locale={locale} form={form} labels={answerLabels(locale)} />
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
      <AnswerForm {...props} locale={locale} />
      <p>
        <a href={pagePath(`/hallinta/kysymykset/${question.id}`, locale)}>{say.back}</a>
      </p>
    </SectionPage>
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

/** The three lengths in each language as they will be posted, and how hard the longest in Finnish is to read. */
function Reading({ draft, locale }: { readonly draft: Bulletin; readonly locale: StaffLocale }) {
  const say = answerWords[locale];
  return (
    <>
      <p class="success">
        {say.saved} <a href={pagePath(`/hallinta/laheta/${draft.id}`, locale)}>{say.next}</a>
      </p>
      <h2>{say.how}</h2>
      {Locale.options.map((language) => {
        const text = draft.texts[language];
        return text && <Lengths text={text} language={language} locale={locale} />;
      })}
      <HowHard text={toPlainText(draft.texts.fi.body)} locale={locale} />
    </>
  );
}

function Lengths(props: { readonly text: BulletinText; readonly language: Locale; readonly locale: StaffLocale }) {
  const { title, body, channels } = props.text;
  const say = answerWords[props.locale];
  const lengths = [
    [say.whole, `${title}\n\n${toPlainText(body)}`],
    [say.mediumLength, channels?.whatsapp],
    [say.shortLength, channels?.x],
  ] as const;
  const of = { fi: [], sv: [say.inSwedish], en: [say.inEnglish] } as const;
  return lengths.map(([name, text]) =>
    text === undefined ? null : (
      <>
        <h3>{[name, ...of[props.language]].join(', ')}</h3>
        <p class="written panel" lang={props.language}>
          {text}
        </p>
      </>
    ),
  );
}

function HowHard({ text, locale }: { readonly text: string; readonly locale: StaffLocale }) {
  const say = answerWords[locale];
  const judged = readabilityOf(text);
  if (judged === undefined) return null;
  return (
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
  );
}
