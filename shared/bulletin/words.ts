import type { Locale } from '../language/locale.ts';
import type { Bulletin } from './bulletin.ts';

type Names = Readonly<Record<Locale, string>>;

/** What each state of a bulletin is called. A new state does not compile without a name. */
const bulletinStateNames = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  scheduled: { fi: 'Ajastettu', sv: 'Tidsbestämt', en: 'Scheduled' },
  sending: { fi: 'Lähetetään', sv: 'Skickas', en: 'Being sent' },
  sent: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
} as const satisfies Record<Bulletin['state'], Names>;

const haltNames = {
  paused: { fi: 'Keskeytetty', sv: 'Pausat', en: 'Paused' },
  stopped: { fi: 'Pysäytetty', sv: 'Stoppat', en: 'Stopped' },
  cancelled: { fi: 'Loput peruttu', sv: 'Resten inställt', en: 'Rest cancelled' },
} as const satisfies Record<NonNullable<Bulletin['halt']>['kind'], Names>;

/** Where a bulletin stands in a word: why it is halted, or else its state. */
export const standingName = ({ state, halt }: Pick<Bulletin, 'state' | 'halt'>, locale: Locale): string =>
  (halt === undefined ? bulletinStateNames[state] : haltNames[halt.kind])[locale];
