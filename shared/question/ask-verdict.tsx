import { catalogue } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import { PostForm, SubmitButton } from '../web/post-form.tsx';
import { Verdict } from './question.ts';
import { verdictNames } from './words.ts';

/** Asks whoever reads an answer whether it answered their question; the feedback pages take what they say. */
export function AskVerdict(props: { readonly id: string; readonly locale: Locale }) {
  const { id, locale } = props;
  return (
    <section class="panel">
      <h2>{words[locale].question}</h2>
      <PostForm action={`/palaute/arvio/${id}`} locale={locale}>
        <div class="actions">
          {Verdict.options.map((verdict) => (
            <SubmitButton
              locale={locale}
              label={verdictNames[verdict][locale]}
              name="verdict"
              value={verdict}
              kind="quiet"
            />
          ))}
        </div>
      </PostForm>
    </section>
  );
}

const words = catalogue({
  fi: { question: 'Vastasiko tämä kysymykseesi?' },
  sv: { question: 'Fick du svar på din fråga?' },
  en: { question: 'Did this answer your question?' },
});
