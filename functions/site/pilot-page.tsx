import { catalogue } from '../../shared/language/catalogue.ts';
import { formatDate } from '../../shared/language/format.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { type Gates, judge } from '../../shared/pilot/gates.ts';
import type { Pilot } from '../../shared/pilot/pilot.ts';
import { gateWords, standingWords, thresholdInWords } from '../../shared/pilot/words.ts';
import type { ReportContent } from '../../shared/report/content.ts';
import { monthName } from '../../shared/report/title.ts';
import { figureName, valueInWords } from '../../shared/report/words.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';

/** What the pilot page shows: the pilot as it is agreed on, and the closed reports of its months, newest first. */
export type PilotNow = { readonly pilot: Pilot | undefined; readonly closed: readonly ReportContent[] };

/** The thresholds that were agreed on before, and where the pilot stands by the last closed month. */
export function PilotPage(props: PilotNow & { readonly here: Here }) {
  const { here, pilot, closed } = props;
  const { locale } = here;
  const say = words[locale];
  const [newest] = closed;
  return (
    <PublicPage here={here} title={say.title} openGraph={{ type: 'website', description: say.description }}>
      {pilot === undefined ? (
        <p>{say.undescribed}</p>
      ) : (
        <>
          <p class="lead">{say.lead(pilot.name[locale] ?? pilot.name.fi)}</p>
          <p>
            {say.period(formatDate(pilot.startsOn, locale), formatDate(pilot.endsOn, locale))}
            {pilot.agreedIn === undefined ? '' : ` ${say.agreed(pilot.agreedIn)}`}
          </p>
          {newest === undefined ? (
            <>
              <h2>{say.gates}</h2>
              <p class="notice">{say.noReport}</p>
            </>
          ) : (
            <>
              <h2>{say.standing(monthName(newest.month, locale))}</h2>
              <p class="notice">
                <strong>{standingWords[locale][judge(newest.pilot ?? pilot, newest.figures).standing]}</strong>
              </p>
            </>
          )}
          <GatesOf gates={judge(newest?.pilot ?? pilot, newest?.figures ?? {})} locale={locale} />
        </>
      )}
      <h2>{say.reports}</h2>
      {closed.length === 0 ? (
        <p>{say.noReports}</p>
      ) : (
        <ul>
          {closed.map(({ month, pilot: agreed, figures }) => (
            <li>
              <a href={inLocale(`/raportti/${month}`, locale)}>{monthName(month, locale)}</a>
              {agreed === undefined ? '' : `. ${standingWords[locale][judge(agreed, figures).standing]}`}
            </li>
          ))}
        </ul>
      )}
    </PublicPage>
  );
}

function GatesOf({ gates, locale }: { readonly gates: Gates; readonly locale: Locale }) {
  const say = words[locale];
  return (
    <>
      {(['go', 'widen', 'stop'] as const).map((gate) => (
        <section class="table-frame" aria-label={gateWords[locale][gate]} tabindex={0}>
          <table>
            <caption>{gateWords[locale][gate]}</caption>
            <thead>
              <tr>
                <th scope="col">{say.figure}</th>
                <th scope="col">{say.now}</th>
                <th scope="col">{say.met}</th>
              </tr>
            </thead>
            <tbody>
              {gates.judged[gate].map(({ measure, threshold, value, met }) => (
                <tr>
                  <th scope="row">
                    {figureName(measure, locale)}
                    <span class="hint">{thresholdInWords(gate, { measure, threshold }, locale)}</span>
                  </th>
                  <td>{valueInWords(measure, value, locale)}</td>
                  <td>{say[met]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

const words = catalogue({
  fi: {
    title: 'Kokeilu ja sen kynnykset',
    description: 'Milloin kokeilua jatketaan, laajennetaan tai se lopetetaan, ja missä nyt ollaan.',
    lead: (name: string) =>
      `${name}: rajat, joilla kokeilua jatketaan, laajennetaan tai se lopetetaan, sovittiin etukäteen. Tällä sivulla näkyy, missä nyt ollaan.`,
    period: (from: string, to: string) => `Kokeilu kestää ${from}–${to}.`,
    agreed: (where: string) => `Kynnykset on sovittu: ${where}.`,
    undescribed: 'Kokeilun tavoitteita ja kynnyksiä ei ole vielä julkaistu.',
    gates: 'Kynnykset',
    noReport:
      'Yhtään kuukautta ei ole vielä suljettu, joten tuloksia ei ole. Ne tulevat tähän, kun kuukauden raportti on tehty.',
    standing: (month: string) => `Missä ollaan: ${month}`,
    figure: 'Luku',
    now: 'Nyt',
    met: 'Täyttyykö',
    yes: 'Kyllä',
    no: 'Ei',
    unknown: 'Ei tiedossa',
    reports: 'Raportit kuukausittain',
    noReports: 'Raportteja ei vielä ole. Ensimmäinen tehdään, kun kokeilun ensimmäinen kuukausi on päättynyt.',
  },
  sv: {
    title: 'Försöket och dess trösklar',
    description: 'När försöket fortsätter, utvidgas eller avslutas, och var vi står nu.',
    lead: (name) =>
      `${name}: gränserna för när försöket fortsätter, utvidgas eller avslutas avtalades på förhand. Den här sidan visar var vi står nu.`,
    period: (from, to) => `Försöket pågår ${from}–${to}.`,
    agreed: (where) => `Trösklarna har avtalats: ${where}.`,
    undescribed: 'Försökets mål och trösklar har inte publicerats ännu.',
    gates: 'Trösklarna',
    noReport: 'Ingen månad har stängts ännu, så det finns inga resultat. De visas här när månadens rapport är gjord.',
    standing: (month) => `Var vi står: ${month}`,
    figure: 'Tal',
    now: 'Nu',
    met: 'Uppfylls',
    yes: 'Ja',
    no: 'Nej',
    unknown: 'Okänt',
    reports: 'Rapporter per månad',
    noReports: 'Det finns inga rapporter ännu. Den första görs när försökets första månad är slut.',
  },
  en: {
    title: 'The pilot and its gates',
    description: 'When the pilot goes on, widens or ends, and where it stands.',
    lead: (name) =>
      `${name}: the limits by which the pilot goes on, widens or ends were agreed on beforehand. This page shows where it stands.`,
    period: (from, to) => `The pilot runs from ${from} to ${to}.`,
    agreed: (where) => `The gates were agreed on in: ${where}.`,
    undescribed: 'The goals and gates of the pilot are not published yet.',
    gates: 'The gates',
    noReport: 'No month is closed yet, so there are no results. They come here when the report of a month is made.',
    standing: (month) => `Where it stands: ${month}`,
    figure: 'Figure',
    now: 'Now',
    met: 'Met',
    yes: 'Yes',
    no: 'No',
    unknown: 'Not known',
    reports: 'Reports by month',
    noReports: 'There are no reports yet. The first is made when the first month of the pilot is over.',
  },
});
