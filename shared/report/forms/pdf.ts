import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import { region } from '../../region.ts';
import type { Block, ReportDocument, Table } from '../document/block.ts';
import { fontBytes, inOurLetters } from '../font/fonts.ts';
import { drawChart } from './pdf-chart.ts';
import { drawFooters, marginsOf, type PageWriter, write } from './pdf-page.ts';
import { drawTable } from './pdf-table.ts';

/**
 * The report as a tagged PDF: title, language, headings, tables with their headers, pictures with their alternative text,
 * in the order in which it is read. `at` (ISO) is the date that the file bears, so that the same document gives the same
 * bytes whenever it is made.
 */
export async function reportPdf(document: ReportDocument, at: string): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: marginsOf,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: document.locale,
    pdfVersion: '1.7',
    // None of the library's own fonts: they are files beside it, which are not in the bundle, and may not be embedded.
    font: '',
    info: {
      Title: document.title,
      Author: region.authority[document.locale],
      Creator: 'Kumppaniverkosto',
      Producer: 'Kumppaniverkosto',
      CreationDate: new Date(at),
      ModDate: new Date(at),
    },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(pdf, 'end');
  pdf.registerFont('regular', fontBytes.regular);
  pdf.registerFont('bold', fontBytes.bold);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const page: PageWriter = { pdf, root };
  write(page, 'H1', document.title, { size: 21, bold: true, after: 6 });
  for (const block of document.blocks) drawBlock(page, block);
  root.end();
  drawFooters(page, document);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawBlock(page: PageWriter, block: Block): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(page, block);
      break;
    case 'paragraph':
      write(page, 'P', block.text, { size: 10, bold: block.strong ?? false, after: 5 });
      break;
    case 'list':
      drawList(page, block.items);
      break;
    case 'chart':
      drawChart(page, block.chart, block.alt);
      break;
    case 'table':
      drawTable(page, inFont(block));
      break;
    default:
      block satisfies never;
  }
}

/** A heading never stands alone at the foot of a page. */
function drawHeading(page: PageWriter, { level, text, newPage }: Extract<Block, { kind: 'heading' }>): void {
  const { pdf } = page;
  const isMain = level === 2;
  if (newPage || pdf.y + (isMain ? 90 : 60) > pdf.page.height - marginsOf.bottom) pdf.addPage();
  else pdf.y += isMain ? 8 : 4;
  pdf.outline.addItem(inOurLetters(text));
  write(page, isMain ? 'H2' : 'H3', text, { size: isMain ? 14 : 11.5, bold: true, after: 3 });
}

function drawList({ pdf, root }: PageWriter, items: readonly string[]): void {
  const list = pdf.struct('L');
  root.add(list);
  for (const item of items) {
    const entry = pdf.struct('LI');
    list.add(entry);
    write({ pdf, root: entry }, 'LBody', item, { size: 10, after: 2, bullet: true });
    entry.end();
  }
  list.end();
  pdf.y += 4;
}

/** A table whose words the font can show. */
const inFont = (table: Table): Table => ({
  ...table,
  rows: table.rows.map(({ label, detail, cells }) => ({
    label: inOurLetters(label),
    ...(detail === undefined ? {} : { detail: inOurLetters(detail) }),
    cells: cells.map(inOurLetters),
  })),
});
