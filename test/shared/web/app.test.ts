import { expect, it } from 'vitest';
import { createApp } from '../../../shared/web/app.tsx';
import { textOf, validHtml } from '../../support/html.ts';

const lines: Readonly<Record<string, unknown>>[] = [];
const app = createApp({
  siteUrl: 'https://verkosto.test',
  openToOthers: (path) => path.startsWith('/lopeta/'),
  log: (line) => lines.push(line),
});
app.get('/rikki/:token', () => {
  throw new Error('maija@example.fi could not be written to');
});
app.post('/lopeta/:token', (c) => c.text('left'));
app.get('/hallussa', (c) => c.text('kept', 200, { 'cache-control': 'public, max-age=60' }));

it('says that the fault is ours, with a code to mention, and logs that code without what is personal or secret', async () => {
  const response = await app.request('/rikki/salainen?lang=en', { headers: { 'x-request-id': 'chosen-by-caller' } });
  expect(response.status).toBe(500);
  const text = textOf(await validHtml(response));
  expect(text).toContain('Something went wrong on our side');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ level: 'error', route: 'GET /rikki/:token' });
  expect(text).toContain(`mention this code: ${lines[0]?.['requestId']}`);
  expect(JSON.stringify(lines)).not.toMatch(/maija|salainen|chosen-by-caller/);
});

it('takes a one-click unsubscribe from a mail provider, which is another site', async () => {
  const post = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  expect((await app.request('/lopeta/x', { ...post, body: 'List-Unsubscribe=One-Click' })).status).toBe(200);
  expect((await app.request('/muu', { ...post, body: 'x=y' })).status).toBe(403);
});

it('lets a page say itself how long it may be kept', async () => {
  expect((await app.request('/hallussa')).headers.get('cache-control')).toBe('public, max-age=60');
  expect((await app.request('/muu')).headers.get('cache-control')).toBe('no-store');
});
