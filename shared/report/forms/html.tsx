import { raw } from 'hono/html';
import { Fragment } from 'hono/jsx';
import { chartPng } from '../chart/png.ts';
import type { Block, ReportDocument, Row, Table } from '../document/block.ts';

const styles = {
  body: 'margin: 0; padding: 16px; font-family: "Segoe UI", Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a; background: #ffffff',
  column: 'max-width: 640px; margin: 0 auto',
  h1: 'font-size: 24px; line-height: 1.25; margin: 0 0 16px',
  h2: 'font-size: 20px; line-height: 1.3; margin: 32px 0 8px',
  h3: 'font-size: 17px; line-height: 1.3; margin: 20px 0 6px',
  paragraph: 'margin: 0 0 12px',
  strong: 'margin: 0 0 12px; font-weight: bold',
  // Outlook leaves out a list's padding, and with it the bullets.
  list: 'margin: 0 0 12px 20px; padding: 0',
  // Outlook knows no largest width, so the attributes say it too.
  picture: 'display: block; width: 100%; max-width: 500px; height: auto; margin: 8px 0 16px; border: 0',
  table: 'width: 100%; border-collapse: collapse; margin: 16px 0',
  caption: 'text-align: left; font-weight: bold; padding: 0 0 4px',
  labelHead:
    'text-align: left; vertical-align: bottom; padding: 6px 8px 6px 0; border-bottom: 2px solid #1a1a1a; font-size: 14px',
  numberHead:
    'text-align: right; vertical-align: bottom; padding: 6px 0 6px 8px; border-bottom: 2px solid #1a1a1a; font-size: 14px',
  // Without spaces, as they stand in each of some hundred cells, and a mail is to stay small.
  label:
    'text-align:left;vertical-align:top;padding:6px 8px 6px 0;border-bottom:1px solid #c8c8c8;font-weight:400;overflow-wrap:anywhere;hyphens:auto',
  number: 'text-align:right;vertical-align:top;padding:6px 0 6px 8px;border-bottom:1px solid #c8c8c8',
  words: 'vertical-align:top;padding:6px 0 6px 8px;border-bottom:1px solid #c8c8c8;overflow-wrap:anywhere',
  detail: 'font-size: 14px; color: #4d4d4d',
};

/**
 * What Outlook on Windows needs, and nobody else sees: it shows pages as Word does, which knows no largest width, leaves
 * out the padding of a body, and writes tables in a serif face whatever the page's is.
 */
const outlook = {
  style:
    '<!--[if mso]><style>h1, h2, h3, p, li, caption, th, td { font-family: "Segoe UI", Arial, sans-serif; }</style><![endif]-->',
  column:
    '<!--[if mso]><table align="center" width="672" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding: 16px"><![endif]-->',
  end: '<!--[if mso]></td></tr></table><![endif]-->',
};

/** The report as a page of its own: one column, inline styles, pictures within it; mail programs show it too. */
export function reportHtml({ title, locale, blocks }: ReportDocument): string {
  const page = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {raw(outlook.style)}
      </head>
      <body style={styles.body}>
        {raw(outlook.column)}
        <div style={styles.column}>
          <h1 style={styles.h1}>{title}</h1>
          {blocks.map((block) => (
            <BlockPart block={block} />
          ))}
        </div>
        {raw(outlook.end)}
      </body>
    </html>
  );
  // No part of the page waits for anything, so it is a string at once.
  return `<!DOCTYPE html>${String(page)}`;
}

function BlockPart({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2 style={styles.h2}>{block.text}</h2> : <h3 style={styles.h3}>{block.text}</h3>;
    case 'paragraph':
      return <p style={block.strong ? styles.strong : styles.paragraph}>{block.text}</p>;
    case 'list':
      return (
        <ul style={styles.list}>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'chart': {
      const source = `data:image/png;base64,${chartPng(block.chart).toString('base64')}`;
      const { width, height } = block.chart;
      return <img src={source} alt={block.alt} width={width} height={Math.round(height)} style={styles.picture} />;
    }
    case 'table':
      return <TablePart table={block} />;
    default:
      return block satisfies never;
  }
}

function TablePart({ table: { caption, columns, rows, words } }: { readonly table: Table }) {
  return (
    <table style={styles.table}>
      <caption style={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th scope="col" style={at === 0 || words ? styles.labelHead : styles.numberHead}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowPart row={row} cellStyle={words ? styles.words : styles.number} />
        ))}
      </tbody>
    </table>
  );
}

function RowPart({ row: { label, detail, cells }, cellStyle }: { readonly row: Row; readonly cellStyle: string }) {
  return (
    <tr>
      <th scope="row" style={styles.label}>
        {label}
        {detail === undefined ? null : (
          <Fragment>
            <br />
            <span style={styles.detail}>{detail}</span>
          </Fragment>
        )}
      </th>
      {cells.map((cell) => (
        <td style={cellStyle}>{cell}</td>
      ))}
    </tr>
  );
}
