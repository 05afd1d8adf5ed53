import type { Definition } from '../definition.ts';

/** What communities did with the bulletins, by their own word. */
export const postingDefinitions = {
  'posting.asked': {
    name: { fi: 'Julkaistavaksi toimitettuja', sv: 'Levererat för publicering', en: 'Asked to post' },
    unit: 'count',
    means: {
      fi: 'Parit tiedote ja yhteisö, joissa tiedote meni yhteisölle perille.',
      sv: 'Par av meddelande och gemenskap där meddelandet kom fram till gemenskapen.',
      en: 'Pairs of a bulletin and a community to which it was delivered.',
    },
    source: ['delivery'],
    by: ['cohort'],
  },
  'posting.confirmed': {
    name: { fi: 'Kuitattuja julkaisuja', sv: 'Kvitterade publiceringar', en: 'Confirmed postings' },
    unit: 'count',
    means: {
      fi: 'Näistä ne, joissa yhteisö kertoi julkaisseensa tiedotteen ainakin yhdellä tilillään.',
      sv: 'Av dessa de där gemenskapen uppgav att den publicerat meddelandet på minst ett konto.',
      en: 'Of these, those where the community said that it posted the bulletin on at least one account.',
    },
    source: ['posting'],
    by: ['cohort'],
  },
  'posting.share': {
    name: { fi: 'Julkaisujen osuus', sv: 'Andel publicerade', en: 'Share posted' },
    unit: 'share',
    better: 'more',
    means: {
      fi: 'Kuitatut julkaisut julkaistavaksi toimitetuista. Julkaisu, jota ei kuitata, ei näy tässä.',
      sv: 'Kvitterade publiceringar av det som levererats för publicering. En publicering som inte kvitteras syns inte här.',
      en: 'Confirmed postings of what was delivered to be posted. A posting that nobody confirms is not seen here.',
    },
    of: { fi: 'julkaistavaksi toimitetut', sv: 'levererat för publicering', en: 'what communities were asked to post' },
    source: ['delivery', 'posting'],
    by: ['cohort'],
  },
  'posting.posts': {
    name: { fi: 'Julkaisuja tileittäin', sv: 'Inlägg per konto', en: 'Posts by account' },
    unit: 'count',
    means: {
      fi: 'Julkaisut, joista yhteisö kertoi. Sama tiedote kahdella tilillä on kaksi julkaisua.',
      sv: 'Inlägg som gemenskapen berättat om. Samma meddelande på två konton är två inlägg.',
      en: 'Posts that communities told of. The same bulletin on two accounts is two posts.',
    },
    source: ['posting'],
    by: ['account'],
  },
  'posting.declined': {
    name: { fi: 'Ei julkaistu, syy kerrottu', sv: 'Inte publicerat, orsak angiven', en: 'Declined with a reason' },
    unit: 'count',
    means: {
      fi: 'Vastaukset, joissa yhteisö kertoi, ettei julkaise tiedotetta tilillään.',
      sv: 'Svar där gemenskapen uppgav att den inte publicerar meddelandet på kontot.',
      en: 'Answers in which a community said that it does not post the bulletin on an account.',
    },
    source: ['posting'],
    by: ['reason'],
  },
  'time.firstPost': {
    name: { fi: 'Aika ensimmäiseen julkaisuun', sv: 'Tid till första publicering', en: 'Time to the first post' },
    unit: 'seconds',
    means: {
      fi: 'Aika lähetyksestä ensimmäisen yhteisön julkaisuun, mediaani tiedotteista, joita julkaistiin.',
      sv: 'Tid från sändning till den första gemenskapens publicering, median av meddelanden som publicerades.',
      en: 'Time from sending to the first community’s post; the median of bulletins that were posted.',
    },
    of: { fi: 'tiedotteet, joita julkaistiin', sv: 'meddelanden som publicerades', en: 'bulletins that were posted' },
    source: ['bulletin', 'posting'],
  },
  'time.half': {
    name: {
      fi: 'Aika, jossa puolet yhteisöistä julkaisi',
      sv: 'Tid tills hälften hade publicerat',
      en: 'Time until half of the communities posted',
    },
    unit: 'seconds',
    better: 'less',
    means: {
      fi: 'Aika lähetyksestä siihen, kun puolet yhteisöistä, joille tiedote meni, oli julkaissut sen; mediaani tiedotteista, joissa puolet täyttyi.',
      sv: 'Tid från sändning till att hälften av gemenskaperna som fick meddelandet hade publicerat det; median av meddelanden där hälften nåddes.',
      en: 'Time from sending until half of the communities that got the bulletin had posted it; the median of bulletins that came so far.',
    },
    of: {
      fi: 'tiedotteet, joissa puolet täyttyi',
      sv: 'meddelanden där hälften nåddes',
      en: 'bulletins that reached half',
    },
    source: ['bulletin', 'delivery', 'posting'],
  },
  'time.most': {
    name: {
      fi: 'Aika, jossa 80 % yhteisöistä julkaisi',
      sv: 'Tid tills 80 % hade publicerat',
      en: 'Time until 80% of the communities posted',
    },
    unit: 'seconds',
    means: {
      fi: 'Sama aika 80 prosenttiin yhteisöistä; mediaani tiedotteista, joissa 80 prosenttia täyttyi.',
      sv: 'Samma tid till 80 procent; median av meddelanden där 80 procent nåddes.',
      en: 'The same to 80 per cent of the communities; the median of bulletins that came so far.',
    },
    of: { fi: 'tiedotteet, joissa 80 % täyttyi', sv: 'meddelanden där 80 % nåddes', en: 'bulletins that reached 80%' },
    source: ['bulletin', 'delivery', 'posting'],
  },
  'corrections.posts': {
    name: { fi: 'Korjattavia julkaisuja', sv: 'Inlägg att rätta', en: 'Posts to correct' },
    unit: 'count',
    means: {
      fi: 'Julkaisut, jotka olivat esillä, kun viestintä kuukauden aikana korjasi tai perui niiden tiedotteen.',
      sv: 'Inlägg som var framme när kommunikationen under månaden rättade eller återkallade deras meddelande.',
      en: 'Posts that stood when staff corrected or cancelled their bulletin during the month.',
    },
    source: ['bulletin', 'posting'],
  },
  'corrections.share': {
    name: { fi: 'Korjattujen osuus', sv: 'Andel rättade', en: 'Share corrected' },
    unit: 'share',
    better: 'more',
    means: {
      fi: 'Korjattavista julkaisuista ne, jotka yhteisö kertoi muuttaneensa tai poistaneensa.',
      sv: 'Inlägg att rätta som gemenskapen uppgav att den ändrat eller tagit bort.',
      en: 'Posts to correct that the community said it had edited or taken down.',
    },
    of: { fi: 'korjattavat julkaisut', sv: 'inlägg att rätta', en: 'posts to correct' },
    source: ['bulletin', 'posting'],
  },
  'corrections.median': {
    name: { fi: 'Aika korjaukseen, puolet', sv: 'Tid till rättelse, hälften', en: 'Time to correct, half' },
    unit: 'seconds',
    better: 'less',
    means: {
      fi: 'Aika korjauksen tai perumisen lähetyksestä siihen, kun julkaisija oli muuttanut julkaisuaan tai poistanut sen: puolet ehti tässä ajassa.',
      sv: 'Tid från att rättelsen eller återkallelsen skickades tills inlägget hade ändrats eller tagits bort: hälften hann på denna tid.',
      en: 'Time from sending the correction or cancellation until the post had been edited or taken down: half took no longer.',
    },
    of: {
      fi: 'julkaisut, jotka muutettiin tai poistettiin',
      sv: 'inlägg som ändrades eller togs bort',
      en: 'posts that were edited or taken down',
    },
    source: ['bulletin', 'posting'],
  },
  'reach.stated': {
    name: { fi: 'Ilmoitettu yleisö', sv: 'Uppgiven publik', en: 'Stated audience' },
    unit: 'people',
    means: {
      fi: 'Julkaisseiden tilien ylläpitäjien ilmoittama seuraajamäärä, kukin tili kerran. Sama ihminen voi seurata montaa tiliä.',
      sv: 'Antal följare enligt dem som sköter kontona som publicerade, varje konto en gång. Samma person kan följa flera konton.',
      en: 'Followers of the accounts that posted, as their maintainers state, each account once. One person may follow several.',
    },
    source: ['posting'],
  },
  'reach.views': {
    name: { fi: 'Kerrotut näyttökerrat', sv: 'Rapporterade visningar', en: 'Reported views' },
    unit: 'people',
    means: {
      fi: 'Näyttökerrat, jotka yhteisöt kertoivat julkaisuistaan. Kaikki eivät kerro. Lukua ei saa laskea yhteen muiden kanssa.',
      sv: 'Visningar som gemenskaperna uppgett för sina inlägg. Alla uppger inte. Talet får inte läggas ihop med andra.',
      en: 'Views that communities reported of their posts. Not all do. Never to be added to other figures.',
    },
    source: ['posting'],
  },
  'reach.reporting': {
    name: {
      fi: 'Julkaisut, joista kerrottiin näytöt',
      sv: 'Inlägg med rapporterade visningar',
      en: 'Posts with reported views',
    },
    unit: 'count',
    means: {
      fi: 'Julkaisut, joiden näyttökerrat yhteisö kertoi.',
      sv: 'Inlägg vars visningar gemenskapen uppgav.',
      en: 'Posts whose views the community reported.',
    },
    source: ['posting'],
  },
  'reach.visits': {
    name: { fi: 'Käynnit linkeistä', sv: 'Besök via länkar', en: 'Visits by links' },
    unit: 'count',
    means: {
      fi: 'Käynnit kuukauden tiedotteisiin julkaisujen lyhyistä linkeistä kuukauden aikana. Sama kävijä lasketaan kerran päivässä linkkiä kohti. Lukua ei saa laskea yhteen muiden kanssa.',
      sv: 'Besök på månadens meddelanden via inläggens korta länkar under månaden. Samma besökare räknas en gång per dag och länk. Talet får inte läggas ihop med andra.',
      en: 'Visits to the month’s bulletins by the short links of posts during the month. A visitor counts once a day for each link. Never to be added to other figures.',
    },
    source: ['visit'],
  },
  'white.accounts': {
    name: { fi: 'Tilejä kunnassa', sv: 'Konton i kommunen', en: 'Accounts in the municipality' },
    unit: 'count',
    means: {
      fi: 'Mukana olevien yhteisöjen tilit kunnan ja kanavan mukaan kuukauden lopussa.',
      sv: 'Konton hos gemenskaper som är med, efter kommun och kanal vid månadens slut.',
      en: 'Accounts of communities taking part, by municipality and channel, at the end of the month.',
    },
    source: ['partner'],
    by: ['place'],
  },
  'white.posts': {
    name: { fi: 'Julkaisuja kunnassa', sv: 'Inlägg i kommunen', en: 'Posts in the municipality' },
    unit: 'count',
    means: {
      fi: 'Kuukauden tiedotteiden julkaisut kunnan ja kanavan mukaan.',
      sv: 'Inlägg om månadens meddelanden efter kommun och kanal.',
      en: 'Posts of the month’s bulletins by municipality and channel.',
    },
    source: ['posting'],
    by: ['place'],
  },
  'white.silent': {
    name: {
      fi: 'Kunnat, joissa ei kuulunut mitään',
      sv: 'Kommuner där inget hördes',
      en: 'Municipalities that heard nothing',
    },
    unit: 'count',
    better: 'less',
    means: {
      fi: 'Kunnat, joiden yhdelläkään tilillä ei kerrottu julkaistun yhtään kuukauden tiedotetta.',
      sv: 'Kommuner där inget konto uppgavs ha publicerat något av månadens meddelanden.',
      en: 'Municipalities where no account was said to have posted any of the month’s bulletins.',
    },
    of: { fi: 'alueen kunnat', sv: 'områdets kommuner', en: 'the municipalities of the region' },
    source: ['posting'],
  },
} as const satisfies Record<string, Definition>;
