import { keysOf } from '../keys.ts';
import type { Definition } from './definition.ts';
import { bulletinDefinitions } from './definitions/bulletins.ts';
import { costDefinitions } from './definitions/costs.ts';
import { networkDefinitions } from './definitions/network.ts';
import { postingDefinitions } from './definitions/postings.ts';
import { residentDefinitions } from './definitions/residents.ts';

/** Every figure of the report, in the order in which it is told. */
export const definitions = {
  ...networkDefinitions,
  ...bulletinDefinitions,
  ...postingDefinitions,
  ...residentDefinitions,
  ...costDefinitions,
} as const satisfies Record<string, Definition>;

export type FigureId = keyof typeof definitions;

export const figureIds = keysOf(definitions);

/** A figure with all that may be said of it. */
export const definitionOf = (id: FigureId): Definition => definitions[id];

/** The figures that can be goals and gates. */
export const measures = figureIds.filter((id) => definitionOf(id).better !== undefined);
