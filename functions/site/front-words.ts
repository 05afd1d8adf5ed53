import { catalogue } from '../../shared/language/catalogue.ts';

/** The words of the front page. */
export const words = catalogue({
  fi: {
    heading: 'Luotettava tieto perille, omaan yhteisöön',
    lead: (authority: string) =>
      `${authority} lähettää tiedotteensa kylille, yhdistyksille ja muille yhteisöille valmiina julkaistavaksi. Näin tieto tulee vastaan siellä, missä ihmiset muutenkin ovat.`,
    subscribe: 'Tilaa tiedotteet yhteisölle',
    feedback: 'Anna palautetta',
    stepsTitle: 'Näin yhteisö pääsee mukaan',
    step1Title: 'Täytä lomake',
    step1:
      'Kerro yhteisöstä, sen tileistä ja aiheista, jotka kiinnostavat. Et tarvitse tunnusta etkä salasanaa. Lomakkeen täyttää nopeasti vaikka puhelimella.',
    step2Title: 'Vahvista sähköpostiosoite',
    step2:
      'Lähetämme viestin, jossa on painike. Kun olet vahvistanut osoitteen, viestintämme tarkistaa ilmoittautumisen.',
    step3Title: 'Julkaise tiedotteet omalla tilillä',
    step3:
      'Saat tiedotteet sähköpostiisi valmiina tekstinä. Sinä päätät, mitä julkaiset. Lopettaa voit milloin vain jokaisen viestin lopussa olevasta linkistä.',
    whoTitle: 'Kenelle verkosto on',
    who: 'Kaikille, jotka pitävät yllä yhteisön tiliä tai sivua: kylille, kaupunginosille, yhdistyksille, seurakunnille, erityisryhmille, yrityksille ja paikallislehdille. Mukana olo ei maksa mitään.',
    residentTitle: 'Oletko asukas?',
    resident: 'Voit antaa palautetta palveluista, tiedotteista ja tästä kokeilusta nimettömästi.',
    deeds: 'Katso, mitä palautteista on seurannut.',
    urgent:
      'Hätätilanteessa soita 112. Jos tarvitset neuvoa kiireelliseen terveysongelmaan, soita Päivystysapuun 116117.',
  },
  sv: {
    heading: 'Pålitlig information, ända fram till den egna gemenskapen',
    lead: (authority) =>
      `${authority} skickar sina meddelanden färdiga att publicera till byar, föreningar och andra gemenskaper. Så når informationen fram där människor ändå är.`,
    subscribe: 'Beställ meddelanden till en gemenskap',
    feedback: 'Ge respons',
    stepsTitle: 'Så kommer gemenskapen med',
    step1Title: 'Fyll i blanketten',
    step1:
      'Berätta om gemenskapen, dess konton och de ämnen som intresserar. Du behöver varken användarnamn eller lösenord. Blanketten går snabbt att fylla i, också med telefonen.',
    step2Title: 'Bekräfta e-postadressen',
    step2: 'Vi skickar ett meddelande med en knapp. När du har bekräftat adressen granskar vår kommunikation anmälan.',
    step3Title: 'Publicera meddelandena på det egna kontot',
    step3:
      'Du får meddelandena som färdig text i din e-post. Du bestämmer själv vad du publicerar. Du kan sluta när som helst med länken i slutet av varje meddelande.',
    whoTitle: 'För vem nätverket är',
    who: 'För alla som sköter ett konto eller en sida för en gemenskap: byar, stadsdelar, föreningar, församlingar, specialgrupper, företag och lokaltidningar. Det kostar ingenting att vara med.',
    residentTitle: 'Är du invånare?',
    resident: 'Du kan anonymt ge respons på tjänsterna, meddelandena och det här försöket.',
    deeds: 'Se vad responsen har lett till.',
    urgent: 'Ring 112 i en nödsituation. Om du behöver råd i ett brådskande hälsoproblem, ring Jourhjälpen 116117.',
  },
  en: {
    heading: 'Reliable information, all the way to your community',
    lead: (authority) =>
      `${authority} sends its bulletins, ready to post, to villages, associations and other communities. Information then meets people where they already are.`,
    subscribe: 'Order bulletins for a community',
    feedback: 'Give feedback',
    stepsTitle: 'How a community joins',
    step1Title: 'Fill in the form',
    step1:
      'Tell us about the community, its accounts and the topics of interest. You need no user name or password. The form is quick to fill in, also on a phone.',
    step2Title: 'Confirm your e-mail address',
    step2:
      'We send you a message with a button. When you have confirmed the address, our communications staff check the application.',
    step3Title: 'Post the bulletins on your own account',
    step3:
      'You get the bulletins by e-mail as finished text. You decide what to post. You can leave at any time with the link at the end of every message.',
    whoTitle: 'Who the network is for',
    who: 'For everyone who keeps the account or page of a community: villages, city districts, associations, parishes, special groups, companies and local newspapers. Taking part costs nothing.',
    residentTitle: 'Are you a resident?',
    resident: 'You can give feedback on the services, the bulletins and this pilot without telling who you are.',
    deeds: 'See what came of feedback.',
    urgent: 'In an emergency, call 112. If you need advice on an urgent health problem, call Medical Helpline 116117.',
  },
});
