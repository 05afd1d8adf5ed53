import { formatDateTime } from '../language/format.ts';
import { kindNames, municipalityChoices } from '../partner/words.ts';
import type { Row, Section } from './document.ts';
import { Outcome, type Outcomes, type ReportFigures, type ShieldedCount, type Spread, totalOf } from './figures.ts';
import {
  aboutNames,
  channelNames,
  countInWords,
  durationInWords,
  outcomeNames,
  shareInWords,
  shieldedInWords,
  topicName,
} from './words.ts';

/** The sections that hold the figures, in the order in which they are read. */
export function sectionsOf(figures: ReportFigures): Section[] {
  return [
    partnerSection(figures.partners),
    bulletinSection(figures.bulletins),
    deliverySection(figures.deliveries),
    timeSection(figures.times),
    feedbackSection(figures.feedback),
  ];
}

function partnerSection({ all, byKind, byMunicipality }: ReportFigures['partners']): Section {
  const row = (label: string, { active, waiting }: { active: number; waiting: number }): Row => ({
    label,
    cells: [countInWords(active), countInWords(waiting)],
    bar: all.active === 0 ? 0 : active / all.active,
  });
  const inAll: Row = { label: 'Yhteensä', cells: [countInWords(all.active), countInWords(all.waiting)] };
  const places = municipalityChoices('fi').flatMap(({ value, label }) =>
    byMunicipality.filter(({ municipality }) => municipality === value).map((each) => row(label, each)),
  );
  return {
    heading: 'Kumppanit',
    paragraphs: [
      'Mukana on yhteisö, jonka viestintä on hyväksynyt ja joka ei ole lähtenyt. Odottaa on yhteisö, joka on vahvistanut liittymisensä mutta jota viestintä ei ole vielä hyväksynyt. Tilanne on kuukauden lopusta; kesken olevan kuukauden tilanne on laskentahetkeltä.',
    ],
    tables: [
      {
        caption: 'Kumppanit lajeittain',
        columns: ['Laji', 'Mukana', 'Odottaa'],
        rows: [...byKind.map((each) => row(kindNames[each.kind].fi, each)), inAll],
      },
      { caption: 'Kumppanit kunnittain', columns: ['Kunta', 'Mukana', 'Odottaa'], rows: [...places, inAll] },
    ],
  };
}

function bulletinSection(bulletins: ReportFigures['bulletins']): Section {
  const definition = 'Mukana ovat tiedotteet, jotka lähetettiin kuukauden aikana.';
  if (bulletins.length === 0) {
    return { heading: 'Tiedotteet', paragraphs: [definition, 'Tiedotteita ei lähetetty.'], tables: [] };
  }
  return {
    heading: 'Tiedotteet',
    paragraphs: [definition],
    tables: [
      {
        caption: 'Lähetetyt tiedotteet',
        columns: ['Tiedote', 'Toimituksia', 'Lähetetty'],
        rows: bulletins.map(({ title, sealedAt, outcomes }) => ({
          label: title,
          detail: [formatDateTime(sealedAt, 'fi'), ...othersThanSent(outcomes)].join('. '),
          cells: [countInWords(totalOf(outcomes)), countInWords(outcomes.sent)],
        })),
      },
    ],
  };
}

function othersThanSent(outcomes: Outcomes): string[] {
  return Outcome.options
    .filter((outcome) => outcome !== 'sent' && outcomes[outcome] > 0)
    .map((outcome) => `${outcomeNames[outcome]}: ${countInWords(outcomes[outcome])}`);
}

function deliverySection({ all, email, webhook }: ReportFigures['deliveries']): Section {
  const total = totalOf(all);
  return {
    heading: 'Toimitukset',
    paragraphs: [
      'Toimitus on yksi tiedote yhteen toimitusosoitteeseen, joka on sähköpostiosoite tai yhteisön oman ohjelman osoite (webhook). Lähetetty tarkoittaa, että vastaanottajan palvelu otti tiedotteen vastaan. Luvut kertovat tilanteen laskentahetkellä.',
    ],
    tables: [
      {
        caption: 'Toimitukset tuloksittain',
        columns: ['Tulos', 'Määrä', 'Osuus'],
        rows: [
          ...Outcome.options.map((outcome) => ({
            label: outcomeNames[outcome],
            cells: [countInWords(all[outcome]), shareInWords(all[outcome], total)],
            bar: total === 0 ? 0 : all[outcome] / total,
          })),
          { label: 'Yhteensä', cells: [countInWords(total), shareInWords(total, total)] },
        ],
      },
      {
        caption: 'Toimitukset kanavittain',
        columns: ['Tulos', channelNames.email, channelNames.webhook],
        rows: [
          ...Outcome.options.map((outcome) => ({
            label: outcomeNames[outcome],
            cells: [countInWords(email[outcome]), countInWords(webhook[outcome])],
          })),
          { label: 'Yhteensä', cells: [countInWords(totalOf(email)), countInWords(totalOf(webhook))] },
        ],
      },
    ],
  };
}

function timeSection(times: ReportFigures['times']): Section {
  const row = (channel: 'all' | 'email' | 'webhook', { count, medianSeconds, p95Seconds }: Spread): Row => ({
    label: channelNames[channel],
    cells: [countInWords(count), durationInWords(medianSeconds), durationInWords(p95Seconds)],
  });
  return {
    heading: 'Aika lähettämisestä toimitukseen',
    paragraphs: [
      'Aika alkaa, kun viestintä lähettää tiedotteen, ja päättyy, kun toimitus on lähetetty. Puolet toimituksista valmistui viimeistään mediaanin ajassa ja 95 prosenttia viimeistään 95 %:n ajassa. Mukana ovat vain lähetetyt toimitukset; ajat on pyöristetty ylös täysiin sekunteihin.',
    ],
    tables: [
      {
        caption: 'Toimitusaika kanavittain',
        columns: ['Kanava', 'Lähetetty', 'Mediaani', '95 %'],
        rows: [row('all', times.all), row('email', times.email), row('webhook', times.webhook)],
      },
    ],
  };
}

function feedbackSection({ total, byAbout, byTopic }: ReportFigures['feedback']): Section {
  const row = (label: string, count: ShieldedCount): Row => ({ label, cells: [shieldedInWords(count)] });
  return {
    heading: 'Asukkaiden palaute',
    paragraphs: [
      total === 'hidden' ? 'Palautteita tuli alle 5.' : `Palautteita tuli ${countInWords(total)}.`,
      'Jotta ketään ei voi tunnistaa, lukuja 1–4 ei näytetä. Tarvittaessa myös pienin muu luku jätetään näyttämättä, jotta pieniä lukuja ei voi laskea muista.',
      ...(byAbout === undefined || byTopic === undefined
        ? ['Erittely, josta jäisi näkyviin vain nollia, on jätetty pois.']
        : []),
    ],
    tables: [
      ...(byAbout === undefined
        ? []
        : [
            {
              caption: 'Mitä palaute koskee',
              columns: ['Palaute koskee', 'Määrä'] as const,
              rows: byAbout.map(({ about, count }) => row(aboutNames[about], count)),
            },
          ]),
      ...(byTopic === undefined
        ? []
        : [
            {
              caption: 'Palaute aiheittain',
              columns: ['Aihe', 'Määrä'] as const,
              rows: byTopic.map(({ topic, count }) => row(topicName(topic), count)),
            },
          ]),
    ],
  };
}
