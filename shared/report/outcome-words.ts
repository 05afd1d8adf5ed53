import type { DeliveryChannel } from '../delivery/delivery.ts';
import type { Locale } from '../language/locale.ts';
import type { DeclineReason } from '../posting/posting.ts';
import type { QuestionKind } from '../question/question.ts';
import type { Outcome } from './outcome.ts';

type Names<Key extends string> = Readonly<Record<Key, Readonly<Record<Locale, string>>>>;

/** What each outcome of a delivery is called to a reader who knows nothing of mail. */
export const outcomeNames = {
  sent: { fi: 'Meni perille', sv: 'Kom fram', en: 'Arrived' },
  'permanent-failure': { fi: 'Ei mennyt perille', sv: 'Kom inte fram', en: 'Did not arrive' },
  dead: { fi: 'Yritykset loppuivat', sv: 'Försöken tog slut', en: 'Attempts used up' },
  unknown: { fi: 'Epäselvä', sv: 'Oklart', en: 'Unclear' },
  skipped: { fi: 'Jätettiin lähettämättä', sv: 'Skickades avsiktligt inte', en: 'Left unsent on purpose' },
  suppressed: { fi: 'Osoite on suljettu', sv: 'Adressen är spärrad', en: 'Address is blocked' },
  'in-digest': { fi: 'Kootaan koosteeseen', sv: 'I ett sammandrag', en: 'In a digest' },
  open: { fi: 'Vielä avoinna', sv: 'Ännu öppen', en: 'Still open' },
} as const satisfies Names<Outcome>;

/** How a delivery goes. */
export const deliveryChannelNames = {
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  webhook: { fi: 'Yhteisön oma ohjelma', sv: 'Gemenskapens eget program', en: 'Community’s own software' },
} as const satisfies Names<DeliveryChannel>;

/** Why a community did not post a bulletin. */
export const declineNames = {
  'not-for-us': { fi: 'Ei koske yhteisöä', sv: 'Berör inte gemenskapen', en: 'Not for this community' },
  'already-told': { fi: 'Oli jo kerrottu', sv: 'Redan berättat', en: 'Already told' },
  'no-time': { fi: 'Ei ehditty', sv: 'Ingen tid', en: 'No time' },
  unclear: { fi: 'Tiedote oli epäselvä', sv: 'Meddelandet var oklart', en: 'The bulletin was unclear' },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Another reason' },
} as const satisfies Names<DeclineReason>;

/** What communities relayed. */
export const askedNames = {
  'safety-rumour': { fi: 'Turvallisuutta koskeva huhu', sv: 'Rykte om säkerhet', en: 'Rumour about safety' },
  rumour: { fi: 'Muu huhu', sv: 'Annat rykte', en: 'Another rumour' },
  question: { fi: 'Kysymys', sv: 'Fråga', en: 'Question' },
  feedback: { fi: 'Palaute', sv: 'Respons', en: 'Feedback' },
} as const satisfies Names<QuestionKind>;
