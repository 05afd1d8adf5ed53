import { catalogue } from '../../shared/language/catalogue.ts';

/** The words of the pages that the link in the confirmation mail opens. */
export const confirmWords = catalogue({
  fi: {
    title: 'Vahvista tilaus',
    check: 'Tarkista tiedot ja vahvista, että haluat tilata tiedotteet yhteisölle.',
    checkImported:
      'Hyvinvointialueen viestintä on ehdottanut yhteisöäsi kumppaniksi. Tarkista tiedot. Jos haluat mukaan, hyväksy ehdot ja vahvista.',
    confirm: 'Vahvista tilaus',
    notMe: 'Jos et ole tilannut tiedotteita, sulje tämä sivu. Tilaus poistetaan itsestään.',
    name: 'Yhteisö',
    kind: 'Laji',
    municipality: 'Kunta',
    accounts: 'Kanavat',
    followers: (count: string) => `seuraajia tai jäseniä: ${count}`,
    maintainer: 'Ylläpitäjä',
    topics: 'Aiheet',
    everyTopic: 'Kaikki aiheet',
    webhook: 'Webhookin osoite',
    confirmedTitle: 'Kiitos, tilaus on vahvistettu',
    confirmed:
      'Viestintämme käy tilauksen läpi seuraavaksi. Saat sähköpostin, kun se on hyväksytty. Sinun ei tarvitse nyt tehdä muuta.',
    activeTitle: 'Tilaus on voimassa',
    active: 'Tilaus on hyväksytty, ja tiedotteet tulevat sähköpostiisi.',
    endedTitle: 'Tilaus on päättynyt',
    ended: 'Tämä tilaus ei ole enää voimassa. Voit tilata tiedotteet uudelleen lomakkeella.',
    subscribe: 'Tilaa tiedotteet yhteisöllesi',
    proofTitle: 'Nopeuta hyväksymistä',
    proof:
      'Näytä, että ylläpidät yhteisön kanavaa: julkaise siellä alla oleva rivi. Viestintä käy katsomassa sen, ja sen jälkeen voit poistaa julkaisun.',
    proofText: (code: string) => `Yhteisömme liittyy hyvinvointialueen kumppaniverkostoon. Tunnus: ${code}`,
    secretTitle: 'Webhookin allekirjoitussalaisuus',
    secretOnce:
      'Ohjelmistonne tunnistaa tiedotteemme allekirjoituksesta. Salaisuus näytetään vain kerran: avaa se vasta, kun voit tallentaa sen.',
    showSecret: 'Näytä allekirjoitussalaisuus',
    secretShown: (date: string) =>
      `Salaisuus näytettiin ${date}, eikä sitä näytetä uudelleen. Jos se on kadonnut, vaihda se yhteisösi omalla sivulla (Hallitse tilausta).`,
    secretIntro: 'Tallenna salaisuus nyt turvalliseen paikkaan. Emme näytä sitä uudelleen.',
    secretUse:
      'Tarkista sillä jokaisen lähetyksen otsakkeet webhook-id, webhook-timestamp ja webhook-signature Standard Webhooks -määrityksen mukaan.',
    secretBack: 'Olen tallentanut salaisuuden',
  },
  sv: {
    title: 'Bekräfta beställningen',
    check: 'Kontrollera uppgifterna och bekräfta att du vill beställa meddelanden till gemenskapen.',
    checkImported:
      'Välfärdsområdets kommunikation har föreslagit din gemenskap som partner. Kontrollera uppgifterna. Om du vill vara med kan du godkänna villkoren och bekräfta.',
    confirm: 'Bekräfta beställningen',
    notMe: 'Om du inte har beställt meddelanden kan du stänga sidan. Beställningen raderas av sig själv.',
    name: 'Gemenskap',
    kind: 'Slag',
    municipality: 'Kommun',
    accounts: 'Kanaler',
    followers: (count) => `följare eller medlemmar: ${count}`,
    maintainer: 'Kontaktperson',
    topics: 'Ämnen',
    everyTopic: 'Alla ämnen',
    webhook: 'Webhookens adress',
    confirmedTitle: 'Tack, beställningen är bekräftad',
    confirmed:
      'Vår kommunikation går härnäst igenom beställningen. Du får ett e-postmeddelande när den har godkänts. Du behöver inte göra något mer nu.',
    activeTitle: 'Beställningen är i kraft',
    active: 'Beställningen har godkänts, och meddelandena kommer till din e-post.',
    endedTitle: 'Beställningen har upphört',
    ended: 'Den här beställningen gäller inte längre. Du kan beställa meddelanden på nytt med formuläret.',
    subscribe: 'Beställ meddelanden till din gemenskap',
    proofTitle: 'Få godkännandet snabbare',
    proof:
      'Visa att du sköter gemenskapens kanal: publicera raden nedan där. Kommunikationen går och tittar, och sedan kan du ta bort inlägget.',
    proofText: (code) => `Vår gemenskap går med i välfärdsområdets partnernätverk. Kod: ${code}`,
    secretTitle: 'Webhookens signeringshemlighet',
    secretOnce:
      'Ert program känner igen våra meddelanden på signaturen. Hemligheten visas bara en gång: öppna den först när du kan spara den.',
    showSecret: 'Visa signeringshemligheten',
    secretShown: (date) =>
      `Hemligheten visades ${date} och visas inte på nytt. Om den har försvunnit kan du byta den på din gemenskaps egen sida (Hantera beställningen).`,
    secretIntro: 'Spara hemligheten nu på ett säkert ställe. Vi visar den inte på nytt.',
    secretUse:
      'Kontrollera med den rubrikerna webhook-id, webhook-timestamp och webhook-signature i varje sändning enligt specifikationen Standard Webhooks.',
    secretBack: 'Jag har sparat hemligheten',
  },
  en: {
    title: 'Confirm the subscription',
    check: 'Check the details and confirm that you want the bulletins for the community.',
    checkImported:
      'The communications staff of the wellbeing services county have proposed your community as a partner. Check the details. If you want to join, accept the terms and confirm.',
    confirm: 'Confirm the subscription',
    notMe: 'If you have not ordered the bulletins, close this page. The subscription is deleted by itself.',
    name: 'Community',
    kind: 'Kind',
    municipality: 'Municipality',
    accounts: 'Accounts',
    followers: (count) => `followers or members: ${count}`,
    maintainer: 'Maintainer',
    topics: 'Topics',
    everyTopic: 'Every topic',
    webhook: 'Address of the webhook',
    confirmedTitle: 'Thank you, the subscription is confirmed',
    confirmed:
      'Our communications staff look at it next. You get an e-mail when it has been approved. You need not do anything else now.',
    activeTitle: 'The subscription is in force',
    active: 'The subscription has been approved, and the bulletins come to your e-mail.',
    endedTitle: 'The subscription has ended',
    ended: 'This subscription is no longer in force. You can order the bulletins again with the form.',
    subscribe: 'Order bulletins for your community',
    proofTitle: 'Get approved sooner',
    proof:
      'Show that you keep the community’s channel: post the line below there. Our staff go and look, and then you can delete the post.',
    proofText: (code) => `Our community is joining the partner network of the wellbeing services county. Code: ${code}`,
    secretTitle: 'Signing secret of the webhook',
    secretOnce:
      'Your software knows our bulletins by their signature. The secret is shown only once: open it when you are able to save it.',
    showSecret: 'Show the signing secret',
    secretShown: (date) =>
      `The secret was shown on ${date} and is not shown again. If it is lost, change it on your community’s own page (Manage the subscription).`,
    secretIntro: 'Save the secret now in a safe place. We do not show it again.',
    secretUse:
      'Use it to check the headers webhook-id, webhook-timestamp and webhook-signature of every call, as the Standard Webhooks specification says.',
    secretBack: 'I have saved the secret',
  },
});
