import type { Locale } from '../../language/locale.ts';
import type { Chart } from '../chart/chart.ts';

/** A report as it reads, whatever it is shown in: every form has the same blocks in the same order. */
export type ReportDocument = {
  readonly title: string;
  readonly locale: Locale;
  readonly blocks: readonly Block[];
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly newPage?: true }
  /** `strong`: what a reader in a hurry must not miss. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Table
  /** A picture; `alt` says what it shows to whoever does not see it. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly alt: string };

/** Figures side by side, each row with a name. Few columns: it is read on phones. */
export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  /** The heading of the rows' own column, then of the others. */
  readonly columns: readonly [string, ...string[]];
  readonly rows: readonly Row[];
  /** The cells hold words, not numbers: they wrap and stand to the left. */
  readonly words?: true;
};

/** One row: what it is about, more about that in small, and its cells. */
export type Row = { readonly label: string; readonly detail?: string; readonly cells: readonly string[] };

export const heading = (text: string, options: { level?: 2 | 3; newPage?: true } = {}): Block => ({
  kind: 'heading',
  level: options.level ?? 2,
  text,
  ...(options.newPage === undefined ? {} : { newPage: true }),
});

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A list, or nothing where it would be empty. */
export const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** A table, or nothing where it would be empty. */
export const table = (input: Omit<Table, 'kind'>): Block[] =>
  input.rows.length === 0 ? [] : [{ kind: 'table', ...input }];
