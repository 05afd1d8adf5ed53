import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { Question } from '../../../shared/question/question.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField, TextArea, TextField } from '../../../shared/web/text-fields.tsx';
import { OtherLanguage } from '../other-language.tsx';
import { limits, writtenFields } from './answer-fields.ts';
import { answerWords } from './answer-words.ts';

/** In which an answer is written: in Finnish, and folded away in the other languages. */
export function AnswerForm(props: {
  readonly locale: StaffLocale;
  readonly question: Question;
  readonly form: FormState;
  /** The version that saving makes. */
  readonly version: number;
  readonly isRumour: boolean;
  readonly today: string;
}) {
  const { locale, form } = props;
  const say = answerWords[locale];
  return (
    <PostForm action={`/hallinta/kysymykset/${props.question.id}/vastaa`} locale={locale}>
      <input type="hidden" name="version" value={String(props.version)} />
      <Written {...props} prefix="" />
      <DateField locale={locale} form={form} name="validUntil" label={say.validUntil} earliest={props.today} />
      {(['sv', 'en'] as const).map((language) => (
        <OtherLanguage
          form={form}
          names={writtenFields.map((name) => `${language}.0.${name}`)}
          summary={language === 'sv' ? say.swedish : say.english}
          hint={say.versionHint}
        >
          <Written {...props} prefix={`${language}.0.`} />
        </OtherLanguage>
      ))}
      <SubmitButton locale={locale} label={say.save} />
    </PostForm>
  );
}

/** Every field by its name: an error of another language says of which. */
export function answerLabels(locale: StaffLocale): Readonly<Record<string, string>> {
  const say = answerWords[locale];
  const labels = writtenFields.flatMap((name) => [
    [name, say[name]],
    [`sv.0.${name}`, `${say[name]}, ${say.inSwedish}`],
    [`en.0.${name}`, `${say[name]}, ${say.inEnglish}`],
  ]);
  return { ...Object.fromEntries(labels), validUntil: say.validUntil };
}

type Fields = { readonly locale: StaffLocale; readonly form: FormState; readonly isRumour: boolean };

function Written({ locale, form, isRumour, prefix }: Fields & { readonly prefix: '' | 'sv.0.' | 'en.0.' }) {
  const say = answerWords[locale];
  const optional = prefix !== '';
  const field = <Name extends (typeof writtenFields)[number]>(name: Name) =>
    ({
      locale,
      form,
      name: `${prefix}${name}`,
      label: say[name],
      hint: say[`${name}Hint`],
      max: limits[name],
    }) as const;
  return (
    <>
      <TextField {...field('title')} optional={optional} />
      <TextArea {...field('fact')} rows={3} optional={optional} />
      <TextField {...field('claim')} optional={optional || !isRumour} />
      <TextArea {...field('more')} rows={5} optional={optional} />
      <TextArea {...field('medium')} rows={4} optional />
      <TextArea {...field('short')} rows={3} optional />
    </>
  );
}
