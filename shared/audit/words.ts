import type { StaffLocale } from '../language/locale.ts';
import type { Act } from './audit.ts';

/** What was done, as a sentence without its subject and its doer. */
export function actInWords(act: Act, locale: StaffLocale): string {
  switch (act.kind) {
    case 'bulletin-sent':
      return { fi: 'Lähetti tiedotteen', en: 'Sent the bulletin' }[locale];
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
