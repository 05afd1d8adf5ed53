import type { Locale } from '../../shared/language/locale.ts';
import { AccountFields, accountLabels } from '../../shared/partner/account-fields.tsx';
import { kindChoices, municipalityChoices, topicChoices } from '../../shared/partner/words.ts';
import { CheckboxGroup, SelectField } from '../../shared/web/choice-fields.tsx';
import type { Here } from '../../shared/web/document.tsx';
import { typedIn } from '../../shared/web/field.tsx';
import type { FormState } from '../../shared/web/form.ts';
import { PublicForm } from '../../shared/web/public-form.tsx';
import { TextField } from '../../shared/web/text-fields.tsx';
import { limits } from './application.ts';
import { formWords } from './form-words.ts';
import type { Invited } from './invited.ts';
import { Terms, termsLabels } from './terms.tsx';

/** The subscription form, empty or as it was sent with what is wrong in it. */
export function FormPage(props: { readonly here: Here; readonly form: FormState; readonly invited?: Invited['kind'] }) {
  const { here, form } = props;
  const { locale } = here;
  const say = formWords[locale];
  const field = { locale, form };
  return (
    <PublicForm
      here={here}
      form={form}
      title={say.title}
      intro={<Intro locale={locale} invited={props.invited ?? 'uninvited'} />}
      labels={summaryLabels(locale)}
      send={say.send}
    >
      <input type="hidden" name="invitation" value={typedIn(form, 'invitation')} />
      <h2>{say.community}</h2>
      <TextField {...field} name="name" label={say.name} hint={say.nameHint} max={limits.name} />
      <SelectField {...field} name="kind" label={say.kind} options={kindChoices(locale)} />
      <SelectField {...field} name="municipality" label={say.municipality} options={municipalityChoices(locale)} />
      <AccountFields {...field} />

      <h2>{say.maintainer}</h2>
      <TextField {...field} name="maintainer" label={say.maintainerName} max={limits.name} autocomplete="name" />
      <TextField
        {...field}
        name="email"
        type="email"
        label={say.email}
        hint={say.emailHint}
        max={limits.address}
        autocomplete="email"
      />
      <CheckboxGroup
        {...field}
        name="topics"
        label={say.topics}
        hint={say.topicsHint}
        options={topicChoices(locale)}
        optional
      />
      <Technical {...field} />

      <Terms {...field} />
    </PublicForm>
  );
}

function Intro(props: { readonly locale: Locale; readonly invited: Invited['kind'] }) {
  const say = formWords[props.locale];
  return (
    <>
      {props.invited === 'uninvited' ? null : (
        <p class="notice">{props.invited === 'invited' ? say.invited : say.invitationEnded}</p>
      )}
      <p>{say.intro}</p>
      <h2>{say.stepsTitle}</h2>
      <ol>
        <li>{say.stepForm}</li>
        <li>{say.stepConfirm}</li>
        <li>{say.stepApprove}</li>
      </ol>
    </>
  );
}

type FormProps = { readonly locale: Locale; readonly form: FormState };

function Technical(field: FormProps) {
  const say = formWords[field.locale];
  const isUsed = typedIn(field.form, 'webhook') !== '' || field.form.errors['webhook'] !== undefined;
  return (
    <details open={isUsed}>
      <summary>{say.technical}</summary>
      <p>{say.technicalHint}</p>
      <TextField
        {...field}
        name="webhook"
        type="url"
        label={say.webhook}
        hint={say.webhookHint}
        max={limits.url}
        autocomplete="off"
        optional
      />
    </details>
  );
}

/** Field names for the summary at the top, where an error stands without its field. */
function summaryLabels(locale: Locale): Record<string, string> {
  const say = formWords[locale];
  return {
    name: say.name,
    kind: say.kind,
    municipality: say.municipality,
    maintainer: say.maintainerName,
    email: say.email,
    topics: say.topics,
    webhook: say.webhook,
    ...termsLabels(locale),
    ...accountLabels(locale),
  };
}
