import { municipalityChoices, topicChoices } from '../../../shared/partner/words.ts';
import { ClosedBecause, type Question, QuestionKind } from '../../../shared/question/question.ts';
import { closedBecause, kindNames } from '../../../shared/question/words.ts';
import { RadioGroup, SelectField } from '../../../shared/web/choice-fields.tsx';
import { type FormState, newForm } from '../../../shared/web/form.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextArea } from '../../../shared/web/text-fields.tsx';
import type { Frame } from '../frame.tsx';
import { limits } from './fields.ts';
import { words } from './words.ts';

type FormOf = { readonly frame: Frame; readonly id: string };

/** Takes a question. */
export function TakeForm({ frame: { locale }, id }: FormOf) {
  return (
    <PostForm action={`/hallinta/kysymykset/${id}/ota`} locale={locale}>
      <SubmitButton locale={locale} label={words[locale].take} />
    </PostForm>
  );
}

/** Says what a question is. */
export function JudgeForm({ frame: { locale }, question }: { readonly frame: Frame; readonly question: Question }) {
  const say = words[locale];
  const form = newForm({
    kind: [question.kind],
    topic: [question.topic ?? ''],
    municipality: [question.municipality ?? ''],
  });
  const kinds = QuestionKind.options.map((value) => ({ value, label: kindNames[value][locale] }));
  const field = { locale, form } as const;
  return (
    <>
      <h2>{say.judgeTitle}</h2>
      <PostForm action={`/hallinta/kysymykset/${question.id}/laji`} locale={locale}>
        <SelectField {...field} name="kind" label={say.kind} options={kinds} />
        <SelectField {...field} name="topic" label={say.topic} options={topicChoices(locale)} optional />
        <SelectField {...field} name="municipality" label={say.place} options={municipalityChoices(locale)} optional />
        <SubmitButton locale={locale} label={say.judge} kind="quiet" />
      </PostForm>
    </>
  );
}

/** Replies to the one who asked, and to nobody else. */
export function ReplyForm({ frame: { locale }, id, form }: FormOf & { readonly form: FormState }) {
  const say = words[locale];
  return (
    <>
      <h2>{say.replyTitle}</h2>
      <PostForm action={`/hallinta/kysymykset/${id}/kysyjalle`} locale={locale}>
        <TextArea locale={locale} form={form} name="text" label={say.reply} hint={say.replyHelp} max={limits.reply} />
        <SubmitButton locale={locale} label={say.sendReply} kind="quiet" />
      </PostForm>
    </>
  );
}

/** Closes it without an answer. */
export function CloseForm({ frame: { locale }, id, form }: FormOf & { readonly form: FormState }) {
  const say = words[locale];
  const reasons = ClosedBecause.options.map((value) => ({ value, label: closedBecause[value][locale] }));
  return (
    <details>
      <summary>{say.closeTitle}</summary>
      <PostForm action={`/hallinta/kysymykset/${id}/sulje`} locale={locale}>
        <RadioGroup locale={locale} form={form} name="because" label={say.because} options={reasons} />
        <SubmitButton locale={locale} label={say.close} kind="quiet" />
      </PostForm>
    </details>
  );
}
