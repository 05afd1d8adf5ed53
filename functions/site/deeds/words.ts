import { catalogue } from '../../../shared/language/catalogue.ts';

/** The words around the entries of "you said, we did". */
export const words = catalogue({
  fi: {
    lead: 'Mitä palautteista, kysymyksistä ja yhteisöjen viesteistä on seurannut: mitä sanottiin, mitä päätettiin ja mikä muuttui. Kerromme myös, jos mikään ei muuttunut.',
    none: 'Merkintöjä ei ole vielä. Kun palautteesta seuraa päätös, kerromme siitä tällä sivulla.',
    subtitle: 'Mitä asukkaat ja yhteisöt sanoivat, mitä päätettiin ja mikä muuttui.',
    missing: 'Puuttuuko jokin?',
    tell: 'Anna palautetta',
    answers: 'Vastauksia kysymyksiin',
    feed: 'Merkinnät syötteenä (Atom)',
    published: 'Julkaistu',
    changed: 'Muutettu',
    notInYourLanguage: 'Teksti on julkaistu vain suomeksi.',
    all: 'Kaikki merkinnät',
    missingTitle: 'Merkintää ei löytynyt',
    missingHelp:
      'Osoitteessa voi olla kirjoitusvirhe, tai merkintä on otettu pois korjattavaksi. Katso, löytyykö asia muista merkinnöistä.',
  },
  sv: {
    lead: 'Vad som har hänt tack vare respons, frågor och meddelanden från gemenskaper: vad man sade, vad som beslutades och vad som ändrades. Vi berättar också om ingenting ändrades.',
    none: 'Det finns ännu inget här. När responsen leder till ett beslut berättar vi om det på den här sidan.',
    subtitle: 'Vad invånare och gemenskaper sade, vad som beslutades och vad som ändrades.',
    missing: 'Saknas något?',
    tell: 'Ge respons',
    answers: 'Svar på frågor',
    feed: 'Som flöde (Atom)',
    published: 'Publicerat',
    changed: 'Ändrat',
    notInYourLanguage: 'Texten har publicerats bara på finska.',
    all: 'Alla ärenden',
    missingTitle: 'Sidan hittades inte',
    missingHelp:
      'Det kan finnas ett skrivfel i adressen, eller så har texten tagits bort för att rättas. Se om saken finns bland de andra ärendena.',
  },
  en: {
    lead: 'What came of feedback, questions and messages from communities: what was said, what was decided and what changed. We also tell when nothing changed.',
    none: 'There are no entries yet. When feedback leads to a decision, we tell about it on this page.',
    subtitle: 'What residents and communities said, what was decided and what changed.',
    missing: 'Is something missing?',
    tell: 'Give feedback',
    answers: 'Answers to questions',
    feed: 'The entries as a feed (Atom)',
    published: 'Published',
    changed: 'Changed',
    notInYourLanguage: 'The text has been published in Finnish only.',
    all: 'All entries',
    missingTitle: 'Entry not found',
    missingHelp:
      'There may be a typing error in the address, or the entry has been withdrawn to be corrected. See whether the matter is among the other entries.',
  },
});
