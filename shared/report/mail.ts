import type { Mail } from '../email/mail.ts';
import { reportCsv } from './csv.ts';
import type { ReportFigures } from './figures.ts';
import { reportHtml } from './html.tsx';
import { reportText } from './text.ts';
import { attachmentName, reportTitle } from './words.ts';

/** The report as the mail that the council's office gets. The same figures give the same mail. */
export function reportMail(figures: ReportFigures, to: string): Mail {
  return {
    to,
    subject: reportTitle(figures),
    text: reportText(figures),
    html: reportHtml(figures),
    attachments: [
      { filename: attachmentName(figures), contentType: 'text/csv; charset=utf-8', content: reportCsv(figures) },
    ],
  };
}
