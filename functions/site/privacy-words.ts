import { catalogue } from '../../shared/language/catalogue.ts';

/** The privacy text. Its periods are promises that the stores keep: change them together. */
export const words = catalogue({
  fi: {
    title: 'Tietosuoja',
    lead: 'Tallennamme vain sen, mitä palvelu tarvitsee, ja poistamme sen heti, kun tarve päättyy.',
    controllerTitle: 'Kuka tiedoista vastaa',
    controller: (authority: string) =>
      `Rekisterinpitäjä on ${authority}. Tietosuojavastaavan yhteystiedot ovat hyvinvointialueen omilla verkkosivuilla.`,
    whatTitle: 'Mitä tallennamme',
    partnerTitle: 'Kun tilaat tiedotteet yhteisölle',
    partner:
      'Yhteisön nimen, lajin ja kunnan, sen tilit ja arvion seuraajien määrästä, aiheet, jotka valitsit, luvan näyttää yhteisö julkisessa kumppanilistassa, viestinnän kysymykset hakemuksesta ja vastauksesi niihin, ylläpitäjän nimen ja sähköpostiosoitteen, yhteisön oman järjestelmän webhook-osoitteen, jos annat sen, sekä suostumuksen ajankohdan. Jokaisesta lähetetystä tiedotteesta tallennamme, milloin se lähti ja menikö se perille. Emme seuraa, avaatko viestin. Tallennamme myös, mitä yhteisö kertoo julkaisustaan: kanavan, ajan, osoitteen ja katselut.',
    peopleTitle: 'Kun yhteisössä on useita ihmisiä',
    people:
      'Ylläpitäjä voi kutsua mukaan toisen ylläpitäjän tai varahenkilön tai luovuttaa yhteisön toiselle. Kutsutusta tallennamme vain sähköpostiosoitteen, ja se poistetaan, jos hän ei vahvista kutsua 14 päivässä. Vahvistaessaan hän antaa itse nimensä. Yhteisön muut ihmiset näkevät nimen, poissaolopäivät ja varahenkilön, eivät sähköpostiosoitetta. Kun joku lähtee tai varahenkilö poistetaan, hänen nimensä ja osoitteensa poistetaan heti, ellei hän ole viimeinen ylläpitäjä.',
    prospectTitle: 'Kun pyydämme yhteisöäsi mukaan',
    prospect:
      'Yhteisön nimen, kunnan ja julkisen tilin sekä sen, kehen siinä on oltu yhteydessä. Yhteyshenkilön tiedot poistamme heti, jos yhteisö ei lähde mukaan. Jos viestintä on saanut osoitteesi muualta, saat vahvistuspyynnön, eikä sinulle lähetetä muuta ennen kuin olet itse vahvistanut.',
    feedbackTitle: 'Kun annat palautetta',
    feedback:
      'Palautteen aiheen, kunnan ja tekstin. Nimeä tai osoitetta emme tarvitse: yhteystiedot tallennamme vain, jos pyydät yhteydenottoa. Älä kirjoita tekstiin henkilötunnusta äläkä terveystietoja: henkilötunnuksen poistamme ennen tallennusta. Tunnistetta, jolla luet vastauksen, emme tallenna. Väärinkäytön estämiseksi laskemme viestejä ja yrityksiä verkko-osoitteen alusta tehdyllä tiivisteellä, jonka avain hävitetään keskiyöllä. Roskaviestiltä näyttävän palautteen henkilöstö katsoo erikseen.',
    linkTitle: 'Kun avaat tiedotteen lyhyen linkin',
    link: 'Laskemme, montako kertaa kunkin yhteisön linkki avataan. Selaimen osoitteesta ja nimestä lasketaan tiiviste, jottei sama lukija tule päivän aikana lasketuksi kahdesti. Tiivisteen avain hävitetään keskiyöllä, eikä käynnistä jää jäljelle muuta kuin lukumäärä.',
    staffTitle: 'Kun olet henkilöstöä',
    staff:
      'Nimen ja sähköpostiosoitteen työtunnuksestasi istunnon ajaksi. Tiedotteeseen jää nimi ja tunniste siitä, kuka sen kirjoitti ja lähetti, ja kumppaniin siitä, kuka sen hyväksyi.',
    periodsTitle: 'Kuinka kauan tiedot säilyvät',
    unconfirmed: 'Ilmoittautuminen, jota ei ole vahvistettu',
    unconfirmedPeriod: '7 päivää, viestinnän ehdottamalla yhteisöllä 28 päivää',
    address: 'Kumppanin osoite lopettamisen jälkeen',
    addressPeriod: '28 päivää',
    prospectRow: 'Yhteisö, joka ei ole vastannut kutsuun',
    prospectPeriod: '24 kuukautta siitä, kun sitä viimeksi käsiteltiin',
    feedbackText: 'Palautteen teksti',
    feedbackTextPeriod: (months: string) => `${months} kuukautta, roskaviestiltä näyttävä 90 päivää`,
    contact: 'Palautteen antajan yhteystiedot',
    contactPeriod: (days: string, months: string) =>
      `${days} päivää siitä, kun palaute on käsitelty, ja joka tapauksessa enintään ${months} kuukautta`,
    deliveries: 'Lähetysten tiedot',
    deliveriesPeriod: '13 kuukautta',
    session: 'Henkilöstön istunto',
    sessionPeriod: 'enintään 8 tuntia',
    logs: 'Tekniset lokit, joissa ei ole osoitteita eikä tekstejä',
    logsPeriod: '30 päivää',
    backups: 'Varmuuskopiot',
    backupsPeriod: 'poistettu tieto häviää niistäkin viimeistään 35 päivässä',
    hash: 'Kun osoite on poistettu, siitä voi jäädä tunniste, josta osoitetta ei voi lukea takaisin. Sen avulla emme lähetä vahingossa viestejä osoitteeseen, joka on pyytänyt meitä lopettamaan tai jonka postilaatikko ei ota viestejä vastaan.',
    whyTitle: 'Miksi tietoja käsitellään',
    why: 'Lähetämme tiedotteet kumppanille hänen suostumuksellaan, jonka voi perua milloin vain. Palautetta ja lähetysten tietoja käsittelemme, jotta voimme hoitaa lakisääteistä tehtäväämme tiedottaa palveluista ja arvioida, toimiiko kokeilu. Päättäjille menevässä raportissa on vain lukuja, joista ketään ei voi tunnistaa.',
    whoTitle: 'Kuka tietoja näkee',
    who: 'Hyvinvointialueen viestintä ja palvelun tekninen ylläpito. Tietoja ei myydä eikä luovuteta markkinointiin. Niitä säilytetään pilvipalvelussa (Amazon Web Services) Euroopan unionin alueella.',
    cookies:
      'Julkisilla sivuilla ei ole evästeitä, seurantaa eikä muiden palvelujen sisältöä. Eväste on vain silloin, kun yhteisön ylläpitäjä hallitsee tilaustaan tai henkilöstö on kirjautunut, ja se vain pitää yhteyden auki.',
    rightsTitle: 'Oikeutesi',
    rights:
      'Voit pyytää nähdä omat tietosi, korjata tai poistaa ne, rajoittaa niiden käsittelyä, vastustaa sitä tai siirtää tietosi muualle. Suostumuksen voit perua jokaisen tiedotteen lopussa olevasta linkistä tai vastaamalla viestiimme.',
    erased:
      'Kun tietosi poistetaan, palautteesta jää jäljelle vain se, mitä raportti laskee: laji, aihe ja ajankohdat, ei sanaakaan tekstistäsi. Poistosta jää merkintä, jossa ei ole nimeä eikä osoitetta. Jos et ole antanut yhteystietoja, kerro pyynnössä palautteesi tunniste: muuten emme tiedä, mikä palaute on sinun.',
    howTo: 'Pyynnön voit lähettää',
    feedbackForm: 'palautelomakkeella',
    complaint: 'Jos koet, että tietojasi käsitellään väärin, voit valittaa tietosuojavaltuutetulle:',
  },
  sv: {
    title: 'Dataskydd',
    lead: 'Vi sparar bara det som tjänsten behöver, och raderar det så snart behovet upphör.',
    controllerTitle: 'Vem som ansvarar för uppgifterna',
    controller: (authority) =>
      `Personuppgiftsansvarig är ${authority}. Dataskyddsombudets kontaktuppgifter finns på välfärdsområdets egen webbplats.`,
    whatTitle: 'Vad vi sparar',
    partnerTitle: 'När du beställer meddelanden till en gemenskap',
    partner:
      'Gemenskapens namn, typ och kommun, dess konton och en uppskattning av antalet följare, de ämnen som du valde, om gemenskapen får synas i den offentliga partnerlistan, kommunikationens frågor om ansökan och dina svar, den ansvarigas namn och e-postadress, webhook-adressen till gemenskapens eget system om du uppger en, samt tidpunkten för samtycket. För varje skickat meddelande sparar vi när det skickades och om det kom fram. Vi följer inte med om du öppnar det. Vi sparar också vad gemenskapen berättar om sitt inlägg: kanal, tid, adress och visningar.',
    peopleTitle: 'När en gemenskap har flera personer',
    people:
      'En administratör kan bjuda in en till administratör eller en ersättare, eller lämna över gemenskapen. Av den inbjudna sparar vi bara e-postadressen, och den raderas om inbjudan inte bekräftas inom 14 dagar. När den inbjudna bekräftar ger hen själv sitt namn. Gemenskapens andra personer ser namnet, frånvarodagarna och ersättaren, men inte e-postadressen. När någon lämnar gemenskapen eller en ersättare tas bort raderas namnet och adressen genast, om personen inte är den sista administratören.',
    prospectTitle: 'När vi ber din gemenskap vara med',
    prospect:
      'Gemenskapens namn, kommun och offentliga konto samt vem vi har haft kontakt med. Kontaktpersonens uppgifter raderar vi genast om gemenskapen inte vill vara med. Om kommunikationen har fått din adress på annat håll får du en begäran om bekräftelse, och inget annat skickas till dig förrän du själv har bekräftat.',
    feedbackTitle: 'När du ger respons',
    feedback:
      'Responsens ämne, kommun och text. Vi behöver varken namn eller adress: kontaktuppgifter sparar vi bara om du ber att bli kontaktad. Skriv inte personbeteckning eller hälsouppgifter i texten: en personbeteckning tar vi bort innan något sparas. Koden som du läser svaret med sparar vi inte. För att hindra missbruk räknar vi meddelanden och försök med en kontrollsumma av nätadressens början, vars nyckel förstörs vid midnatt. Respons som ser ut som skräppost granskar personalen separat.',
    linkTitle: 'När du öppnar den korta länken till ett meddelande',
    link: 'Vi räknar hur många gånger varje gemenskaps länk öppnas. Av webbläsarens adress och namn räknas ett kondensat, så att samma läsare inte räknas två gånger samma dag. Kondensatets nyckel förstörs vid midnatt, och av besöket blir bara antalet kvar.',
    staffTitle: 'När du hör till personalen',
    staff:
      'Namnet och e-postadressen från ditt arbetskonto under sessionen. På meddelandet sparas namn och beteckning för den som skrev och den som skickade det, och på partnern för den som godkände den.',
    periodsTitle: 'Hur länge uppgifterna sparas',
    unconfirmed: 'En anmälan som inte har bekräftats',
    unconfirmedPeriod: '7 dagar, för en gemenskap som kommunikationen föreslagit 28 dagar',
    address: 'Partnerns adress efter att partnern slutat',
    addressPeriod: '28 dagar',
    prospectRow: 'En gemenskap som inte har svarat på en inbjudan',
    prospectPeriod: '24 månader från att den senast behandlades',
    feedbackText: 'Responsens text',
    feedbackTextPeriod: (months) => `${months} månader, det som ser ut som skräppost 90 dagar`,
    contact: 'Kontaktuppgifter till den som gett respons',
    contactPeriod: (days, months) => `${days} dagar från att responsen har behandlats, dock högst ${months} månader`,
    deliveries: 'Uppgifter om utskick',
    deliveriesPeriod: '13 månader',
    session: 'Personalens session',
    sessionPeriod: 'högst 8 timmar',
    logs: 'Tekniska loggar, utan adresser och texter',
    logsPeriod: '30 dagar',
    backups: 'Säkerhetskopior',
    backupsPeriod: 'raderade uppgifter försvinner också ur dem inom 35 dagar',
    hash: 'När en adress har raderats kan det finnas kvar en kod som adressen inte kan läsas ur. Med den undviker vi att av misstag skicka meddelanden till en adress som har bett oss sluta eller vars postlåda inte tar emot meddelanden.',
    whyTitle: 'Varför uppgifterna behandlas',
    why: 'Vi skickar meddelanden till en partner med partnerns samtycke, som kan återkallas när som helst. Responsen och uppgifterna om utskick behandlar vi för att sköta vår lagstadgade uppgift att informera om tjänsterna och för att bedöma om försöket fungerar. Rapporten till beslutsfattarna innehåller bara siffror som ingen kan kännas igen ur.',
    whoTitle: 'Vem som ser uppgifterna',
    who: 'Välfärdsområdets kommunikation och tjänstens tekniska administratörer. Uppgifterna säljs inte och lämnas inte ut för marknadsföring. De lagras i en molntjänst (Amazon Web Services) inom Europeiska unionen.',
    cookies:
      'De offentliga sidorna har inga kakor, ingen spårning och inget innehåll från andra tjänster. En kaka används bara när en gemenskaps administratör hanterar sin beställning eller när personalen är inloggad, och den håller bara förbindelsen öppen.',
    rightsTitle: 'Dina rättigheter',
    rights:
      'Du kan be att få se dina uppgifter, rätta eller radera dem, begränsa behandlingen, motsätta dig den eller flytta uppgifterna. Samtycket kan du återkalla med länken i slutet av varje meddelande eller genom att svara på vår e-post.',
    erased:
      'När dina uppgifter raderas finns av responsen bara det kvar som rapporten räknar: typ, ämne och tidpunkter, inte ett ord av din text. Om raderingen finns en anteckning utan namn och adress. Om du inte har gett kontaktuppgifter ska du uppge koden till din respons i din begäran: annars vet vi inte vilken respons som är din.',
    howTo: 'Du kan skicka din begäran med',
    feedbackForm: 'responsblanketten',
    complaint: 'Om du anser att dina uppgifter behandlas fel kan du klaga till dataombudsmannen:',
  },
  en: {
    title: 'Data protection',
    lead: 'We store only what the service needs, and delete it as soon as the need ends.',
    controllerTitle: 'Who is responsible for the data',
    controller: (authority) =>
      `The controller is ${authority}. The contact details of the data protection officer are on the county’s own website.`,
    whatTitle: 'What we store',
    partnerTitle: 'When you order bulletins for a community',
    partner:
      'The community’s name, kind and municipality, its accounts and an estimate of their followers, the topics you chose, whether the public list may name the community, our questions about the application and your answers, the maintainer’s name and e-mail address, the webhook address of the community’s own software if you give one, and when consent was given. For each bulletin that was sent we store when it left and whether it arrived. We do not track whether you open it. We also store what the community tells of its post: channel, time, address and views.',
    peopleTitle: 'When a community has several people',
    people:
      'A maintainer can invite another maintainer or a deputy, or hand the community over. Of somebody who is invited we store only the e-mail address, and delete it if the invitation is not confirmed within 14 days. When confirming, they give their name themselves. The community’s other people see the name, the days of an absence and who the deputy is, but not the e-mail address. When somebody leaves or a deputy is removed, their name and address are deleted at once, unless they are the last maintainer.',
    prospectTitle: 'When we ask your community to join',
    prospect:
      'The community’s name, municipality and public account, and whom we have been in touch with. We delete the contact’s details at once if the community does not want to join. If our staff got your address elsewhere, you get a request to confirm, and nothing else is sent to you before you have confirmed yourself.',
    feedbackTitle: 'When you give feedback',
    feedback:
      'What the feedback is about, the municipality and the text. We need no name or address: contact details are stored only if you ask to be contacted. Do not write a personal identity code or health information in the text: an identity code is removed before anything is stored. We do not store the code with which you read the answer. To prevent misuse we count messages and tries by a hash of the beginning of the network address, whose key is destroyed at midnight. Staff look at feedback that seems to be spam apart.',
    linkTitle: 'When you open the short link of a bulletin',
    link: 'We count how many times the link of each community is opened. A hash is made of the browser’s address and name, so that the same reader is not counted twice in a day. The key of the hash is destroyed at midnight, and nothing but the number remains of the visit.',
    staffTitle: 'When you are a member of staff',
    staff:
      'Your name and e-mail address from your work account for the length of the session. A bulletin keeps the name and an identifier of who wrote and who sent it, and a partner those of who approved it.',
    periodsTitle: 'How long the data is kept',
    unconfirmed: 'An application that has not been confirmed',
    unconfirmedPeriod: '7 days, or 28 days for a community that our staff proposed',
    address: 'A partner’s address after leaving',
    addressPeriod: '28 days',
    prospectRow: 'A community that has not answered an invitation',
    prospectPeriod: '24 months after it was last handled',
    feedbackText: 'The text of feedback',
    feedbackTextPeriod: (months) => `${months} months; what looks like spam 90 days`,
    contact: 'Contact details given with feedback',
    contactPeriod: (days, months) => `${days} days after the feedback was handled, and at most ${months} months`,
    deliveries: 'Records of deliveries',
    deliveriesPeriod: '13 months',
    session: 'A staff member’s session',
    sessionPeriod: 'at most 8 hours',
    logs: 'Technical logs, without addresses or texts',
    logsPeriod: '30 days',
    backups: 'Backups',
    backupsPeriod: 'deleted data lapses from them too, within 35 days',
    hash: 'When an address has been deleted, a code may remain from which the address cannot be read. With it we avoid writing by mistake to an address that has asked us to stop or whose mailbox takes no messages.',
    whyTitle: 'Why the data is processed',
    why: 'We send bulletins to a partner with the partner’s consent, which can be withdrawn at any time. Feedback and records of deliveries are processed for our statutory task of informing about services, and to judge whether the pilot works. The report to decision-makers holds only figures from which nobody can be recognised.',
    whoTitle: 'Who sees the data',
    who: 'The county’s communications staff and the technical operators of the service. Data is not sold or given out for marketing. It is stored in a cloud service (Amazon Web Services) within the European Union.',
    cookies:
      'The public pages have no cookies, no tracking and no content from other services. There is a cookie only while a community’s maintainer manages the subscription or while staff are signed in, and all it does is keep them signed in.',
    rightsTitle: 'Your rights',
    rights:
      'You may ask to see your data, to correct or delete it, to restrict its processing, to object to it, or to move your data elsewhere. You can withdraw consent with the link at the end of every bulletin, or by answering our mail.',
    erased:
      'When your data is erased, of your feedback only that remains which the report counts: its kind, topic and times, and not a word of your text. A note of the erasure stays that holds no name and no address. If you gave no contact details, tell the code of your feedback in your request: otherwise we cannot know which feedback is yours.',
    howTo: 'You can send your request with the',
    feedbackForm: 'feedback form',
    complaint: 'If you feel that your data is handled wrongly, you can complain to the Data Protection Ombudsman:',
  },
});
