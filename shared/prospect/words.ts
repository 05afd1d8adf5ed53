import type { StaffLocale } from '../language/locale.ts';
import type { ProspectState } from './prospect.ts';

/** What each state of a prospect is called on staff pages. */
export const prospectStateNames = {
  found: { fi: 'Löydetty', en: 'Found' },
  contacted: { fi: 'Otettu yhteyttä', en: 'Contacted' },
  agreed: { fi: 'Tulee mukaan', en: 'Agreed' },
  declined: { fi: 'Ei lähde mukaan', en: 'Declined' },
} as const satisfies Record<ProspectState, Readonly<Record<StaffLocale, string>>>;
