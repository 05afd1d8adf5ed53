import { formatDateTime } from '../../../shared/language/format.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { awaitsAnswer, mostQuestions, proofCode } from '../../../shared/partner/vetting.ts';
import { type FormState, newForm } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextArea } from '../../../shared/web/text-fields.tsx';
import { type Frame, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** The longest question or reason, in code points. */
export const longestMessage = 1000;

/** What was typed in the forms of the desk and is wrong. */
export type DeskForms = { readonly decline?: FormState; readonly ask?: FormState };

type Of = { readonly frame: Frame; readonly partner: Partner };

/** Everything by which staff decide on an applicant; what was asked and why it was declined stays to be read. */
export function VettingDesk(props: Of & { readonly forms: DeskForms }) {
  const { partner, frame } = props;
  const say = words[frame.locale];
  const isWaiting = partner.state === 'confirmed';
  return (
    <>
      {partner.declinedBecause === undefined ? null : (
        <>
          <h2>{say.declinedBecause}</h2>
          <p class="written">{partner.declinedBecause}</p>
        </>
      )}
      <Questions {...props} />
      {isWaiting || partner.proof !== undefined ? <Proof {...props} /> : null}
      {isWaiting ? <Decision {...props} /> : null}
    </>
  );
}

function Questions({ frame, partner }: Of) {
  const { locale } = frame;
  const say = words[locale];
  if (partner.questions === undefined) return null;
  return (
    <>
      <h2>{say.questionsTitle}</h2>
      {partner.questions.map(({ text, askedAt, askedBy, answer }) => (
        <div class="panel">
          <p class="hint">{say.asked(formatDateTime(askedAt, locale), whose(askedBy, frame))}</p>
          <p class="written">{text}</p>
          <p class="hint">{answer === undefined ? say.notAnswered : say.answered(formatDateTime(answer.at, locale))}</p>
          {answer === undefined ? null : <p class="written">{answer.text}</p>}
        </div>
      ))}
    </>
  );
}

function Proof({ frame, partner }: Of) {
  const { locale } = frame;
  const say = words[locale];
  const { proof } = partner;
  return (
    <>
      <h2>{say.proofTitle}</h2>
      <p>
        {proof === undefined
          ? say.proofHelp(proofCode(partner.id))
          : say.proofSeen(formatDateTime(proof.seenAt, locale), whose(proof.seenBy, frame))}
      </p>
      <PostForm action={pagePath(`/hallinta/kumppanit/${partner.id}/todiste`, locale)} locale={locale}>
        <input type="hidden" name="seen" value={proof === undefined ? 'yes' : 'no'} />
        <SubmitButton locale={locale} label={proof === undefined ? say.seeProof : say.unseeProof} kind="quiet" />
      </PostForm>
    </>
  );
}

function Decision({ frame, partner, forms }: Of & { readonly forms: DeskForms }) {
  const { locale } = frame;
  const say = words[locale];
  const action = (verb: string) => pagePath(`/hallinta/kumppanit/${partner.id}/${verb}`, locale);
  const mayAsk = !awaitsAnswer(partner) && (partner.questions ?? []).length < mostQuestions;
  const { ask = newForm(), decline = newForm() } = forms;
  return (
    <>
      <h2>{say.decideTitle}</h2>
      <ErrorSummary locale={locale} form={forms.ask ?? forms.decline ?? newForm()} />
      <p>{say.decideHelp}</p>
      <PostForm action={action('hyvaksy')} locale={locale}>
        <SubmitButton locale={locale} label={say.approve} />
      </PostForm>
      {mayAsk ? (
        <details open={forms.ask !== undefined}>
          <summary>{say.askOpen}</summary>
          <PostForm action={action('kysy')} locale={locale}>
            <TextArea
              locale={locale}
              form={ask}
              name="question"
              label={say.question}
              hint={say.questionHint}
              max={longestMessage}
              rows={4}
            />
            <SubmitButton locale={locale} label={say.ask} />
          </PostForm>
        </details>
      ) : null}
      <details open={forms.decline !== undefined}>
        <summary>{say.declineOpen}</summary>
        <PostForm action={action('hylkaa')} locale={locale}>
          <TextArea
            locale={locale}
            form={decline}
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            max={longestMessage}
            rows={4}
          />
          <SubmitButton locale={locale} label={say.decline} kind="danger" />
        </PostForm>
      </details>
    </>
  );
}
