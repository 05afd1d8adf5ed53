import { type Chart, chartWidth, cut, ink, type Mark } from './chart.ts';

/** A cell: nobody there, somebody who was silent, or how often something was heard. */
export type Cell = 'none' | 'silent' | number;

const rowHeight = 15;
const labelWidth = 88;
const headHeight = 30;

/**
 * Places by channels. A white cell with a dot has no account, an orange one with 0 has some that were silent, a blue one
 * holds the number of posts: no cell is told apart by its colour alone.
 */
export function matrixChart(input: {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
}): Chart {
  const { columns, rows } = input;
  const width = (chartWidth - labelWidth) / Math.max(1, columns.length);
  const heads = columns.flatMap((name, at) => headMarks(name, labelWidth + at * width + width / 2));
  const cells = rows.flatMap(({ label, cells }, row) => [
    text(label, 0, headHeight + row * rowHeight + 11, 'start'),
    ...cells.flatMap((cell, at) => cellMarks(cell, labelWidth + at * width, headHeight + row * rowHeight, width)),
  ]);
  return { width: chartWidth, height: headHeight + rows.length * rowHeight + 2, marks: [...heads, ...cells] };
}

/** A channel's name on two lines where it has two parts. */
function headMarks(name: string, middle: number): Mark[] {
  const [first = '', second = ''] = name.split(/[- ](.*)/s);
  return second === ''
    ? [text(cut(first, 14), middle, 22, 'middle', 8)]
    : [text(cut(first, 14), middle, 12, 'middle', 8), text(cut(second, 14), middle, 22, 'middle', 8)];
}

function cellMarks(cell: Cell, x: number, y: number, width: number): Mark[] {
  const fill = cell === 'none' ? ink.rail : cell === 'silent' ? ink.bad : ink.good;
  const shown = cell === 'none' ? '·' : cell === 'silent' ? '0' : String(cell);
  return [
    { kind: 'box', x: x + 1, y: y + 1, width: width - 2, height: rowHeight - 2, fill },
    {
      kind: 'text',
      x: x + width / 2,
      y: y + 11,
      text: shown,
      size: 9,
      bold: true,
      anchor: 'middle',
      fill: cell === 'none' ? ink.quiet : ink.white,
    },
  ];
}

const text = (text: string, x: number, y: number, anchor: 'start' | 'middle', size = 9.5): Mark => ({
  kind: 'text',
  x,
  y,
  text,
  size,
  anchor,
  fill: ink.text,
});
