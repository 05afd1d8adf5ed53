import type { StaffLocale } from '../language/locale.ts';
import type { Act } from './audit.ts';

/** What was done, as a sentence without its subject and its doer. */
export function actInWords(act: Act, locale: StaffLocale): string {
  switch (act.kind) {
    case 'bulletin-sent':
      return { fi: 'Lähetti tiedotteen', en: 'Sent the bulletin' }[locale];
    case 'partner-imported':
      return { fi: 'Toi yhteisön luettelosta', en: 'Imported the community from a list' }[locale];
    case 'partner-asked':
      return { fi: 'Kysyi hakijalta lisää', en: 'Asked the applicant for more' }[locale];
    case 'partner-proved':
      return { fi: 'Näki tunnuksen yhteisön kanavassa', en: 'Saw the code in the community’s channel' }[locale];
    case 'prospect-invited':
      return { fi: 'Teki kutsun ehdokkaalle', en: 'Made an invitation to a prospect' }[locale];
    case 'partner-decided':
      return decided[act.decision][locale];
    default:
      return act satisfies never;
  }
}

const decided = {
  active: { fi: 'Hyväksyi yhteisön kumppaniksi', en: 'Approved the community' },
  declined: { fi: 'Ei hyväksynyt yhteisöä kumppaniksi', en: 'Declined the community' },
} as const;
