import { catalogue } from '../../shared/language/catalogue.ts';
import { formatDate } from '../../shared/language/format.ts';
import type { ReportContent } from '../../shared/report/content.ts';
import { documentOf } from '../../shared/report/document.ts';
import type { Report } from '../../shared/report/store.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { ReportBlocks } from './report-blocks.tsx';

/** The permanent page of a month's report: its frozen figures in the reader's language, and the files as they were stored. */
export function ReportPage(props: { readonly here: Here; readonly report: Report; readonly content: ReportContent }) {
  const { here, report, content } = props;
  const { locale } = here;
  const { month, version, closedAt, files } = report;
  const say = words[locale];
  const document = documentOf(content, locale);
  return (
    <PublicPage here={here} title={document.title} openGraph={{ type: 'article', description: say.description }}>
      <p>{say.standing(version, formatDate(closedAt, locale))}</p>
      <p>
        <a href={inLocale('/kokeilu', locale)}>{say.gates}</a>
      </p>
      <ReportBlocks document={document} pictures={(number) => `/raportti/${month}/kuva-${number}.png`} />
      <h2>{say.files}</h2>
      <p>{say.digests}</p>
      <ul class="plain">
        {(['report.pdf', 'report.csv', 'report.json'] as const).map((name) => (
          <li>
            <a href={`/raportti/${month}/${name}`}>{say[name]}</a>
            <br />
            <code class="digest">SHA-256 {files[name]}</code>
          </li>
        ))}
      </ul>
    </PublicPage>
  );
}

/** There is no such report (yet). */
export function ReportMissingPage({ here }: { readonly here: Here }) {
  const say = words[here.locale];
  return (
    <PublicPage here={here} title={say.missingTitle}>
      <p>{say.missing}</p>
      <p>
        <a href={inLocale('/kokeilu', here.locale)}>{say.gates}</a>
      </p>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    description: 'Mitä kokeilussa tehtiin, mitä siitä seurasi ja mitä ehdotetaan.',
    standing: (version: number, date: string) =>
      version === 1
        ? `Raportti suljettiin ${date}. Sen luvut eivät muutu.`
        : `Tämä on raportin versio ${version}, tehty ${date}.`,
    gates: 'Kokeilun kynnykset ja muut raportit',
    files: 'Raportti tiedostoina',
    digests: 'Tarkistussummasta näkee, onko tiedosto se, joka on voimassa.',
    'report.pdf': 'Raportti PDF-tiedostona',
    'report.csv': 'Kaikki luvut taulukkona (CSV)',
    'report.json': 'Kaikki luvut ja määritelmät ohjelmille (JSON)',
    missingTitle: 'Raporttia ei ole',
    missing: 'Tältä kuukaudelta ei ole raporttia. Raportti tehdään kuukauden vaihduttua.',
  },
  sv: {
    description: 'Vad som gjordes i försöket, vad det ledde till och vad som föreslås.',
    standing: (version, date) =>
      version === 1
        ? `Rapporten stängdes ${date}. Dess tal ändras inte.`
        : `Detta är rapportens version ${version}, gjord ${date}.`,
    gates: 'Försökets trösklar och andra rapporter',
    files: 'Rapporten som filer',
    digests: 'Kontrollsumman visar om filen är den som gäller.',
    'report.pdf': 'Rapporten som PDF',
    'report.csv': 'Alla tal som tabell (CSV)',
    'report.json': 'Alla tal och definitioner för program (JSON)',
    missingTitle: 'Rapporten finns inte',
    missing: 'Det finns ingen rapport för den här månaden. Rapporten görs när månaden är slut.',
  },
  en: {
    description: 'What was done in the pilot, what came of it, and what is proposed.',
    standing: (version, date) =>
      version === 1
        ? `The report was closed on ${date}. Its figures do not change.`
        : `This is version ${version} of the report, made on ${date}.`,
    gates: 'The gates of the pilot, and other reports',
    files: 'The report as files',
    digests: 'The checksum shows whether a file is the one that stands.',
    'report.pdf': 'The report as a PDF',
    'report.csv': 'All figures as a table (CSV)',
    'report.json': 'All figures and definitions for programs (JSON)',
    missingTitle: 'There is no such report',
    missing: 'There is no report of this month. A report is made when its month is over.',
  },
});
