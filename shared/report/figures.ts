import * as z from 'zod';
import { definitionOf, type FigureId } from './definitions.ts';

/** A number in its figure's unit; `hidden` if it counts few residents, or if such a count could be worked out from it. */
export const Value = z.union([z.number(), z.literal('hidden')]);
export type Value = z.infer<typeof Value>;

/** Values by a dimension's keys: a municipality's code, a channel, a topic. */
const Breakdown = z.record(z.string(), Value);
export type Breakdown = z.infer<typeof Breakdown>;

/** One figure of a month. Without `all` nothing can be said: there was nothing to divide by, or no record of it. */
const Figure = z.object({ all: Value.optional(), by: z.record(z.string(), Breakdown).optional() });
export type Figure = z.infer<typeof Figure>;

/** The figures of a month by their ids. A report that was closed long ago lacks those that were defined since. */
export const Figures = z.record(z.string(), Figure);
export type Figures = { readonly [Id in FigureId]?: Figure };

/** What a figure is in all, where only a number is of use. */
export function numberOf(figures: Figures | undefined, id: FigureId): number | undefined {
  const value = figures?.[id]?.all;
  return value === 'hidden' ? undefined : value;
}

/** What a figure is for one key of a dimension that it is defined by. */
export function partOf(figures: Figures, id: FigureId, dimension: string, key: string): Value | undefined {
  return figures[id]?.by?.[dimension]?.[key];
}

/** Each value of each figure, in the order of the definitions: `of` is empty for the figure in all. */
export function eachValue(figures: Figures): { id: FigureId; dimension: string; key: string; value: Value }[] {
  const ids = Object.keys(figures) as FigureId[];
  return ids.flatMap((id) => {
    const { all, by = {} } = figures[id] ?? {};
    const dimensions = definitionOf(id).by ?? [];
    return [
      ...(all === undefined ? [] : [{ id, dimension: '', key: '', value: all }]),
      ...dimensions.flatMap((dimension) =>
        Object.entries(by[dimension] ?? {}).map(([key, value]) => ({ id, dimension, key, value })),
      ),
    ];
  });
}
