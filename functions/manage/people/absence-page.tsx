import { SelectField } from '../../../shared/web/choice-fields.tsx';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField, TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath } from '../paths.ts';
import { peopleSection } from './paths.ts';
import { words } from './words.ts';

/** Says when the reader is away and who gets the bulletins in their place. `today` and `latest` are local dates. */
export function AbsencePage(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly today: string;
  readonly latest: string;
}) {
  const { frame, form, today, latest } = props;
  const { locale, community } = frame;
  const { partner, maintainer } = community;
  const say = words[locale];
  const field = { locale, form };
  const others = partner.maintainers.filter(({ id }) => id !== maintainer.id);
  const hasErrors = Object.keys(form.errors).length > 0;
  return (
    <SectionPage frame={frame} section="people" title={say.absenceTitle} hasErrors={hasErrors}>
      <ErrorSummary
        locale={locale}
        form={form}
        labels={{ from: say.from, until: say.until, deputy: say.whichPerson, email: say.newDeputy }}
      />
      <p>{say.absenceIntro}</p>
      <ul>
        {[say.rule1, say.rule2, say.rule3].map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <PostForm action={communityPath(partner.id, locale, `${peopleSection}/poissa`)} locale={locale}>
        <input type="hidden" name="formKey" value={typedIn(form, 'formKey')} />
        <DateField {...field} name="from" label={say.from} latest={latest} />
        <DateField {...field} name="until" label={say.until} earliest={today} latest={latest} />
        {others.length === 0 ? null : (
          <SelectField
            {...field}
            name="deputy"
            label={say.whichPerson}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        )}
        <TextField
          {...field}
          name="email"
          type="email"
          label={say.newDeputy}
          hint={say.newDeputyHint}
          max={254}
          autocomplete="off"
          optional={others.length > 0}
        />
        <SubmitButton locale={locale} label={say.save} />
      </PostForm>
      <p>
        <a href={communityPath(partner.id, locale, peopleSection)}>{say.toPeople}</a>
      </p>
    </SectionPage>
  );
}
