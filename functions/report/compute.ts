import { definitionOf, type FigureId, figureIds } from '../../shared/report/definitions.ts';
import type { Breakdown, Figure } from '../../shared/report/figures.ts';
import { shieldBreakdown, shieldTotal } from '../../shared/report/small-counts.ts';
import { computeBulletins } from './compute/bulletins.ts';
import { computeCosts } from './compute/costs.ts';
import type { Counted } from './compute/counted.ts';
import { computeNetwork } from './compute/network.ts';
import { computePostings } from './compute/postings.ts';
import { computeResidents } from './compute/residents.ts';
import type { Facts } from './facts.ts';

/** Every figure that is defined. */
export type AllFigures = { readonly [Id in FigureId]: Figure };

/** The figures of a month from its facts. Pure: the same facts give the same figures. */
export function compute(facts: Facts): AllFigures {
  const counted = {
    ...computeNetwork(facts),
    ...computeBulletins(facts),
    ...computePostings(facts),
    ...computeResidents(facts),
    ...computeCosts(facts),
  } satisfies { readonly [Id in FigureId]: Counted };
  const shown = figureIds.map((id) => [
    id,
    definitionOf(id).aboutResidents ? shielded(counted[id]) : figure(counted[id]),
  ]);
  return Object.fromEntries(shown);
}

function figure({ all, by }: Counted): Figure {
  return { ...(all === undefined ? {} : { all }), ...(by === undefined ? {} : { by: { ...by } }) };
}

/** Small counts are hidden here, so that nothing after this point knows them. A breakdown that would show nothing is left out. */
function shielded({ all, by = {} }: Counted): Figure {
  const shownBy = Object.entries(by).flatMap(([dimension, counts]): [string, Breakdown][] => {
    const shown = shieldBreakdown(new Map(Object.entries(counts)));
    return shown === undefined ? [] : [[dimension, Object.fromEntries(shown)]];
  });
  return {
    ...(all === undefined ? {} : { all: shieldTotal(all) }),
    ...(shownBy.length === 0 ? {} : { by: Object.fromEntries(shownBy) }),
  };
}
