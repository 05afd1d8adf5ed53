import { GuardedTextArea } from '../../../shared/guard/guarded-text.tsx';
import { municipalityChoices, topicChoices } from '../../../shared/partner/words.ts';
import { FeedbackAbout } from '../../../shared/question/question.ts';
import { spelledReceipt } from '../../../shared/question/receipt.ts';
import { aboutNames } from '../../../shared/question/words.ts';
import { RadioGroup, SelectField } from '../../../shared/web/choice-fields.tsx';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { limits } from './fields.ts';
import { words } from './words.ts';

/** The form for what a resident told by phone, on paper or at an event. */
export function EntryPage({ frame, form }: { readonly frame: Frame; readonly form: FormState }) {
  const { locale } = frame;
  const say = words[locale];
  const field = { locale, form } as const;
  const ways = [
    { value: 'phone', label: say.byPhone },
    { value: 'paper', label: say.onPaper },
    { value: 'event', label: say.atEvent },
  ];
  const abouts = FeedbackAbout.options.map((value) => ({ value, label: aboutNames[value][locale] }));
  return (
    <SectionPage
      frame={frame}
      section="questions"
      title={say.enterTitle}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <ErrorSummary locale={locale} form={form} labels={{ how: say.how, about: say.aboutLabel, text: say.text }} />
      <PostForm action="/hallinta/kysymykset/uusi" locale={locale}>
        <input type="hidden" name="formKey" value={typedIn(form, 'formKey')} />
        <RadioGroup {...field} name="how" label={say.how} options={ways} />
        <RadioGroup {...field} name="about" label={say.aboutLabel} options={abouts} />
        <GuardedTextArea {...field} name="text" label={say.text} hint={say.enterHelp} max={limits.text} />
        <SelectField {...field} name="topic" label={say.topic} options={topicChoices(locale)} optional />
        <SelectField {...field} name="municipality" label={say.place} options={municipalityChoices(locale)} optional />
        <SubmitButton locale={locale} label={say.store} />
      </PostForm>
    </SectionPage>
  );
}

/** The code for the one who asked, for the one time that it is shown. */
export function EnteredPage(props: { readonly frame: Frame; readonly id: string; readonly code: string }) {
  const { frame, id, code } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="questions" title={say.enterTitle}>
      <p class="success">{say.entered}</p>
      <p class="receipt-code">
        <code>{spelledReceipt(code)}</code>
      </p>
      <ul>
        <li>
          <a href={pagePath(`/hallinta/kysymykset/${id}`, locale)}>{say.openEntered}</a>
        </li>
        <li>
          <a href={pagePath('/hallinta/kysymykset', locale)}>{say.back}</a>
        </li>
      </ul>
    </SectionPage>
  );
}
