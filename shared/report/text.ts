import { documentOf } from './document.ts';
import type { ReportFigures } from './figures.ts';
import type { Section, Table } from './section.ts';

/** The report as plain text: the same words and numbers as the page, one line for each row of a table. */
export function reportText(figures: ReportFigures): string {
  const { title, lead, sections } = documentOf(figures);
  return `${[underlined(title, '='), ...lead, ...sections.flatMap(sectionBlocks)].join('\n\n')}\n`;
}

function sectionBlocks({ heading, paragraphs, tables }: Section): string[] {
  return [underlined(heading, '-'), ...paragraphs, ...tables.map(tableBlock)];
}

function tableBlock({ caption, columns, rows }: Table): string {
  const [, ...headings] = columns;
  const named = (cells: readonly string[]) =>
    headings.length === 1 ? cells.join() : cells.map((cell, at) => `${headings[at]?.toLowerCase()} ${cell}`).join(', ');
  const lines = rows.map(
    ({ label, detail, cells }) => `- ${label}${detail === undefined ? '' : ` (${detail})`}: ${named(cells)}`,
  );
  return [`${caption}:`, ...lines].join('\n');
}

const underlined = (text: string, line: string): string => `${text}\n${line.repeat(text.length)}`;
