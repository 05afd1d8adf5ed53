import { catalogue } from '../../language/catalogue.ts';
import { formatDateTime } from '../../language/format.ts';
import type { Locale } from '../../language/locale.ts';
import { region } from '../../region.ts';
import type { FigureChange, ReportContent } from '../content.ts';
import { definitions, type FigureId } from '../definitions.ts';
import { type Block, heading, list, paragraph } from '../document/block.ts';
import { keyName } from '../key-names.ts';
import { figureName, valueInWords } from '../words.ts';

/** More changes than this are counted, not listed: the table file has them all. */
const changesListed = 8;

/** What the reader holds. */
export function openingSection(content: ReportContent, locale: Locale): Block[] {
  const { pilot, version, status, countedUntil } = content;
  const say = words[locale];
  const name = pilot?.name[locale] ?? pilot?.name.fi;
  const until = formatDateTime(countedUntil, locale);
  return [
    paragraph(
      [region.authority[locale], ...(name === undefined ? [] : [name])].join(', ') +
        `. ${status === 'kesken' ? say.sofar(until) : say.until(until)}${say.version(version)}`,
    ),
    ...(status === 'kesken' ? [{ kind: 'paragraph', text: say.unfinished, strong: true } as const] : []),
  ];
}

/** What staff say of the month, and what differs from the version before. */
export function remarkSection({ foreword, changes }: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  return [
    ...(foreword === undefined
      ? []
      : [
          heading(say.foreword),
          ...foreword.split(/\n\s*\n/).map((part) => paragraph(part.replace(/\s+/g, ' ').trim())),
        ]),
    ...(changes.length === 0
      ? []
      : [
          heading(say.changes),
          ...list(changes.slice(0, changesListed).map((change) => changeInWords(change, locale))),
          ...(changes.length > changesListed ? [paragraph(say.more(changes.length - changesListed))] : []),
        ]),
  ];
}

/** `Toimituksia, Sähköposti: 40 → 41`. */
function changeInWords({ id, dimension, key, before, after }: FigureChange, locale: Locale): string {
  if (!isFigure(id)) return id;
  const of =
    dimension === '' ? figureName(id, locale) : `${figureName(id, locale)}, ${keyName(dimension, key, locale)}`;
  return `${of}: ${valueInWords(id, before, locale)} → ${valueInWords(id, after, locale)}`;
}

const isFigure = (id: string): id is FigureId => id in definitions;

const words = catalogue({
  fi: {
    until: (time: string) => `Luvuissa on se, mitä tapahtui ennen ${time}.`,
    sofar: (time: string) => `Luvut on laskettu ${time}.`,
    version: (number: number) => (number === 1 ? '' : ` Tämä on versio ${number}: sivulla 2 luetellaan, mikä muuttui.`),
    unfinished: 'Kuukausi on kesken. Luvut muuttuvat vielä, eikä tätä esikatselua lähetetä aluevaltuustolle.',
    foreword: 'Viestinnän alkusanat',
    changes: 'Mikä muuttui edellisestä versiosta',
    more: (count: number) => `Lisäksi muuttui ${count} lukua, jotka ovat taulukkotiedostossa.`,
  },
  sv: {
    until: (time) => `Talen innehåller det som hände före ${time}.`,
    sofar: (time) => `Talen är räknade ${time}.`,
    version: (number) => (number === 1 ? '' : ` Detta är version ${number}: på sidan 2 står vad som ändrats.`),
    unfinished:
      'Månaden pågår. Talen ändras ännu, och denna förhandsvisning skickas inte till välfärdsområdesfullmäktige.',
    foreword: 'Kommunikationens förord',
    changes: 'Vad som ändrats sedan förra versionen',
    more: (count) => `Dessutom ändrades ${count} tal, som finns i tabellfilen.`,
  },
  en: {
    until: (time) => `The figures hold what happened before ${time}.`,
    sofar: (time) => `The figures were computed on ${time}.`,
    version: (number) => (number === 1 ? '' : ` This is version ${number}: page 2 says what changed.`),
    unfinished: 'The month is not over. The figures will still change, and this preview does not go to the council.',
    foreword: 'Foreword by staff',
    changes: 'What changed since the version before',
    more: (count) => `Besides these, ${count} figures changed; they are in the table file.`,
  },
});
