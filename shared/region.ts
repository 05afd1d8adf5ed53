/**
 * Everything that ties the system to one authority and its region. Another county replaces this file and nothing else.
 *
 * Municipality codes are Statistics Finland's (Tilastokeskus, "Kunnat 2026"); Swedish names follow the Institute for the
 * Languages of Finland where a Swedish name is established.
 */
type Names = { readonly fi: string; readonly sv: string; readonly en: string };

export const region = {
  authority: {
    fi: 'Satakunnan hyvinvointialue',
    sv: 'Satakunta välfärdsområde',
    en: 'Wellbeing services county of Satakunta',
  },
  name: { fi: 'Satakunta', sv: 'Satakunta', en: 'Satakunta' },
  timeZone: 'Europe/Helsinki',
  municipalities: {
    '050': { fi: 'Eura', sv: 'Eura', en: 'Eura' },
    '051': { fi: 'Eurajoki', sv: 'Euraåminne', en: 'Eurajoki' },
    '079': { fi: 'Harjavalta', sv: 'Harjavalta', en: 'Harjavalta' },
    '102': { fi: 'Huittinen', sv: 'Vittis', en: 'Huittinen' },
    '181': { fi: 'Jämijärvi', sv: 'Jämijärvi', en: 'Jämijärvi' },
    '214': { fi: 'Kankaanpää', sv: 'Kankaanpää', en: 'Kankaanpää' },
    '230': { fi: 'Karvia', sv: 'Karvia', en: 'Karvia' },
    '271': { fi: 'Kokemäki', sv: 'Kumo', en: 'Kokemäki' },
    '484': { fi: 'Merikarvia', sv: 'Sastmola', en: 'Merikarvia' },
    '531': { fi: 'Nakkila', sv: 'Nakkila', en: 'Nakkila' },
    '608': { fi: 'Pomarkku', sv: 'Påmark', en: 'Pomarkku' },
    '609': { fi: 'Pori', sv: 'Björneborg', en: 'Pori' },
    '684': { fi: 'Rauma', sv: 'Raumo', en: 'Rauma' },
    '747': { fi: 'Siikainen', sv: 'Siikais', en: 'Siikainen' },
    '783': { fi: 'Säkylä', sv: 'Säkylä', en: 'Säkylä' },
    '886': { fi: 'Ulvila', sv: 'Ulvsby', en: 'Ulvila' },
    /** For a community that has members in every municipality. */
    region: { fi: 'Koko Satakunta', sv: 'Hela Satakunta', en: 'All of Satakunta' },
  },
  /**
   * Residents by municipality. Statistics Finland, population structure, table 11s5 (population by area and month),
   * December 2022, as updated on 26 May 2023.
   */
  population: {
    date: '2022-12-31',
    source: {
      fi: 'Tilastokeskus, väestörakenne, taulukko 11s5',
      sv: 'Statistikcentralen, befolkningens sammansättning, tabell 11s5',
      en: 'Statistics Finland, population structure, table 11s5',
    },
    residents: {
      '050': 11_276,
      '051': 9_211,
      '079': 6_753,
      '102': 9_745,
      '181': 1_683,
      '214': 12_528,
      '230': 2_240,
      '271': 6_903,
      '484': 2_967,
      '531': 5_072,
      '608': 1_980,
      '609': 83_205,
      '684': 38_667,
      '747': 1_308,
      '783': 6_419,
      '886': 12_599,
    },
  },
  topics: {
    health: { fi: 'Terveyspalvelut', sv: 'Hälsotjänster', en: 'Health services' },
    dental: { fi: 'Suun terveys', sv: 'Munhälsa', en: 'Dental care' },
    vaccination: { fi: 'Rokotukset', sv: 'Vaccinationer', en: 'Vaccinations' },
    families: {
      fi: 'Lapset, nuoret ja perheet',
      sv: 'Barn, unga och familjer',
      en: 'Children, young people and families',
    },
    older: { fi: 'Ikääntyneet', sv: 'Äldre', en: 'Older people' },
    disability: { fi: 'Vammaispalvelut', sv: 'Funktionshinderservice', en: 'Disability services' },
    social: { fi: 'Sosiaalipalvelut', sv: 'Socialtjänster', en: 'Social services' },
    mind: {
      fi: 'Mielen hyvinvointi ja päihteet',
      sv: 'Psykiskt välmående och missbruk',
      en: 'Mental wellbeing and substance use',
    },
    rescue: { fi: 'Pelastus ja turvallisuus', sv: 'Räddning och säkerhet', en: 'Rescue and safety' },
    wellbeing: { fi: 'Hyvinvointi ja tapahtumat', sv: 'Välfärd och evenemang', en: 'Wellbeing and events' },
    participation: {
      fi: 'Vaikuttaminen ja päätökset',
      sv: 'Delaktighet och beslut',
      en: 'Participation and decisions',
    },
  },
} as const satisfies {
  authority: Names;
  name: Names;
  timeZone: string;
  municipalities: Record<string, Names>;
  population: { date: string; source: Names; residents: Record<string, number> };
  topics: Record<string, Names>;
};

export type Municipality = keyof typeof region.municipalities;
export type Topic = keyof typeof region.topics;
