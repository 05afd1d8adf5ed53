import { catalogue } from '../language/catalogue.ts';
import type { Standing } from './gates.ts';

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
