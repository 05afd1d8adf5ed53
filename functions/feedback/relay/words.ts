import { catalogue } from '../../../shared/language/catalogue.ts';

/** The words of the relay. */
export const relayWords = catalogue({
  fi: {
    title: 'Välitä kysymys tai huhu',
    intro: (community: string) =>
      `Mitä yhteisössäsi (${community}) kysytään tai väitetään? Kerro lyhyesti omin sanoin. Saat vastauksen valmiina julkaistavaksi.`,
    noNames: 'Älä kirjoita kenenkään nimeä, terveystietoja tai henkilötunnusta.',
    text: 'Mitä kysytään tai väitetään?',
    textHint: 'Esimerkiksi: ”Suljetaanko meidän terveysasema?”',
    kind: 'Kumpi se on?',
    question: 'Kysymys',
    rumour: 'Huhu tai väite',
    'safety-rumour': 'Väite, josta voi olla vaaraa ihmisille',
    spread: 'Kuinka moni puhuu tästä?',
    municipality: 'Missä kunnassa?',
    where: 'Missä kuulit tästä?',
    whereHint: 'Esimerkiksi kylän Facebook-ryhmä tai kauppa.',
    topic: 'Mihin tämä liittyy?',
    whatNext: (rumour: string, question: string, safety: string) =>
      `Viestintämme lukee tämän. Vastaamme huhuun ${rumour}, kysymykseen ${question} ja vaaraa koskevaan väitteeseen ${safety}.`,
    send: 'Lähetä',
    kept: 'Teksti on tallessa tässä laitteessa, kunnes se on lähetetty.',
    offline: 'Ei verkkoyhteyttä. Teksti on tallessa tässä laitteessa: lähetä se, kun yhteys palaa.',
    thanksTitle: 'Kiitos, viesti on perillä',
    thanks:
      'Viestintämme lukee sen. Saat vastauksen samaan osoitteeseen kuin tiedotteet, valmiina julkaistavaksi yhteisössäsi.',
    again: 'Välitä toinen',
    closedTitle: 'Linkki ei toimi',
    closed:
      'Linkki on vanhentunut tai katkennut. Avaa se uusimmasta tiedotteesta, jonka olet saanut. Voit myös käyttää palautelomaketta.',
    feedback: 'Anna palautetta',
  },
  sv: {
    title: 'Förmedla en fråga eller ett rykte',
    intro: (community) =>
      `Vad frågar eller påstår man i din gemenskap (${community})? Berätta kort med egna ord. Du får svaret färdigt att publicera.`,
    noNames: 'Skriv inga namn, hälsouppgifter eller personbeteckningar.',
    text: 'Vad frågar eller påstår man?',
    textHint: 'Till exempel: ”Ska vår hälsostation stängas?”',
    kind: 'Vilketdera är det?',
    question: 'En fråga',
    rumour: 'Ett rykte eller påstående',
    'safety-rumour': 'Ett påstående som kan vara till fara för människor',
    spread: 'Hur många talar om det?',
    municipality: 'I vilken kommun?',
    where: 'Var hörde du det?',
    whereHint: 'Till exempel byns Facebookgrupp eller butiken.',
    topic: 'Vad hänger det ihop med?',
    whatNext: (rumour, question, safety) =>
      `Vår kommunikation läser det här. Vi svarar på ett rykte ${rumour}, på en fråga ${question} och på ett påstående om fara ${safety}.`,
    send: 'Skicka',
    kept: 'Texten sparas på den här enheten tills den har skickats.',
    offline: 'Ingen nätförbindelse. Texten är sparad på den här enheten: skicka den när förbindelsen är tillbaka.',
    thanksTitle: 'Tack, meddelandet har kommit fram',
    thanks:
      'Vår kommunikation läser det. Du får svaret till samma adress som meddelandena, färdigt att publicera i din gemenskap.',
    again: 'Förmedla en till',
    closedTitle: 'Länken fungerar inte',
    closed:
      'Länken är för gammal eller har brutits. Öppna den från det senaste meddelandet som du har fått. Du kan också använda responsblanketten.',
    feedback: 'Ge respons',
  },
  en: {
    title: 'Relay a question or a rumour',
    intro: (community) =>
      `What do people ask or claim in your community (${community})? Tell it briefly in your own words. You get the answer ready to post.`,
    noNames: 'Do not write anybody’s name, health details or identity code.',
    text: 'What do people ask or claim?',
    textHint: 'For example: “Is our health centre going to be closed?”',
    kind: 'Which of these is it?',
    question: 'A question',
    rumour: 'A rumour or a claim',
    'safety-rumour': 'A claim that may put people in danger',
    spread: 'How many talk about it?',
    municipality: 'In which municipality?',
    where: 'Where did you hear it?',
    whereHint: 'For example the Facebook group of the village, or the shop.',
    topic: 'What is it about?',
    whatNext: (rumour, question, safety) =>
      `Our communications staff read this. We answer a rumour ${rumour}, a question ${question}, and a claim about danger ${safety}.`,
    send: 'Send',
    kept: 'The text is kept on this device until it has been sent.',
    offline: 'No network. The text is kept on this device: send it when the network is back.',
    thanksTitle: 'Thank you, it has arrived',
    thanks:
      'Our communications staff read it. You get the answer at the same address as the bulletins, ready to post in your community.',
    again: 'Relay another',
    closedTitle: 'The link does not work',
    closed:
      'The link is too old or broken. Open it from the newest bulletin that you have got. You can also use the feedback form.',
    feedback: 'Give feedback',
  },
});
