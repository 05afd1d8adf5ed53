import { staffCatalogue } from '../../../shared/language/catalogue.ts';

/** The words of the picture of a bulletin. */
export const words = staffCatalogue({
  fi: {
    title: 'Kuva',
    none: 'Tiedotteessa ei ole kuvaa. Instagramiin ei voi julkaista ilman kuvaa, ja muuallakin se saa pysähtymään.',
    add: 'Lisää kuva',
    change: 'Vaihda tai poista kuva',
    pageTitle: (title: string) => `Kuva: ${title}`,
    back: 'Takaisin esikatseluun',
    altIn: (language: string) => `Kuvateksti ${language}`,
    altHint:
      'Kerro, mitä kuvassa on, niin kuin kertoisit puhelimessa. Jos kuvassa on tekstiä, kirjoita se tähän. Näkövammainen kuulee tämän, ja kumppani kopioi sen julkaisuunsa.',
    save: 'Tallenna kuvateksti',
    use: 'Käytä tätä kuvaa',
    remove: 'Poista kuva',
    removeHint: 'Kuva katoaa myös osoitteestaan heti.',
    currentTitle: 'Tiedotteen kuva nyt',
    newTitle: 'Lisää kuva',
    otherTitle: 'Vaihda toiseen kuvaan',
    file: 'Kuvatiedosto',
    fileHint:
      'JPEG, PNG tai WebP, enintään 10 Mt. Paras on vaakakuva, esimerkiksi 1200 × 630 kuvapistettä. Kuvauspaikka ja muut kameran lisäämät tiedot poistetaan. Lataa vain kuva, jonka käyttöön teillä on lupa.',
    upload: 'Lataa kuva',
    uploading: 'Ladataan…',
    tooLarge: 'Tiedosto on yli 10 Mt, eikä sitä otettu vastaan. Pienennä kuvaa tai valitse toinen.',
    noFile: 'Valitse ensin kuvatiedosto.',
    wrongType: 'Tämä ei ole JPEG-, PNG- tai WebP-kuva. Valitse toinen tiedosto.',
    expired: 'Sivu on ollut auki liian kauan, eikä lataus enää onnistu. Päivitä sivu ja valitse kuva uudelleen.',
    failed: 'Lataus ei onnistunut. Tarkista verkkoyhteys ja yritä uudelleen.',
    uploadHelp:
      'Jos selain näyttää latauksen jälkeen englanninkielisen virheen, palaa tälle sivulle, päivitä se ja kokeile pienempää kuvaa.',
    waitTitle: 'Kuvaa käsitellään',
    wait: 'Tämä kestää yleensä muutaman sekunnin. Sivu päivittyy itsestään.',
    waitTooLong: 'Jos mitään ei tapahdu minuutissa, lataa kuva uudelleen.',
    again: 'Lataa kuva uudelleen',
    readyTitle: 'Kuva on valmis',
    ready: 'Kuva on pienennetty, ja kameran lisäämät tiedot on poistettu. Kirjoita vielä kuvateksti.',
    refusedTitle: 'Kuvaa ei voitu käyttää',
    'not-an-image':
      'Tiedosto ei ole JPEG-, PNG- tai WebP-kuva, vaikka sen nimi voi niin väittää. Tallenna kuva toisessa ohjelmassa JPEG-muotoon ja lataa se uudelleen.',
    'too-many-pixels':
      'Kuvassa on yli 40 miljoonaa kuvapistettä, eikä sitä avata. Pienennä se esimerkiksi 3000 kuvapisteen levyiseksi ja lataa se uudelleen.',
    unreadable: 'Tiedosto on vaurioitunut tai kesken. Lataa kuva uudelleen tai tallenna se toisessa ohjelmassa.',
    goneTitle: 'Kuva ei ole enää tallessa',
    gone: 'Lataamisesta on yli kaksi päivää. Lataa kuva uudelleen.',
    changedTitle: 'Joku muu muutti luonnosta sillä välin',
    changed: 'Kuvaa ei vielä tallennettu. Katso luonnos ja yritä uudelleen.',
    closedTitle: 'Tiedotteen kuvaa ei voi enää muuttaa',
    closed: 'Tiedote on lähetetty tai ajastettu. Ajastetun voi vielä perua, ja lähetettyä voi korjata.',
    follow: 'Avaa tiedote',
    altMissingTitle: 'Kuvateksti puuttuu',
    altMissing: (languages: string) =>
      `Kerro, mitä kuva esittää: ${languages}. Ilman sitä tiedotetta ei voi lähettää, sillä kaikki eivät näe kuvaa.`,
    toAlt: 'Kirjoita kuvateksti',
  },
  en: {
    title: 'Picture',
    none: 'The bulletin has no picture. Instagram takes no post without one, and it makes people stop elsewhere too.',
    add: 'Add a picture',
    change: 'Change or remove the picture',
    pageTitle: (title) => `Picture: ${title}`,
    back: 'Back to the preview',
    altIn: (language) => `Alternative text ${language}`,
    altHint:
      'Say what is in the picture, as you would on the telephone. If it holds text, write it here. A person who does not see hears this, and partners copy it into their posts.',
    save: 'Save the alternative text',
    use: 'Use this picture',
    remove: 'Remove the picture',
    removeHint: 'The picture is gone from its address at once, too.',
    currentTitle: 'The picture of the bulletin now',
    newTitle: 'Add a picture',
    otherTitle: 'Change to another picture',
    file: 'Picture file',
    fileHint:
      'JPEG, PNG or WebP, at most 10 MB. Best is a wide one, such as 1200 × 630 pixels. Where it was taken and all else that a camera adds is removed. Upload only a picture that you have the right to use.',
    upload: 'Upload the picture',
    uploading: 'Uploading…',
    tooLarge: 'The file is over 10 MB and was not taken. Make the picture smaller or choose another.',
    noFile: 'Choose a picture file first.',
    wrongType: 'This is no JPEG, PNG or WebP picture. Choose another file.',
    expired: 'The page has been open too long for an upload. Reload it and choose the picture again.',
    failed: 'The upload did not succeed. Check the network and try again.',
    uploadHelp:
      'If the browser shows an error after the upload, come back to this page, reload it and try a smaller picture.',
    waitTitle: 'The picture is being prepared',
    wait: 'This takes a few seconds as a rule. The page reloads by itself.',
    waitTooLong: 'If nothing happens in a minute, upload the picture again.',
    again: 'Upload the picture again',
    readyTitle: 'The picture is ready',
    ready: 'It was made smaller, and what the camera added was removed. Now write what it shows.',
    refusedTitle: 'The picture cannot be used',
    'not-an-image':
      'The file is no JPEG, PNG or WebP picture, whatever its name says. Save it as JPEG in another program and upload it again.',
    'too-many-pixels':
      'The picture has over 40 million pixels and is not opened. Make it 3000 pixels wide, say, and upload it again.',
    unreadable: 'The file is damaged or incomplete. Upload it again, or save it in another program.',
    goneTitle: 'The picture is no longer kept',
    gone: 'It was uploaded more than two days ago. Upload it again.',
    changedTitle: 'Somebody else changed the draft in the meantime',
    changed: 'The picture has not been saved yet. Look at the draft and try again.',
    closedTitle: 'The picture of this bulletin can no longer be changed',
    closed:
      'The bulletin was sent or is scheduled. A schedule can still be taken back, and what was sent can be corrected.',
    follow: 'Open the bulletin',
    altMissingTitle: 'The picture has no alternative text',
    altMissing: (languages) =>
      `Say what the picture shows: ${languages}. The bulletin cannot be sent without, since not everyone sees the picture.`,
    toAlt: 'Write the alternative text',
  },
});

/** What a language is called where it says in which language something is. */
export const inLanguage = {
  fi: { fi: 'suomeksi', sv: 'ruotsiksi', en: 'englanniksi' },
  en: { fi: 'in Finnish', sv: 'in Swedish', en: 'in English' },
} as const;
