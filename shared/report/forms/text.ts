import type { Block, ReportDocument, Table } from '../document/block.ts';

/** The report as plain text: the same words and numbers as the page, one line for each row of a table. */
export function reportText({ title, blocks }: ReportDocument): string {
  return `${[underlined(title, '='), ...blocks.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, block.level === 2 ? '-' : '.');
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'chart':
      return block.alt;
    case 'table':
      return tableText(block);
    default:
      return block satisfies never;
  }
}

function tableText({ caption, columns, rows }: Table): string {
  const [, ...headings] = columns;
  const named = (cells: readonly string[]) =>
    headings.length === 1 ? cells.join() : cells.map((cell, at) => `${headings[at]?.toLowerCase()} ${cell}`).join(', ');
  const lines = rows.map(
    ({ label, detail, cells }) => `- ${label}${detail === undefined ? '' : ` (${detail})`}: ${named(cells)}`,
  );
  return [`${caption}:`, ...lines].join('\n');
}

const underlined = (text: string, line: string): string => `${text}\n${line.repeat(text.length)}`;
