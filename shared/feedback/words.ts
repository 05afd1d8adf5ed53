import type { Locale } from '../language/locale.ts';
import type { FeedbackAbout } from './feedback.ts';

/** What feedback is about, as forms, staff pages and reports call it. */
export const aboutNames = {
  service: { fi: 'Palvelu', sv: 'En tjänst', en: 'A service' },
  bulletin: { fi: 'Tiedote', sv: 'Ett meddelande', en: 'A bulletin' },
  pilot: { fi: 'Kumppaniverkoston kokeilu', sv: 'Försöket med partnernätverket', en: 'The partner network pilot' },
  idea: { fi: 'Idea tai ehdotus', sv: 'En idé eller ett förslag', en: 'An idea or a suggestion' },
} as const satisfies Record<FeedbackAbout, Readonly<Record<Locale, string>>>;
