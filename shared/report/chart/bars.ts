import { type Chart, chartWidth, cut, ink, type Mark } from './chart.ts';

export type Bar = {
  readonly label: string;
  /** From 0 to 1, how long it is drawn. */
  readonly part: number;
  /** Its number in words. */
  readonly value: string;
  readonly bad?: boolean;
  /** From 0 to 1, where a line stands that it is held to. */
  readonly target?: number;
};

const rowHeight = 18;
const labelWidth = 190;
const valueWidth = 88;
const railWidth = chartWidth - labelWidth - valueWidth;

/** Bars below each other, each with its name before and its number behind it. */
export function barChart(bars: readonly Bar[]): Chart {
  return { width: chartWidth, height: bars.length * rowHeight + 4, marks: bars.flatMap(barMarks) };
}

function barMarks({ label, part, value, bad, target }: Bar, row: number): Mark[] {
  const top = row * rowHeight + 3;
  const baseline = top + 10;
  const long = railWidth * Math.min(1, Math.max(0, part));
  const box = (x: number, width: number, fill: string, grow = 0): Mark => ({
    kind: 'box',
    x,
    y: top - grow,
    width,
    height: 12 + 2 * grow,
    fill,
  });
  return [
    { kind: 'text', x: 0, y: baseline, text: cut(label, 36), size: 10, fill: ink.text },
    box(labelWidth, railWidth, ink.rail),
    ...(long > 0 ? [box(labelWidth, Math.max(1, long), bad ? ink.bad : ink.good)] : []),
    ...(target === undefined ? [] : [box(labelWidth + railWidth * Math.min(1, target) - 1, 2, ink.text, 2)]),
    { kind: 'text', x: chartWidth, y: baseline, text: value, size: 10, bold: true, anchor: 'end', fill: ink.text },
  ];
}
