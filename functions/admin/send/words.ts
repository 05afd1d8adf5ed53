import { staffCatalogue } from '../../../shared/language/catalogue.ts';

/** The words of the section for sending. */
export const words = staffCatalogue({
  fi: {
    title: 'Lähetä',
    intro: 'Valitse luonnos. Ennen lähettämistä näet, kenelle se menee. Mitään ei lähde vielä.',
    none: 'Lähetettäviä luonnoksia ei ole. Kirjoita ensin tiedote.',
    write: 'Kirjoita tiedote',
    draft: 'Luonnos',
    validUntil: 'Voimassa asti',
    pageTitle: (title: string) => `Lähetä: ${title}`,
    changedTitle: 'Luonnos muuttui sillä välin',
    changed:
      'Joku tallensi uuden version sen jälkeen, kun avasit tämän sivun. Mitään ei lähetetty. Lue uusi versio alta ja lähetä se, jos se on kunnossa.',
    endedTitle: 'Tiedotetta ei voi enää lähettää',
    ended: (date: string) =>
      `Sen viimeinen voimassaolopäivä oli ${date}. Mitään ei lähetetty. Muuta päivä ja lähetä sitten.`,
    nobodyTitle: 'Tiedote ei menisi kenellekään',
    nobodyInNetwork: 'Verkostossa ei ole vielä yhtään hyväksyttyä yhteisöä. Hyväksy ensin kumppaneita.',
    nobody: 'Yksikään mukana oleva yhteisö ei kuulu kohderyhmään. Lisää kuntia tai aiheita, tai poista rajaukset.',
    recipientsTitle: 'Kenelle tämä menee',
    partners: (count: string, one: boolean) => (one ? `${count} kumppani` : `${count} kumppania`),
    mailboxes: (count: string, one: boolean) =>
      one ? `${count} sähköpostiosoite` : `${count} sähköpostiosoitetta, yksi viesti kuhunkin`,
    webhooks: (count: string) => `${count} webhook-osoitetta`,
    oneWebhook: '1 webhook-osoite',
    unverified: (count: string) =>
      `Lisäksi vahvistamattomia webhook-osoitteita: ${count}. Niihin ei lähetetä, ennen kuin osoite on vastannut tarkistusviestiin.`,
    tableLabel: 'Kumppanit kunnittain',
    municipality: 'Kunta',
    count: 'Määrä',
    names: 'Kumppanit',
    sendTitle: 'Lähetetäänkö?',
    sendHelp:
      'Lähetettyä tiedotetta ei voi muuttaa. Voit keskeyttää lähettämisen seurantasivulla, mutta jo lähteneitä viestejä ei saa takaisin.',
    send: (count: string, one: boolean) => (one ? 'Lähetä yhdelle kumppanille' : `Lähetä ${count} kumppanille`),
    edit: 'Muokkaa luonnosta',
    toPartners: 'Avaa kumppanit',
    contentTitle: 'Mitä lähetetään',
  },
  en: {
    title: 'Send',
    intro: 'Choose a draft. Before you send, you see who gets it. Nothing leaves yet.',
    none: 'There are no drafts to send. Write a bulletin first.',
    write: 'Write a bulletin',
    draft: 'Draft',
    validUntil: 'Valid until',
    pageTitle: (title) => `Send: ${title}`,
    changedTitle: 'The draft changed in the meantime',
    changed:
      'Somebody saved a new version after you opened this page. Nothing was sent. Read the new version below and send it if it is right.',
    endedTitle: 'The bulletin can no longer be sent',
    ended: (date) => `Its last day was ${date}. Nothing was sent. Change the day, then send it.`,
    nobodyTitle: 'The bulletin would go to nobody',
    nobodyInNetwork: 'The network has no approved communities yet. Approve partners first.',
    nobody: 'No active community belongs to the audience. Add municipalities or topics, or leave them all out.',
    recipientsTitle: 'Who gets this',
    partners: (count, one) => (one ? `${count} partner` : `${count} partners`),
    mailboxes: (count, one) => (one ? `${count} e-mail address` : `${count} e-mail addresses, one message to each`),
    webhooks: (count) => `${count} webhooks`,
    oneWebhook: '1 webhook',
    unverified: (count) =>
      `Webhooks that are not verified: ${count}. Nothing is sent to them until they answer the test message.`,
    tableLabel: 'Partners by municipality',
    municipality: 'Municipality',
    count: 'Number',
    names: 'Partners',
    sendTitle: 'Send it?',
    sendHelp:
      'A bulletin that was sent cannot be changed. You can pause sending on its page under Follow, but messages that have left cannot be called back.',
    send: (count, one) => (one ? 'Send to one partner' : `Send to ${count} partners`),
    edit: 'Edit the draft',
    toPartners: 'Open partners',
    contentTitle: 'What is sent',
  },
});
