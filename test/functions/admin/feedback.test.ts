import { beforeEach, expect, it } from 'vitest';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleQuestion } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

it('shows the feedback of this month, newest first, with how to reach those who asked for it', async () => {
  await pages.questions.create(exampleQuestion('vanha', { createdAt: '2026-11-02T08:00:00.000Z' }));
  await pages.questions.create(
    exampleQuestion('uusi', {
      origin: { kind: 'resident', about: 'idea' },
      topic: 'dental',
      municipality: '684',
      text: '<b>Hei</b>',
      contact: { name: 'Ville', phone: '040 123' },
    }),
  );
  const html = await validHtml(await pages.get('/hallinta/palautteet'));
  expect(textOf(html)).toMatch(
    /Palautteet 11\/2026.*23\.11\.2026 klo 12\.00 Idea tai ehdotus Suun terveys Rauma <b>Hei<\/b> Ville, 040 123 2\.11\.2026 klo 10\.00 Palvelu – – Neuvolan puhelin ei vastaa\. Ei toivo yhteydenottoa/,
  );
  expect(html).not.toContain('<b>');
});

it('leads from month to month, but not into a month that has not begun', async () => {
  await pages.questions.create(exampleQuestion('syys', { createdAt: '2026-09-30T20:59:59.000Z' }));
  const now = await validHtml(await pages.get('/hallinta/palautteet'));
  expect(now).toContain('href="/hallinta/palautteet?kuukausi=2026-10"');
  expect(now).not.toContain('kuukausi=2026-12');
  const september = await validHtml(await pages.get('/hallinta/palautteet?kuukausi=2026-09&lang=en'));
  expect(textOf(september)).toContain('Feedback 9/2026');
  expect(textOf(september)).toContain('30 September 2026 at 23:59');
  expect(september).toContain('href="/hallinta/palautteet?kuukausi=2026-08&amp;lang=en"');
  expect(september).toContain('href="/hallinta/palautteet?kuukausi=2026-10&amp;lang=en"');
});

it('shows this month when the address names none that there is', async () => {
  const html = await validHtml(await pages.get('/hallinta/palautteet?kuukausi=2026-13'));
  expect(textOf(html)).toContain('Palautteet 11/2026');
});
