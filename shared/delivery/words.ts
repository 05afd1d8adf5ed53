import { catalogue } from '../language/catalogue.ts';
import { formatDateTime } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import type { Delivery, DeliveryState, Reason } from './delivery.ts';

/** The name of a state, for a table: two or three words. A new state does not compile without one. */
export const stateNames = catalogue({
  fi: {
    pending: 'Odottaa lähettämistä',
    leased: 'Lähetetään juuri nyt',
    retry: 'Yritetään uudelleen',
    ambiguous: 'Odottaa vahvistusta',
    sent: 'Lähetetty',
    delivered: 'Perillä',
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
    sent: 'Skickat',
    delivered: 'Framme',
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
    sent: 'Sent',
    delivered: 'Delivered',
    'permanent-failure': 'Not delivered',
    skipped: 'Left unsent',
    suppressed: 'Address no longer used',
    dead: 'Attempts used up',
    unknown: 'Not known if it arrived',
  },
});

/** What happened, in one sentence. A new reason does not compile without one. */
export const reasonSentences = catalogue({
  fi: {
    'awaiting-turn':
      'Viesti odottaa vuoroaan, koska postipalvelu ottaa vastaan vain tietyn määrän viestejä sekunnissa.',
    throttled: 'Postipalvelu ei ottanut vastaan näin monta viestiä kerralla.',
    timeout: 'Vastaanottaja ei vastannut ajoissa.',
    connection: 'Vastaanottajaan ei saatu yhteyttä.',
    'server-error': 'Vastaanottajan palvelimessa oli virhe.',
    'slow-down': 'Vastaanottaja pyysi odottamaan.',
    refused: 'Vastaanottaja ei ottanut viestiä vastaan.',
    'provider-error': 'Postipalvelussa oli häiriö.',
    'internal-error': 'Meidän puolellamme oli häiriö.',
    'worker-lost': 'Lähettäminen keskeytyi meidän puolellamme kesken kaiken.',
    rejected: 'Vastaanottaja hylkäsi viestin.',
    gone: 'Vastaanottaja ilmoitti, ettei osoite ole enää käytössä.',
    redirect: 'Osoite ohjaa toiseen osoitteeseen, jonne emme lähetä.',
    'address-refused': 'Osoite ei ole sellainen, johon saamme lähettää.',
    'challenge-failed': 'Osoite ei vastannut tarkistusviestiin oikein.',
    'attempts-exhausted': 'Mikään yritys ei onnistunut.',
    'too-late': 'Seuraava yritys olisi tullut liian myöhään.',
    delayed: 'Vastaanottajan postipalvelin ei ole vielä ottanut viestiä vastaan. Postipalvelu yrittää edelleen.',
    'bounced-for-now': 'Viesti palautui: vastaanottajan postipalvelin ei ottanut sitä nyt vastaan.',
    bounced: 'Viesti palautui: vastaanottajan postipalvelin ei ottanut sitä vastaan eikä kertonut syytä.',
    'bounced-too-large': 'Viesti palautui: vastaanottajan postipalvelin piti sitä liian suurena.',
    'bounced-as-spam': 'Viesti palautui: vastaanottajan postipalvelin piti sitä roskapostina.',
    'bounced-mailbox-full': 'Viesti palautui: vastaanottajan postilaatikko on täynnä.',
    'bounced-by-provider': 'Postipalvelu ei lähetä tähän osoitteeseen, koska aiemmat viestit ovat palautuneet sieltä.',
    'bounced-no-mailbox': 'Viesti palautui: tällaista postilaatikkoa ei ole.',
    complaint: 'Vastaanottaja on ilmoittanut viestimme roskapostiksi, joten emme enää kirjoita hänelle.',
    left: 'Kumppani on lähtenyt verkostosta tai poistanut osoitteen.',
    'not-verified': 'Osoitetta ei ole vielä vahvistettu.',
    'webhook-disabled': 'Osoite on poistettu käytöstä, koska se ei ottanut tiedotteita vastaan.',
    ended: 'Tiedotteen voimassaolo päättyi ennen lähettämistä.',
    'no-content': 'Lähetettävää ei enää ole.',
  } satisfies Record<Reason, string>,
  sv: {
    'awaiting-turn':
      'Meddelandet väntar på sin tur, eftersom posttjänsten bara tar emot ett visst antal meddelanden i sekunden.',
    throttled: 'Posttjänsten tog inte emot så här många meddelanden på en gång.',
    timeout: 'Mottagaren svarade inte i tid.',
    connection: 'Det gick inte att få kontakt med mottagaren.',
    'server-error': 'Det var fel på mottagarens server.',
    'slow-down': 'Mottagaren bad oss vänta.',
    refused: 'Mottagaren tog inte emot meddelandet.',
    'provider-error': 'Det var en störning i posttjänsten.',
    'internal-error': 'Det var en störning hos oss.',
    'worker-lost': 'Sändningen avbröts mitt i allt hos oss.',
    rejected: 'Mottagaren avvisade meddelandet.',
    gone: 'Mottagaren meddelade att adressen inte längre används.',
    redirect: 'Adressen leder vidare till en annan adress, dit vi inte skickar.',
    'address-refused': 'Adressen är inte sådan att vi får skicka till den.',
    'challenge-failed': 'Adressen svarade inte rätt på kontrollmeddelandet.',
    'attempts-exhausted': 'Inget försök lyckades.',
    'too-late': 'Nästa försök hade kommit för sent.',
    delayed: 'Mottagarens e-postserver har inte tagit emot meddelandet ännu. Posttjänsten försöker fortfarande.',
    'bounced-for-now': 'Meddelandet kom tillbaka: mottagarens e-postserver tog inte emot det just nu.',
    bounced: 'Meddelandet kom tillbaka: mottagarens e-postserver tog inte emot det och angav inget skäl.',
    'bounced-too-large': 'Meddelandet kom tillbaka: mottagarens e-postserver tyckte att det var för stort.',
    'bounced-as-spam': 'Meddelandet kom tillbaka: mottagarens e-postserver tog det för skräppost.',
    'bounced-mailbox-full': 'Meddelandet kom tillbaka: mottagarens brevlåda är full.',
    'bounced-by-provider':
      'Posttjänsten skickar inte till den här adressen, eftersom tidigare meddelanden har kommit tillbaka därifrån.',
    'bounced-no-mailbox': 'Meddelandet kom tillbaka: det finns ingen sådan brevlåda.',
    complaint: 'Mottagaren har anmält vårt meddelande som skräppost, så vi skriver inte längre till hen.',
    left: 'Partnern har lämnat nätverket eller tagit bort adressen.',
    'not-verified': 'Adressen har inte bekräftats ännu.',
    'webhook-disabled': 'Adressen har tagits ur bruk eftersom den inte tog emot meddelanden.',
    ended: 'Meddelandet upphörde att gälla innan det skickades.',
    'no-content': 'Det finns inte längre något att skicka.',
  },
  en: {
    'awaiting-turn': 'The message awaits its turn, since the mail service takes only so many messages a second.',
    throttled: 'The mail service did not take this many messages at once.',
    timeout: 'The receiver did not answer in time.',
    connection: 'The receiver could not be reached.',
    'server-error': 'There was an error on the receiver’s server.',
    'slow-down': 'The receiver asked us to wait.',
    refused: 'The receiver did not take the message.',
    'provider-error': 'There was a fault in the mail service.',
    'internal-error': 'There was a fault on our side.',
    'worker-lost': 'Sending was cut off half-way on our side.',
    rejected: 'The receiver rejected the message.',
    gone: 'The receiver said that the address is no longer in use.',
    redirect: 'The address leads on to another address, to which we do not send.',
    'address-refused': 'The address is not one that we may send to.',
    'challenge-failed': 'The address did not answer the test message correctly.',
    'attempts-exhausted': 'No attempt succeeded.',
    'too-late': 'The next attempt would have come too late.',
    delayed: 'The receiver’s mail server has not taken the message yet. The mail service keeps trying.',
    'bounced-for-now': 'The message came back: the receiver’s mail server did not take it at the time.',
    bounced: 'The message came back: the receiver’s mail server did not take it and gave no reason.',
    'bounced-too-large': 'The message came back: the receiver’s mail server found it too large.',
    'bounced-as-spam': 'The message came back: the receiver’s mail server took it for spam.',
    'bounced-mailbox-full': 'The message came back: the receiver’s mailbox is full.',
    'bounced-by-provider':
      'The mail service does not send to this address, because earlier messages came back from it.',
    'bounced-no-mailbox': 'The message came back: there is no such mailbox.',
    complaint: 'The receiver reported our message as spam, so we no longer write to them.',
    left: 'The partner has left the network or removed the address.',
    'not-verified': 'The address has not been verified yet.',
    'webhook-disabled': 'The address has been taken out of use because it did not take bulletins.',
    ended: 'The bulletin stopped being valid before it was sent.',
    'no-content': 'There is nothing left to send.',
  },
});

