import { beforeEach, describe, expect, it } from 'vitest';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { leadsTo, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const sections = [
  '/hallinta/kumppanit',
  '/hallinta/kirjoita',
  '/hallinta/laheta',
  '/hallinta/seuraa',
  '/hallinta/palautteet',
  '/hallinta/loki',
];
const onePage = [
  `/hallinta/kumppanit/${id('prt', 'x')}`,
  `/hallinta/kirjoita/${id('blt', 'x')}`,
  `/hallinta/kirjoita/${id('blt', 'x')}/esikatselu`,
  `/hallinta/laheta/${id('blt', 'x')}`,
  `/hallinta/seuraa/${id('blt', 'x')}`,
];
const posts = [
  `/hallinta/kumppanit/${id('prt', 'x')}/hyvaksy`,
  `/hallinta/kumppanit/${id('prt', 'x')}/hylkaa`,
  `/hallinta/kirjoita/${id('blt', 'x')}`,
  `/hallinta/laheta/${id('blt', 'x')}`,
];

describe('somebody who has not signed in', () => {
  it.each(['/hallinta', ...sections, ...onePage])('is sent from %s to sign in, and back', async (path) => {
    const [status, location] = leadsTo(await pages.request(path));
    expect(status).toBe(303);
    const target = new URL(location ?? '', 'https://kumppanit.example');
    expect(target.pathname).toBe('/hallinta/kirjaudu');
    expect(target.searchParams.get('paluu')).toBe(path);
  });

  it.each(posts)('changes nothing by posting to %s', async (path) => {
    const response = await pages.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: 'lang=fi&version=0',
    });
    expect(response.status).toBe(401);
    expect(pages.expansions.sent).toEqual([]);
  });
});

it('refuses a form that another site posts with the cookie of a member of staff', async () => {
  const path = `/hallinta/laheta/${id('blt', 'x')}`;
  const response = await pages.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
      origin: 'https://paha.example',
    },
    body: 'version=0',
  });
  expect(response.status).toBe(403);
});

describe('a member of staff', () => {
  it('begins with the partners', async () => {
    expect(leadsTo(await pages.get('/hallinta'))).toEqual([303, '/hallinta/kumppanit']);
    expect(leadsTo(await pages.get('/hallinta?lang=en'))).toEqual([303, '/hallinta/kumppanit?lang=en']);
  });

  it.each(sections.flatMap((path) => [path, `${path}?lang=en`]))('finds help at %s while it is empty', async (path) => {
    const response = await pages.get(path);
    expect(response.status).toBe(200);
    const html = await validHtml(response);
    expect(html).toContain(path.endsWith('en') ? '<html lang="en">' : '<html lang="fi">');
    expect(textOf(html)).toMatch(
      /tilauslomakkeella|Luonnoksia ei ole|Kirjoita ensin|ei ole vielä lähetetty|Tässä kuussa ei|subscription form|has been sent yet|There (is|are) no/,
    );
  });

  it.each([...onePage, '/hallinta/jotain-muuta', '/hallinta/kirjoita/vaara-tunnus'])(
    'is helped on when %s does not exist',
    async (path) => {
      const response = await pages.get(path);
      expect(response.status).toBe(404);
      const html = await validHtml(response);
      expect(textOf(html)).toContain('Tätä ei löytynyt');
      expect(html).toContain('href="/hallinta/kirjoita"');
      expect(html).toContain('Anna Aalto');
    },
  );

  it.each(posts)('is helped on when %s has nothing to change', async (path) => {
    const valid = [
      ['lang', 'fi'],
      ['version', '3'],
      ['title', 'T'],
      ['body', 'B'],
      ['validUntil', '2026-12-01'],
    ] as const;
    const response = await pages.post(path, valid);
    expect(response.status).toBe(404);
    expect(textOf(await validHtml(response))).toContain('Tätä ei löytynyt');
  });
});
