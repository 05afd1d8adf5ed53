import type { Lesson, LessonName } from '../lesson.ts';

/** The training in Finnish. */
export const fi: Readonly<Record<LessonName, Lesson>> = {
  posting: {
    title: 'Näin julkaiset',
    know: 'Tiedote tulee sähköpostiisi valmiina. Avaa julkaisupaketti, kopioi teksti ja liitä se kanavaasi. Alkuun voit kirjoittaa oman tervehdyksen, mutta älä muuta itse tiedotetta: päivät, paikat ja puhelinnumerot on tarkistettu. Jätä linkki loppuun, niin lukija pääsee aina uusimpaan tietoon.',
    situation: 'Saat tiedotteen rokotuspäivästä. Teksti on mielestäsi pitkä kyläsi ryhmään. Mitä teet?',
    options: {
      a: {
        text: 'Lyhennän tekstin omin sanoin ja jätän linkin pois, ettei julkaisu näytä viralliselta.',
        why: 'Omin sanoin lyhennetystä jää helposti pois juuri se, mitä joku tarvitsee. Ilman linkkiä kukaan ei voi tarkistaa tietoa eikä nähdä, jos se muuttuu.',
      },
      b: {
        text: 'Kopioin kanavani tekstin julkaisupaketista, kirjoitan alkuun tervehdyksen ja jätän linkin loppuun.',
        why: 'Juuri näin. Tervehdys kertoo, että viesti tulee omasta kylästä, ja tarkistettu teksti ja linkki pitävät tiedon oikeana. Paketissa on jokaiselle kanavalle sopivan mittainen teksti.',
      },
      c: {
        text: 'Jätän julkaisematta ja toivon, että joku muu kertoo.',
        why: 'Mitään ei ole pakko julkaista. Kerro siitä silti paketin napilla, niin viestintä tietää, että kyläsi jäi ilman tietoa, ja voi kertoa asiasta muulla tavalla.',
      },
    },
  },
  never: {
    title: 'Mitä ei koskaan julkaista',
    know: 'Älä koskaan julkaise toisen ihmisen terveystietoja, henkilötunnusta tai osoitetta, äläkä ilman lupaa kuvaa, josta hänet tunnistaa. Sama koskee kommentteja, hyvää tarkoittaviakin. Jo tieto siitä, että joku käy mielenterveys- tai päihdepalvelussa, on terveystieto.',
    situation:
      'Julkaisusi alle kirjoitetaan: ”Naapurin Pentti pääsi viime viikolla katkaisuhoitoon tuon numeron kautta, hyvin hoitivat!” Mitä teet?',
    options: {
      a: {
        text: 'Tykkään kommentista, sehän on kiitos.',
        why: 'Kommentti on ystävällinen, mutta se kertoo tunnistettavan ihmisen hoidosta. Tykkäys nostaa sen vielä useamman nähtäville.',
      },
      b: {
        text: 'Kysyn kommentissa, antoiko Pentti luvan kertoa.',
        why: 'Kysymys jättää tiedon näkyviin ja nostaa sen uudelleen esiin. Ylläpitäjänä voit poistaa kommentin heti.',
      },
      c: {
        text: 'Poistan kommentin ja kerron kirjoittajalle yksityisviestillä, miksi.',
        why: 'Oikein. Toisen hoidosta ei kerrota, vaikka tarkoitus olisi hyvä. Yksityisviesti ei nolaa kirjoittajaa, ja hän voi kiittää palvelua nimiä mainitsematta.',
      },
    },
  },
  rumour: {
    title: 'Huhu ryhmässä',
    know: 'Huhu leviää, kun oikeaa tietoa ei ole saatavilla. Älä arvaile äläkä toista väitettä. Välitä kysymys viestinnälle tiedotteen lopussa olevasta linkistä. Siihen menee puoli minuuttia, ja saat vastauksen valmiina julkaistavaksi.',
    situation: 'Ryhmässä kerrotaan, että terveysasema suljetaan ensi viikolla. Et ole kuullut asiasta. Mitä teet?',
    options: {
      a: {
        text: 'Välitän väitteen viestinnälle ja kirjoitan ryhmään: ”Kysyin tätä hyvinvointialueelta ja kerron, kun saan vastauksen.”',
        why: 'Juuri näin. Ryhmä näkee, että asiaa selvitetään, eikä väite saa lisää vauhtia. Kun vastaus tulee, julkaise se samaan keskusteluun.',
      },
      b: {
        text: 'Kirjoitan, että väite on valetta.',
        why: 'Et voi vielä tietää sitä. Jos väitteessä on perää, luottamus sinuun kärsii. Samalla väite tulee toistetuksi.',
      },
      c: {
        text: 'Poistan koko keskustelun.',
        why: 'Poistaminen saa huhun näyttämään todelta ja siirtää sen muualle. Parempi on hakea kysymykseen vastaus.',
      },
    },
  },
  correction: {
    title: 'Kun tieto muuttuu',
    know: 'Joskus tieto muuttuu julkaisemisen jälkeen. Silloin saat viestin, jossa pyydetään muokkaamaan julkaisua tai poistamaan se. Viesti tulee juuri sinulle, koska kerroit julkaisseesi. Tee muutos heti ja kuittaa se napautuksella.',
    situation:
      'Julkaisit aamulla rokotuspäivän kellonajan. Iltapäivällä saat korjauksen: aika on toinen. Julkaisusi alla on jo parikymmentä kommenttia. Mitä teet?',
    options: {
      a: {
        text: 'Muokkaan julkaisun korjatulla tekstillä, kirjoitan alkuun ”Korjattu klo 14” ja kuittaan korjauksen.',
        why: 'Oikein. Muokattu julkaisu korjaa tiedon niillekin, jotka ovat jo kommentoineet, ja merkintä kertoo rehellisesti, että jotain muuttui.',
      },
      b: {
        text: 'Kirjoitan oikean ajan kommenttien joukkoon.',
        why: 'Harva lukee parikymmentä kommenttia. Väärä aika jää julkaisuun, ja joku lähtee turhaan matkaan.',
      },
      c: {
        text: 'Odotan iltaan, sillä asia ei varmaan koske monta.',
        why: 'Väärä tieto on näkyvissä joka hetki. Muutama napautus heti säästää monelta turhan matkan.',
      },
    },
  },
  anger: {
    title: 'Vihainen kommentti',
    know: 'Sinun ei tarvitse puolustaa hyvinvointialuetta. Kuuntele, pysy rauhallisena ja kerro, minne palautteen voi antaa: palautelomake on avoin kaikille, myös nimettömästi. Uhkaukset ja nimittelyn saat poistaa. Jos jollakulla on hätä, ohjaa soittamaan 112.',
    situation:
      'Julkaisusi alle kirjoitetaan: ”Taas tätä valehtelua! Äitini odotti päivystyksessä kuusi tuntia eikä ketään kiinnosta.” Mitä teet?',
    options: {
      a: {
        text: 'Vastaan, etten minä voi asialle mitään.',
        why: 'Totta, mutta kirjoittaja jää yksin asiansa kanssa. Hän tarvitsee tiedon siitä, minne asian voi viedä.',
      },
      b: {
        text: 'Vastaan: ”Ikävä kuulla. Kerro tämä palautelomakkeella, niin asia menee niille, jotka voivat vaikuttaa siihen”, ja lisään linkin.',
        why: 'Oikein. Otit kirjoittajan tosissaan ja näytit tien eteenpäin. Samalla keskustelu rauhoittuu muidenkin silmissä.',
      },
      c: {
        text: 'Selitän pitkästi, miksi päivystys ruuhkautuu.',
        why: 'Et tunne tapausta, ja selitys kuulostaa helposti puolustelulta. Jätä palvelun asiat niille, jotka niistä vastaavat.',
      },
    },
  },
};
