import * as z from 'zod';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { type BulletinImage, longestAlt } from '../../../shared/image/image.ts';
import { Locale, type StaffLocale } from '../../../shared/language/locale.ts';
import { paragraphs } from '../../../shared/web/fields.ts';
import { type FormState, newForm } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextArea } from '../../../shared/web/text-fields.tsx';
import { inLanguage, words } from './words.ts';

const fieldOf = { fi: 'altFi', sv: 'altSv', en: 'altEn' } as const;

const languagesOf = ({ texts }: Bulletin): readonly Locale[] =>
  Locale.options.filter((language) => texts[language] !== undefined);

/** The version of the draft that the page showed. */
export const versionField = z.coerce.number().pipe(z.int().nonnegative());

/** What the picture shows, asked for in each language that the bulletin is written in. */
export function altFields(bulletin: Bulletin) {
  const shape: Record<string, z.ZodType<string>> = {};
  for (const language of languagesOf(bulletin)) shape[fieldOf[language]] = paragraphs({ max: longestAlt });
  return z.object({ version: versionField }).and(z.object(shape));
}

/** The words of a valid form. What was written in a language that the bulletin has no more goes with it. */
export function altOf(typed: Readonly<Record<string, unknown>>): BulletinImage['alt'] {
  const text = (language: Locale) => z.string().optional().parse(typed[fieldOf[language]]);
  const [sv, en] = [text('sv'), text('en')];
  return { fi: text('fi') ?? '', ...(sv === undefined ? {} : { sv }), ...(en === undefined ? {} : { en }) };
}

/** The form with what is known already. */
export function altForm({ image }: Bulletin): FormState {
  return newForm(
    Object.fromEntries(Locale.options.map((language) => [fieldOf[language], [image?.alt[language] ?? '']])),
  );
}

/** Asks what the picture shows. */
export function AltForm(props: {
  readonly locale: StaffLocale;
  readonly bulletin: Bulletin;
  readonly form: FormState;
  readonly action: string;
  readonly label: string;
}) {
  const { locale, bulletin, form } = props;
  const say = words[locale];
  const languages = languagesOf(bulletin);
  const labels = Object.fromEntries(
    languages.map((language) => [fieldOf[language], say.altIn(inLanguage[locale][language])]),
  );
  return (
    <PostForm action={props.action} locale={locale}>
      <ErrorSummary locale={locale} form={form} labels={labels} />
      <input type="hidden" name="version" value={String(bulletin.version)} />
      {languages.map((language, index) => (
        <TextArea
          locale={locale}
          form={form}
          name={fieldOf[language]}
          label={say.altIn(inLanguage[locale][language])}
          {...(index === 0 ? { hint: say.altHint } : {})}
          max={longestAlt}
          rows={3}
        />
      ))}
      <div class="actions">
        <SubmitButton locale={locale} label={props.label} />
      </div>
    </PostForm>
  );
}
