import { type Bulletin, textFor } from '../../../shared/bulletin/bulletin.ts';
import type { Matter } from '../../../shared/delivery/matter.ts';
import { formatDate } from '../../../shared/language/format.ts';
import type { WeekOfQuestions } from '../../../shared/question/week.ts';
import { region } from '../../../shared/region.ts';
import { day, fromIso } from '../../../shared/time.ts';
import type { Letter, Part } from '../letter.tsx';

/** What leaders read on Mondays, in Finnish. `answers` are those that were sent, as they stand now. */
export function leadersWeekLetter(
  { area, monday, asked, late }: Extract<Matter, { kind: 'leaders-week' }>,
  answers: readonly Bulletin[],
  siteUrl: string,
): Letter {
  const place = area === 'region' ? region.authority.fi : region.municipalities[area].fi;
  const noon = fromIso(`${monday}T12:00:00.000Z`);
  const span = `${formatDate(noon - 7 * day, 'fi')}–${formatDate(noon - day, 'fi')}`;
  return {
    locale: 'fi',
    subject: `Mitä viikolla kysyttiin: ${place}, ${span}`,
    heading: `Mitä viikolla kysyttiin: ${place}`,
    parts: [
      {
        kind: 'paragraph',
        text: `Kooste kumppaniverkoston kysymyksistä, huhuista ja palautteesta ajalta ${span}.`,
      },
      { kind: 'heading', text: 'Eniten kysyttiin ja kerrottiin' },
      list(asked.map(inWords), 'Viikolla ei tullut yhtään viestiä.'),
      { kind: 'heading', text: 'Odottaa liian kauan' },
      { kind: 'paragraph', text: lateInWords(late) },
      { kind: 'heading', text: 'Vastattiin' },
      ...(answers.length === 0 ? [list([], 'Viikolla ei julkaistu vastauksia.')] : answers.map(linkTo(siteUrl))),
      { kind: 'link', label: 'Kaikki voimassa olevat vastaukset', href: `${siteUrl}/vastaukset` },
    ],
    footer: [
      {
        kind: 'paragraph',
        text: 'Viiva (–) tarkoittaa, että asukkaiden lukumäärää ei näytetä: se on alle 5, tai siitä voisi laskea toisen pienen luvun. Asukkaiden viestejä ei lähetetä sähköpostilla.',
      },
      {
        kind: 'paragraph',
        text: 'Tämän viestin lähetti Kumppaniverkosto hyvinvointialueen ja kuntien johdolle. Viesti tulee maanantaisin. Jos et halua sitä tai osoite on väärä, vastaa tähän viestiin.',
      },
    ],
  };
}

type Asked = WeekOfQuestions['asked'][number];

function inWords({ topic, communities, residents }: Asked): string {
  const name = topic === undefined ? 'Ei aihetta' : region.topics[topic].fi;
  return `${name}: yhteisöiltä ${communities}, asukkailta ${shown(residents)}`;
}

function lateInWords({ communities, residents, topics }: WeekOfQuestions['late']): string {
  if (communities === 0 && residents === 0) return 'Mikään ei ole myöhässä.';
  const about = topics.map((topic) => region.topics[topic].fi.toLowerCase()).join(', ');
  return `Viestejä, joiden määräaika on mennyt: yhteisöiltä ${communities}, asukkailta ${shown(residents)}.${
    about === '' ? '' : ` Yhteisöt odottavat vastausta näistä aiheista: ${about}.`
  }`;
}

const shown = (count: Asked['residents']): string => (count === 'hidden' ? '–' : String(count));

const list = (lines: readonly string[], none: string): Part => ({
  kind: 'paragraph',
  text: lines.length === 0 ? none : lines.join('\n'),
});

const linkTo =
  (siteUrl: string) =>
  (answer: Bulletin): Part => ({
    kind: 'link',
    label: textFor(answer, 'fi').title,
    href: `${siteUrl}/tiedote/${answer.id}`,
  });
