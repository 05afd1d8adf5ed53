import { catalogue } from '../../language/catalogue.ts';
import type { Locale } from '../../language/locale.ts';
import { goalStanding } from '../../pilot/gates.ts';
import { region } from '../../region.ts';
import { localDateOf, monthRange } from '../../time.ts';
import type { ReportContent } from '../content.ts';
import { numberOf, partOf } from '../figures.ts';
import { figureName, valueInWords } from '../words.ts';

/** What did not go well in a month, the gravest first, in plain sentences. */
export function failures(content: ReportContent, locale: Locale): string[] {
  const { figures, pilot, month } = content;
  const say = words[locale];
  const outcome = (name: string) => {
    const value = partOf(figures, 'deliveries.all', 'outcome', name);
    return typeof value === 'number' ? value : 0;
  };
  const on = localDateOf(monthRange(month).end - 1);
  const missed = (pilot?.goals ?? []).filter((goal) => goalStanding(goal, figures, on) === 'missed');
  const lost = outcome('permanent-failure') + outcome('dead') + outcome('suppressed');
  const silent = silentPlaces(figures);
  const dormant = numberOf(figures, 'network.dormant') ?? 0;
  return [
    ...missed.map(({ measure, target }) =>
      say.missed(
        figureName(measure, locale),
        valueInWords(measure, figures[measure]?.all, locale),
        valueInWords(measure, target, locale),
      ),
    ),
    ...(lost > 0 ? [say.lost(lost)] : []),
    ...(outcome('unknown') > 0 ? [say.unknown(outcome('unknown'))] : []),
    ...(silent.length > 0 && content.bulletins.length > 0
      ? [
          say.silent(
            silent.length,
            silent
              .slice(0, 6)
              .map((code) => nameOf(code, locale))
              .join(', '),
            silent.length > 6,
          ),
        ]
      : []),
    ...(dormant > 0 ? [say.dormant(dormant)] : []),
  ];
}

/** The municipalities in which no account was said to have posted anything, the most residents first. */
function silentPlaces(figures: ReportContent['figures']): string[] {
  const places = Object.entries(figures['white.posts']?.by?.['place'] ?? {});
  const heard = new Set(places.filter(([, posts]) => posts !== 0).map(([place]) => place.split('~')[0]));
  const byResidents = Object.entries(region.population.residents).toSorted(([, a], [, b]) => b - a);
  return byResidents.map(([code]) => code).filter((code) => !heard.has(code));
}

const nameOf = (code: string, locale: Locale): string => {
  const names: Readonly<Record<string, Readonly<Record<Locale, string>>>> = region.municipalities;
  return names[code]?.[locale] ?? code;
};

const words = catalogue({
  fi: {
    missed: (name: string, value: string, target: string) =>
      `Tavoite jäi saavuttamatta: ${name} ${value}, tavoite ${target}.`,
    lost: (count: number) =>
      count === 1 ? 'Yksi toimitus ei mennyt perille.' : `${count} toimitusta ei mennyt perille.`,
    unknown: (count: number) =>
      count === 1
        ? 'Yhdestä toimituksesta ei tiedetä, tuliko se perille.'
        : `${count} toimituksesta ei tiedetä, tulivatko ne perille.`,
    silent: (count: number, names: string, more: boolean) =>
      `${count === 1 ? 'Yhdessä' : count} kunnassa ei tiettävästi julkaistu yhtään tiedotetta: ${names}${more ? ' ja muita' : ''}.`,
    dormant: (count: number) =>
      count === 1
        ? 'Yksi mukana oleva yhteisö ei kertonut julkaisseensa mitään.'
        : `${count} mukana olevaa yhteisöä ei kertonut julkaisseensa mitään.`,
  },
  sv: {
    missed: (name, value, target) => `Målet nåddes inte: ${name} ${value}, mål ${target}.`,
    lost: (count) => (count === 1 ? 'En leverans kom inte fram.' : `${count} leveranser kom inte fram.`),
    unknown: (count) =>
      count === 1
        ? 'Om en leverans vet man inte om den kom fram.'
        : `Om ${count} leveranser vet man inte om de kom fram.`,
    silent: (count, names, more) =>
      `I ${count === 1 ? 'en kommun' : `${count} kommuner`} publicerades veterligen inget meddelande: ${names}${more ? ' med flera' : ''}.`,
    dormant: (count) =>
      count === 1
        ? 'En gemenskap som är med uppgav inga publiceringar.'
        : `${count} gemenskaper som är med uppgav inga publiceringar.`,
  },
  en: {
    missed: (name, value, target) => `A goal was missed: ${name} ${value}, target ${target}.`,
    lost: (count) => (count === 1 ? 'One delivery did not arrive.' : `${count} deliveries did not arrive.`),
    unknown: (count) =>
      count === 1
        ? 'Of one delivery it is not known if it arrived.'
        : `Of ${count} deliveries it is not known if they arrived.`,
    silent: (count, names, more) =>
      `In ${count === 1 ? 'one municipality' : `${count} municipalities`} no bulletin is known to have been posted: ${names}${more ? ' and others' : ''}.`,
    dormant: (count) =>
      count === 1
        ? 'One community taking part told of no posting.'
        : `${count} communities taking part told of no posting.`,
  },
});
