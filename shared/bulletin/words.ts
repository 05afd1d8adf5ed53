import type { Locale } from '../language/locale.ts';
import type { Bulletin } from './bulletin.ts';

type Names = Readonly<Record<Locale, string>>;

/** What each state of a bulletin is called. A new state does not compile without a name. */
export const bulletinStateNames = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  sending: { fi: 'Lähetetään', sv: 'Skickas', en: 'Being sent' },
  sent: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
} as const satisfies Record<Bulletin['state'], Names>;
