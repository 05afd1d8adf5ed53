import { beforeEach, expect, it } from 'vitest';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const path = '/hallinta/raportit/2026-11';
const closedAt = '2026-11-01T05:00:00.000Z';
const closed = { month: '2026-10', version: 1, edition: 'e', closedAt, firstClosedAt: closedAt, files: {} };

it('the foreword of a month is written while it is open, by one at a time, and is on record', async () => {
  expect(
    leadsTo(
      await pages.post(path, [
        ['version', '0'],
        ['text', 'Hyvä\n\nkuukausi'],
      ]),
    ),
  ).toEqual([303, path]);
  expect(textOf(await validHtml(await pages.get(path)))).toContain('Tallennettu 23.11.2026 klo 12.00, tekijä: sinä.');
  const late = await pages.post(
    path,
    [
      ['version', '0'],
      ['text', 'Oton sanat'],
    ],
    otto,
  );
  expect(late.status).toBe(409);
  const html = await validHtml(late);
  expect(html).toContain('Oton sanat');
  expect(textOf(html)).toContain('Joku muu muutti alkusanoja sillä välin.');
  expect((await pages.forewords.get('2026-11'))?.text).toBe('Hyvä\n\nkuukausi');
  expect((await pages.audit.inMonth('2026-11')).map(({ act }) => act.kind)).toEqual(['foreword-written']);
});

it('a foreword that is too long or empty is kept as typed and not stored', async () => {
  const answer = await pages.post(path, [
    ['version', '0'],
    ['text', 'a'.repeat(801)],
  ]);
  expect(answer.status).toBe(422);
  expect(await validHtml(answer)).toContain('a'.repeat(801));
  expect(
    (
      await pages.post(path, [
        ['version', '0'],
        ['text', ' '],
      ])
    ).status,
  ).toBe(422);
  expect(await pages.forewords.get('2026-11')).toBeUndefined();
});

it('a closed month shows whom its report reached, and its foreword stays', async () => {
  await pages.reports.close(closed);
  const notice = noticeOf({
    matter: { kind: 'report', month: '2026-10' },
    channel: 'email',
    to: { address: 'kirjaamo@example.fi' },
    at: closedAt,
    now: pages.now(),
  });
  await pages.deliveries.create(notice);
  const html = await validHtml(await pages.get('/hallinta/raportit/2026-10?lang=en'));
  expect(textOf(html)).toContain('kirjaamo@example.fi Waiting to be sent');
  expect(html).toContain('href="/raportti/2026-10?lang=en"');
  const answer = await pages.post('/hallinta/raportit/2026-10', [
    ['version', '0'],
    ['text', 'Myöhässä'],
  ]);
  expect(answer.status).toBe(409);
  expect(await pages.forewords.get('2026-10')).toBeUndefined();
});

it('the list names each month with its state, and no month that has not begun has a page', async () => {
  await pages.reports.close(closed);
  const text = textOf(await validHtml(await pages.get('/hallinta/raportit')));
  expect(text).toMatch(/marraskuu 2026 Kesken: alkusanat voi kirjoittaa lokakuu 2026 Suljettu/);
  expect((await pages.get('/hallinta/raportit/2026-12')).status).toBe(404);
  expect((await pages.get('/hallinta/raportit/joulukuu')).status).toBe(404);
});
