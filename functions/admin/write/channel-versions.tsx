import { VersionChannel } from '../../../shared/channel/channel.ts';
import { formatNumber } from '../../../shared/language/format.ts';
import type { Locale, StaffLocale } from '../../../shared/language/locale.ts';
import { describedBy, type FieldProps, fieldId, LabelledField, typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { channelField, channelLimit } from './channel-texts.ts';
import { words } from './words.ts';

/** What each channel that a text is written for is called. */
const versionNames = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X',
  whatsapp: 'WhatsApp',
  website: { fi: 'Verkkosivu', en: 'Website' },
} as const satisfies Record<VersionChannel, string | Record<StaffLocale, string>>;

export const versionName = (channel: VersionChannel, locale: StaffLocale): string => {
  const name = versionNames[channel];
  return typeof name === 'string' ? name : name[locale];
};

/**
 * The texts for single channels in one language. What is left empty is made of the body, so all may be. Open when anything
 * is written in it or wrong with it.
 */
export function ChannelVersions(props: {
  readonly locale: StaffLocale;
  readonly form: FormState;
  /** The language that the texts are in. */
  readonly of: Locale;
}) {
  const { locale, form, of } = props;
  const say = words[locale];
  const names = VersionChannel.options.map((channel) => channelField(channel, of));
  const isUsed = names.some((name) => form.errors[name] !== undefined || typedIn(form, name) !== '');
  return (
    <details open={isUsed}>
      <summary>{{ fi: say.channelsFi, sv: say.channelsSv, en: say.channelsEn }[of]}</summary>
      <p class="hint">{say.channelsHint}</p>
      {VersionChannel.options.map((channel) => (
        <ChannelField
          locale={locale}
          form={form}
          name={channelField(channel, of)}
          label={versionName(channel, locale)}
          hint={say.channelHint(formatNumber(channelLimit(channel), locale))}
          channel={channel}
          optional
        />
      ))}
    </details>
  );
}

/** A text whose length is counted as its channel counts: the script does so while it is written, the server when it is saved. */
function ChannelField(props: FieldProps & { readonly channel: VersionChannel }) {
  const { channel, locale } = props;
  const say = words[locale === 'sv' ? 'fi' : locale];
  return (
    <LabelledField {...props}>
      <textarea
        id={fieldId(props.name)}
        name={props.name}
        rows={channel === 'x' ? 3 : 5}
        data-limit={channelLimit(channel)}
        data-counts={channel === 'x' ? 'x' : 'units'}
        data-left={say.left}
        data-over={say.over}
        {...describedBy(props)}
      >
        {typedIn(props.form, props.name)}
      </textarea>
    </LabelledField>
  );
}
