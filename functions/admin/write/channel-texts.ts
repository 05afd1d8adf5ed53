import * as z from 'zod';
import { type ChannelTexts, VersionChannel } from '../../../shared/channel/channel.ts';
import { roomOn } from '../../../shared/channel/derive.ts';
import { lengthOn } from '../../../shared/channel/length.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { longestText, optional } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';

/** The field of a channel's text in a language: `xFi`. */
export const channelField = (channel: VersionChannel, locale: Locale): `${VersionChannel}${'Fi' | 'Sv' | 'En'}` =>
  `${channel}${suffixes[locale]}`;

const suffixes = { fi: 'Fi', sv: 'Sv', en: 'En' } as const;

/** The most that a channel's field takes, as the channel counts; of the roomy ones no more than any text of ours. */
export const channelLimit = (channel: VersionChannel): number => Math.min(roomOn(channel), longestText);

/** The fields of every channel in every language. `tooLong` says in words how long a text is and may be. */
export function channelFields(tooLong: (length: number, limit: number) => string) {
  const field = (channel: VersionChannel) => {
    const limit = channelLimit(channel);
    const text = z.string().transform((typed) => typed.trim());
    return optional(
      text.pipe(
        z
          .string()
          .min(1)
          .check((payload) => {
            const length = lengthOn(channel, payload.value);
            if (length > limit) {
              payload.issues.push({ code: 'custom', message: tooLong(length, limit), input: payload.value });
            }
          }),
      ),
    );
  };
  const shape: Record<string, ReturnType<typeof field>> = {};
  for (const channel of VersionChannel.options) {
    for (const locale of ['fi', 'sv', 'en'] as const) shape[channelField(channel, locale)] = field(channel);
  }
  return shape;
}

/** What was written for single channels in a language; nothing if nothing was. */
export function channelTextsOf(
  typed: Readonly<Record<string, unknown>>,
  locale: Locale,
): { readonly channels?: ChannelTexts } {
  const written = VersionChannel.options.flatMap((channel) => {
    const text = typed[channelField(channel, locale)];
    return typeof text === 'string' && text !== '' ? [[channel, text] as const] : [];
  });
  return written.length === 0 ? {} : { channels: Object.fromEntries(written) };
}

/** What stands in the fields of a stored text. */
export function channelInput(channels: ChannelTexts | undefined, locale: Locale): FormState['input'] {
  return Object.fromEntries(
    VersionChannel.options.map((channel) => [channelField(channel, locale), [channels?.[channel] ?? '']]),
  );
}
