import { formatDateTime } from '../../../shared/language/format.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { isOpen, type Question } from '../../../shared/question/question.ts';
import { aboutNames, kindNames, spreadNames, stateNames } from '../../../shared/question/words.ts';
import { region } from '../../../shared/region.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { CloseForm, JudgeForm, ReplyForm, TakeForm } from './forms.tsx';
import { Quarantined } from './quarantine-page.tsx';
import { Alike, Merged } from './related.tsx';
import { Settled } from './settled.tsx';
import { originInWords, words } from './words.ts';

/** A question with all that is known of it and all that staff can do about it. */
export function QuestionPage(props: {
  readonly frame: Frame;
  readonly question: Question;
  /** The community that relayed it. */
  readonly partner: Partner | undefined;
  readonly merged: readonly Question[];
  /** Open ones that seem to be of the same matter. */
  readonly alike: readonly Question[];
  readonly form: FormState;
  /** What was tried could not be done. */
  readonly refused?: boolean;
}) {
  const { frame, question, form } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage
      frame={frame}
      section="questions"
      title={kindNames[question.kind][locale]}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <ErrorSummary locale={locale} form={form} labels={{ text: say.reply, because: say.because }} />
      {props.refused ? (
        <p class="notice" role="alert">
          {say.refused}
        </p>
      ) : null}
      <blockquote class="written panel" lang={question.locale}>
        {question.text}
      </blockquote>
      {question.additions.map(({ at, text }) => (
        <blockquote class="written panel" lang={question.locale}>
          <strong>
            {say.addition} {formatDateTime(at, locale)}
          </strong>
          {`\n${text}`}
        </blockquote>
      ))}
      {question.origin.kind === 'partner' ? null : <p class="notice">{say.secret}</p>}
      <Facts {...props} />
      <Settled frame={frame} question={question} />
      {question.mergedInto === undefined ? null : (
        <p>
          {say.mergedInto} <a href={pagePath(`/hallinta/kysymykset/${question.mergedInto}`, locale)}>{say.openLead}</a>
        </p>
      )}
      <Quarantined frame={frame} question={question} />
      {isOpen(question) ? <Acts {...props} /> : null}
      <Merged frame={frame} merged={props.merged} />
      {question.state === 'quarantined' ? null : (
        <p>
          <a href={pagePath('/hallinta/te-sanoitte/uusi', locale, { kysymys: question.id })}>{say.writeDeed}</a>
        </p>
      )}
      <p>
        <a href={pagePath('/hallinta/kysymykset', locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

function Facts(props: { readonly frame: Frame; readonly question: Question; readonly partner: Partner | undefined }) {
  const { frame, question, partner } = props;
  const { locale } = frame;
  const say = words[locale];
  const { origin, contact } = question;
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [say.state, stateNames[question.state][locale]],
    [say.owner, question.owner && whose(question.owner, frame)],
    [say.due, isOpen(question) ? formatDateTime(question.dueAt, locale) : undefined],
    [say.told, formatDateTime(question.createdAt, locale)],
    [say.from, partner === undefined ? originInWords(origin, locale) : partner.name],
    [say.aboutLabel, origin.kind === 'partner' ? undefined : aboutNames[origin.about][locale]],
    [say.topic, question.topic && region.topics[question.topic][locale]],
    [say.place, question.municipality && region.municipalities[question.municipality][locale]],
    [say.where, question.where],
    [say.spread, question.spread && spreadNames[question.spread][locale]],
    [
      say.contact,
      contact &&
        ([contact.name, contact.email, contact.phone].filter((part) => part !== undefined).join(', ') ||
          say.contactForgotten),
    ],
  ];
  return (
    <dl class="panel">
      {facts.map(([label, value]) =>
        value === undefined ? null : (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ),
      )}
    </dl>
  );
}

function Acts(props: {
  readonly frame: Frame;
  readonly question: Question;
  readonly alike: readonly Question[];
  readonly form: FormState;
}) {
  const { frame, question, form } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <>
      {question.owner?.sub === frame.staff.sub ? null : <TakeForm frame={frame} id={question.id} />}
      <Alike frame={frame} question={question} alike={props.alike} />
      <h2>{say.answerTitle}</h2>
      <p>{say.answerHelp}</p>
      <p>
        <a class="button" href={pagePath(`/hallinta/kysymykset/${question.id}/vastaa`, locale)}>
          {say.writeAnswer}
        </a>
      </p>
      {question.origin.kind === 'partner' ? null : <ReplyForm frame={frame} id={question.id} form={form} />}
      <CloseForm frame={frame} id={question.id} form={form} />
      <JudgeForm frame={frame} question={question} />
    </>
  );
}