/** What is done about it, by state: empty where the state says enough. `at` is when the next attempt is due, in words. */
const nextSteps = catalogue({
  fi: {
    pending: '',
    leased: '',
    retry: (at: string) => `Yritämme uudelleen ${at}.`,
    ambiguous: (at: string) => `Jos vahvistusta ei tule, yritämme kerran uudelleen ${at}.`,
    sent: '',
    delivered: '',
    'permanent-failure': 'Emme yritä uudelleen. Pyydä kumppanilta toimiva osoite.',
    skipped: '',
    suppressed: 'Siksi tätä ei lähetetty. Sovi kumppanin kanssa muusta osoitteesta.',
    dead: 'Emme yritä enää. Ota yhteyttä kumppaniin muuta kautta.',
    unknown: 'Emme lähetä uudelleen, jottei sama viesti tule kahdesti. Kysy kumppanilta, tuliko viesti.',
  } satisfies Record<DeliveryState, string | ((at: string) => string)>,
  sv: {
    pending: '',
    leased: '',
    retry: (at) => `Vi försöker igen ${at}.`,
    ambiguous: (at) => `Om ingen bekräftelse kommer försöker vi en gång till ${at}.`,
    sent: '',
    delivered: '',
    'permanent-failure': 'Vi försöker inte igen. Be partnern om en adress som fungerar.',
    skipped: '',
    suppressed: 'Därför skickades det här inte. Kom överens med partnern om en annan adress.',
    dead: 'Vi försöker inte längre. Kontakta partnern på annat sätt.',
    unknown:
      'Vi skickar inte igen, för att samma meddelande inte ska komma två gånger. Fråga partnern om det kom fram.',
  },
  en: {
    pending: '',
    leased: '',
    retry: (at) => `We will try again on ${at}.`,
    ambiguous: (at) => `If no confirmation comes, we will try once more on ${at}.`,
    sent: '',
    delivered: '',
    'permanent-failure': 'We will not try again. Ask the partner for an address that works.',
    skipped: '',
    suppressed: 'So this was not sent. Agree on another address with the partner.',
    dead: 'We have stopped trying. Contact the partner in another way.',
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
