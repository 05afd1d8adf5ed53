import type { Definition } from '../definition.ts';

/** What the pilot took, as staff entered it. */
export const costDefinitions = {
  'cost.hours': {
    name: { fi: 'Työtunteja', sv: 'Arbetstimmar', en: 'Hours of work' },
    unit: 'hours',
    means: {
      fi: 'Tunnit, jotka viestintä on kirjannut kokeiluun kuukaudelta.',
      sv: 'Timmar som kommunikationen har antecknat för försöket under månaden.',
      en: 'Hours that staff entered for the pilot in the month.',
    },
    source: ['pilot'],
  },
  'cost.euros': {
    name: { fi: 'Kustannukset', sv: 'Kostnader', en: 'Cost' },
    unit: 'euros',
    means: {
      fi: 'Eurot, jotka viestintä on kirjannut kokeiluun kuukaudelta.',
      sv: 'Euro som kommunikationen har antecknat för försöket under månaden.',
      en: 'Euros that staff entered for the pilot in the month.',
    },
    source: ['pilot'],
  },
  'cost.perDelivery': {
    name: { fi: 'Hinta toimitusta kohti', sv: 'Pris per leverans', en: 'Cost per delivery' },
    unit: 'euros',
    means: {
      fi: 'Kuukauden kustannukset jaettuna perille menneillä toimituksilla.',
      sv: 'Månadens kostnader dividerade med lyckade leveranser.',
      en: 'The month’s cost divided by the deliveries that arrived.',
    },
    of: { fi: 'perille menneet toimitukset', sv: 'lyckade leveranser', en: 'deliveries that arrived' },
    source: ['pilot', 'delivery'],
  },
  'cost.perPosting': {
    name: { fi: 'Hinta julkaisua kohti', sv: 'Pris per publicering', en: 'Cost per posting' },
    unit: 'euros',
    better: 'less',
    means: {
      fi: 'Kuukauden kustannukset jaettuna kuitatuilla julkaisuilla.',
      sv: 'Månadens kostnader dividerade med kvitterade publiceringar.',
      en: 'The month’s cost divided by the confirmed postings.',
    },
    of: { fi: 'kuitatut julkaisut', sv: 'kvitterade publiceringar', en: 'confirmed postings' },
    source: ['pilot', 'posting'],
  },
} as const satisfies Record<string, Definition>;
