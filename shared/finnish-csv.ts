/**
 * A table as Excel takes it on a Finnish computer: UTF-8 with a byte order mark, semicolons, everything quoted, CRLF,
 * decimal comma. A text that Excel would take for a formula gets an apostrophe before it.
 */
export const finnishCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;

function quoted(cell: string | number): string {
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
  const plain = formulaStart.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** What begins a formula, also as a full-width letter (https://owasp.org/www-community/attacks/CSV_Injection). */
const formulaStart = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
