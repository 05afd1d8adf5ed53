import { catalogue } from '../../language/catalogue.ts';
import type { Locale } from '../../language/locale.ts';
import type { ReportContent } from '../content.ts';
import type { FigureId } from '../definitions.ts';
import { type Block, type Row, table } from '../document/block.ts';
import { dimensionName, keyName } from '../key-names.ts';
import { figureName, valueInWords } from '../words.ts';

/** Figures below each other, this month's beside last month's. */
export function figureTable(
  { figures, previous }: Pick<ReportContent, 'figures' | 'previous'>,
  ids: readonly FigureId[],
  caption: string,
  locale: Locale,
): Block[] {
  const say = words[locale];
  const rows = ids.map(
    (id): Row => ({
      label: figureName(id, locale),
      cells: [
        valueInWords(id, figures[id]?.all, locale),
        ...(previous === undefined ? [] : [valueInWords(id, previous[id]?.all, locale)]),
      ],
    }),
  );
  const columns =
    previous === undefined ? ([say.figure, say.now] as const) : ([say.figure, say.now, say.before] as const);
  return table({ caption, columns, rows });
}

/** A figure by one of its dimensions; keys for which there is nothing are left out where `onlyKnown`. */
export function breakdownTable(
  { figures }: Pick<ReportContent, 'figures'>,
  id: FigureId,
  dimension: string,
  locale: Locale,
  options: { onlyKnown?: true } = {},
): Block[] {
  const values = Object.entries(figures[id]?.by?.[dimension] ?? {});
  const shown = options.onlyKnown === undefined ? values : values.filter(([, value]) => value !== 0);
  const rows = shown.map(
    ([key, value]): Row => ({
      label: keyName(dimension, key, locale),
      cells: [valueInWords(id, value, locale)],
    }),
  );
  return table({
    caption: words[locale].by(figureName(id, locale), dimensionName(dimension, locale).toLowerCase()),
    columns: [dimensionName(dimension, locale), words[locale].now],
    rows,
  });
}

const words = catalogue({
  fi: {
    figure: 'Luku',
    now: 'Tässä kuussa',
    before: 'Viime kuussa',
    by: (name: string, dimension: string) => `${name}: ${dimension}`,
  },
  sv: { figure: 'Tal', now: 'Denna månad', before: 'Förra månaden', by: (name, dimension) => `${name}: ${dimension}` },
  en: { figure: 'Figure', now: 'This month', before: 'Last month', by: (name, dimension) => `${name}: ${dimension}` },
});
