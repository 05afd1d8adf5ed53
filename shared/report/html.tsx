import type { FC } from 'hono/jsx';
import { documentOf } from './document.ts';
import type { ReportFigures } from './figures.ts';
import type { Row, Section, Table } from './section.ts';

const styles = {
  body: 'margin: 0; padding: 16px; font-family: "Segoe UI", Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a; background: #ffffff',
  column: 'max-width: 600px; margin: 0 auto',
  h1: 'font-size: 24px; line-height: 1.25; margin: 0 0 16px',
  h2: 'font-size: 20px; line-height: 1.3; margin: 32px 0 8px',
  paragraph: 'margin: 0 0 12px',
  // Outlook knows no margin on a table's caption, so the table keeps its own distance.
  table: 'width: 100%; border-collapse: collapse; margin: 16px 0',
  caption: 'text-align: left; font-weight: 600; padding: 0 0 4px',
  labelHead:
    'text-align: left; vertical-align: bottom; padding: 6px 8px 6px 0; border-bottom: 2px solid #1a1a1a; font-size: 14px',
  numberHead:
    'text-align: right; vertical-align: bottom; padding: 6px 0 6px 8px; border-bottom: 2px solid #1a1a1a; font-size: 14px',
  label:
    'text-align: left; vertical-align: top; padding: 6px 8px 6px 0; border-bottom: 1px solid #c8c8c8; font-weight: 400; overflow-wrap: anywhere; hyphens: auto',
  number:
    'text-align: right; vertical-align: top; padding: 6px 0 6px 8px; border-bottom: 1px solid #c8c8c8; white-space: nowrap',
  detail: 'font-size: 14px; color: #4d4d4d',
  bar: 'height: 6px; font-size: 0; line-height: 0; background: #1d4f91; padding: 0',
};

/** The report as a page of its own: one column, inline styles, nothing fetched from anywhere; mail programs show it too. */
export function reportHtml(figures: ReportFigures): string {
  const { title, lead, sections } = documentOf(figures);
  const page = (
    <html lang="fi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body style={styles.body}>
        <div style={styles.column}>
          <h1 style={styles.h1}>{title}</h1>
          {lead.map((text) => (
            <p style={styles.paragraph}>{text}</p>
          ))}
          {sections.map((section) => (
            <SectionPart section={section} />
          ))}
        </div>
      </body>
    </html>
  );
  // No part of the page waits for anything, so it is a string at once.
  return `<!DOCTYPE html>${String(page)}`;
}

const SectionPart: FC<{ section: Section }> = ({ section }) => (
  <>
    <h2 style={styles.h2}>{section.heading}</h2>
    {section.paragraphs.map((text) => (
      <p style={styles.paragraph}>{text}</p>
    ))}
    {section.tables.map((table) => (
      <TablePart table={table} />
    ))}
  </>
);

const TablePart: FC<{ table: Table }> = ({ table: { caption, columns, rows } }) => (
  <table style={styles.table}>
    <caption style={styles.caption}>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column, at) => (
          <th scope="col" style={at === 0 ? styles.labelHead : styles.numberHead}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <RowPart row={row} />
      ))}
    </tbody>
  </table>
);

const RowPart: FC<{ row: Row }> = ({ row: { label, detail, cells, bar } }) => (
  <tr>
    <th scope="row" style={styles.label}>
      {label}
      {detail === undefined ? null : <div style={styles.detail}>{detail}</div>}
      {bar === undefined || bar === 0 ? null : <Bar share={bar} />}
    </th>
    {cells.map((cell) => (
      <td style={styles.number}>{cell}</td>
    ))}
  </tr>
);

/** A bar that Outlook draws too, which gives a width to tables only. */
const Bar: FC<{ share: number }> = ({ share }) => (
  <table
    role="presentation"
    aria-hidden="true"
    style={`width: ${Math.max(1, Math.round(share * 100))}%; border-collapse: collapse`}
  >
    <tbody>
      <tr>
        <td style={styles.bar}>&nbsp;</td>
      </tr>
    </tbody>
  </table>
);
