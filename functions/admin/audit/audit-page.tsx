import type { Actor, AuditEntry } from '../../../shared/audit/audit.ts';
import { actInWords } from '../../../shared/audit/words.ts';
import { staffCatalogue } from '../../../shared/language/catalogue.ts';
import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { pilotId } from '../../../shared/pilot/pilot.ts';
import { type Frame, SectionPage, TableFrame, whose } from '../frame.tsx';
import { MonthLinks, monthInWords } from '../month-links.tsx';
import { pagePath } from '../paths.ts';

/** What was done in one local month (`2026-11`), newest first. `later` is the next month, unless that has not begun. */
export function AuditPage(props: {
  readonly frame: Frame;
  readonly month: string;
  readonly earlier: string;
  readonly later: string | undefined;
  readonly entries: readonly AuditEntry[];
}) {
  const { frame, entries, earlier, later } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="audit" title={say.title(monthInWords(props.month))}>
      <p>{say.lead}</p>
      <MonthLinks locale={locale} path="/hallinta/loki" earlier={earlier} later={later} />
      {entries.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.count(formatNumber(entries.length, locale))}</p>
          <TableFrame label={say.table}>
            <thead>
              <tr>
                <th scope="col">{say.at}</th>
                <th scope="col">{say.by}</th>
                <th scope="col">{say.act}</th>
                <th scope="col">{say.subject}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ at, by, act, subject }) => (
                <tr>
                  <td>{formatDateTime(at, locale)}</td>
                  <td>{actorInWords(by, frame)}</td>
                  <td>{actInWords(act, locale)}</td>
                  <td>
                    <Subject id={subject} locale={locale} />
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </>
      )}
    </SectionPage>
  );
}

/** The id of what was acted on, which leads to its page if it has one. */
function Subject({ id, locale }: { readonly id: string; readonly locale: StaffLocale }) {
  if (id === pilotId) return <a href={pagePath('/hallinta/kokeilu', locale)}>{id}</a>;
  const month = /^rep_(\d{4}-\d{2})$/.exec(id)?.[1];
  if (month !== undefined) return <a href={pagePath(`/hallinta/raportit/${month}`, locale)}>{id}</a>;
  const folder = pages[id.slice(0, 3)];
  return folder === undefined ? <span>{id}</span> : <a href={pagePath(`${folder}/${id}`, locale)}>{id}</a>;
}

const pages: Readonly<Record<string, `/hallinta/${string}`>> = {
  blt: '/hallinta/seuraa',
  prt: '/hallinta/kumppanit',
  pro: '/hallinta/ehdokkaat',
  ded: '/hallinta/te-sanoitte',
};

function actorInWords(by: Actor, frame: Frame): string {
  const say = words[frame.locale];
  switch (by.kind) {
    case 'staff':
      return whose(by.member, frame);
    case 'partner':
      return say.partner(by.partnerId);
    case 'operator':
      return say.operator;
    case 'system':
      return say.system;
    default:
      return by satisfies never;
  }
}

const words = staffCatalogue({
  fi: {
    title: (month: string) => `Tapahtumaloki ${month}`,
    lead: 'Loki kertoo, kuka teki mitä ja milloin. Merkintöjä ei voi muuttaa eikä poistaa.',
    table: 'Tapahtumat',
    none: 'Tässä kuussa ei ole merkintöjä. Merkintä syntyy, kun tiedote lähetetään tai kumppanista päätetään.',
    count: (count: string) => `Merkintöjä: ${count}. Uusin on ensimmäisenä.`,
    at: 'Aika',
    by: 'Kuka',
    act: 'Mitä teki',
    subject: 'Kohde',
    partner: (id: string) => `Yhteisö ${id}`,
    operator: 'Tekninen ylläpito',
    system: 'Järjestelmä',
  },
  en: {
    title: (month) => `Audit trail ${month}`,
    lead: 'The trail says who did what, and when. Entries cannot be changed or removed.',
    table: 'Acts',
    none: 'There are no entries in this month. One is made when a bulletin is sent or a partner is decided on.',
    count: (count) => `Entries: ${count}. The newest comes first.`,
    at: 'Time',
    by: 'Who',
    act: 'What they did',
    subject: 'To what',
    partner: (id) => `Community ${id}`,
    operator: 'The operator',
    system: 'The system',
  },
});
