import { catalogue } from '../../shared/language/catalogue.ts';
import type { Here } from '../../shared/web/document.tsx';
import type { FormState } from '../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { PublicPage } from '../../shared/web/public-page.tsx';
import { TextArea } from '../../shared/web/text-fields.tsx';
import type { OpenedQuestion } from './answer-question.ts';

/** The longest answer, in code points. */
export const longestAnswer = 2000;

/** Where an applicant answers what staff asked, and later reads what they answered. */
export function AnswerPage(props: { readonly here: Here; readonly opened: OpenedQuestion; readonly form: FormState }) {
  const { here, form } = props;
  const { locale, url } = here;
  const { partner, question } = props.opened;
  const say = words[locale];
  const title = question.answer === undefined ? say.title : say.answeredTitle;
  return (
    <PublicPage here={here} title={title} hasErrors={Object.keys(form.errors).length > 0} hidden>
      <ErrorSummary locale={locale} form={form} labels={{ answer: say.answer }} />
      {question.answer === undefined ? <p>{say.intro(partner.name)}</p> : <p>{say.answered}</p>}
      <h2>{say.question}</h2>
      <p class="panel written">{question.text}</p>
      {question.answer === undefined ? (
        <PostForm action={url.pathname} locale={locale}>
          <TextArea locale={locale} form={form} name="answer" label={say.answer} hint={say.hint} max={longestAnswer} />
          <SubmitButton locale={locale} label={say.send} />
        </PostForm>
      ) : (
        <>
          <h2>{say.answer}</h2>
          <p class="panel written">{question.answer.text}</p>
        </>
      )}
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Vastaa viestinnän kysymykseen',
    intro: (community: string) => `Kysymys koskee yhteisön ${community} hakemusta. Vastauksen lukee vain viestintä.`,
    question: 'Kysymys',
    answer: 'Vastauksesi',
    hint: 'Kirjoita vain sen verran kuin kysymykseen tarvitaan. Älä kirjoita henkilötunnuksia.',
    send: 'Lähetä vastaus',
    answeredTitle: 'Kiitos vastauksestasi',
    answered: 'Viestintä lukee vastauksen ja ratkaisee hakemuksen. Saat siitä sähköpostin.',
  },
  sv: {
    title: 'Svara på kommunikationens fråga',
    intro: (community) => `Frågan gäller ansökan från ${community}. Endast kommunikationen läser svaret.`,
    question: 'Fråga',
    answer: 'Ditt svar',
    hint: 'Skriv bara så mycket som frågan kräver. Skriv inga personbeteckningar.',
    send: 'Skicka svaret',
    answeredTitle: 'Tack för ditt svar',
    answered: 'Kommunikationen läser svaret och avgör ansökan. Du får ett e-postmeddelande om det.',
  },
  en: {
    title: 'Answer our question',
    intro: (community) =>
      `The question is about the application of ${community}. Only our communications staff read the answer.`,
    question: 'Question',
    answer: 'Your answer',
    hint: 'Write only as much as the question needs. Write no personal identity codes.',
    send: 'Send the answer',
    answeredTitle: 'Thank you for your answer',
    answered: 'Our staff read it and decide on the application. You get an e-mail about it.',
  },
});
