import { RadioGroup } from '../../../shared/web/choice-fields.tsx';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath } from '../paths.ts';
import { peopleSection } from './paths.ts';
import { words } from './words.ts';

/** Hands the community over to somebody, who answers for it from when they have confirmed. */
export function HandOverPage(props: { readonly frame: Frame; readonly form: FormState }) {
  const { frame, form } = props;
  const { locale, community } = frame;
  const say = words[locale];
  const field = { locale, form };
  const hasErrors = Object.keys(form.errors).length > 0;
  return (
    <SectionPage frame={frame} section="people" title={say.handOverTitle} hasErrors={hasErrors}>
      <ErrorSummary locale={locale} form={form} labels={{ email: say.successorEmail, afterwards: say.afterwards }} />
      <ol>
        {[say.step1, say.step2, say.step3].map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <PostForm action={communityPath(community.partner.id, locale, `${peopleSection}/luovuta`)} locale={locale}>
        <input type="hidden" name="formKey" value={typedIn(form, 'formKey')} />
        <TextField {...field} name="email" type="email" label={say.successorEmail} max={254} autocomplete="off" />
        <RadioGroup
          {...field}
          name="afterwards"
          label={say.afterwards}
          options={[
            { value: 'stay', label: say.stay, hint: say.stayHint },
            { value: 'leave', label: say.go, hint: say.goHint },
          ]}
        />
        <SubmitButton locale={locale} label={say.sendHandOver} />
      </PostForm>
      <p>
        <a href={communityPath(community.partner.id, locale, peopleSection)}>{say.toPeople}</a>
      </p>
    </SectionPage>
  );
}
