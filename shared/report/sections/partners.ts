import { kindNames, municipalityChoices } from '../../partner/words.ts';
import type { ReportFigures } from '../figures.ts';
import type { Row, Section } from '../section.ts';
import { countInWords } from '../words.ts';

/** Which communities take part and which wait, by kind and by municipality. */
export function partnerSection({ all, byKind, byMunicipality }: ReportFigures['partners']): Section {
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
