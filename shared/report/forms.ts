import { createHash } from 'node:crypto';
import type { Locale } from '../language/locale.ts';
import type { ReportContent } from './content.ts';
import { documentOf } from './document.ts';
import { reportCsv } from './forms/csv.ts';
import { reportHtml } from './forms/html.tsx';
import { reportJson } from './forms/json.ts';
import { reportPdf } from './forms/pdf.ts';
import { reportText } from './forms/text.ts';

/** The files of a report by name: the same content gives the same bytes. */
export async function formsOf(content: ReportContent, locale: Locale): Promise<ReadonlyMap<string, Buffer>> {
  const document = documentOf(content, locale);
  const forms = {
    'report.json': reportJson(content),
    'report.html': reportHtml(document),
    'report.pdf': await reportPdf(document, content.countedUntil),
    'report.csv': reportCsv(content, locale),
    'report.txt': reportText(document),
  };
  return new Map(Object.entries(forms).map(([name, body]) => [name, Buffer.from(body)]));
}

/** The SHA-256 of a file, in hexadecimal digits. */
export const sha256 = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
