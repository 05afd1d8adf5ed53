import { nativeNames } from '../../../shared/language/locale.ts';
import { weekLimits } from '../../../shared/partner/preferences.ts';
import { municipalityChoices, topicChoices } from '../../../shared/partner/words.ts';
import { Checkbox, CheckboxGroup, RadioGroup, SelectField } from '../../../shared/web/choice-fields.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath } from '../paths.ts';
import { hours } from './form.ts';
import { words } from './words.ts';

/** Which bulletins a community wants, and when. `tomorrow` and `latest` are local dates. */
export function WishesPage(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly tomorrow: string;
  readonly latest: string;
}) {
  const { frame, form } = props;
  const { locale, community, communities } = frame;
  const say = words[locale];
  const field = { locale, form };
  const hourChoices = hours.map((hour) => ({ value: hour, label: say.hour(hour) }));
  const others = communities.filter(({ partner }) => partner.id !== community.partner.id);
  return (
    <SectionPage frame={frame} section="wishes" title={say.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary locale={locale} form={form} labels={labelsOf(say)} />
      <PostForm action={communityPath(community.partner.id, 'fi', 'tiedotteet')} locale={locale}>
        <h2>{say.whatTitle}</h2>
        <CheckboxGroup
          {...field}
          name="topics"
          label={say.topics}
          hint={say.topicsHint}
          options={topicChoices(locale)}
          optional
        />
        <CheckboxGroup
          {...field}
          name="languages"
          label={say.languages}
          hint={say.languagesHint}
          options={Object.entries(nativeNames).map(([value, label]) => ({ value, label }))}
          optional
        />
        <details open={(form.input['municipalities'] ?? []).length > 0}>
          <summary>{say.municipalitiesMore}</summary>
          <CheckboxGroup
            {...field}
            name="municipalities"
            label={say.municipalities}
            hint={say.municipalitiesHint}
            options={municipalityChoices(locale).filter(({ value }) => value !== community.partner.municipality)}
            optional
          />
        </details>

        <h2>{say.whenTitle}</h2>
        <p>{say.whenIntro}</p>
        <RadioGroup
          {...field}
          name="rhythm"
          label={say.rhythm}
          options={[
            { value: 'each', label: say.each },
            { value: 'digest', label: say.digest, hint: say.digestHint },
          ]}
        />
        <h3>{say.eachTitle}</h3>
        <SelectField
          {...field}
          name="mostPerWeek"
          label={say.mostPerWeek}
          hint={say.mostPerWeekHint}
          options={weekLimits.map((most) => ({ value: String(most), label: say.most(most) }))}
          optional
        />
        <SelectField
          {...field}
          name="quietFrom"
          label={say.quietFrom}
          hint={say.quietHint}
          options={hourChoices}
          optional
        />
        <SelectField {...field} name="quietTo" label={say.quietTo} options={hourChoices} optional />
        <h3>{say.digestTitle}</h3>
        <SelectField {...field} name="digestHour" label={say.digestHour} options={hourChoices} optional />

        <h2>{say.pauseTitle}</h2>
        <DateField
          {...field}
          name="pausedUntil"
          label={say.pausedUntil}
          hint={say.pauseHint}
          earliest={props.tomorrow}
          latest={props.latest}
          optional
        />
        {others.length === 0 ? null : (
          <Checkbox
            {...field}
            name="everywhere"
            label={say.everywhere(others.map(({ partner }) => partner.name).join(', '))}
            hint={say.everywhereHint}
            optional
          />
        )}
        <SubmitButton locale={locale} label={say.save} />
      </PostForm>
    </SectionPage>
  );
}

/** Field names for the summary at the top, where an error stands without its field. */
const labelsOf = (say: (typeof words)['fi']) => ({
  topics: say.topics,
  languages: say.languages,
  municipalities: say.municipalities,
  rhythm: say.rhythm,
  mostPerWeek: say.mostPerWeek,
  quietFrom: say.quietFrom,
  quietTo: say.quietTo,
  digestHour: say.digestHour,
  pausedUntil: say.pausedUntil,
});
