import { catalogue } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import { channelNames, kindNames } from '../partner/words.ts';
import { aboutNames, verdictNames } from '../question/words.ts';
import { region } from '../region.ts';
import { askedNames, declineNames, deliveryChannelNames, outcomeNames } from './outcome-words.ts';

type Names = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

const byDimension: Readonly<Record<string, Names>> = {
  kind: kindNames,
  municipality: region.municipalities,
  topic: region.topics,
  channel: deliveryChannelNames,
  outcome: outcomeNames,
  account: channelNames,
  reason: declineNames,
  about: aboutNames,
  asked: askedNames,
  verdict: verdictNames,
};

/** What a key of a dimension is called: a municipality, a channel, a wave of the pilot. */
export function keyName(dimension: string, key: string, locale: Locale): string {
  const say = words[locale];
  if (dimension === 'cohort') return key === 'unknown' ? say.gone : say.wave(key);
  if (dimension === 'topic' && key === 'none') return say.noTopic;
  if (dimension === 'place') {
    const [municipality = '', channel = ''] = key.split('~');
    return `${keyName('municipality', municipality, locale)}, ${keyName('account', channel, locale)}`;
  }
  return byDimension[dimension]?.[key]?.[locale] ?? key;
}

/** What a dimension is called, as a column's heading. */
export const dimensionName = (dimension: string, locale: Locale): string => dimensions[dimension]?.[locale] ?? '';

const dimensions: Names = {
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  cohort: { fi: 'Kokeilun vaihe', sv: 'Skede', en: 'Wave' },
  topic: { fi: 'Aihe', sv: 'Ämne', en: 'Topic' },
  channel: { fi: 'Toimitustapa', sv: 'Leveranssätt', en: 'Delivery channel' },
  outcome: { fi: 'Tulos', sv: 'Resultat', en: 'Outcome' },
  account: { fi: 'Kanava', sv: 'Kanal', en: 'Channel' },
  place: { fi: 'Kunta ja kanava', sv: 'Kommun och kanal', en: 'Municipality and channel' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  asked: { fi: 'Laatu', sv: 'Art', en: 'Sort' },
  verdict: { fi: 'Arvio', sv: 'Bedömning', en: 'Verdict' },
  about: { fi: 'Palaute koskee', sv: 'Responsen gäller', en: 'Feedback is about' },
};

const words = catalogue({
  fi: { wave: (number: string) => `Vaihe ${number}`, gone: 'Sittemmin lähteneet', noTopic: 'Ei valittua aihetta' },
  sv: { wave: (number) => `Skede ${number}`, gone: 'Som lämnat sedan dess', noTopic: 'Inget ämne valt' },
  en: { wave: (number) => `Wave ${number}`, gone: 'Left since', noTopic: 'No topic chosen' },
});
