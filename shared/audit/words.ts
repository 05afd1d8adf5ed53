import type { StaffLocale } from '../language/locale.ts';
import type { Act } from './audit.ts';

/** What was done, as a sentence without its subject and its doer. */
export function actInWords(act: Act, locale: StaffLocale): string {
  switch (act.kind) {
    case 'bulletin-sent':
      return { fi: 'Lähetti tiedotteen', en: 'Sent the bulletin' }[locale];
    case 'bulletin-scheduled':
      return { fi: 'Ajasti tiedotteen', en: 'Scheduled the bulletin' }[locale];
    case 'bulletin-unscheduled':
      return { fi: 'Perui tiedotteen ajastuksen', en: 'Took back the schedule of the bulletin' }[locale];
    case 'approval-asked':
      return { fi: 'Pyysi hyväksyntää kiireelliselle tiedotteelle', en: 'Asked for approval of an urgent bulletin' }[
        locale
      ];
    case 'partner-imported':
      return { fi: 'Toi yhteisön luettelosta', en: 'Imported the community from a list' }[locale];
    case 'partner-asked':
      return { fi: 'Kysyi hakijalta lisää', en: 'Asked the applicant for more' }[locale];
    case 'partner-proved':
      return { fi: 'Näki tunnuksen yhteisön kanavassa', en: 'Saw the code in the community’s channel' }[locale];
    case 'prospect-invited':
      return { fi: 'Teki kutsun ehdokkaalle', en: 'Made an invitation to a prospect' }[locale];
    case 'bulletin-steered':
      return steered[act.how][locale];
    case 'partner-decided':
      return decided[act.decision][locale];
    case 'question-handled':
      return questionHandled[act.how][locale];
    case 'deed-handled':
      return deedHandled[act.how][locale];
    case 'partner-left':
      return { fi: 'Lähti verkostosta', en: 'Left the network' }[locale];
    case 'webhook-changed':
      return webhookChanged[act.how][locale];
    case 'person-data':
      return personData[act.how][locale];
    case 'person-invited':
      return personInvited[act.as][locale];
    case 'person-joined':
      return personJoined[act.as][locale];
    case 'person-left':
      return { fi: 'Yhteisön henkilö lähti', en: 'A person of the community left' }[locale];
    case 'pilot-changed':
      return changed[act.part][locale];
    case 'foreword-written':
      return { fi: 'Kirjoitti raportin alkusanat', en: 'Wrote the foreword of the report' }[locale];
    case 'report-closed':
      return closed(act.version)[locale];
    default:
      return act satisfies never;
  }
}

const steered = {
  pause: { fi: 'Keskeytti tiedotteen lähettämisen', en: 'Paused the bulletin' },
  resume: { fi: 'Jatkoi tiedotteen lähettämistä', en: 'Resumed the bulletin' },
  cancel: { fi: 'Perui tiedotteen lähettämättä olevan osan', en: 'Cancelled what was unsent of the bulletin' },
  'try-again': {
    fi: 'Pyysi yrittämään epäonnistuneita toimituksia uudelleen',
    en: 'Had failed deliveries tried again',
  },
} as const;

const decided = {
  active: { fi: 'Hyväksyi yhteisön kumppaniksi', en: 'Approved the community' },
  declined: { fi: 'Ei hyväksynyt yhteisöä kumppaniksi', en: 'Declined the community' },
} as const;

const questionHandled = {
  entered: { fi: 'Kirjasi kysymyksen', en: 'Wrote down a question' },
  taken: { fi: 'Otti kysymyksen hoitaakseen', en: 'Took a question' },
  judged: { fi: 'Muutti kysymyksen luokkaa', en: 'Changed what a question is' },
  merged: { fi: 'Yhdisti kysymyksen toiseen', en: 'Merged a question into another' },
  separated: { fi: 'Merkitsi kysymyksen eri asiaksi', en: 'Marked a question as another matter' },
  answered: { fi: 'Vastasi kysymykseen julkisesti', en: 'Answered a question in public' },
  replied: { fi: 'Vastasi kysyjälle', en: 'Replied to the one who asked' },
  closed: { fi: 'Sulki kysymyksen vastaamatta', en: 'Closed a question without an answer' },
  released: { fi: 'Vapautti kysymyksen karanteenista', en: 'Let a question out of quarantine' },
} as const;
const webhookChanged = {
  added: { fi: 'Lisäsi webhookin', en: 'Added a webhook' },
  asked: { fi: 'Pyysi webhookia vahvistamaan itsensä', en: 'Had a webhook asked to prove itself' },
  tested: { fi: 'Lähetti webhookiin kokeen', en: 'Sent a test to a webhook' },
  'sent-missed': { fi: 'Pyysi webhookiin ne tiedotteet, jotka jäivät väliin', en: 'Had a webhook sent what it missed' },
  'secret-shown': { fi: 'Katsoi webhookin allekirjoitussalaisuuden', en: 'Looked at the signing secret of a webhook' },
  'secret-changed': { fi: 'Vaihtoi webhookin allekirjoitussalaisuuden', en: 'Changed the signing secret of a webhook' },
  removed: { fi: 'Poisti webhookin', en: 'Removed a webhook' },
} as const;

const personData = {
  exported: { fi: 'Luovutti henkilölle hänen tietonsa', en: 'Handed a person their data out' },
  erasing: { fi: 'Alkoi poistaa henkilön tietoja', en: 'Began to erase a person’s data' },
  erased: { fi: 'Poisti henkilön tiedot', en: 'Erased a person’s data' },
} as const;
const deedHandled = {
  written: { fi: 'Kirjoitti luonnoksen: te sanoitte, me teimme', en: 'Wrote a draft of “you said, we did”' },
  published: { fi: 'Julkaisi: te sanoitte, me teimme', en: 'Published an entry of “you said, we did”' },
  changed: { fi: 'Muutti julkaistua: te sanoitte, me teimme', en: 'Changed a published entry of “you said, we did”' },
  withdrawn: { fi: 'Otti pois julkisista: te sanoitte, me teimme', en: 'Took back an entry of “you said, we did”' },
} as const;

const personInvited = {
  maintainer: { fi: 'Kutsui yhteisöön ylläpitäjän', en: 'Invited a maintainer' },
  deputy: { fi: 'Kutsui yhteisöön varahenkilön', en: 'Invited a deputy' },
  successor: { fi: 'Tarjosi yhteisön toisen hoidettavaksi', en: 'Offered the community to somebody else' },
} as const;

const personJoined = {
  maintainer: { fi: 'Uusi ylläpitäjä vahvisti osoitteensa', en: 'A new maintainer confirmed their address' },
  deputy: { fi: 'Varahenkilö vahvisti osoitteensa', en: 'A deputy confirmed their address' },
  successor: { fi: 'Yhteisö luovutettiin toiselle', en: 'The community was handed over' },
} as const;

const changed = {
  plan: { fi: 'Muutti kokeilun suunnitelmaa', en: 'Changed the plan of the pilot' },
  costs: { fi: 'Kirjasi kokeilun tunteja ja kustannuksia', en: 'Entered hours and cost of the pilot' },
} as const;

const closed = (version: number) => ({
  fi: version === 1 ? 'Sulki kuukauden raportin' : `Teki raportista version ${version}`,
  en: version === 1 ? 'Closed the report of the month' : `Made version ${version} of the report`,
});
