import { expect, it } from 'vitest';
import { reportCsv } from '../../../shared/report/csv.ts';
import { smallOctober } from './figures-of-a-small-month.ts';

const title = '"\'=1+1; ""myrsky"" & <b>tuuli</b>"';
const { id: bulletinId } = smallOctober.bulletins[0] ?? {};

/** What Excel opens on a Finnish computer, to the byte. */
const expected = `\uFEFF"Kuukausi";"Tila";"Osa";"Nimi";"Tieto";"Arvo";"Yksikkö"
"2026-10";"valmis";"Kumppanit";"Kaikki";"Mukana";"3";"kpl"
"2026-10";"valmis";"Kumppanit";"Kaikki";"Odottaa";"1";"kpl"
"2026-10";"valmis";"Kumppanit lajeittain";"Kylä";"Mukana";"2";"kpl"
"2026-10";"valmis";"Kumppanit lajeittain";"Kylä";"Odottaa";"1";"kpl"
"2026-10";"valmis";"Kumppanit lajeittain";"Seurakunta";"Mukana";"1";"kpl"
"2026-10";"valmis";"Kumppanit lajeittain";"Seurakunta";"Odottaa";"0";"kpl"
"2026-10";"valmis";"Kumppanit kunnittain";"Pori";"Mukana";"3";"kpl"
"2026-10";"valmis";"Kumppanit kunnittain";"Pori";"Odottaa";"1";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Tunniste";"${bulletinId}";""
"2026-10";"valmis";"Tiedotteet";${title};"Lähetyshetki";"25.10.2026 klo 3.30";""
"2026-10";"valmis";"Tiedotteet";${title};"Toimituksia";"1240";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Lähetetty";"1234";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Ei mennyt perille";"1";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Yritykset loppuivat";"0";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Ei tiedetä, tuliko perille";"2";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Jätettiin lähettämättä";"0";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Osoitteeseen ei enää lähetetä";"0";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Koosteessa";"0";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Vielä avoinna";"3";"kpl"
"2026-10";"valmis";"Tiedotteet";${title};"Lähetetyn osuus";"99,52";"%"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Toimituksia";"1240";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Lähetetty";"1234";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Ei mennyt perille";"1";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Yritykset loppuivat";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Ei tiedetä, tuliko perille";"2";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Jätettiin lähettämättä";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Osoitteeseen ei enää lähetetä";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Koosteessa";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Vielä avoinna";"3";"kpl"
"2026-10";"valmis";"Toimitukset";"Kaikki";"Lähetetyn osuus";"99,52";"%"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Toimituksia";"1239";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Lähetetty";"1233";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Ei mennyt perille";"1";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Yritykset loppuivat";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Ei tiedetä, tuliko perille";"2";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Jätettiin lähettämättä";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Osoitteeseen ei enää lähetetä";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Koosteessa";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Vielä avoinna";"3";"kpl"
"2026-10";"valmis";"Toimitukset";"Sähköposti";"Lähetetyn osuus";"99,52";"%"
"2026-10";"valmis";"Toimitukset";"Webhook";"Toimituksia";"1";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Lähetetty";"1";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Ei mennyt perille";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Yritykset loppuivat";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Ei tiedetä, tuliko perille";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Jätettiin lähettämättä";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Osoitteeseen ei enää lähetetä";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Koosteessa";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Vielä avoinna";"0";"kpl"
"2026-10";"valmis";"Toimitukset";"Webhook";"Lähetetyn osuus";"100";"%"
"2026-10";"valmis";"Toimitusaika";"Kaikki";"Lähetetty";"1234";"kpl"
"2026-10";"valmis";"Toimitusaika";"Kaikki";"Mediaani";"0,75";"min"
"2026-10";"valmis";"Toimitusaika";"Kaikki";"95 %";"65,08";"min"
"2026-10";"valmis";"Toimitusaika";"Sähköposti";"Lähetetty";"1233";"kpl"
"2026-10";"valmis";"Toimitusaika";"Sähköposti";"Mediaani";"0,77";"min"
"2026-10";"valmis";"Toimitusaika";"Sähköposti";"95 %";"65,08";"min"
"2026-10";"valmis";"Toimitusaika";"Webhook";"Lähetetty";"1";"kpl"
"2026-10";"valmis";"Toimitusaika";"Webhook";"Mediaani";"0,05";"min"
"2026-10";"valmis";"Toimitusaika";"Webhook";"95 %";"0,05";"min"
"2026-10";"valmis";"Palaute";"Kaikki";"Palautteita";"18";"kpl"
"2026-10";"valmis";"Mitä palaute koskee";"Palvelu";"Palautteita";"11";"kpl"
"2026-10";"valmis";"Mitä palaute koskee";"Tiedote";"Palautteita";"ei näytetä";"kpl"
"2026-10";"valmis";"Mitä palaute koskee";"Kokeilu";"Palautteita";"ei näytetä";"kpl"
"2026-10";"valmis";"Mitä palaute koskee";"Idea";"Palautteita";"0";"kpl"
`.replaceAll('\n', '\r\n');

it('is what Finnish Excel takes: BOM, semicolons, CRLF, decimal comma, and no formula', () => {
  expect(reportCsv(smallOctober)).toBe(expected);
});

it('marks every line of an unfinished month', () => {
  const lines = reportCsv({ ...smallOctober, status: 'kesken' })
    .trim()
    .split('\r\n')
    .slice(1);
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.every((line) => line.startsWith('"2026-10";"kesken";'))).toBe(true);
});
