import { GuardedTextArea } from '../../../shared/guard/guarded-text.tsx';
import { formatNumber } from '../../../shared/language/format.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { municipalityChoices, topicChoices } from '../../../shared/partner/words.ts';
import type { DueTimes } from '../../../shared/question/due.ts';
import type { Retention } from '../../../shared/question/retention.ts';
import { aboutNames } from '../../../shared/question/words.ts';
import { assets } from '../../../shared/web/assets.ts';
import { Checkbox, RadioGroup, SelectField } from '../../../shared/web/choice-fields.tsx';
import type { Here } from '../../../shared/web/document.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { PublicForm } from '../../../shared/web/public-form.tsx';
import { inLocale } from '../../../shared/web/public-page.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { dueInWords } from '../due-words.ts';
import { Trap } from '../spam/trap.tsx';
import { limits } from './fields.ts';
import { formWords } from './words.ts';

/** The feedback form, empty or as it was sent with what is wrong in it. */
export function FormPage(props: {
  readonly here: Here;
  readonly form: FormState;
  readonly due: DueTimes;
  readonly keep: Retention;
}) {
  const { here, form, due, keep } = props;
  const { locale } = here;
  const say = formWords[locale];
  const field = { locale, form };
  return (
    <PublicForm
      here={here}
      form={form}
      title={say.title}
      intro={
        <>
          <p>{say.intro}</p>
          <p>
            <a href={inLocale('/palaute/vastaus', locale)}>{say.haveReceipt}</a>
          </p>
        </>
      }
      labels={summaryLabels(locale)}
      send={say.send}
      scripts={[assets.guard]}
    >
      <RadioGroup {...field} name="about" label={say.about} options={aboutChoices(locale)} />
      <SelectField
        {...field}
        name="topic"
        label={say.topic}
        hint={say.topicHint}
        options={topicChoices(locale)}
        optional
      />
      <SelectField
        {...field}
        name="municipality"
        label={say.municipality}
        hint={say.municipalityHint}
        options={municipalityChoices(locale)}
        optional
      />
      <Warning locale={locale} due={due} keep={keep} />
      <GuardedTextArea {...field} name="text" label={say.text} max={limits.text} rows={8} />
      <ContactRequest {...field} />
      <Trap {...field} />
    </PublicForm>
  );
}

/** What the writer should know before writing: what not to write, whom to call, who reads it and what happens then. */
function Warning(props: { readonly locale: Locale; readonly due: DueTimes; readonly keep: Retention }) {
  const { locale, due, keep } = props;
  const say = formWords[locale];
  return (
    <div class="notice">
      <h2>{say.warningTitle}</h2>
      <p>{say.warning}</p>
      <p>
        {say.emergency} <a href="tel:112">112</a>. {say.urgent} <a href="tel:116117">116117</a>.
      </p>
      <h2>{say.whatNextTitle}</h2>
      <p>{say.whatNext(dueInWords(due.question, locale))}</p>
      <p>{say.kept(formatNumber(keep.textMonths, locale), formatNumber(keep.contactDays, locale))}</p>
      <p>
        <a href={inLocale('/tietosuoja', locale)}>{say.privacyMore}</a>
      </p>
    </div>
  );
}

function ContactRequest(field: { readonly locale: Locale; readonly form: FormState }) {
  const say = formWords[field.locale];
  return (
    <>
      <h2>{say.contactTitle}</h2>
      <Checkbox {...field} name="wantsContact" label={say.wantsContact} hint={say.wantsContactHint} optional />
      <TextField {...field} name="contactName" label={say.contactName} max={limits.name} autocomplete="name" optional />
      <TextField
        {...field}
        name="contactEmail"
        type="email"
        label={say.contactEmail}
        max={limits.address}
        autocomplete="email"
        optional
      />
      <TextField
        {...field}
        name="contactPhone"
        type="tel"
        label={say.contactPhone}
        max={limits.phone}
        autocomplete="tel"
        optional
      />
    </>
  );
}

const aboutChoices = (locale: Locale) =>
  Object.entries(aboutNames).map(([value, names]) => ({ value, label: names[locale] }));

/** Field names for the summary at the top, where an error stands without its field. */
function summaryLabels(locale: Locale): Record<string, string> {
  const { about, topic, municipality, text, wantsContact, contactName, contactEmail, contactPhone } = formWords[locale];
  return { about, topic, municipality, text, wantsContact, contactName, contactEmail, contactPhone };
}
