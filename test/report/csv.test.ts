import { expect, it } from 'vitest';
import { ReportContent } from '../../shared/report/content.ts';
import { eachValue } from '../../shared/report/figures.ts';
import { testDynamoDB } from '../support/dynamodb.ts';
import { demoReport, fileIn } from './demo.ts';

const engine = testDynamoDB();

it('the table holds every figure of the JSON, as Excel takes it on a Finnish computer', async () => {
  const files = await demoReport(engine, 'fi');
  const content = ReportContent.parse(JSON.parse(fileIn(files, 'report.json').toString()));
  const csv = fileIn(files, 'report.csv').toString();
  expect(
    csv.startsWith('\ufeff"Kuukausi";"Tila";"Versio";"ID";"Luku";"Erittely";"Nimi";"Tunniste";"Arvo";"Yksikkö"\r\n'),
  ).toBe(true);
  const lines = csv.trimEnd().split('\r\n').slice(1);
  const figures = lines.filter((line) => !line.includes('"bulletin.'));
  expect(figures).toHaveLength(eachValue(content.figures).length);
  expect(lines).toContain('"2026-10";"valmis";"1";"network.active";"Yhteisöjä mukana";"";"";"";"10";"kpl"');
  expect(lines).toContain('"2026-10";"valmis";"1";"posting.share";"Julkaisujen osuus";"";"";"";"0,6";"osuus 0–1"');
  expect(lines).toContain('"2026-10";"valmis";"1";"network.active";"Yhteisöjä mukana";"Kunta";"Rauma";"684";"1";"kpl"');
  expect(csv).not.toMatch(/";"[=+@-]/);
});
