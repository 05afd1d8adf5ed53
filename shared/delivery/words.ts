import { catalogue } from '../language/catalogue.ts';
import { formatDateTime } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import type { Delivery, DeliveryState, Reason } from './delivery.ts';
import { reasonSentences } from './reason-sentences.ts';

/** The name of a state, for a table: two or three words. A new state does not compile without one. */
export const stateNames = catalogue({
  fi: {
    pending: 'Odottaa lähettämistä',
    leased: 'Lähetetään juuri nyt',
    retry: 'Yritetään uudelleen',
    ambiguous: 'Odottaa vahvistusta',
    waiting: 'Odottaa sovittua aikaa',
    sent: 'Lähetetty',
    delivered: 'Perillä',
    'in-digest': 'Koosteessa',
    'permanent-failure': 'Ei mennyt perille',
    skipped: 'Jätettiin lähettämättä',
    suppressed: 'Osoitteeseen ei enää lähetetä',
    dead: 'Yritykset loppuivat',
    unknown: 'Ei tiedetä, tuliko perille',
  } satisfies Record<DeliveryState, string>,
  sv: {
    pending: 'Väntar på att skickas',
    leased: 'Skickas just nu',
    retry: 'Försöker igen',
    ambiguous: 'Väntar på bekräftelse',
    waiting: 'Väntar på avtalad tid',
    sent: 'Skickat',
    delivered: 'Framme',
    'in-digest': 'I sammandraget',
    'permanent-failure': 'Kom inte fram',
    skipped: 'Skickades inte',
    suppressed: 'Vi skickar inte längre till adressen',
    dead: 'Försöken tog slut',
    unknown: 'Okänt om det kom fram',
  },
  en: {
    pending: 'Waiting to be sent',
    leased: 'Being sent right now',
    retry: 'Will be tried again',
    ambiguous: 'Waiting for confirmation',
    waiting: 'Waiting for the agreed time',
    sent: 'Sent',
    delivered: 'Delivered',
    'in-digest': 'In the digest',
    'permanent-failure': 'Not delivered',
    skipped: 'Left unsent',
    suppressed: 'Address no longer used',
    dead: 'Attempts used up',
    unknown: 'Not known if it arrived',
  },
});

/** What is done about it, by state: empty where the state says enough. `at` is when the next attempt is due, in words. */
const nextSteps = catalogue({
  fi: {
    pending: '',
    leased: '',
    retry: (at: string) => `Yritämme uudelleen ${at}.`,
    ambiguous: (at: string) => `Jos vahvistusta ei tule, yritämme kerran uudelleen ${at}.`,
    waiting: (at: string) => `Lähetetään ${at}.`,
    sent: '',
    delivered: '',
    'in-digest': 'Tiedote tulee koosteessa, joka lähtee kerran päivässä.',
    'permanent-failure': 'Emme yritä uudelleen. Pyydä kumppanilta toimiva osoite.',
    skipped: '',
    suppressed: 'Siksi tätä ei lähetetty. Sovi kumppanin kanssa muusta osoitteesta.',
    dead: 'Emme yritä enää itsestään. Ota yhteyttä kumppaniin muuta kautta, tai yritä uudelleen, kun vika on korjattu.',
    unknown: 'Emme lähetä uudelleen, jottei sama viesti tule kahdesti. Kysy kumppanilta, tuliko viesti.',
  } satisfies Record<DeliveryState, string | ((at: string) => string)>,
  sv: {
    pending: '',
    leased: '',
    retry: (at) => `Vi försöker igen ${at}.`,
    ambiguous: (at) => `Om ingen bekräftelse kommer försöker vi en gång till ${at}.`,
    waiting: (at) => `Skickas ${at}.`,
    sent: '',
    delivered: '',
    'in-digest': 'Meddelandet kommer i sammandraget, som skickas en gång per dag.',
    'permanent-failure': 'Vi försöker inte igen. Be partnern om en adress som fungerar.',
    skipped: '',
    suppressed: 'Därför skickades det här inte. Kom överens med partnern om en annan adress.',
    dead: 'Vi försöker inte längre av oss själva. Kontakta partnern på annat sätt, eller försök igen när felet är avhjälpt.',
    unknown:
      'Vi skickar inte igen, för att samma meddelande inte ska komma två gånger. Fråga partnern om det kom fram.',
  },
  en: {
    pending: '',
    leased: '',
    retry: (at) => `We will try again on ${at}.`,
    ambiguous: (at) => `If no confirmation comes, we will try once more on ${at}.`,
    waiting: (at) => `It leaves on ${at}.`,
    sent: '',
    delivered: '',
    'in-digest': 'The bulletin comes in the digest, which leaves once a day.',
    'permanent-failure': 'We will not try again. Ask the partner for an address that works.',
    skipped: '',
    suppressed: 'So this was not sent. Agree on another address with the partner.',
    dead: 'We have stopped trying by ourselves. Contact the partner in another way, or try again when the fault is mended.',
    unknown: 'We will not send it again, so that nobody gets it twice. Ask the partner whether it came.',
  },
});

/** What leaves it open whether a mail arrived. */
const unclear: ReadonlySet<Reason> = new Set(['timeout', 'connection', 'provider-error', 'worker-lost']);

/** What happened to a delivery and what is done about it, in sentences; empty when its state says everything. */
export function explain(delivery: Pick<Delivery, 'state' | 'reason' | 'dueAt'>, locale: Locale): string {
  const { state, reason } = delivery;
  // The reason of what became unknown may be that of a later try, which was clear: it would contradict "not known".
  const isTold = reason !== undefined && (state !== 'unknown' || unclear.has(reason));
  const happened = isTold ? reasonSentences[locale][reason] : '';
  const step = nextSteps[locale][state];
  const next = typeof step === 'string' ? step : delivery.dueAt ? step(formatDateTime(delivery.dueAt, locale)) : '';
  return [happened, next].filter((sentence) => sentence !== '').join(' ');
}
