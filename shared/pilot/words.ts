import { catalogue } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import { definitionOf } from '../report/definitions.ts';
import { valueInWords } from '../report/words.ts';
import type { Standing } from './gates.ts';
import type { Condition, Pilot } from './pilot.ts';

/** A threshold for stopping is crossed on the bad side, the others are reached on the good one. */
export function thresholdInWords(
  gate: keyof Pilot['gates'],
  { measure, threshold }: Condition,
  locale: Locale,
): string {
  const { atLeast, atMost, under, over } = sides[locale];
  const [good, bad] = definitionOf(measure).better === 'less' ? [atMost, over] : [atLeast, under];
  return `${gate === 'stop' ? bad : good} ${valueInWords(measure, threshold, locale)}`;
}

const sides = catalogue({
  fi: { atLeast: 'vähintään', atMost: 'enintään', under: 'alle', over: 'yli' },
  sv: { atLeast: 'minst', atMost: 'högst', under: 'under', over: 'över' },
  en: { atLeast: 'at least', atMost: 'at most', under: 'under', over: 'over' },
});

/** What each gate leads to, and when. */
export const gateWords = catalogue({
  fi: {
    go: 'Kokeilua jatketaan, jos kaikki täyttyvät',
    widen: 'Kokeilua laajennetaan, jos kaikki täyttyvät',
    stop: 'Kokeilu lopetetaan, jos yksikin täyttyy',
  } satisfies Record<keyof Pilot['gates'], string>,
  sv: {
    go: 'Försöket fortsätter om alla uppfylls',
    widen: 'Försöket utvidgas om alla uppfylls',
    stop: 'Försöket avslutas om en enda uppfylls',
  },
  en: {
    go: 'The pilot goes on if all are met',
    widen: 'The pilot widens if all are met',
    stop: 'The pilot ends if a single one is met',
  },
});

/** Where the pilot stands, as its first sentence everywhere. */
export const standingWords = catalogue({
  fi: {
    go: 'Tilanne: jatkamisen kynnys täyttyy.',
    widen: 'Tilanne: laajentamisen kynnys täyttyy.',
    stop: 'Tilanne: lopettamisen kynnys ylittyi.',
    unmet: 'Tilanne: jatkamisen kynnys ei vielä täyty.',
  } satisfies Record<Standing, string>,
  sv: {
    go: 'Läge: tröskeln för att fortsätta är uppfylld.',
    widen: 'Läge: tröskeln för att utvidga är uppfylld.',
    stop: 'Läge: tröskeln för att avsluta överskreds.',
    unmet: 'Läge: tröskeln för att fortsätta är ännu inte uppfylld.',
  },
  en: {
    go: 'Standing: the gate for going on is met.',
    widen: 'Standing: the gate for widening is met.',
    stop: 'Standing: a threshold for stopping was crossed.',
    unmet: 'Standing: the gate for going on is not met yet.',
  },
});
