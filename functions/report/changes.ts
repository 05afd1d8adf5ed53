import type { FigureChange } from '../../shared/report/content.ts';
import { eachValue, type Figures } from '../../shared/report/figures.ts';

/** Each value that is another in the later figures, in the order of the definitions. */
export function changesBetween(before: Figures, after: Figures): FigureChange[] {
  const [earlier, later] = [byKey(before), byKey(after)];
  const keys = new Set([...later.keys(), ...earlier.keys()]);
  return [...keys].flatMap((key): FigureChange[] => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const either = is ?? was;
    if (either === undefined || was?.value === is?.value) return [];
    const { id, dimension, key: of } = either;
    return [
      {
        id,
        dimension,
        key: of,
        ...(was === undefined ? {} : { before: was.value }),
        ...(is === undefined ? {} : { after: is.value }),
      },
    ];
  });
}

const byKey = (figures: Figures) =>
  new Map(eachValue(figures).map((each) => [`${each.id}/${each.dimension}/${each.key}`, each]));
