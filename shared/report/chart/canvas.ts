import { outlinesOf, type Weight } from '../font/fonts.ts';
import type { Chart, Mark } from './chart.ts';

/** A picture's pixels, three bytes each, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

/** How many lines a row of pixels is cut into to find how much of a pixel a letter covers. */
const linesPerRow = 4;

/** Draws a chart on white, `scale` pixels to the point. */
export function paint(chart: Chart, scale: number): Pixels {
  const width = Math.round(chart.width * scale);
  const height = Math.round(chart.height * scale);
  const pixels = { width, height, rgb: new Uint8Array(width * height * 3).fill(255) };
  for (const mark of chart.marks) {
    if (mark.kind === 'box') paintBox(pixels, mark, scale);
    else paintText(pixels, mark, scale);
  }
  return pixels;
}

function paintBox(pixels: Pixels, { x, y, width, height, fill }: Extract<Mark, { kind: 'box' }>, scale: number): void {
  const [right, bottom] = [Math.round((x + width) * scale), Math.round((y + height) * scale)];
  for (let row = Math.round(y * scale); row < bottom; row += 1) {
    for (let column = Math.round(x * scale); column < right; column += 1) blend(pixels, column, row, fill, 1);
  }
}

function paintText(pixels: Pixels, mark: Extract<Mark, { kind: 'text' }>, scale: number): void {
  const weight: Weight = mark.bold ? 'bold' : 'regular';
  const font = outlinesOf(weight);
  const run = font.layout(mark.text);
  const unit = (mark.size * scale) / font.unitsPerEm;
  const back = { start: 0, middle: 0.5, end: 1 }[mark.anchor ?? 'start'] * run.advanceWidth * unit;
  let x = mark.x * scale - back;
  const edges: Edge[] = [];
  for (const [at, glyph] of run.glyphs.entries()) {
    edges.push(...edgesOf(glyph.path.commands, (px, py) => [x + px * unit, mark.y * scale - py * unit]));
    x += (run.positions[at]?.xAdvance ?? 0) * unit;
  }
  fillEdges(pixels, edges, mark.fill);
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];
type Command = { readonly command: string; readonly args: readonly number[] };

/** An outline as straight edges; curves are cut into pieces too short to see. */
function edgesOf(commands: readonly Command[], place: (x: number, y: number) => readonly [number, number]): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => {
    edges.push([...place(x, y), ...place(toX, toY)]);
    [x, y] = [toX, toY];
  };
  const curve = (points: readonly number[]) => {
    const from = [x, y];
    for (let piece = 1; piece <= 6; piece += 1)
      lineTo(bezier([from[0] ?? 0, ...even(points)], piece / 6), bezier([from[1] ?? 0, ...odd(points)], piece / 6));
  };
  for (const { command, args } of commands) {
    const [a = 0, b = 0] = args;
    if (command === 'moveTo') [x, y, startX, startY] = [a, b, a, b];
    else if (command === 'lineTo') lineTo(a, b);
    else if (command === 'closePath') lineTo(startX, startY);
    else curve(args);
  }
  return edges;
}

const even = (list: readonly number[]) => list.filter((_, at) => at % 2 === 0);
const odd = (list: readonly number[]) => list.filter((_, at) => at % 2 === 1);

/** A Bézier curve of any degree at `t`, by de Casteljau. */
function bezier(points: readonly number[], t: number): number {
  if (points.length === 1) return points[0] ?? 0;
  return bezier(
    points.slice(1).map((point, at) => (points[at] ?? 0) * (1 - t) + point * t),
    t,
  );
}

/** Fills what the edges enclose (non-zero winding), with soft borders. */
function fillEdges(pixels: Pixels, edges: readonly Edge[], fill: string): void {
  const ys = edges.flatMap(([, y1, , y2]) => [y1, y2]);
  const [top, bottom] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
  for (let row = top; row < bottom; row += 1) {
    const cover = new Map<number, number>();
    for (let line = 0; line < linesPerRow; line += 1) {
      addLine(cover, edges, row + (line + 0.5) / linesPerRow);
    }
    for (const [column, amount] of cover) blend(pixels, column, row, fill, Math.min(1, amount / linesPerRow));
  }
}

/** Adds how much of each pixel one line at height `y` covers. */
function addLine(cover: Map<number, number>, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(([, y1, , y2]) => y1 <= y !== y2 <= y)
    .map(([x1, y1, x2, y2]) => ({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 }))
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  for (const [at, { x, turn }] of crossings.entries()) {
    winding += turn;
    const end = crossings[at + 1]?.x;
    if (winding === 0 || end === undefined) continue;
    for (let column = Math.floor(x); column < end; column += 1) {
      const part = Math.min(end, column + 1) - Math.max(x, column);
      cover.set(column, (cover.get(column) ?? 0) + part);
    }
  }
}

function blend({ width, height, rgb }: Pixels, column: number, row: number, fill: string, amount: number): void {
  if (column < 0 || row < 0 || column >= width || row >= height) return;
  const at = (row * width + column) * 3;
  for (let part = 0; part < 3; part += 1) {
    const wanted = Number.parseInt(fill.slice(1 + 2 * part, 3 + 2 * part), 16);
    rgb[at + part] = Math.round((rgb[at + part] ?? 255) * (1 - amount) + wanted * amount);
  }
}
