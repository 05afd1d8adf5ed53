import { VersionChannel } from '../../../shared/channel/channel.ts';
import { Locale, type StaffLocale } from '../../../shared/language/locale.ts';
import { municipalityChoices, topicChoices } from '../../../shared/partner/words.ts';
import { Checkbox, CheckboxGroup } from '../../../shared/web/choice-fields.tsx';
import { longestText } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField, TextArea, TextField } from '../../../shared/web/text-fields.tsx';
import { pagePath } from '../paths.ts';
import type { TurnGroup } from '../send/turns.ts';
import { AudienceNow } from './audience-now.tsx';
import { channelField } from './channel-texts.ts';
import { ChannelVersions, versionName } from './channel-versions.tsx';
import { longestTitle } from './draft-fields.ts';
import { words } from './words.ts';

/**
 * A form as it stands, the id of its draft, the version that saving makes, the local date of today, and who would get it
 * if it were sent `now` (epoch ms).
 */
export type DraftForm = {
  readonly form: FormState;
  readonly id: string;
  readonly version: number;
  readonly today: string;
  readonly turns: readonly TurnGroup[];
  readonly now: number;
};

/** The form in which a bulletin is written. */
export function DraftFormView(props: { readonly locale: StaffLocale; readonly draft: DraftForm }) {
  const { locale } = props;
  const { form, id, version, today, turns, now } = props.draft;
  const say = words[locale];
  const common = { locale, form };
  return (
    <PostForm action={pagePath(`/hallinta/kirjoita/${id}`, locale)} locale={locale}>
      <ErrorSummary locale={locale} form={form} labels={labelsOf(locale)} />
      <input type="hidden" name="version" value={String(version)} />
      <TextField {...common} name="title" label={say.titleField} max={longestTitle} />
      <TextArea {...common} name="body" label={say.bodyField} hint={say.markdownHint} max={longestText} rows={12} />
      <ChannelVersions {...common} of="fi" />
      <TextField {...common} name="link" label={say.linkField} hint={say.linkHint} type="url" optional />
      <DateField {...common} name="validUntil" label={say.validUntil} hint={say.validHint} earliest={today} />
      <CheckboxGroup
        {...common}
        name="topics"
        label={say.topicsField}
        hint={say.topicsHint}
        optional
        options={topicChoices(locale)}
      />
      <CheckboxGroup
        {...common}
        name="municipalities"
        label={say.municipalitiesField}
        hint={say.municipalitiesHint}
        optional
        options={municipalities(locale)}
      />
      <Checkbox {...common} name="urgent" label={say.urgentField} hint={say.urgentHint} optional />
      <div class="panel" id="audience" data-audience="/hallinta/kirjoita/kohderyhma" aria-live="polite">
        <AudienceNow turns={turns} locale={locale} now={now} />
      </div>
      <OtherVersion {...common} heading={say.swedish} suffix="Sv" of="sv" />
      <OtherVersion {...common} heading={say.english} suffix="En" of="en" />
      {version === 0 ? <p class="hint">{say.imageLater}</p> : null}
      <div class="actions">
        <SubmitButton locale={locale} label={say.save} />
      </div>
    </PostForm>
  );
}

/** A language version that may be left out. It is open when something was typed in it or is wrong with it. */
function OtherVersion(props: {
  readonly locale: StaffLocale;
  readonly form: FormState;
  readonly heading: string;
  readonly suffix: 'Sv' | 'En';
  readonly of: 'sv' | 'en';
}) {
  const { locale, form, suffix } = props;
  const say = words[locale];
  const names = [
    `title${suffix}`,
    `body${suffix}`,
    ...VersionChannel.options.map((channel) => channelField(channel, props.of)),
  ];
  const open = names.some((name) => form.errors[name] !== undefined || (form.input[name]?.[0] ?? '') !== '');
  return (
    <details open={open}>
      <summary>{props.heading}</summary>
      <p class="hint">{say.versionHint}</p>
      <TextField {...{ locale, form }} name={`title${suffix}`} label={say.titleField} max={longestTitle} optional />
      <TextArea
        {...{ locale, form }}
        name={`body${suffix}`}
        label={say.bodyField}
        max={longestText}
        rows={12}
        optional
      />
      <ChannelVersions locale={locale} form={form} of={props.of} />
    </details>
  );
}

/** Three versions have a title and a text each: the summary says which one it means. */
function labelsOf(locale: StaffLocale): Record<string, string> {
  const say = words[locale];
  const of = (field: string, version: string) => `${field}, ${version}`;
  return {
    title: say.titleField,
    body: say.bodyField,
    titleSv: of(say.titleField, say.inSwedish),
    bodySv: of(say.bodyField, say.inSwedish),
    titleEn: of(say.titleField, say.inEnglish),
    bodyEn: of(say.bodyField, say.inEnglish),
    link: say.linkField,
    validUntil: say.validUntil,
    ...channelLabels(locale),
  };
}

function channelLabels(locale: StaffLocale): Record<string, string> {
  const languages = { fi: words[locale].inFinnish, sv: words[locale].inSwedish, en: words[locale].inEnglish };
  return Object.fromEntries(
    VersionChannel.options.flatMap((channel) =>
      Locale.options.map((language) => [
        channelField(channel, language),
        `${versionName(channel, locale)}, ${languages[language]}`,
      ]),
    ),
  );
}

/** The whole region is a choice of its own: it is not the same as choosing no municipality. */
const municipalities = (locale: StaffLocale) =>
  municipalityChoices(locale).map((choice) =>
    choice.value === 'region' ? { ...choice, hint: words[locale].regionHint } : choice,
  );
