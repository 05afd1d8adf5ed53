import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../shared/report/document.ts';
import { reportHtml } from '../../../shared/report/html.tsx';
import { reportMail } from '../../../shared/report/mail.ts';
import { reportText } from '../../../shared/report/text.ts';
import { durationInWords } from '../../../shared/report/words.ts';
import { textOf } from '../../support/html.ts';
import { smallOctober } from './figures-of-a-small-month.ts';

// Mail programs drop style sheets, so this page, unlike the site's, carries its style in its elements.
const mailRules = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off' },
});

const html = reportHtml(smallOctober);
const text = reportText(smallOctober);

describe('the page', () => {
  it('is valid HTML in Finnish, and fetches nothing', async () => {
    const { results } = await mailRules.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${message} (${ruleId})`))).toEqual(
      [],
    );
    expect(html).toMatch(/^<!DOCTYPE html><html lang="fi">/);
    expect(html).not.toMatch(/<(img|link|script|iframe)|url\(|https?:/);
  });

  it('names every column and every row of its tables', () => {
    const tables = documentOf(smallOctober).sections.flatMap((section) => section.tables);
    const rows = tables.flatMap((table) => table.rows);
    expect(html.match(/<th scope="col"/g)).toHaveLength(tables.flatMap((table) => table.columns).length);
    expect(html.match(/<th scope="row"/g)).toHaveLength(rows.length);
    expect(html.match(/<caption/g)).toHaveLength(tables.length);
  });

  it('shows a title as its text, whatever it holds', () => {
    expect(html).toContain('=1+1; &quot;myrsky&quot; &amp; &lt;b&gt;tuuli&lt;/b&gt;');
  });
});

describe('the numbers', () => {
  const read = textOf(html).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', '').replace(/\s+/g, ' ');

  it('are those of the figures', () => {
    expect(read).toContain(
      'Yhteisöjä mukana 3 Lähetettyjä tiedotteita 1 Toimituksia 1 240 Toimituksista lähetetty 99,5 %',
    );
    expect(read).toContain('Kylä 2 1');
    expect(read).toContain(
      '25.10.2026 klo 3.30. Ei mennyt perille: 1. Ei tiedetä, tuliko perille: 2. Vielä avoinna: 3',
    );
    expect(read).toContain('Kaikki 1 234 45 s 1 t 5 min Sähköposti 1 233 46 s 1 t 5 min Webhook 1 3 s 3 s');
    expect(read).toContain('Palvelu 11 Tiedote ei näytetä Kokeilu ei näytetä Idea 0');
  });

  it('are the same in the text', () => {
    for (const { rows } of documentOf(smallOctober).sections.flatMap((section) => section.tables)) {
      for (const { label, cells } of rows) {
        const line = text
          .split('\n')
          .find((each) => each.startsWith(`- ${label}`) && cells.every((cell) => each.includes(cell)));
        expect(line, label).toBeDefined();
      }
    }
  });
});

describe('a month that is not over', () => {
  const figures = { ...smallOctober, status: 'kesken' } as const;
  it('is marked in the title, the heading, the first words and the file', () => {
    const page = reportHtml(figures);
    expect(page).toContain('<title>KESKEN: arviointiraportti, lokakuu 2026</title>');
    expect(page).toMatch(/<h1[^>]*>KESKEN: arviointiraportti, lokakuu 2026<\/h1>/);
    expect(reportText(figures)).toMatch(/^KESKEN: [\s\S]*Kuukausi on kesken: luvut muuttuvat vielä/);
    expect(reportMail(figures, 'valtuusto@example.fi').attachments?.map(({ filename }) => filename)).toEqual([
      'arviointiraportti-2026-10-kesken.csv',
    ]);
  });
});

it('the mail carries the page, the text and the figures for a spreadsheet', () => {
  expect(reportMail(smallOctober, 'valtuusto@example.fi')).toMatchObject({
    to: 'valtuusto@example.fi',
    subject: 'Arviointiraportti, lokakuu 2026',
    html,
    text,
    attachments: [{ filename: 'arviointiraportti-2026-10.csv', contentType: 'text/csv; charset=utf-8' }],
  });
});

it('an empty month says so instead of showing an empty table', () => {
  const none = {
    sent: 0,
    'permanent-failure': 0,
    dead: 0,
    unknown: 0,
    skipped: 0,
    suppressed: 0,
    'in-digest': 0,
    open: 0,
  };
  const empty = reportText({
    ...smallOctober,
    bulletins: [],
    deliveries: { all: none, email: none, webhook: none },
    times: { all: { count: 0 }, email: { count: 0 }, webhook: { count: 0 } },
    feedback: { total: 'hidden' },
  });
  expect(empty).toContain('Tiedotteita ei lähetetty.');
  expect(empty).toContain('- Kaikki: lähetetty 0, mediaani –, 95 % –');
  expect(empty).toContain('Palautteita tuli alle 5.');
  expect(empty).not.toContain('Palaute aiheittain');
});

it('durations read as people say them', () => {
  expect(
    [0, 59, 60, 200, 3600, 3905, 90_000, undefined].map(durationInWords).map((each) => each.replaceAll('\u00a0', ' ')),
  ).toEqual(['0 s', '59 s', '1 min', '3 min 20 s', '1 t', '1 t 5 min', '25 t', '–']);
});
