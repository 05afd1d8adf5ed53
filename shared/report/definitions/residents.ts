import type { Definition } from '../definition.ts';

/** What residents told, in numbers only. */
export const residentDefinitions = {
  'feedback.count': {
    name: { fi: 'Asukkaiden palautteita', sv: 'Respons från invånare', en: 'Feedback from residents' },
    unit: 'count',
    aboutResidents: true,
    means: {
      fi: 'Palautteet, jotka asukkaat antoivat kuukauden aikana lomakkeella tai henkilökunnan kautta. Luvut 1–4 jätetään näyttämättä, samoin luvut, joista ne voisi laskea.',
      sv: 'Respons som invånare gav under månaden med formuläret eller via personalen. Talen 1–4 visas inte, inte heller tal som de kunde räknas ut ur.',
      en: 'Feedback that residents gave during the month, by the form or through staff. Counts of 1–4 are hidden, and so are those from which they could be worked out.',
    },
    source: ['question'],
    by: ['about', 'topic'],
  },
  'feedback.contact': {
    name: { fi: 'Yhteydenottopyyntöjä', sv: 'Kontaktbegäran', en: 'Requests to be contacted' },
    unit: 'count',
    aboutResidents: true,
    means: {
      fi: 'Palautteet, joiden antaja pyysi yhteydenottoa. Luvut 1–4 jätetään näyttämättä.',
      sv: 'Respons där avsändaren bad om kontakt. Talen 1–4 visas inte.',
      en: 'Feedback whose writer asked to be contacted. Counts of 1–4 are hidden.',
    },
    source: ['question'],
  },
  'relayed.count': {
    name: {
      fi: 'Yhteisöjen välittämiä kysymyksiä',
      sv: 'Frågor via gemenskaperna',
      en: 'Questions relayed by communities',
    },
    unit: 'count',
    aboutResidents: true,
    means: {
      fi: 'Kysymykset ja huhut, jotka yhteisöt välittivät kuukauden aikana. Luvut 1–4 jätetään näyttämättä.',
      sv: 'Frågor och rykten som gemenskaperna förmedlade under månaden. Talen 1–4 visas inte.',
      en: 'Questions and rumours that communities relayed in the month. Counts of 1–4 are hidden.',
    },
    source: ['question'],
    by: ['asked'],
  },
  'answers.share': {
    name: { fi: 'Käsiteltyjen osuus', sv: 'Andel behandlade', en: 'Share handled' },
    unit: 'share',
    better: 'more',
    means: {
      fi: 'Kuukauden palautteet ja kysymykset, joihin on vastattu tai jotka on muuten käsitelty.',
      sv: 'Månadens respons och frågor som har besvarats eller annars behandlats.',
      en: 'The month’s feedback and questions that were answered or otherwise handled.',
    },
    of: { fi: 'kaikki palautteet ja kysymykset', sv: 'all respons och alla frågor', en: 'all feedback and questions' },
    source: ['question'],
  },
  'answers.median': {
    name: { fi: 'Aika vastaukseen, puolet', sv: 'Tid till svar, hälften', en: 'Time to an answer, half' },
    unit: 'seconds',
    better: 'less',
    means: {
      fi: 'Aika viestin tulosta siihen, kun se oli käsitelty: puolet ehti tässä ajassa.',
      sv: 'Tid från att meddelandet kom till att det var behandlat: hälften hann på denna tid.',
      en: 'Time from when a message came until it was handled: half took no longer.',
    },
    of: { fi: 'käsitellyt viestit', sv: 'behandlade meddelanden', en: 'messages that were handled' },
    source: ['question'],
  },
  'answers.p90': {
    name: { fi: 'Aika vastaukseen, 90 %', sv: 'Tid till svar, 90 %', en: 'Time to an answer, 90%' },
    unit: 'seconds',
    means: {
      fi: 'Sama aika niin, että 90 prosenttia ehti siinä.',
      sv: 'Samma tid så att 90 procent hann.',
      en: 'The same time, such that 90 per cent took no longer.',
    },
    of: { fi: 'käsitellyt viestit', sv: 'behandlade meddelanden', en: 'messages that were handled' },
    source: ['question'],
  },
  'answers.community': {
    name: { fi: 'Vastattu yhteisössä', sv: 'Besvarat i gemenskapen', en: 'Answered in the community' },
    unit: 'share',
    means: {
      fi: 'Yhteisöjen välittämät kysymykset, joihin annetun vastauksen kysynyt yhteisö on julkaissut.',
      sv: 'Frågor via gemenskaperna vars svar den frågande gemenskapen har publicerat.',
      en: 'Relayed questions whose answer the community that asked has posted.',
    },
    of: {
      fi: 'yhteisöjen välittämät kysymykset',
      sv: 'frågor via gemenskaperna',
      en: 'questions relayed by communities',
    },
    source: ['question'],
  },
  'answers.verdicts': {
    name: { fi: 'Auttoiko vastaus', sv: 'Hjälpte svaret', en: 'Did the answer help' },
    unit: 'count',
    aboutResidents: true,
    means: {
      fi: 'Arviot, jotka lukijat antoivat kuukauden kysymysten ja palautteiden vastauksista. Luvut 1–4 jätetään näyttämättä, samoin luvut, joista ne voisi laskea.',
      sv: 'Läsarnas bedömningar av svaren på månadens frågor och respons. Talen 1–4 visas inte, inte heller tal som de kunde räknas ut ur.',
      en: 'What readers said of the answers to the month’s questions and feedback. Counts of 1–4 are hidden, and so are those from which they could be worked out.',
    },
    source: ['question'],
    by: ['verdict'],
  },
} as const satisfies Record<string, Definition>;
