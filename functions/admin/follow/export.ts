import { finnishCsv } from '../../../shared/finnish-csv.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { Row } from './rows.ts';
import { words } from './words.ts';

/** The deliveries as a file for a spreadsheet, in the words of the page. */
export function deliveriesCsv(rows: readonly Row[], locale: StaffLocale): string {
  const say = words[locale];
  const header = [say.partner, say.target, say.state, say.attempts, say.explanation, say.time, say.id];
  return finnishCsv([
    header,
    ...rows.map((row) => [
      row.partners.map(({ name }) => name ?? say.gone).join(', '),
      row.target ?? say.removed,
      row.status,
      row.attempts,
      row.explanation,
      row.time,
      row.id,
    ]),
  ]);
}
