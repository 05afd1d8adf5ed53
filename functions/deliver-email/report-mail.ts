import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { Matter } from '../../shared/delivery/matter.ts';
import type { Locale } from '../../shared/language/locale.ts';
import type { ReportFileStore } from '../../shared/report/file-store.ts';
import { type MailFiles, reportMail } from '../../shared/report/mail.ts';
import type { ReportStore } from '../../shared/report/store.ts';
import { monthName } from '../../shared/report/title.ts';
import type { Letter } from './letter.tsx';
import { addressOf, type MailOrNot } from './mail-of.ts';

export type ReportMailDeps = {
  readonly reports: Pick<ReportStore, 'get'>;
  readonly reportFiles: Pick<ReportFileStore, 'get'>;
  readonly reportLocale: Locale;
  readonly siteUrl: string;
};

type ReportMatter = Extract<Matter, { kind: 'report' | 'report-preview' }>;

/** The report, or its preview for staff, as it is stored; nothing if it is not (any more). */
export async function reportMailFor(
  delivery: Delivery,
  { kind, month }: ReportMatter,
  deps: ReportMailDeps,
): Promise<MailOrNot> {
  const isPreview = kind === 'report-preview';
  const edition = isPreview ? `${month}#kesken` : (await deps.reports.get(month))?.edition;
  const files = edition && (await filesOf(edition, deps));
  if (!files) return { kind: 'skipped', reason: 'no-content' };
  const mail = reportMail({
    month,
    status: isPreview ? 'kesken' : 'final',
    locale: deps.reportLocale,
    files,
    to: addressOf(delivery),
    ...(isPreview ? { note: askingForForeword(month, deps) } : {}),
  });
  return { kind: 'mail', mail };
}

async function filesOf(edition: string, { reportFiles }: ReportMailDeps): Promise<MailFiles | undefined> {
  const names = ['report.html', 'report.txt', 'report.pdf', 'report.csv'];
  const [html, text, pdf, csv] = await Promise.all(names.map((name) => reportFiles.get(edition, name)));
  if (html === undefined || text === undefined || pdf === undefined || csv === undefined) return undefined;
  return { html: html.toString(), text: text.toString(), pdf, csv };
}

/** What stands above the preview, in Finnish as every mail to staff is. */
function askingForForeword(month: string, { siteUrl }: ReportMailDeps) {
  const page = `${siteUrl}/hallinta/raportit/${month}`;
  const asks = `Tämä on esikatselu. Raportti lähtee aluevaltuustolle kuun vaihduttua. Kirjoita raportin alkusanat ennen sitä:`;
  return {
    // A table: Outlook leaves out the padding of paragraphs.
    html: `<table role="presentation" style="width: 100%; margin: 0 0 16px"><tr><td style="padding: 12px 16px; border: 2px solid #1d4f91">${asks} <a href="${page}" style="color: #1d4f91; overflow-wrap: anywhere">${page}</a></td></tr></table>`,
    text: `${asks} ${page}`,
  };
}

/** Tells staff that the report did not reach all of the council's addresses. */
export function reportUndeliveredLetter(month: string, siteUrl: string): Letter {
  const name = monthName(month, 'fi');
  return {
    locale: 'fi',
    subject: `Arviointiraportti ei mennyt perille kaikille: ${name}`,
    heading: 'Raportti ei mennyt perille kaikille',
    parts: [
      {
        kind: 'paragraph',
        text: `Kuukauden ${name} arviointiraportti ei mennyt perille ainakin yhteen aluevaltuuston osoitteeseen. Raportin sivulla näkyy, mihin osoitteeseen. Lähetä raportti sinne muulla tavalla, ja pyydä ylläpitoa korjaamaan osoite järjestelmän asetuksiin.`,
      },
      { kind: 'button', label: 'Avaa raportin sivu', href: `${siteUrl}/hallinta/raportit/${month}` },
    ],
    footer: [{ kind: 'paragraph', text: 'Tämän viestin lähetti Kumppaniverkosto viestinnän osoitteeseen.' }],
  };
}
