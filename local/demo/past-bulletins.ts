import type { AnswerParts, Bulletin, BulletinText } from '../../shared/bulletin/bulletin.ts';
import { answerText } from '../../shared/question/truth-first.ts';
import type { Municipality } from '../../shared/region.ts';
import type { Mishap } from './lived.ts';

/** A bulletin that was sent before the demonstration begins. */
export type PastBulletin = {
  /** Ids follow from it. */
  readonly key: string;
  /** ISO instant. */
  readonly sentAt: string;
  readonly validUntil: string;
  readonly text: BulletinText;
  readonly sv?: BulletinText;
  readonly en?: BulletinText;
  readonly topics?: Bulletin['audience']['topics'];
  readonly municipalities?: Bulletin['audience']['municipalities'];
  readonly isExercise?: true;
  readonly hasPicture?: true;
  /** If it answers what a community asked. */
  readonly answers?: AskedBefore;
  /** The key of the bulletin that it corrects. */
  readonly corrects?: string;
  /** What went wrong, by address, or `webhook`. */
  readonly mishaps?: Readonly<Record<string, Mishap>>;
};

/** What a community asked, and the parts of the answer. */
type AskedBefore = AnswerParts & {
  readonly asked: string;
  readonly by: string;
  readonly municipality: Municipality;
};

/** An answer as its parts make it. */
const answering = (title: string, answers: AskedBefore) => ({ text: answerText({ title, ...answers }, 'fi'), answers });

