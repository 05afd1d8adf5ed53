import { ink } from '../chart/chart.ts';
import type { Row, Table } from '../document/block.ts';
import { artifact, dress, marginsOf, type PageWriter, pageWidth, type TextStyle } from './pdf-page.ts';

const cellStyle = { size: 9.5 } as const;
const detailStyle = { size: 8, color: ink.quiet } as const;
/** A table of words is read when somebody asks what a figure means: it may be small. */
const wordStyle = { size: 8 } as const;
const headStyle = { size: 9, bold: true } as const;
const padding = 1.5;
const gap = 8;

type Column = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' };

/** Draws a table: its caption, its header on every page that it goes over, and rows that are never torn apart. */
export function drawTable(page: PageWriter, table: Table): void {
  const { pdf, root } = page;
  const columns = columnsOf(table);
  const element = pdf.struct('Table');
  root.add(element);
  const opening =
    40 + rowHeight(pdf, table.rows[0], columns, cellStyle) + rowHeight(pdf, table.rows[1], columns, cellStyle);
  if (pdf.y + opening > pdf.page.height - marginsOf.bottom) pdf.addPage();

  pdf.y += 2;
  const captionAt = pdf.y;
  element.add(
    pdf.struct('Caption', {}, () => {
      dress(pdf, { size: 10.5, bold: true });
      pdf.text(table.caption, marginsOf.left, captionAt, { width: pageWidth });
    }),
  );
  pdf.y += 2;
  const head = pdf.struct('TR');
  element.add(head);
  drawCells(
    { pdf, root: head },
    table.columns.map((text, at) => ({ text, style: headStyle, type: 'TH', scope: 'Column', column: columns[at] })),
    headHeight(pdf, table, columns),
    { color: ink.text, width: 1 },
  );
  head.end();

  for (const row of table.rows) {
    const height = rowHeight(pdf, row, columns, table.words ? wordStyle : cellStyle);
    if (pdf.y + height > pdf.page.height - marginsOf.bottom) {
      pdf.addPage();
      repeatHead(page, table, columns);
    }
    const line = pdf.struct('TR');
    element.add(line);
    drawRow({ pdf, root: line }, row, columns, height, table.words ? wordStyle : cellStyle);
    line.end();
  }
  element.end();
  pdf.y += 7;
}

function columnsOf({ columns, words }: Table): Column[] {
  const others = columns.length - 1;
  const labelWidth = words ? 125 : pageWidth - others * (others > 2 ? 70 : 90);
  const width = (pageWidth - labelWidth) / others;
  return columns.map((_, at) =>
    at === 0
      ? { x: 0, width: labelWidth - gap, align: 'left' }
      : words
        ? { x: labelWidth, width, align: 'left' }
        : { x: labelWidth + (at - 1) * width, width, align: 'right' },
  );
}

type Cell = {
  readonly text: string;
  readonly detail?: string | undefined;
  readonly style: TextStyle;
  readonly type: 'TH' | 'TD';
  readonly scope?: 'Row' | 'Column';
  readonly column: Column | undefined;
};

function drawRow(
  page: PageWriter,
  { label, detail, cells }: Row,
  columns: readonly Column[],
  height: number,
  style: TextStyle,
): void {
  drawCells(
    page,
    [
      { text: label, detail, style, type: 'TH', scope: 'Row', column: columns[0] },
      ...cells.map((text, at): Cell => ({ text, style, type: 'TD', column: columns[at + 1] })),
    ],
    height,
    { color: ink.rail, width: 0.75 },
  );
}

function drawCells(
  { pdf, root }: PageWriter,
  cells: readonly Cell[],
  height: number,
  rule: { readonly color: string; readonly width: number },
): void {
  const y = pdf.y;
  for (const { text, detail, style, type, scope, column } of cells) {
    if (column === undefined) continue;
    const { x, width, align } = column;
    const cell = pdf.struct(type, {}, () => {
      dress(pdf, style);
      pdf.text(text, marginsOf.left + x, y + padding, { width, align });
      if (detail === undefined) return;
      dress(pdf, detailStyle);
      pdf.text(detail, marginsOf.left + x, pdf.y + 1, { width });
    });
    if (scope !== undefined) cell.dictionary.data['A'] = { O: 'Table', Scope: scope };
    root.add(cell);
  }
  artifact(pdf, () => {
    const bottom = y + height;
    pdf
      .moveTo(marginsOf.left, bottom)
      .lineTo(marginsOf.left + pageWidth, bottom)
      .lineWidth(rule.width)
      .stroke(rule.color);
  });
  pdf.x = marginsOf.left;
  pdf.y = y + height;
}

/** On a later page the header is there for the eye; for those who listen it was read already. */
function repeatHead({ pdf }: PageWriter, table: Table, columns: readonly Column[]): void {
  const y = pdf.y;
  artifact(pdf, () => {
    for (const [at, text] of table.columns.entries()) {
      const column = columns[at];
      if (column === undefined) continue;
      dress(pdf, headStyle);
      pdf.text(text, marginsOf.left + column.x, y + padding, { width: column.width, align: column.align });
    }
  });
  pdf.y = y + headHeight(pdf, table, columns);
}

function headHeight(pdf: PDFKit.PDFDocument, table: Table, columns: readonly Column[]): number {
  dress(pdf, headStyle);
  const heights = table.columns.map((text, at) => pdf.heightOfString(text, { width: columns[at]?.width ?? pageWidth }));
  return Math.max(...heights) + 2 * padding;
}

function rowHeight(
  pdf: PDFKit.PDFDocument,
  row: Row | undefined,
  columns: readonly Column[],
  style: TextStyle,
): number {
  if (row === undefined) return 0;
  const heightOf = (text: string, style: TextStyle, column: Column | undefined) => {
    dress(pdf, style);
    return pdf.heightOfString(text, { width: column?.width ?? pageWidth });
  };
  const label =
    heightOf(row.label, style, columns[0]) +
    (row.detail === undefined ? 0 : heightOf(row.detail, detailStyle, columns[0]) + 1);
  const cells = row.cells.map((text, at) => heightOf(text, style, columns[at + 1]));
  return Math.max(label, ...cells) + 2 * padding;
}
