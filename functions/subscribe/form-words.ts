import { catalogue } from '../../shared/language/catalogue.ts';

/** The words of the subscription form. */
export const formWords = catalogue({
  fi: {
    title: 'Tilaa tiedotteet yhteisöllesi',
    intro:
      'Pidätkö kylän, yhdistyksen, kaupunginosan tai muun yhteisön kanavaa? Saat hyvinvointialueen tiedotteet sähköpostiisi valmiina julkaistaviksi. Tilaaminen on maksutonta, eikä se velvoita julkaisemaan.',
    stepsTitle: 'Näin se käy',
    stepForm: 'Täytä lomake. Siihen menee muutama minuutti.',
    stepConfirm: 'Saat sähköpostin, jossa on linkki. Vahvista tilaus linkistä seitsemän päivän kuluessa.',
    stepApprove: 'Viestintämme käy tilauksen läpi ja kertoo, kun tiedotteet alkavat tulla.',
    community: 'Yhteisö',
    name: 'Yhteisön nimi',
    nameHint: 'Esimerkiksi Esimerkkikylän kyläyhdistys.',
    kind: 'Millainen yhteisö on?',
    municipality: 'Missä kunnassa yhteisö toimii?',
    maintainer: 'Sinä, kanavan ylläpitäjä',
    maintainerName: 'Nimesi',
    email: 'Sähköpostiosoitteesi',
    emailHint: 'Tiedotteet ja vahvistuslinkki tulevat tähän osoitteeseen.',
    topics: 'Mistä aiheista haluat tiedotteita?',
    topicsHint: 'Jos et valitse mitään, saat tiedotteet kaikista aiheista.',
    technical: 'Tekninen vaihtoehto: webhook',
    technicalHint:
      'Jos yhteisöllänne on oma ohjelmisto, voimme lähettää tiedotteet myös sille. Jos webhook ei ole sinulle tuttu, jätä tämä tyhjäksi.',
    webhook: 'Webhookin osoite',
    webhookHint:
      'Julkinen osoite, joka alkaa https://. Lähetykset noudattavat Standard Webhooks -määritystä. Allekirjoitussalaisuuden saat, kun olet vahvistanut tilauksen.',
    invited:
      'Hyvinvointialue on kutsunut yhteisönne mukaan ja täyttänyt osan lomakkeesta valmiiksi. Tarkista tiedot ja täydennä puuttuvat.',
    invitationEnded: 'Kutsulinkki ei ole enää voimassa, mutta voit täyttää lomakkeen tavalliseen tapaan.',
    send: 'Lähetä tilaus',
  },
  sv: {
    title: 'Beställ meddelanden till din gemenskap',
    intro:
      'Sköter du en kanal för en by, en förening, en stadsdel eller någon annan gemenskap? Du får välfärdsområdets meddelanden till din e-post, färdiga att publicera. Det kostar ingenting, och du behöver inte publicera allt.',
    stepsTitle: 'Så här går det till',
    stepForm: 'Fyll i formuläret. Det tar några minuter.',
    stepConfirm: 'Du får ett e-postmeddelande med en länk. Bekräfta beställningen via länken inom sju dagar.',
    stepApprove: 'Vår kommunikation går igenom beställningen och berättar när meddelandena börjar komma.',
    community: 'Gemenskapen',
    name: 'Gemenskapens namn',
    nameHint: 'Till exempel Exempelby byaförening.',
    kind: 'Hurdan gemenskap är det?',
    municipality: 'I vilken kommun verkar gemenskapen?',
    maintainer: 'Du som sköter kanalen',
    maintainerName: 'Ditt namn',
    email: 'Din e-postadress',
    emailHint: 'Meddelandena och bekräftelselänken skickas till den här adressen.',
    topics: 'Vilka ämnen vill du ha meddelanden om?',
    topicsHint: 'Om du inte väljer något får du meddelanden om alla ämnen.',
    technical: 'Tekniskt alternativ: webhook',
    technicalHint:
      'Om er gemenskap har ett eget program kan vi skicka meddelandena också till det. Om du inte vet vad en webhook är kan du lämna det här tomt.',
    webhook: 'Webhookens adress',
    webhookHint:
      'En offentlig adress som börjar med https://. Sändningarna följer specifikationen Standard Webhooks. Signeringshemligheten får du när du har bekräftat beställningen.',
    invited:
      'Välfärdsområdet har bjudit in er gemenskap och fyllt i en del av formuläret. Kontrollera uppgifterna och fyll i resten.',
    invitationEnded: 'Inbjudan gäller inte längre, men du kan fylla i formuläret som vanligt.',
    send: 'Skicka beställningen',
  },
  en: {
    title: 'Order bulletins for your community',
    intro:
      'Do you keep an account of a village, an association, a city district or another community? You get the bulletins of the wellbeing services county by e-mail, ready to be posted. It is free, and you need not post everything.',
    stepsTitle: 'How it works',
    stepForm: 'Fill in the form. It takes a few minutes.',
    stepConfirm: 'You get an e-mail with a link. Use the link to confirm the subscription within seven days.',
    stepApprove: 'Our communications staff look at the subscription and tell you when the bulletins begin.',
    community: 'The community',
    name: 'Name of the community',
    nameHint: 'For example Example Village Association.',
    kind: 'What kind of community is it?',
    municipality: 'In which municipality is the community?',
    maintainer: 'You, who keep the account',
    maintainerName: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'The bulletins and the confirmation link come to this address.',
    topics: 'Which topics would you like bulletins on?',
    topicsHint: 'If you choose none, you get bulletins on every topic.',
    technical: 'Technical option: webhook',
    technicalHint:
      'If your community has software of its own, we can send the bulletins to it too. If you do not know what a webhook is, leave this empty.',
    webhook: 'Address of the webhook',
    webhookHint:
      'A public address that begins with https://. Calls follow the Standard Webhooks specification. You get the signing secret when you have confirmed the subscription.',
    invited:
      'The wellbeing services county has invited your community and filled in part of the form. Check it and add what is missing.',
    invitationEnded: 'The invitation is no longer valid, but you can fill in the form as usual.',
    send: 'Send the subscription',
  },
});
