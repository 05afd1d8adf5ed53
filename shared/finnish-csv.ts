import { stringify } from 'csv/sync';

/**
 * A table as Excel takes it on a Finnish computer: UTF-8 with a byte order mark, semicolons, everything quoted, CRLF,
 * decimal comma. A text that Excel would take for a formula gets an apostrophe before it.
 */
export const finnishCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify([...rows], {
    bom: true,
    delimiter: ';',
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: (value) => String(value).replace('.', ',') },
  });
