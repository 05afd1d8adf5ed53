import { catalogue } from '../../../shared/language/catalogue.ts';

/** The words of every letter that a partner gets. */
export const words = catalogue({
  fi: {
    sender: (authority: string) => `Lähettäjä: ${authority}, Kumppaniverkosto.`,
    corrected: 'Korjaus',
    cancelled: 'Peruttu',
    whatChanged: 'Mikä muuttui:',
    correctionReady:
      'Korjasimme tiedotetta, jonka sait aiemmin. Jos julkaisit sen, muokkaa julkaisusi: uusi teksti on julkaisupaketissa. Kuittaa lopuksi, että muokkasit.',
    cancellationReady:
      'Peruimme tiedotteen, jonka sait aiemmin. Jos julkaisit sen, poista julkaisusi ja kuittaa se julkaisupaketissa. Jos et julkaissut, sinun ei tarvitse tehdä mitään.',
    bulletinReady:
      'Avaa julkaisupaketti: siinä on valmis teksti jokaiselle kanavallesi. Kopioi, julkaise ja kuittaa julkaistuksi.',
    bulletinKit: 'Avaa julkaisupaketti',
    bulletinKitOf: (community: string) => `Avaa julkaisupaketti: ${community}`,
    bulletinText: 'Tiedote kokonaan:',
    bulletinExercise: 'HARJOITUS. Tämä on harjoitus: älä julkaise tätä.',
    bulletinImage: (alt: string) =>
      `Tiedotteessa on kuva, jonka saat julkaisupaketista yhdessä kuvatekstin kanssa. Kuvassa: ${alt}`,
    bulletinOpenImage: 'Avaa kuva',
    bulletinValidUntil: (date: string) => `Tiedote on voimassa ${date} asti.`,
    bulletinCheck: 'Tarkista alkuperäinen tiedote hyvinvointialueen sivulta',
    bulletinRelay: 'Kysytäänkö tai väitetäänkö yhteisössäsi jotain? Kerro meille',
    repliedSubject: 'Vastaus palautteeseesi',
    repliedIntro: (date: string) => `Annoit meille palautetta ${date} ja pyysit yhteydenottoa. Tässä on vastauksemme.`,
    repliedMore: 'Voit täydentää palautettasi tunnisteella, jonka sait',
    repliedWhy: 'Saat tämän viestin, koska pyysit yhteydenottoa palautelomakkeella.',
    bulletinWhy: (communities: string) => `Saat tämän viestin, koska ylläpidät yhteisöä ${communities}.`,
    digestSubject: (count: number, title: string) =>
      count === 1 ? `Päivän tiedote: ${title}` : `Päivän tiedotteet (${count}): ${title} ja muita`,
    digestHeading: 'Päivän tiedotteet',
    digestIntro: 'Jokaisella tiedotteella on oma julkaisupaketti, jossa teksti on valmiina.',
    manage: 'Muuta, mitä tiedotteita saat ja milloin',
    leave: 'En halua enää näitä tiedotteita',
    confirmSubject: 'Vahvista tilauksesi',
    confirmHeading: 'Vahvista, että tilaat tiedotteita',
    confirmBody:
      'Sähköpostiosoitteesi on annettu Kumppaniverkoston lomakkeella. Vahvista tilaus painikkeesta ja avautuvalta sivulta. ' +
      'Sen jälkeen viestintä hyväksyy yhteisösi, ja saat ensimmäiset tiedotteet.',
    confirmButton: 'Avaa vahvistussivu',
    confirmExpiry:
      'Linkki toimii 7 päivää. Jos et tilannut tiedotteita itse, voit jättää viestin huomiotta: mitään ei lähetetä.',
    knownHeading: 'Onko yhteisösi jo mukana?',
    knownBody:
      'Tällä osoitteella on jo tilaus. Jos halusit muuttaa sitä, avaa hallinta. Uutta tilausta ei silloin tarvitse vahvistaa. Linkki toimii 15 minuuttia ja vain kerran. Älä lähetä sitä muille.',
    knownButton: 'Avaa hallinta',
    proposedBody: (community: string) =>
      `Viestintämme ehdottaa, että ${community} tulee mukaan Kumppaniverkostoon. Saisit hyvinvointialueen tiedotteet ` +
      'tähän osoitteeseen valmiina julkaistaviksi. Avaa sivu, tarkista tiedot ja vahvista, jos haluatte mukaan.',
    proposedExpiry:
      'Linkki toimii 28 päivää. Jos ette halua mukaan, voit jättää viestin huomiotta: mitään muuta ei lähetetä, ja tietosi poistetaan.',
    approvedSubject: 'Yhteisösi on hyväksytty Kumppaniverkostoon',
    approvedHeading: 'Tervetuloa Kumppaniverkostoon',
    approvedBody: (community: string) =>
      `${community} on nyt mukana. Saat jokaisen tiedotteen tähän osoitteeseen valmiina julkaistavaksi: ` +
      'kopioi teksti ja liitä se yhteisösi kanavaan. Muuta ei tarvita.',
    approvedWebhook:
      'Annoit myös webhook-osoitteen. Lähetämme sille nyt allekirjoitetun haasteen. Tiedotteet alkavat kulkea, kun osoite on vastannut siihen.',
    trainingHeading: 'Kymmenen minuutin koulutus',
    trainingBody:
      'Käy vielä lyhyt koulutus: viisi tilannetta siitä, miten julkaiset, mitä et koskaan julkaise ja mitä teet, kun tulee huhu, korjaus tai vihainen kommentti.',
    trainingButton: 'Avaa koulutus',
    declinedSubject: 'Yhteisösi hakemus Kumppaniverkostoon',
    declinedHeading: 'Hakemusta ei hyväksytty',
    declinedBody: (community: string) => `Emme voineet ottaa yhteisöä ${community} mukaan Kumppaniverkostoon.`,
    declinedBecause: 'Perustelu',
    declinedNext:
      'Jos haluat kysyä lisää tai täydentää hakemusta, vastaa tähän viestiin. Tietosi poistetaan 28 päivän kuluttua.',
    questionSubject: 'Viestinnällä on kysymys hakemuksestasi',
    questionHeading: (community: string) => `Kysymys yhteisön ${community} hakemuksesta`,
    questionBody: 'Ennen kuin voimme ratkaista hakemuksen, tarvitsemme vielä tiedon:',
    questionButton: 'Vastaa kysymykseen',
    questionExpiry: 'Linkki toimii 28 päivää. Voit myös vastata tähän viestiin.',
  },
  sv: {
    sender: (authority: string) => `Avsändare: ${authority}, Partnernätverket.`,
    corrected: 'Rättelse',
    cancelled: 'Återkallat',
    whatChanged: 'Vad som ändrades:',
    correctionReady:
      'Vi har rättat ett meddelande som du fick tidigare. Om du publicerade det, redigera ditt inlägg: den nya texten finns i publiceringspaketet. Kvittera till sist att du har redigerat.',
    cancellationReady:
      'Vi har återkallat ett meddelande som du fick tidigare. Om du publicerade det, ta bort ditt inlägg och kvittera det i publiceringspaketet. Om du inte gjorde det behöver du inte göra något.',
    bulletinReady:
      'Öppna publiceringspaketet: där finns en färdig text för varje kanal. Kopiera, publicera och kvittera.',
    bulletinKit: 'Öppna publiceringspaketet',
    bulletinKitOf: (community) => `Öppna publiceringspaketet: ${community}`,
    bulletinText: 'Hela meddelandet:',
    bulletinExercise: 'ÖVNING. Det här är en övning: publicera inte detta.',
    bulletinImage: (alt) =>
      `Meddelandet har en bild, som du får i publiceringspaketet tillsammans med bildtexten. På bilden: ${alt}`,
    bulletinOpenImage: 'Öppna bilden',
    bulletinValidUntil: (date: string) => `Meddelandet gäller till och med ${date}.`,
    bulletinCheck: 'Kontrollera det ursprungliga meddelandet på välfärdsområdets sida',
    bulletinRelay: 'Frågar eller påstår man något i din gemenskap? Berätta för oss',
    repliedSubject: 'Svar på din respons',
    repliedIntro: (date: string) => `Du gav oss respons ${date} och bad om kontakt. Här är vårt svar.`,
    repliedMore: 'Du kan komplettera din respons med koden som du fick',
    repliedWhy: 'Du får det här meddelandet eftersom du bad om kontakt på responsblanketten.',
    bulletinWhy: (communities: string) => `Du får det här meddelandet eftersom du sköter ${communities}.`,
    digestSubject: (count, title) =>
      count === 1 ? `Dagens meddelande: ${title}` : `Dagens meddelanden (${count}): ${title} med flera`,
    digestHeading: 'Dagens meddelanden',
    digestIntro: 'Varje meddelande har ett eget publiceringspaket med färdig text.',
    manage: 'Ändra vilka meddelanden du får och när',
    leave: 'Jag vill inte längre ha de här meddelandena',
    confirmSubject: 'Bekräfta din prenumeration',
    confirmHeading: 'Bekräfta att du vill ha meddelanden',
    confirmBody:
      'Din e-postadress har angetts på Partnernätverkets formulär. Bekräfta prenumerationen med knappen och på sidan som öppnas. ' +
      'Därefter godkänner kommunikationen er gemenskap, och du får de första meddelandena.',
    confirmButton: 'Öppna bekräftelsesidan',
    confirmExpiry:
      'Länken fungerar i 7 dagar. Om du inte själv har beställt meddelanden kan du strunta i det här: inget skickas.',
    knownHeading: 'Är din gemenskap redan med?',
    knownBody:
      'Adressen har redan en beställning. Om du ville ändra den kan du öppna sidan där det görs. Då behöver du inte bekräfta en ny beställning. Länken fungerar i 15 minuter och bara en gång. Skicka den inte vidare.',
    knownButton: 'Öppna sidan',
    proposedBody: (community: string) =>
      `Vår kommunikation föreslår att ${community} går med i Partnernätverket. Du skulle få välfärdsområdets meddelanden ` +
      'till den här adressen, färdiga att publicera. Öppna sidan, kontrollera uppgifterna och bekräfta om ni vill vara med.',
    proposedExpiry:
      'Länken fungerar i 28 dagar. Om ni inte vill vara med kan du strunta i det här: inget annat skickas, och dina uppgifter raderas.',
    approvedSubject: 'Er gemenskap har godkänts i Partnernätverket',
    approvedHeading: 'Välkommen till Partnernätverket',
    approvedBody: (community: string) =>
      `${community} är nu med. Du får varje meddelande till den här adressen färdigt att publicera: ` +
      'kopiera texten och klistra in den i er kanal. Mer behövs inte.',
    approvedWebhook:
      'Du angav också en webhook-adress. Vi skickar nu en signerad utmaning till den. Meddelandena börjar gå fram när adressen har svarat på den.',
    trainingHeading: 'En utbildning på tio minuter',
    trainingBody:
      'Gå ännu en kort utbildning: fem situationer om hur du publicerar, vad du aldrig publicerar och vad du gör när det kommer ett rykte, en rättelse eller en arg kommentar.',
    trainingButton: 'Öppna utbildningen',
    declinedSubject: 'Er ansökan till Partnernätverket',
    declinedHeading: 'Ansökan godkändes inte',
    declinedBody: (community: string) => `Vi kunde inte ta med ${community} i Partnernätverket.`,
    declinedBecause: 'Motivering',
    declinedNext:
      'Om du vill fråga mer eller komplettera ansökan kan du svara på det här meddelandet. Dina uppgifter raderas efter 28 dagar.',
    questionSubject: 'Kommunikationen har en fråga om din ansökan',
    questionHeading: (community: string) => `En fråga om ansökan från ${community}`,
    questionBody: 'Innan vi kan avgöra ansökan behöver vi ännu veta:',
    questionButton: 'Svara på frågan',
    questionExpiry: 'Länken fungerar i 28 dagar. Du kan också svara på det här meddelandet.',
  },
  en: {
    sender: (authority: string) => `Sent by ${authority}, the Partner Network.`,
    corrected: 'Correction',
    cancelled: 'Cancelled',
    whatChanged: 'What changed:',
    correctionReady:
      'We have corrected a bulletin that you got before. If you posted it, edit your post: the new text is in the paste kit. Then tell us there that you did.',
    cancellationReady:
      'We have cancelled a bulletin that you got before. If you posted it, remove your post and tell us so in the paste kit. If you did not, you need not do anything.',
    bulletinReady:
      'Open the paste kit: it has a ready text for each of your channels. Copy it, post it, and tell us that you did.',
    bulletinKit: 'Open the paste kit',
    bulletinKitOf: (community) => `Open the paste kit: ${community}`,
    bulletinText: 'The whole bulletin:',
    bulletinExercise: 'EXERCISE. This is an exercise: do not post it.',
    bulletinImage: (alt) =>
      `The bulletin has a picture, which you get in the paste kit together with its alternative text. It shows: ${alt}`,
    bulletinOpenImage: 'Open the picture',
    bulletinValidUntil: (date: string) => `The bulletin holds until ${date}.`,
    bulletinCheck: 'Check the original bulletin on the authority’s page',
    bulletinRelay: 'Do people ask or claim something in your community? Tell us',
    repliedSubject: 'The answer to your feedback',
    repliedIntro: (date: string) => `You gave us feedback on ${date} and asked to be contacted. This is our answer.`,
    repliedMore: 'You can add to your feedback with the code that you got',
    repliedWhy: 'You get this message because you asked to be contacted on the feedback form.',
    bulletinWhy: (communities: string) => `You get this message because you maintain ${communities}.`,
    digestSubject: (count, title) =>
      count === 1 ? `Today’s bulletin: ${title}` : `Today’s bulletins (${count}): ${title} and others`,
    digestHeading: 'Today’s bulletins',
    digestIntro: 'Each bulletin has a paste kit of its own, with the text ready.',
    manage: 'Change which bulletins you get, and when',
    leave: 'I do not want these bulletins any more',
    confirmSubject: 'Confirm your subscription',
    confirmHeading: 'Confirm that you want our bulletins',
    confirmBody:
      'Your e-mail address was given on the form of the Partner Network. Confirm the subscription with the button and on the page that opens. ' +
      'After that our staff approve your community, and you get the first bulletins.',
    confirmButton: 'Open the confirmation page',
    confirmExpiry:
      'The link works for 7 days. If you did not subscribe yourself, you can ignore this message: nothing will be sent.',
    knownHeading: 'Is your community a member already?',
    knownBody:
      'This address has a subscription already. If you wanted to change it, open its page. You then need not confirm a new one. The link works for 15 minutes, and only once. Do not pass it on.',
    knownButton: 'Open the page',
    proposedBody: (community: string) =>
      `Our communications staff propose that ${community} joins the Partner Network. You would get our bulletins at ` +
      'this address, ready to post. Open the page, check the details and confirm if you want to join.',
    proposedExpiry:
      'The link works for 28 days. If you do not want to join, you can ignore this message: nothing else will be sent, and your details are deleted.',
    approvedSubject: 'Your community has joined the Partner Network',
    approvedHeading: 'Welcome to the Partner Network',
    approvedBody: (community: string) =>
      `${community} is now a member. You get each bulletin at this address, ready to post: ` +
      'copy the text and paste it in your community’s channel. Nothing else is needed.',
    approvedWebhook:
      'You also gave a webhook address. We now send a signed challenge to it. Bulletins start to flow when the address has answered it.',
    trainingHeading: 'A training of ten minutes',
    trainingBody:
      'There is a short training: five situations on how to post, what never to post, and what to do about a rumour, a correction or an angry comment.',
    trainingButton: 'Open the training',
    declinedSubject: 'Your application to the Partner Network',
    declinedHeading: 'The application was not accepted',
    declinedBody: (community: string) => `We could not take ${community} into the Partner Network.`,
    declinedBecause: 'Reason',
    declinedNext:
      'To ask more or to add to the application, answer this message. Your details are deleted after 28 days.',
    questionSubject: 'We have a question about your application',
    questionHeading: (community: string) => `A question about the application of ${community}`,
    questionBody: 'Before we can decide, we need to know one more thing:',
    questionButton: 'Answer the question',
    questionExpiry: 'The link works for 28 days. You can also answer this message.',
  },
});
