import { catalogue, staffCatalogue } from '../../../shared/language/catalogue.ts';

/** The words of the section for prospects. */
export const words = staffCatalogue({
  fi: {
    title: 'Ehdokkaat',
    intro:
      'Yhteisöt, jotka haluaisitte mukaan. Kutsu avaa tilauslomakkeen valmiiksi täytettynä, ja siitä näkyy, moniko kutsuttu tuli mukaan.',
    add: 'Lisää ehdokas',
    none: 'Ehdokkaita ei ole vielä. Lisää yhteisö, kun löydät kunnasta vilkkaan ryhmän, sivun tai uutiskirjeen.',
    counts: (invited: number, joined: number) => `Kutsuttu: ${invited}. Kutsusta mukaan tullut: ${joined}.`,
    name: 'Yhteisön nimi',
    state: 'Tila',
    municipality: 'Kunta',
    kind: 'Laji',
    invited: 'Kutsuttu',
    joined: 'Mukaan',
    applied: 'Hakemus odottaa',
    conflictTitle: 'Joku muu tallensi tämän ehdokkaan sillä välin',
    conflict:
      'Sinun tekstisi on alla, mutta sitä ei ole vielä tallennettu. Jos tallennat nyt, se korvaa toisen tekstin.',
    joinedAt: (date: string) => `Yhteisö tuli mukaan ${date}.`,
    openPartner: 'Avaa kumppanin sivu',
    details: 'Tiedot',
    back: 'Kaikki ehdokkaat',
    declined: 'Yhteisö ei lähde mukaan, joten kutsua ei tehdä. Vaihda tila, jos mieli muuttuu.',
    invitation: 'Kutsu',
    invitationHelp:
      'Lähetä teksti yhteisön ylläpitäjälle tai tulosta QR-koodi tapaamiseen. Linkki avaa lomakkeen, jossa yhteisön nimi, laji, kunta ja kanava ovat valmiina. Ihmisten yhteystietoja linkissä ei ole.',
    worksUntil: (date: string) => `Linkki toimii ${date} asti.`,
    hasEnded: (date: string) => `Linkki lakkasi toimimasta ${date}. Tee uusi.`,
    makeInvitation: 'Tee kutsu',
    renewInvitation: 'Jatka linkin voimassaoloa 90 päivää',
    qrLabel: (language: string) => `QR-koodi, joka avaa lomakkeen (${language})`,
    qrFile: 'Lataa QR-koodi tulostettavaksi (SVG)',
    channel: 'Kanava, josta löysitte yhteisön',
    account: 'Kanavan nimi tai osoite',
    contact: 'Yhteyshenkilö',
    contactHint: 'Nimi ja miten hänet tavoittaa. Tieto poistetaan, jos yhteisö ei lähde mukaan.',
    notes: 'Muistiinpanot',
    notesHint: 'Mitä on sovittu, milloin otetaan taas yhteyttä. Ei tietoja yksityishenkilöistä.',
    bothOrNeither: 'Täytä sekä kanava että sen nimi, tai jätä molemmat tyhjiksi.',
    save: 'Tallenna',
  },
  en: {
    title: 'Prospects',
    intro:
      'Communities that you would like to have. An invitation opens the subscription form filled in, and shows how many of those invited joined.',
    add: 'Add a prospect',
    none: 'There are no prospects yet. Add a community when you find a lively group, page or newsletter.',
    counts: (invited, joined) => `Invited: ${invited}. Joined by invitation: ${joined}.`,
    name: 'Name of the community',
    state: 'State',
    municipality: 'Municipality',
    kind: 'Kind',
    invited: 'Invited',
    joined: 'Joined',
    applied: 'Application waits',
    conflictTitle: 'Somebody else saved this prospect in the meantime',
    conflict: 'Your text is below, but it has not been saved yet. If you save now, it replaces the other’s.',
    joinedAt: (date) => `The community joined on ${date}.`,
    openPartner: 'Open the partner’s page',
    details: 'Details',
    back: 'All prospects',
    declined: 'The community does not want to join, so no invitation is made. Change the state if it changes its mind.',
    invitation: 'Invitation',
    invitationHelp:
      'Send the text to the community’s maintainer, or print the QR code for a meeting. The link opens the form with the community’s name, kind, municipality and account filled in. It holds nobody’s contact details.',
    worksUntil: (date) => `The link works until ${date}.`,
    hasEnded: (date) => `The link stopped working on ${date}. Make a new one.`,
    makeInvitation: 'Make an invitation',
    renewInvitation: 'Let the link work for another 90 days',
    qrLabel: (language) => `QR code that opens the form (${language})`,
    qrFile: 'Download the QR code for printing (SVG)',
    channel: 'The channel where you found it',
    account: 'Name or address of the account',
    contact: 'Contact',
    contactHint: 'Name, and how to reach them. Deleted if the community does not join.',
    notes: 'Notes',
    notesHint: 'What was agreed, when to be in touch again. Nothing about private persons.',
    bothOrNeither: 'Fill in both the channel and its name, or leave both empty.',
    save: 'Save',
  },
});

/** What staff send to a community that they invite, in its language. */
export const invitationTexts = catalogue({
  fi: {
    message: (url: string) =>
      `Hei!\n\nHyvinvointialue kutsuu yhteisönne kumppaniksi. Saatte tiedotteemme sähköpostiin valmiina julkaistaviksi ja päätätte itse, mitä julkaisette. Mukana olo on maksutonta.\n\nTilauslomake on täytetty puolestanne niin pitkälle kuin osasimme. Tarkista tiedot ja lähetä se:\n${url}\n\nYstävällisin terveisin\nHyvinvointialueen viestintä`,
  },
  sv: {
    message: (url) =>
      `Hej!\n\nVälfärdsområdet bjuder in er gemenskap som partner. Ni får våra meddelanden per e-post, färdiga att publicera, och bestämmer själva vad ni publicerar. Det kostar ingenting att vara med.\n\nVi har fyllt i beställningsformuläret så långt vi kunde. Kontrollera uppgifterna och skicka in det:\n${url}\n\nMed vänlig hälsning\nVälfärdsområdets kommunikation`,
  },
  en: {
    message: (url) =>
      `Hello!\n\nThe wellbeing services county invites your community to be a partner. You get our bulletins by e-mail, ready to post, and decide yourselves what you post. It is free.\n\nWe have filled in the subscription form as far as we could. Check it and send it:\n${url}\n\nKind regards\nCommunications of the wellbeing services county`,
  },
});
