import type { Definition } from '../definition.ts';

/** The communities of the network. */
export const networkDefinitions = {
  'network.active': {
    name: { fi: 'Yhteisöjä mukana', sv: 'Gemenskaper med', en: 'Communities taking part' },
    unit: 'count',
    better: 'more',
    means: {
      fi: 'Yhteisöt, jotka viestintä on hyväksynyt ja jotka eivät ole lähteneet, kuukauden lopussa.',
      sv: 'Gemenskaper som kommunikationen har godkänt och som inte har lämnat nätverket, vid månadens slut.',
      en: 'Communities that staff have approved and that have not left, at the end of the month.',
    },
    source: ['partner'],
    by: ['kind', 'municipality', 'cohort'],
  },
  'network.waiting': {
    name: { fi: 'Odottaa hyväksyntää', sv: 'Väntar på godkännande', en: 'Waiting for approval' },
    unit: 'count',
    means: {
      fi: 'Yhteisöt, jotka ovat vahvistaneet liittymisensä mutta joista viestintä ei ole päättänyt, kuukauden lopussa.',
      sv: 'Gemenskaper som har bekräftat sin anmälan men som kommunikationen inte har fattat beslut om, vid månadens slut.',
      en: 'Communities that have confirmed their sign-up but that staff have not decided on, at the end of the month.',
    },
    source: ['partner'],
  },
  'network.joined': {
    name: { fi: 'Liittyneitä', sv: 'Nya gemenskaper', en: 'Joined' },
    unit: 'count',
    means: {
      fi: 'Yhteisöt, jotka viestintä hyväksyi kuukauden aikana ja jotka ovat yhä mukana.',
      sv: 'Gemenskaper som kommunikationen godkände under månaden och som fortfarande är med.',
      en: 'Communities that staff approved during the month and that still take part.',
    },
    source: ['partner'],
  },
  'network.invited': {
    name: { fi: 'Kutsuttuja', sv: 'Inbjudna gemenskaper', en: 'Invited' },
    unit: 'count',
    means: {
      fi: 'Yhteisöt, joille viestintä teki kutsun kuukauden aikana, kukin kerran.',
      sv: 'Gemenskaper som kommunikationen gjorde en inbjudan till under månaden, var och en en gång.',
      en: 'Communities that staff made an invitation for during the month, each once.',
    },
    source: ['audit'],
  },
  'network.byInvitation': {
    name: { fi: 'Kutsusta liittyneitä', sv: 'Nya genom inbjudan', en: 'Joined by invitation' },
    unit: 'count',
    means: {
      fi: 'Kuukauden aikana hyväksytyt yhteisöt, jotka tulivat viestinnän kutsulla. Kutsu on voitu tehdä aiemmin.',
      sv: 'Gemenskaper som godkändes under månaden och som kom genom kommunikationens inbjudan. Inbjudan kan vara äldre.',
      en: 'Communities approved during the month that came by an invitation of staff, which may have been made earlier.',
    },
    source: ['partner'],
  },
  'network.left': {
    name: { fi: 'Lähteneitä', sv: 'Gemenskaper som lämnat', en: 'Left' },
    unit: 'count',
    means: {
      fi: 'Yhteisöt, jotka lähtivät verkostosta kuukauden aikana.',
      sv: 'Gemenskaper som lämnade nätverket under månaden.',
      en: 'Communities that left the network during the month.',
    },
    source: ['audit'],
  },
  'network.dormant': {
    name: { fi: 'Hiljaisia yhteisöjä', sv: 'Tysta gemenskaper', en: 'Dormant communities' },
    unit: 'count',
    means: {
      fi: 'Yhteisöt, jotka olivat mukana koko kuukauden mutta eivät kertoneet julkaisseensa yhtään sen tiedotteista.',
      sv: 'Gemenskaper som var med hela månaden men inte uppgav att de publicerat något av dess meddelanden.',
      en: 'Communities that took part all month but did not say that they posted any of its bulletins.',
    },
    source: ['partner', 'posting'],
  },
  'training.done': {
    name: { fi: 'Koulutettuja ylläpitäjiä', sv: 'Utbildade ansvariga', en: 'Maintainers trained' },
    unit: 'count',
    means: {
      fi: 'Mukana olevien yhteisöjen ylläpitäjät, joiden koulutus oli voimassa kuukauden lopussa.',
      sv: 'De som sköter konton i gemenskaperna och vars utbildning gällde vid månadens slut.',
      en: 'Maintainers of communities taking part whose training was valid at the end of the month.',
    },
    source: ['partner'],
  },
  'training.due': {
    name: { fi: 'Koulutus uusittava', sv: 'Utbildning att förnya', en: 'Training to renew' },
    unit: 'count',
    means: {
      fi: 'Ylläpitäjät, jotka ovat käyneet koulutuksen, mutta siitä oli kuukauden lopussa yli vuosi.',
      sv: 'De som har gått utbildningen, men för mer än ett år sedan vid månadens slut.',
      en: 'Maintainers who took the training more than a year before the end of the month.',
    },
    source: ['partner'],
  },
  'training.share': {
    name: { fi: 'Koulutettujen osuus', sv: 'Andel utbildade', en: 'Share trained' },
    unit: 'share',
    better: 'more',
    means: {
      fi: 'Ylläpitäjät, joiden koulutus oli voimassa kuukauden lopussa.',
      sv: 'Ansvariga vars utbildning gällde vid månadens slut.',
      en: 'Maintainers whose training was valid at the end of the month.',
    },
    of: {
      fi: 'mukana olevien yhteisöjen ylläpitäjät',
      sv: 'de som sköter konton i gemenskaperna som är med',
      en: 'the maintainers of communities taking part',
    },
    source: ['partner'],
  },
  'coverage.one': {
    name: { fi: 'Kunnat, joissa on yhteisö', sv: 'Kommuner med en gemenskap', en: 'Municipalities with a community' },
    unit: 'share',
    better: 'more',
    means: {
      fi: 'Kunnat, joissa on vähintään yksi mukana oleva yhteisö. Koko alueen yhteisöjä ei lasketa mihinkään kuntaan.',
      sv: 'Kommuner med minst en gemenskap som är med. Gemenskaper för hela området räknas inte till någon kommun.',
      en: 'Municipalities with at least one community taking part. Communities of the whole region count for none.',
    },
    of: { fi: 'alueen kunnat', sv: 'områdets kommuner', en: 'the municipalities of the region' },
    source: ['partner'],
  },
  'coverage.two': {
    name: {
      fi: 'Kunnat, joissa on kaksi yhteisöä',
      sv: 'Kommuner med två gemenskaper',
      en: 'Municipalities with two communities',
    },
    unit: 'share',
    means: {
      fi: 'Kunnat, joissa on vähintään kaksi mukana olevaa yhteisöä.',
      sv: 'Kommuner med minst två gemenskaper som är med.',
      en: 'Municipalities with at least two communities taking part.',
    },
    of: { fi: 'alueen kunnat', sv: 'områdets kommuner', en: 'the municipalities of the region' },
    source: ['partner'],
  },
  'coverage.residents': {
    name: {
      fi: 'Asukkaat kunnissa, joissa on yhteisö',
      sv: 'Invånare i kommuner med en gemenskap',
      en: 'Residents of municipalities with a community',
    },
    unit: 'share',
    better: 'more',
    means: {
      fi: 'Asukkaat, joiden kunnassa on vähintään yksi mukana oleva yhteisö. Luku ei kerro, kuinka moni heistä näki tiedotteen.',
      sv: 'Invånare i kommuner med minst en gemenskap som är med. Talet säger inte hur många av dem som såg ett meddelande.',
      en: 'Residents of municipalities with at least one community taking part. It does not say how many of them saw a bulletin.',
    },
    of: { fi: 'alueen asukkaat', sv: 'områdets invånare', en: 'the residents of the region' },
    source: ['partner', 'region'],
  },
} as const satisfies Record<string, Definition>;
