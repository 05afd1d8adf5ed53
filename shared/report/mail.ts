import type { Mail } from '../email/mail.ts';
import type { Locale } from '../language/locale.ts';
import type { ReportStatus } from './content.ts';
import { reportTitle } from './title.ts';

/** The files that the mail is made of. */
export type MailFiles = { readonly html: string; readonly text: string; readonly pdf: Buffer; readonly csv: Buffer };

/**
 * The report as a mail: the page with its pictures as parts of the mail, since mail programs show no others, and the PDF
 * and the table as attachments. The same files give the same mail.
 */
export function reportMail(input: {
  readonly month: string;
  readonly status: ReportStatus;
  readonly locale: Locale;
  readonly files: MailFiles;
  readonly to: string;
  /** Written above the report, as HTML and as text. */
  readonly note?: { readonly html: string; readonly text: string };
}): Mail {
  const { month, status, locale, files, to, note } = input;
  const { html, pictures } = withPicturesBeside(files.html);
  const name = `${fileName[locale]}-${month}${status === 'kesken' ? `-${unfinished[locale]}` : ''}`;
  return {
    to,
    subject: reportTitle({ month, status }, locale),
    text: note === undefined ? files.text : `${note.text}\n\n${files.text}`,
    html: note === undefined ? html : html.replace(/<h1/, () => `${note.html}<h1`),
    attachments: [
      { filename: `${name}.pdf`, contentType: 'application/pdf', content: files.pdf },
      { filename: `${name}.csv`, contentType: 'text/csv; charset=utf-8', content: files.csv },
      ...pictures,
    ],
  };
}

/** Takes the pictures out of a page and names them in it, as mails do (RFC 2392). */
function withPicturesBeside(page: string) {
  const pictures: { filename: string; contentType: string; content: Buffer; cid: string }[] = [];
  const html = page.replace(/src="data:image\/png;base64,([^"]+)"/g, (_, data: string) => {
    const number = pictures.length + 1;
    const cid = `picture-${number}@kumppaniverkosto`;
    pictures.push({ filename: `${number}.png`, contentType: 'image/png', content: Buffer.from(data, 'base64'), cid });
    return `src="cid:${cid}"`;
  });
  return { html, pictures };
}

const fileName = { fi: 'arviointiraportti', sv: 'utvarderingsrapport', en: 'evaluation-report' } as const;
const unfinished = { fi: 'kesken', sv: 'ofardig', en: 'unfinished' } as const;
