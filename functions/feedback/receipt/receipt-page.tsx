import { BulletinBody } from '../../../shared/bulletin/body.tsx';
import { type Bulletin, textFor } from '../../../shared/bulletin/bulletin.ts';
import type { Deed } from '../../../shared/deed/deed.ts';
import { DeedInBrief } from '../../../shared/deed/in-brief.tsx';
import { deedWords } from '../../../shared/deed/words.ts';
import { GuardedTextArea } from '../../../shared/guard/guarded-text.tsx';
import { guardWords } from '../../../shared/guard/words.ts';
import { formatDateTime } from '../../../shared/language/format.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { isOpen, type Question, Verdict } from '../../../shared/question/question.ts';
import { closedBecause, stateForWriter, verdictNames } from '../../../shared/question/words.ts';
import { assets } from '../../../shared/web/assets.ts';
import { RadioGroup } from '../../../shared/web/choice-fields.tsx';
import type { Here } from '../../../shared/web/document.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { PublicPage } from '../../../shared/web/public-page.tsx';
import { Trap } from '../spam/trap.tsx';
import { longestAddition } from './limits.ts';
import { receiptWords } from './words.ts';

/** What came of what somebody told, for whoever holds its code. */
export function ReceiptPage(props: {
  readonly here: Here;
  readonly code: string;
  readonly question: Question;
  /** The one that is handled for it. */
  readonly lead: Question;
  readonly answer: Bulletin | undefined;
  /** What came of it, as anybody may read. */
  readonly deeds: readonly Deed[];
  readonly form: FormState;
  /** What its holder has just done. */
  readonly did?: 'added' | 'judged' | 'reopened';
  /** How many identity codes were taken out of an addition. */
  readonly codes?: number;
}) {
  const { here, code, question, lead, answer, form, did } = props;
  const { locale } = here;
  const say = receiptWords[locale];
  const isAnswered = lead.answer !== undefined || lead.reply !== undefined;
  return (
    <PublicPage
      here={here}
      title={say.title}
      hasErrors={Object.keys(form.errors).length > 0}
      scripts={[assets.guard]}
      hidden
    >
      <ErrorSummary locale={locale} form={form} labels={{ text: say.addition, verdict: say.verdict }} />
      {did === undefined ? null : <p class="success">{say[did]}</p>}
      {(props.codes ?? 0) > 0 ? <p class="notice">{guardWords[locale].codeWasRemoved}</p> : null}
      <p>
        <strong>{stateForWriter[lead.state][locale]}.</strong>{' '}
        {isOpen(lead) || lead.state === 'quarantined' ? say.answerBy(formatDateTime(lead.dueAt, locale)) : null}
      </p>
      {lead.closed === undefined || isOpen(lead) ? null : <p>{closedBecause[lead.closed.because][locale]}</p>}
      {question.reply === undefined ? null : (
        <section>
          <h2>{say.reply}</h2>
          <p class="written">{question.reply.text}</p>
        </section>
      )}
      {answer === undefined ? null : <Answer bulletin={answer} locale={locale} />}
      {props.deeds.length === 0 ? null : (
        <section>
          <h2>{deedWords[locale].title}</h2>
          {props.deeds.map((deed) => (
            <DeedInBrief deed={deed} locale={locale} heading="h3" />
          ))}
        </section>
      )}
      {isAnswered && !isOpen(lead) ? (
        <PostForm action="/palaute/vastaus/arvio" locale={locale}>
          <input type="hidden" name="code" value={code} />
          <RadioGroup
            locale={locale}
            form={form}
            name="verdict"
            label={say.verdict}
            options={Verdict.options.map((value) => ({ value, label: verdictNames[value][locale] }))}
          />
          <SubmitButton locale={locale} label={say.judge} kind="quiet" />
        </PostForm>
      ) : null}
      <Told question={question} locale={locale} />
      <h2>{say.addTitle}</h2>
      <PostForm action="/palaute/vastaus/lisaa" locale={locale}>
        <input type="hidden" name="code" value={code} />
        <GuardedTextArea
          locale={locale}
          form={form}
          name="text"
          label={say.addition}
          hint={say.additionHint}
          max={longestAddition}
          rows={5}
        />
        <Trap locale={locale} form={form} />
        <SubmitButton locale={locale} label={say.add} />
      </PostForm>
    </PublicPage>
  );
}

function Answer(props: { readonly bulletin: Bulletin; readonly locale: Locale }) {
  const text = textFor(props.bulletin, props.locale);
  const lang = text.locale === props.locale ? undefined : text.locale;
  return (
    <section>
      <h2>{receiptWords[props.locale].answer}</h2>
      <div lang={lang}>
        <h3>{text.title}</h3>
        <BulletinBody body={text.body} link={props.bulletin.link} />
      </div>
    </section>
  );
}

function Told(props: { readonly question: Question; readonly locale: Locale }) {
  const { question, locale } = props;
  const say = receiptWords[locale];
  const told = [{ at: question.createdAt, text: question.text }, ...question.additions];
  return (
    <>
      <h2>{say.told}</h2>
      <ol class="timeline">
        {told.map(({ at, text }) => (
          <li>
            <time datetime={at}>{formatDateTime(at, locale)}</time>
            <p class="written">{text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