/** Four months of invented news, oldest first. October 2026 holds five bulletins and one exercise. */
export const pastBulletins: readonly PastBulletin[] = [
  {
    key: 'sote-kesa',
    sentAt: '2026-08-06T07:00:00.000Z',
    validUntil: '2026-08-31',
    text: {
      title: 'Terveysasemien aukiolot elokuussa',
      body: 'Terveysasemat palaavat kesän jälkeen tavallisiin aukioloaikoihin **10. elokuuta**.\n\nSoita ensin: hoidon tarve arvioidaan puhelimessa.',
    },
    topics: ['health'],
  },
  {
    key: 'koululaiset',
    sentAt: '2026-08-13T06:30:00.000Z',
    validUntil: '2026-09-30',
    text: {
      title: 'Kouluterveydenhoitaja on tavattavissa heti koulun alusta',
      body: 'Huoltaja voi varata ajan puhelimella tai sähköisessä asioinnissa. Pienetkin huolet saa kertoa.',
    },
    topics: ['families'],
    mishaps: { webhook: 'given-up' },
  },
  {
    key: 'helle',
    sentAt: '2026-08-20T09:15:00.000Z',
    validUntil: '2026-08-26',
    text: {
      title: 'Helle jatkuu: muista juoda ja käydä naapurin luona',
      body: 'Iäkäs ihminen ei aina tunne janoa. Käy katsomassa, miten naapuri voi, ja tarjoa lasi vettä.',
    },
    mishaps: { 'matti@mallila.example': 'arrived-later' },
  },
  {
    key: 'omaishoito',
    sentAt: '2026-09-03T06:45:00.000Z',
    validUntil: '2026-10-31',
    text: {
      title: 'Omaishoitaja, sinulla on oikeus vapaaseen',
      body: 'Kerromme, mistä saa apua kotiin vapaan ajaksi. Neuvonta vastaa arkisin.',
    },
    topics: ['older', 'disability', 'social'],
  },
  {
    key: 'hammas',
    sentAt: '2026-09-10T07:20:00.000Z',
    validUntil: '2026-09-30',
    text: {
      title: 'Suun terveydenhuollon takaisinsoitto nopeutuu',
      body: 'Puheluun soitetaan takaisin saman päivän aikana.',
    },
    topics: ['dental'],
    mishaps: { 'kaisa@kuvittelanranta.example': 'unclear' },
  },
  {
    key: 'mieli',
    sentAt: '2026-09-17T08:00:00.000Z',
    validUntil: '2026-12-31',
    text: {
      title: 'Mieli maassa? Juttelemaan pääsee ilman lähetettä',
      body: 'Matalan kynnyksen vastaanotolle voi tulla sellaisena kuin on. Myös läheinen voi tulla.',
    },
    topics: ['mind'],
  },
  {
    key: 'valtuusto',
    sentAt: '2026-09-24T10:30:00.000Z',
    validUntil: '2026-10-15',
    text: {
      title: 'Kerro, miten palvelut toimivat sinun kylässäsi',
      body: 'Aluevaltuusto kokoaa asukkaiden ajatuksia. Vastaaminen vie muutaman minuutin.',
    },
    topics: ['participation'],
    mishaps: { 'satu@satulinna.example': 'arrived-later' },
  },
  {
    key: 'influenssa',
    sentAt: '2026-10-01T06:30:00.000Z',
    validUntil: '2026-12-31',
    hasPicture: true,
    text: {
      title: 'Influenssarokotukset alkavat lokakuussa',
      body: 'Maksuttoman rokotteen saavat 65 vuotta täyttäneet, pienet lapset, raskaana olevat ja riskiryhmiin kuuluvat.\n\nTarkista oman kuntasi rokotuspäivät.',
    },
    sv: {
      title: 'Influensavaccinationerna börjar i oktober',
      body: 'Gratis vaccin får personer över 65 år, små barn, gravida och riskgrupper.\n\nKontrollera vaccinationsdagarna i din kommun.',
    },
    en: {
      title: 'Flu vaccinations start in October',
      body: 'The vaccine is free for people over 65, small children, those who are pregnant and risk groups.\n\nCheck the days in your municipality.',
    },
    topics: ['vaccination', 'health'],
    mishaps: { 'eino@keksityt.example': 'arrived-later' },
  },
  {
    key: 'perhekeskus',
    sentAt: '2026-10-07T07:10:00.000Z',
    validUntil: '2026-10-30',
    text: {
      title: 'Perhekeskuksen avoimet ovet syyslomaviikolla',
      body: 'Tule tapaamaan perheohjaajia ja neuvolan väkeä. Kahvia ja askartelua on tarjolla.',
    },
    topics: ['families', 'wellbeing'],
    mishaps: { 'paivi@mallikoski.example': 'rejected', webhook: 'arrived-later' },
  },
  {
    key: 'harjoitus',
    sentAt: '2026-10-13T08:00:00.000Z',
    validUntil: '2026-10-13',
    text: {
      title: 'Harjoitus: vedenjakelu on keskeytynyt',
      body: 'Tämä on harjoitus. Vesi on juomakelpoista. Älä julkaise tätä.',
    },
    isExercise: true,
  },
  {
    key: 'myrsky',
    sentAt: '2026-10-16T11:40:00.000Z',
    validUntil: '2026-10-18',
    text: {
      title: 'Myrsky nousee: varaudu sähkökatkoon',
      body: 'Lataa puhelin, ota esiin taskulamppu ja katso, että naapurillakin on kaikki hyvin. Hätänumero on **112**.',
    },
    topics: ['rescue'],
    mishaps: { 'olavi@mielikuvitus.example': 'given-up' },
  },
  {
    key: 'ajanvaraus',
    sentAt: '2026-10-21T06:20:00.000Z',
    validUntil: '2026-11-30',
    text: {
      title: 'Sähköinen ajanvaraus on poissa käytöstä viikonlopun',
      body: 'Ajanvaraus on suljettu lauantaina ja sunnuntaina. Kiireellisissä asioissa soita 116117.',
    },
    mishaps: { 'satu@satulinna.example': 'unclear', 'eva@exempelstaden.example': 'left' },
  },
  {
    key: 'ajanvaraus-korjaus',
    sentAt: '2026-10-22T06:05:00.000Z',
    validUntil: '2026-11-30',
    text: {
      title: 'Korjaus: ajanvaraus on suljettu vain sunnuntaina',
      body: 'Kerroimme eilen väärin. Sähköinen ajanvaraus on suljettu **vain sunnuntaina**. Pahoittelemme virhettä.',
    },
    corrects: 'ajanvaraus',
  },
  {
    key: 'liukkaus',
    sentAt: '2026-11-04T05:50:00.000Z',
    validUntil: '2027-03-31',
    text: {
      title: 'Ensiliukkaat tulivat: näin pysyt pystyssä',
      body: 'Nastat kenkiin, kädet pois taskuista ja aikaa matkaan. Ikäihminen saa nastat omasta apuvälinelainaamosta.',
    },
    topics: ['older', 'wellbeing'],
  },
  {
    key: 'isanpaiva',
    sentAt: '2026-11-05T07:30:00.000Z',
    validUntil: '2026-11-08',
    text: {
      title: 'Terveysasemat ovat kiinni isänpäivänä',
      body: 'Päivystys on auki. Soita ensin 116117.',
    },
    topics: ['health'],
    mishaps: { 'matti@mallila.example': 'rejected' },
  },
  {
    key: 'vertaisryhma',
    sentAt: '2026-11-12T08:10:00.000Z',
    validUntil: '2026-12-15',
    text: {
      title: 'Uusi vertaisryhmä muistisairaan läheisille',
      body: 'Ryhmä kokoontuu joka toinen viikko. Ensimmäiselle kerralle voi tulla vain kuuntelemaan.',
    },
    topics: ['older', 'mind', 'social'],
  },
  {
    key: 'vastaus-hammashoito',
    sentAt: '2026-11-17T09:20:00.000Z',
    validUntil: '2027-12-31',
    ...answering('Alle 18-vuotiaan hammashoito on maksutonta', {
      asked: 'Väitetään, että lasten hammashoidosta peritään ensi vuonna maksu. Onko näin?',
      by: 'mallila',
      municipality: '214',
      claim: 'lasten hammashoidosta aletaan periä maksu',
      fact: 'Alle 18-vuotiaan hammashoito ei maksa mitään julkisella hammashoitolalla, ei nyt eikä ensi vuonna.',
      more: 'Maksuttomuudesta säädetään laissa. Ajan voi varata hammashoidon ajanvarauksesta.',
    }),
    topics: ['dental', 'families'],
  },
  {
    key: 'vastaus-tulokset',
    sentAt: '2026-11-18T08:05:00.000Z',
    validUntil: '2027-12-31',
    ...answering('Laboratoriokokeiden tulokset näkyvät OmaKannassa', {
      asked: 'Mistä verikokeen tulokset näkee, kun kukaan ei soita?',
      by: 'esimerkkikyla',
      municipality: '050',
      fact: 'Tulokset näkyvät OmaKannassa, yleensä muutaman päivän kuluttua kokeesta.',
      more: 'Jos tulos vaatii toimia, terveysasemalta otetaan yhteyttä. Jos et käytä verkkoasiointia, kysy tuloksia terveysaseman puhelinpalvelusta.',
    }),
    topics: ['health'],
  },
  {
    key: 'vastaus-palovaroitin',
    sentAt: '2026-11-19T07:45:00.000Z',
    validUntil: '2027-12-31',
    ...answering('Palovaroittimesta huolehtii vuokratalossa talon omistaja', {
      asked: 'Kenen pitää hankkia palovaroitin vuokra-asuntoon?',
      by: 'kuvittelanranta',
      municipality: '609',
      fact: 'Rakennuksen omistaja hankkii palovaroittimet ja pitää ne kunnossa. Asukas kokeilee varoitinta ja ilmoittaa vioista.',
      more: 'Jos asunnossa ei ole varoitinta, ota yhteys isännöitsijään tai huoltoyhtiöön.',
    }),
    topics: ['rescue'],
  },
];
