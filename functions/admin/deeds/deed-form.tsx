import { formatDate } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { municipalityChoices, topicChoices } from '../../../shared/partner/words.ts';
import type { Question } from '../../../shared/question/question.ts';
import { stateNames } from '../../../shared/question/words.ts';
import { CheckboxGroup, type Option, SelectField } from '../../../shared/web/choice-fields.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField, TextArea, TextField } from '../../../shared/web/text-fields.tsx';
import { OtherLanguage } from '../other-language.tsx';
import { pagePath } from '../paths.ts';
import { beginningOf } from '../questions/list-page.tsx';
import { originInWords } from '../questions/words.ts';
import { limits, writtenFields } from './fields.ts';
import { words } from './words.ts';

/** A form as it stands, the version that saving makes, the questions that it offers, and the local date of today. */
export type DeedForm = {
  readonly form: FormState;
  readonly id: string;
  readonly version: number;
  readonly offered: readonly Question[];
  readonly today: string;
  /** Whether what is saved is public at once. */
  readonly isPublic: boolean;
};

/** The form in which an entry is written: in Finnish, and folded away in the other languages. */
export function DeedFormView({ locale, deed }: { readonly locale: StaffLocale; readonly deed: DeedForm }) {
  const { form, id, version, offered, today } = deed;
  const say = words[locale];
  const field = { locale, form };
  return (
    <PostForm action={pagePath(`/hallinta/te-sanoitte/${id}`, locale)} locale={locale}>
      <ErrorSummary {...field} labels={labelsOf(locale)} />
      <input type="hidden" name="version" value={String(version)} />
      <Written {...field} prefix="" />
      <DateField {...field} name="decidedOn" label={say.decidedOn} latest={today} />
      <SelectField {...field} name="topic" label={say.topic} options={topicChoices(locale)} optional />
      <SelectField
        {...field}
        name="municipality"
        label={say.municipality}
        options={municipalityChoices(locale)}
        optional
      />
      <Linked {...field} offered={offered} />
      {(['sv', 'en'] as const).map((language) => (
        <OtherLanguage
          form={form}
          names={writtenFields.map((name) => `${language}.0.${name}`)}
          summary={language === 'sv' ? say.swedish : say.english}
          hint={say.versionHint}
        >
          <Written {...field} prefix={`${language}.0.`} />
        </OtherLanguage>
      ))}
      <div class="actions">
        <SubmitButton locale={locale} label={deed.isPublic ? say.saveChange : say.save} />
      </div>
    </PostForm>
  );
}

type Fields = { readonly locale: StaffLocale; readonly form: FormState };

function Written({ locale, form, prefix }: Fields & { readonly prefix: '' | 'sv.0.' | 'en.0.' }) {
  const say = words[locale];
  const optional = prefix !== '';
  return (
    <>
      {writtenFields.map((part) => {
        const common = { locale, form, optional, name: `${prefix}${part}`, label: say[part], max: limits[part] };
        const hint = say[`${part}Hint`];
        return part === 'theme' || part === 'decidedBy' ? (
          <TextField {...common} hint={hint} />
        ) : (
          <TextArea {...common} hint={hint} rows={4} />
        );
      })}
    </>
  );
}

/** The questions to link, folded away: there are many, and their number says enough. */
function Linked({ locale, form, offered }: Fields & { readonly offered: readonly Question[] }) {
  const say = words[locale];
  if (offered.length === 0) return <p class="soft">{say.noQuestions}</p>;
  return (
    <details open={form.errors['questions'] !== undefined}>
      <summary>{say.linked(String(form.input['questions']?.length ?? 0))}</summary>
      <CheckboxGroup
        locale={locale}
        form={form}
        name="questions"
        label={say.questions}
        hint={say.questionsHint}
        options={offered.map((question) => optionOf(question, locale))}
        optional
      />
    </details>
  );
}

function optionOf(question: Question, locale: StaffLocale): Option {
  const { id, text, origin, createdAt, state } = question;
  const facts = [originInWords(origin, locale), formatDate(createdAt, locale), stateNames[state][locale]];
  return { value: id, label: beginningOf(text), hint: facts.join(' · ') };
}

/** Every field by its name: an error of another language says of which. */
function labelsOf(locale: StaffLocale): Readonly<Record<string, string>> {
  const say = words[locale];
  const labels = writtenFields.flatMap((name) => [
    [name, say[name]],
    [`sv.0.${name}`, `${say[name]}, ${say.inSwedish}`],
    [`en.0.${name}`, `${say[name]}, ${say.inEnglish}`],
  ]);
  return { ...Object.fromEntries(labels), decidedOn: say.decidedOn, questions: say.questions };
}
