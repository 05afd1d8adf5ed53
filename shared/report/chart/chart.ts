/**
 * A picture as marks on a plane, in points from its top left corner: the same marks are drawn into a PDF and into a PNG.
 * Colours are `#rrggbb`. Text stands on its baseline `y`.
 */
export type Chart = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] };

export type Mark =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold?: true;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly fill: string;
    };

/** Ink that reads on white, and on which white reads (at least 4.5 : 1), and quieter ones for what is only a shape. */
export const ink = {
  text: '#1a1a1a',
  quiet: '#4d4d4d',
  line: '#8c8c8c',
  rail: '#e4e7ee',
  good: '#1d4f91',
  bad: '#a33b00',
  white: '#ffffff',
} as const;

/** As wide as the text of an A4 page. */
export const chartWidth = 500;

/** A text cut off, with an ellipsis, where it would be longer than this many letters. */
export const cut = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
