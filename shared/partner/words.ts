import type { Locale } from '../language/locale.ts';
import { region } from '../region.ts';
import type { Channel } from './channel.ts';
import type { PartnerKind } from './partner.ts';

type Names = Readonly<Record<Locale, string>>;

/** What each kind of community is called in forms, staff pages and reports. */
export const kindNames = {
  village: { fi: 'Kylä', sv: 'By', en: 'Village' },
  association: { fi: 'Yhdistys', sv: 'Förening', en: 'Association' },
  district: { fi: 'Kaupunginosa', sv: 'Stadsdel', en: 'City district' },
  'special-group': { fi: 'Erityisryhmä', sv: 'Särskild grupp', en: 'Special group' },
  parish: { fi: 'Seurakunta', sv: 'Församling', en: 'Parish' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
  authority: { fi: 'Viranomainen', sv: 'Myndighet', en: 'Authority' },
  media: { fi: 'Paikallislehti', sv: 'Lokaltidning', en: 'Local newspaper' },
  other: { fi: 'Muu yhteisö', sv: 'Annan gemenskap', en: 'Other community' },
} as const satisfies Record<PartnerKind, Names>;

/** What each place where a community keeps an account is called. */
export const channelNames = {
  'facebook-group': { fi: 'Facebook-ryhmä', sv: 'Facebookgrupp', en: 'Facebook group' },
  'facebook-page': { fi: 'Facebook-sivu', sv: 'Facebooksida', en: 'Facebook page' },
  instagram: { fi: 'Instagram', sv: 'Instagram', en: 'Instagram' },
  whatsapp: { fi: 'WhatsApp', sv: 'WhatsApp', en: 'WhatsApp' },
  x: { fi: 'X', sv: 'X', en: 'X' },
  tiktok: { fi: 'TikTok', sv: 'TikTok', en: 'TikTok' },
  website: { fi: 'Verkkosivu', sv: 'Webbplats', en: 'Website' },
  newsletter: { fi: 'Uutiskirje', sv: 'Nyhetsbrev', en: 'Newsletter' },
  other: { fi: 'Muu kanava', sv: 'Annan kanal', en: 'Other channel' },
} as const satisfies Record<Channel, Names>;

/** A choice of a form: what is sent, and what is read. */
export type Choice = { readonly value: string; readonly label: string };

export const kindChoices = (locale: Locale): Choice[] => choicesOf(kindNames, locale);

export const channelChoices = (locale: Locale): Choice[] => choicesOf(channelNames, locale);

export const topicChoices = (locale: Locale): Choice[] => choicesOf(region.topics, locale);

/** Municipalities in the alphabetical order of the reader's language, and the whole region after them. */
export function municipalityChoices(locale: Locale): Choice[] {
  const { region: whole, ...municipalities } = region.municipalities;
  const { compare } = new Intl.Collator(locale);
  const byName = choicesOf(municipalities, locale).toSorted((a, b) => compare(a.label, b.label));
  return [...byName, { value: 'region', label: whole[locale] }];
}

function choicesOf(names: Readonly<Record<string, Names>>, locale: Locale): Choice[] {
  return Object.entries(names).map(([value, name]) => ({ value, label: name[locale] }));
}
