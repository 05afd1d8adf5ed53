/** A part of the report under a heading of its own. */
export type Section = {
  readonly heading: string;
  /** What the figures mean, in plain sentences. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly Table[];
};

/** Figures side by side, each row with a name. */
export type Table = {
  readonly caption: string;
  /** The heading of the rows' own column, then of the others. */
  readonly columns: readonly [string, ...string[]];
  readonly rows: readonly Row[];
};

/** One row of a table: what it is about, and its figures in words. */
export type Row = {
  readonly label: string;
  readonly detail?: string;
  readonly cells: readonly string[];
  /** How long a bar is drawn, from 0 to 1; it repeats a number of the row, so nothing is lost without it. */
  readonly bar?: number;
};
