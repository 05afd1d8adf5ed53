import { catalogue } from '../../../shared/language/catalogue.ts';

/** The words of the feedback form. */
export const formWords = catalogue({
  fi: {
    title: 'Anna palautetta',
    intro:
      'Kerro, mikä toimii ja mitä voisi tehdä paremmin. Voit antaa palautteen nimettömänä: emme kysy mitään, mistä sinut tunnistaisi.',
    about: 'Mitä palaute koskee?',
    topic: 'Aihe',
    topicHint: 'Jos jokin näistä sopii.',
    municipality: 'Kunta',
    municipalityHint: 'Jos palautteesi koskee tiettyä kuntaa.',
    warningTitle: 'Ennen kuin kirjoitat',
    warning:
      'Älä kirjoita terveystietoja äläkä henkilötunnusta, omiasi tai muiden. Tämän lomakkeen kautta ei hoideta yksittäisen ihmisen asiaa.',
    emergency: 'Hätätilanteessa soita',
    urgent: 'Kiireellisessä terveysasiassa soita Päivystysapuun',
    text: 'Palautteesi',
    contactTitle: 'Haluatko, että otamme yhteyttä?',
    wantsContact: 'Haluan, että minuun otetaan yhteyttä',
    wantsContactHint: 'Silloin tarvitsemme sähköpostiosoitteen tai puhelinnumeron. Muuten jätä nämä tyhjiksi.',
    contactName: 'Nimi',
    contactEmail: 'Sähköpostiosoite',
    contactPhone: 'Puhelinnumero',
    contactMissing: 'Anna sähköpostiosoite tai puhelinnumero, jotta voimme ottaa yhteyttä.',
    contactUnasked:
      'Annoit yhteystietoja. Merkitse, että haluat yhteydenoton, tai tyhjennä yhteystiedot ja lähetä palaute nimettömänä.',
    phone: 'Kirjoita puhelinnumero numeroin, esimerkiksi 040 123 4567.',
    whatNextTitle: 'Mitä palautteelle tapahtuu?',
    whatNext: (question: string) =>
      `Palautteen lukee hyvinvointialueen viestintä, joka vastaa tai vie asian sille, jota se koskee. Kysymykseen vastataan ${question}. Saat lähetettyäsi tunnisteen, jolla voit lukea vastauksen ilman nimeä ja osoitetta. Aluevaltuusto saa vain lukumääriä.`,
    kept: (months: string, days: string) =>
      `Teksti poistetaan ${months} kuukauden kuluttua. Yhteystiedot poistetaan ${days} päivän kuluttua siitä, kun palaute on käsitelty.`,
    haveReceipt: 'Onko sinulla jo tunniste? Lue vastaus',
    privacyMore: 'Lue lisää tietosuojasta',
    send: 'Lähetä palaute',
  },
  sv: {
    title: 'Ge respons',
    intro:
      'Berätta vad som fungerar och vad som kunde göras bättre. Du kan ge respons anonymt: vi frågar inget som gör att man känner igen dig.',
    about: 'Vad gäller din respons?',
    topic: 'Ämne',
    topicHint: 'Om något av dessa passar.',
    municipality: 'Kommun',
    municipalityHint: 'Om din respons gäller en viss kommun.',
    warningTitle: 'Innan du skriver',
    warning:
      'Skriv inga hälsouppgifter och ingen personbeteckning, varken dina egna eller andras. Enskilda personers ärenden sköts inte via det här formuläret.',
    emergency: 'Ring i nödsituationer',
    urgent: 'I brådskande hälsoärenden, ring Jourhjälpen',
    text: 'Din respons',
    contactTitle: 'Vill du att vi kontaktar dig?',
    wantsContact: 'Jag vill bli kontaktad',
    wantsContactHint: 'Då behöver vi en e-postadress eller ett telefonnummer. Annars kan du lämna de här tomma.',
    contactName: 'Namn',
    contactEmail: 'E-postadress',
    contactPhone: 'Telefonnummer',
    contactMissing: 'Ange en e-postadress eller ett telefonnummer, så att vi kan kontakta dig.',
    contactUnasked:
      'Du har angett kontaktuppgifter. Kryssa för att du vill bli kontaktad, eller töm kontaktuppgifterna och skicka responsen anonymt.',
    phone: 'Skriv telefonnumret med siffror, till exempel 040 123 4567.',
    whatNextTitle: 'Vad händer med responsen?',
    whatNext: (question) =>
      `Responsen läses av välfärdsområdets kommunikation, som svarar eller för saken vidare till den det gäller. En fråga besvaras ${question}. När du har skickat får du en kod som du kan läsa svaret med utan namn och adress. Välfärdsområdesfullmäktige får bara antal.`,
    kept: (months, days) =>
      `Texten raderas efter ${months} månader. Kontaktuppgifterna raderas ${days} dagar efter att responsen har behandlats.`,
    haveReceipt: 'Har du redan en kod? Läs svaret',
    privacyMore: 'Läs mer om dataskyddet',
    send: 'Skicka responsen',
  },
  en: {
    title: 'Give feedback',
    intro:
      'Tell us what works and what could be done better. You can give feedback anonymously: we ask nothing that would tell who you are.',
    about: 'What is your feedback about?',
    topic: 'Topic',
    topicHint: 'If one of these fits.',
    municipality: 'Municipality',
    municipalityHint: 'If your feedback is about a certain municipality.',
    warningTitle: 'Before you write',
    warning:
      'Do not write health details or a personal identity code, your own or those of others. One person’s own matters cannot be dealt with through this form.',
    emergency: 'In an emergency, call',
    urgent: 'For urgent medical advice, call the Medical Helpline',
    text: 'Your feedback',
    contactTitle: 'Would you like us to contact you?',
    wantsContact: 'I want to be contacted',
    wantsContactHint: 'Then we need an e-mail address or a telephone number. Otherwise leave these empty.',
    contactName: 'Name',
    contactEmail: 'E-mail address',
    contactPhone: 'Telephone number',
    contactMissing: 'Give an e-mail address or a telephone number, so that we can contact you.',
    contactUnasked:
      'You gave contact details. Tick that you want to be contacted, or empty the contact details and send the feedback anonymously.',
    phone: 'Write the telephone number in digits, for example 040 123 4567.',
    whatNextTitle: 'What happens to the feedback?',
    whatNext: (question) =>
      `The communications staff of the wellbeing services county read it, and answer it or pass it on to those whom it concerns. A question is answered ${question}. After sending you get a code with which you can read the answer without a name or an address. The county council gets numbers only.`,
    kept: (months, days) =>
      `The text is deleted after ${months} months. Contact details are deleted ${days} days after the feedback was handled.`,
    haveReceipt: 'Do you have a code already? Read the answer',
    privacyMore: 'Read more about data protection',
    send: 'Send the feedback',
  },
});
