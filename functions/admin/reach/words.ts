import { staffCatalogue } from '../../../shared/language/catalogue.ts';

/** The words of reach. */
export const words = staffCatalogue({
  fi: {
    title: 'Julkaisut ja tavoittavuus',
    answers: (posted: string, declined: string, asked: string) =>
      `Julkaissut ${posted} / ${asked} yhteisöä, ei voinut julkaista ${declined}.`,
    none: 'Yksikään yhteisö ei ole vielä kertonut julkaisseensa. Muistutus lähtee vuorokauden kuluttua niille, jotka eivät ole vastanneet.',
    kinds:
      'Kolme eri asiaa, joita ei lasketa yhteen: yhteisön ilmoittama seuraajamäärä, yhteisön ilmoittamat katselut ja lyhyen linkin mitatut käynnit. Viiva tarkoittaa, ettei lukua ole ilmoitettu.',
    accounts: 'Tavoittavuus kanavittain yhteisössä',
    account: 'Yhteisö ja kanava',
    postedAt: 'Julkaistu',
    posts: 'Julkaisuja',
    stated: 'Ilmoitettu yleisö',
    reported: 'Ilmoitetut katselut',
    measured: 'Mitatut käynnit',
    byChannel: 'Kanavan mukaan',
    byMunicipality: 'Kunnan mukaan',
    all: 'Kaikki yhteensä',
    gone: 'Poistunut kumppani',
    unconfirmed: 'Ei kuitattu, mutta linkki on käytössä',
    removed: 'poistettu',
    edited: 'muokattu',
  },
  en: {
    title: 'Posts and reach',
    answers: (posted, declined, asked) =>
      `Posted by ${posted} / ${asked} communities, could not be posted by ${declined}.`,
    none: 'No community has told yet that it posted this. Those who have not answered get a reminder after a day.',
    kinds:
      'Three different things that are never added up: the audience that the community states, the views that it reports, and the measured visits of the short link. A dash means that no figure was given.',
    accounts: 'Reach by account',
    account: 'Community and channel',
    postedAt: 'Posted',
    posts: 'Posts',
    stated: 'Stated audience',
    reported: 'Reported views',
    measured: 'Measured visits',
    byChannel: 'By channel',
    byMunicipality: 'By municipality',
    all: 'All together',
    gone: 'Partner no longer here',
    unconfirmed: 'Not confirmed, but the link is in use',
    removed: 'removed',
    edited: 'edited',
  },
});
