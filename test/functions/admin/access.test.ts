import { beforeEach, describe, expect, it } from 'vitest';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleBulletin, examplePartner, id, sealedBulletin } from '../../support/examples.ts';
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
  '/hallinta/ehdokkaat',
  '/hallinta/tuonti',
  '/hallinta/kirjoita',
  '/hallinta/laheta',
  '/hallinta/seuraa',
  '/hallinta/kysymykset',
  '/hallinta/loki',
  '/hallinta/kokeilu',
  '/hallinta/raportit',
];
const onePage = [
  `/hallinta/kumppanit/${id('prt', 'x')}`,
  `/hallinta/ehdokkaat/${id('pro', 'x')}`,
  `/hallinta/kirjoita/${id('blt', 'x')}`,
  `/hallinta/kirjoita/${id('blt', 'x')}/esikatselu`,
  `/hallinta/laheta/${id('blt', 'x')}`,
  `/hallinta/seuraa/${id('blt', 'x')}`,
];
const posts = [
  `/hallinta/kumppanit/${id('prt', 'x')}/hyvaksy`,
  `/hallinta/kumppanit/${id('prt', 'x')}/hylkaa`,
  `/hallinta/kumppanit/${id('prt', 'x')}/kysy`,
  `/hallinta/kumppanit/${id('prt', 'x')}/todiste`,
  `/hallinta/ehdokkaat/${id('pro', 'x')}`,
  `/hallinta/ehdokkaat/${id('pro', 'x')}/kutsu`,
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
  it('begins at a desk that shows what waits, what was begun and what was sent', async () => {
    expect(textOf(await validHtml(await pages.get('/hallinta')))).toContain('Mikään ei odota.');
    await pages.partners.create(examplePartner('Uusi', { state: 'confirmed' }));
    await pages.partners.create(
      examplePartner('Kysytty', {
        state: 'confirmed',
        questions: [{ text: 'Mikä ryhmä?', askedAt: '2026-11-23T09:00:00.000Z', askedBy: { sub: 's', name: 'S' } }],
      }),
    );
    await pages.bulletins.create(exampleBulletin('a', { texts: { fi: { title: 'Kesken', body: 'x' } } }));
    await pages.bulletins.create(sealedBulletin('b', { texts: { fi: { title: 'Matkalla', body: 'x' } } }));
    const html = await validHtml(await pages.get('/hallinta?lang=en'));
    const text = textOf(html);
    expect(text).toContain('Partners (1 waiting)');
    expect(text).toMatch(/Community waits for approval: Kylä Uusi , Pori/);
    expect(text).not.toContain('Kylä Kysytty');
    expect(text).toMatch(/Drafts Kesken .*Last sent Matkalla , 23 November 2026/);
    expect(html).toContain(`href="/hallinta/kumppanit/${id('prt', 'Uusi')}?lang=en"`);
  });

  it('finds the pages of a part under it, and the part that they are in marked', async () => {
    const html = await validHtml(await pages.get('/hallinta/seuraa'));
    expect(html).toMatch(/href="\/hallinta\/kirjoita" aria-current="true">Tiedotteet</);
    expect(html).toMatch(/href="\/hallinta\/seuraa" aria-current="true">Seuraa</);
    expect(html).not.toContain('href="/hallinta/ehdokkaat"');
  });

  it.each(sections.flatMap((path) => [path, `${path}?lang=en`]))('finds help at %s while it is empty', async (path) => {
    const response = await pages.get(path);
    expect(response.status).toBe(200);
    const html = await validHtml(response);
    expect(html).toContain(path.endsWith('en') ? '<html lang="en">' : '<html lang="fi">');
    expect(textOf(html)).toMatch(
      /tilauslomakkeella|Tässä kuussa ei|sovitaan etukäteen|agreed on beforehand|suljetaan ja lähetetään|is closed and sent|Kukaan ei odota|Nobody waits|Ehdokkaita ei ole|Luonnoksia ei ole|Kirjoita ensin|ei ole vielä lähetetty|Mikään ei odota vastausta|Nothing waits for an answer|subscription form|has been sent yet|There (is|are) no/,
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
      ['reason', 'R'],
      ['question', 'Q'],
      ['seen', 'yes'],
      ['name', 'N'],
      ['kind', 'village'],
      ['municipality', '609'],
      ['state', 'found'],
    ] as const;
    const response = await pages.post(path, valid);
    expect(response.status).toBe(404);
    expect(textOf(await validHtml(response))).toContain('Tätä ei löytynyt');
  });
});
