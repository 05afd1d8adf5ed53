import decodeQR from 'qr/decode.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { siteApp } from '../../../functions/site/app.tsx';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { draftUrl } from '../../../shared/bulletin/draft-link.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { fromIso } from '../../../shared/time.ts';
import { memoryDeeds } from '../../fakes/deed-store.ts';
import { memoryImages } from '../../fakes/image-stores.ts';
import { memoryPilot, memoryReportFiles, memoryReports } from '../../fakes/report-stores.ts';
import { exampleKeys, examplePartner } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';

const sent: Bulletin = {
  id: 'blt_AAAAAAAAAAAAAAAAAAAAAA',
  version: 2,
  state: 'sent',
  kind: 'alert',
  status: 'actual',
  urgency: 'normal',
  references: [],
  texts: {
    fi: { title: 'Rokotukset alkavat <Porissa>', body: 'Tule **ilman ajanvarausta**.\n\n<script>alert(1)</script>' },
    en: { title: 'Vaccinations begin in Pori', body: 'Come without an appointment.' },
  },
  link: 'https://www.example.fi/rokotukset?a=1&b=2',
  audience: { municipalities: [], topics: [] },
  validUntil: '2026-11-30',
  createdAt: '2026-11-22T08:00:00.000Z',
  createdBy: { sub: 'u-1', name: 'Anna Viestijä' },
  sealedAt: '2026-11-23T07:30:00.000Z',
  sealedBy: { sub: 'u-1', name: 'Anna Viestijä' },
  sealedMonth: '2026-11',
};
const path = `/tiedote/${sent.id}`;

let bulletins: Map<string, Bulletin>;
let now: number;
let register: Partner[];
beforeEach(() => {
  register = [];
  bulletins = new Map([[sent.id, sent]]);
  now = fromIso('2026-11-23T10:00:00.000Z');
});
const images = memoryImages(() => now);
const app = siteApp({
  siteUrl: 'https://verkosto.test',
  retention: { contactDays: 45, textMonths: 12 },
  bulletins: {
    get: async (id) => bulletins.get(id),
    withCode: async (code) => [...bulletins.values()].filter((each) => each.code === code),
    correctionsOf: async (id) => [...bulletins.values()].filter((each) => each.corrects === id),
    newestAnswers: async () => [...bulletins.values()].filter((each) => each.kind === 'answer'),
  },
  deeds: memoryDeeds(),
  keys: async () => exampleKeys,
  partners: { inState: async (state) => register.filter((partner) => partner.state === state) },
  pilot: memoryPilot(),
  reports: memoryReports(),
  files: memoryReportFiles(() => now),
  images,
  now: () => now,
});

describe('on paper', () => {
  it('a bulletin has a code that a camera reads, which leads to the check of it', async () => {
    bulletins.set(sent.id, { ...sent, code: 'K7M4PQR' });
    const html = await (await app.request(`${path}?lang=en`)).text();
    expect(readQr(html)).toBe('https://verkosto.test/tarkista/K7M4PQR?lang=en');
  });
});

/** What a camera reads from the QR code in a page. */
function readQr(html: string): string {
  const [, size = 0, modules = ''] = /class="qr" viewBox="0 0 (\d+) \d+".*?fill="#000" d="([^"]+)"/.exec(html) ?? [];
  const scale = 4;
  const width = Number(size) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of modules.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let pixel = 0; pixel < scale ** 2; pixel += 1) {
      const column = Number(x) * scale + (pixel % scale);
      const row = Number(y) * scale + Math.floor(pixel / scale);
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return decodeQR({ width, height: width, data });
}

describe('a picture', () => {
  const image = { id: 'img_AAAAAAAAAAAAAAAAAAAAAA', width: 1200, height: 630, alt: { fi: 'Jono <b>', sv: 'En kö' } };
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0]);

  it('is served under an address that never changes what it gives, and to no one when it is gone', async () => {
    await images.put({ id: image.id, size: 'large', bulletinId: sent.id, bytes, expiresAt: now / 1000 + 60 });
    const answer = await app.request(`/kuva/${image.id}/suuri.jpg`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const other of ['pieni.jpg', 'muu.jpg', 'suuri.png']) {
      expect((await app.request(`/kuva/${image.id}/${other}`)).status).toBe(404);
    }
    expect((await app.request('/kuva/img_x/suuri.jpg')).status).toBe(404);
    now += 60_000;
    const gone = await app.request(`/kuva/${image.id}/suuri.jpg`);
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  it('stands on the page of its bulletin with its words, and in what a shared link shows', async () => {
    bulletins.set(sent.id, { ...sent, image });
    const html = await validHtml(await app.request(`${path}?lang=sv`));
    expect(html).toMatch(/<img[^>]*src="\/kuva\/img_A{22}\/pieni\.jpg"[^>]*alt="En kö"[^>]*width="1200" height="630"/);
    expect(html).toContain(`<meta property="og:image" content="https://verkosto.test/kuva/${image.id}/suuri.jpg"/>`);
    expect(html).toContain('<meta property="og:image:alt" content="En kö"/>');
    const english = await validHtml(await app.request(`${path}?lang=en`));
    expect(english).toMatch(/<img[^>]*alt="Jono &lt;b&gt;" lang="fi"/);
  });
});

describe.each(['fi', 'sv', 'en'])('in %s', (lang) => {
  it.each([
    '/',
    '/kumppanit',
    '/vastaukset',
    '/kokeilu',
    '/raportti/2026-10',
    '/tietosuoja',
    path,
    '/tiedote/blt_BBBBBBBBBBBBBBBBBBBBBB',
    '/ei/ole',
  ])('%s is a whole page in that language, which leads to itself in the others', async (where) => {
    const html = await validHtml(await app.request(`${where}?lang=${lang}`));
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<a href="${where}?lang=sv" hreflang="sv" lang="sv"`);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });
});

it('promises on the privacy page what the deployment keeps to', async () => {
  const page = textOf(await validHtml(await app.request('/tietosuoja')));
  expect(page).toContain('12 kuukautta, roskaviestiltä näyttävä 90 päivää');
  expect(page).toContain('45 päivää siitä, kun palaute on käsitelty, ja joka tapauksessa enintään 12 kuukautta');
});

it('tells a community on the front page how to join, and leads to the forms in the same language', async () => {
  const html = await validHtml(await app.request('/?lang=sv'));
  expect(html).toContain('<a class="button" href="/tilaa?lang=sv">Beställ meddelanden till en gemenskap</a>');
  expect(html).toContain('<title>Kumppaniverkosto</title>');
  expect(html).toContain('<meta property="og:url" content="https://verkosto.test/?lang=sv"/>');
});

it('shows a bulletin as it reads, with when it was published and that it holds', async () => {
  const html = await validHtml(await app.request(path));
  const text = textOf(html);
  expect(text).toContain('Rokotukset alkavat <Porissa> Tule ilman ajanvarausta . <script>alert(1)</script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('<a href="https://www.example.fi/rokotukset?a=1&amp;b=2">');
  expect(text).toContain('Julkaistu 23.11.2026 klo 9.30 Viimeinen voimassaolopäivä 30.11.2026 – tiedote on voimassa');
  expect(text).toContain('Kieliversiot Suomi , English');
  expect(html).toContain('<meta property="og:title" content="Rokotukset alkavat &lt;Porissa&gt;"/>');
});

it('says from midnight in Finland on that a bulletin no longer holds', async () => {
  now = fromIso('2026-11-30T21:59:59.999Z');
  expect(await (await app.request(path)).text()).not.toContain('Se ei enää pidä paikkaansa');
  now = fromIso('2026-11-30T22:00:00.000Z');
  const text = textOf(await validHtml(await app.request(path)));
  expect(text).toContain('Tämä tiedote oli voimassa 30.11.2026 asti. Se ei enää pidä paikkaansa.');
});

it('gives a reader of Swedish the Finnish text when there is no other, and says so', async () => {
  const html = await validHtml(await app.request(`${path}?lang=sv`));
  expect(html).toContain('<article lang="fi">');
  expect(html).toContain('<h1><span lang="fi">');
  expect(textOf(html)).toContain('Meddelandet har publicerats bara på finska.');
});

it('marks an exercise', async () => {
  bulletins.set(sent.id, { ...sent, status: 'exercise' });
  expect(textOf(await validHtml(await app.request(path)))).toContain('Tämä on harjoitus.');
});

it.each([
  ['an unknown id', '/tiedote/blt_BBBBBBBBBBBBBBBBBBBBBB'],
  ['a broken link', '/tiedote/blt_AAA'],
  ['a draft', path],
])('answers %s with what it may be and where to go', async (_what, where) => {
  bulletins.set(sent.id, { ...sent, state: 'draft' });
  const response = await app.request(where);
  expect(response.status).toBe(404);
  expect(textOf(await validHtml(response))).toContain('linkki on katkennut');
});

it('lets a browser keep the files of a page for ever, as their names change with their content', async () => {
  const html = await (await app.request('/')).text();
  const files = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map((match) => `${match[1]}`);
  const answers = await Promise.all(files.map((file) => app.request(file)));
  expect(answers.map((answer) => [answer.status, answer.headers.get('content-type')])).toEqual([
    [200, 'image/svg+xml'],
    [200, 'text/css; charset=utf-8'],
    [200, 'text/javascript; charset=utf-8'],
  ]);
  expect(answers.map((answer) => answer.headers.get('cache-control'))).toEqual(
    Array(3).fill('public, max-age=31536000, immutable'),
  );
  expect(await answers[1]?.text()).toContain('prefers-color-scheme: dark');
});

it('gives a page of the version before its style, but not to keep', async () => {
  const response = await app.request('/assets/site.000000000000.css');
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect((await app.request('/assets/other.000000000000.css')).status).toBe(404);
});

it('tells search engines to leave links from mails alone', async () => {
  expect(await (await app.request('/robots.txt')).text()).toBe(
    'User-agent: *\nDisallow: /hallinta\nDisallow: /tilaa/\nDisallow: /valita/\nDisallow: /paketti/\nDisallow: /l/\n',
  );
  expect((await app.request('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml');
});

it('answers HEAD as GET, without the body', async () => {
  const response = await app.request(path, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

it('sends every page with headers that let nothing in from elsewhere', async () => {
  const { headers } = await app.request('/');
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
  });
});

describe('the page that checks codes', () => {
  const code = 'K7M4PQR';
  beforeEach(() => void bulletins.set(sent.id, { ...sent, code }));

  it.each(['fi', 'sv', 'en'])('is whole in %s, whatever was typed', async (lang) => {
    for (const where of [
      `/tarkista?lang=${lang}`,
      `/tarkista?koodi=k7m-4pqr&lang=${lang}`,
      `/tarkista/${code}?lang=${lang}`,
    ]) {
      const answer = await app.request(where);
      expect(answer.status).toBe(200);
      await validHtml(answer);
    }
  });

  it('shows the original, its date, and whether it still holds', async () => {
    const text = textOf(await (await app.request('/tarkista?koodi=k7m%204pqr')).text());
    expect(text).toContain('Aito: tiedotteen on julkaissut Satakunnan hyvinvointialue. Tiedote on voimassa.');
    expect(text).toContain('Rokotukset alkavat <Porissa>');
    expect(text).toContain('Julkaistu 23.11.2026 klo 9.30');
    now = fromIso('2026-12-24T10:00:00.000Z');
    expect(textOf(await (await app.request(`/tarkista/${code}`)).text())).toContain('Tiedote ei ole enää voimassa.');
  });

  it('says when it was corrected or cancelled, and lists the versions', async () => {
    const cancel: Bulletin = {
      ...sent,
      id: 'blt_CCCCCCCCCCCCCCCCCCCCCC',
      kind: 'cancel',
      corrects: sent.id,
      references: [sent.id],
      changes: { fi: 'Tapahtuma ei toteudu.' },
      sealedAt: '2026-11-24T07:30:00.000Z',
      code: 'H222222',
    };
    bulletins.set(cancel.id, cancel);
    const html = await validHtml(await app.request(`/tarkista/${code}`));
    expect(textOf(html)).toContain('Tiedote on peruttu.');
    expect(html).toContain(`href="/tiedote/${cancel.id}"`);
    expect(textOf(await validHtml(await app.request(path)))).toContain('Tämä tiedote on peruttu. Lue uusin versio');
    const newest = textOf(await validHtml(await app.request(`/tiedote/${cancel.id}`)));
    expect(newest).toContain('Aiempi tiedote on peruttu. Mikä muuttui: Tapahtuma ei toteudu.');
    expect(newest).toContain('alkuperäinen tiedote');
  });

  it.each(['XXXXXXX', '💉', '<script>alert(1)</script>', 'x'.repeat(5000), '‮‭'])(
    'answers in words to %s',
    async (typed) => {
      const answer = await app.request(`/tarkista?koodi=${encodeURIComponent(typed)}`);
      const html = await validHtml(answer);
      expect([200, 404]).toContain(answer.status);
      expect(html).not.toContain('<script>alert');
      if (answer.status === 404) expect(textOf(html)).toContain('ei löytynyt tiedotetta');
    },
  );
});

describe('the register of partners', () => {
  it('names by municipality and kind who agreed and is active, nobody else, and no person', async () => {
    now += 3_600_000;
    const listedAt = '2026-11-01T08:00:00.000Z';
    register = [
      examplePartner('B', { listedAt }),
      examplePartner('A', { listedAt, kind: 'parish' }),
      examplePartner('Rauma', { listedAt, municipality: '684' }),
      examplePartner('Ei lupaa'),
      examplePartner('Lähtenyt', { listedAt, state: 'left' }),
    ];
    const html = await validHtml(await app.request('/kumppanit'));
    expect(textOf(html)).toMatch(/3 yhteisöä\. Pori Kylä A \(Seurakunta\) Kylä B \(Kylä\) Rauma Kylä Rauma \(Kylä\)/);
    expect(html).not.toMatch(/Ei lupaa|Lähtenyt|Mallikas|example\.fi/);
    const filtered = textOf(await validHtml(await app.request('/kumppanit?kunta=609&laji=parish&lang=sv')));
    expect(filtered).toContain('En gemenskap. Björneborg Kylä A (Församling)');
    expect(filtered).not.toContain('Kylä B');
    const nobody = textOf(await validHtml(await app.request('/kumppanit?kunta=886&laji=<script>')));
    expect(nobody).toContain('Näillä valinnoilla ei löytynyt yhtään yhteisöä.');
  });

  it('forgets within a minute a community that takes its name away', async () => {
    now += 7_200_000;
    register = [examplePartner('B', { listedAt: '2026-11-01T08:00:00.000Z' })];
    expect(await (await app.request('/kumppanit')).text()).toContain('Kylä B');
    register = [examplePartner('B')];
    now += 60_000;
    expect(await (await app.request('/kumppanit')).text()).not.toContain('Kylä B');
  });
});

describe('a shared draft', () => {
  const share = (id: string, until = now) =>
    new URL(draftUrl(id, { siteUrl: 'https://verkosto.test', key: exampleKeys.links, now: until }).url).pathname;

  it('can be read by who has the link, in every language and channel, and by nobody else', async () => {
    const texts = {
      fi: { title: 'Kesken', body: 'Teksti', channels: { x: 'Lyhyesti' } },
      sv: { title: 'Ofärdig', body: 'Text' },
    };
    bulletins.set(sent.id, { ...sent, state: 'draft', texts });
    const text = textOf(await validHtml(await app.request(share(sent.id))));
    expect(text).toContain('Tämä on luonnos, jota ei ole vielä julkaistu.');
    expect(text).toContain('Kesken Teksti');
    expect(text).toContain('X Lyhyesti');
    expect(text).toContain('Ofärdig');
    expect((await app.request(path)).status).toBe(404);
    bulletins.set(sent.id, { ...sent, state: 'scheduled', texts });
    expect((await app.request(path)).status).toBe(404);
  });

  it('leads to the bulletin once that is sent, and is closed after a week', async () => {
    const link = share(sent.id);
    expect((await app.request(link)).headers.get('location')).toBe(path);
    bulletins.set(sent.id, { ...sent, state: 'draft' });
    now += 9 * 86_400_000;
    const closed = await app.request(link);
    expect(closed.status).toBe(410);
    expect(textOf(await validHtml(closed))).toContain('Pyydä uusi linkki');
    expect((await app.request('/luonnos/rikki')).status).toBe(404);
  });
});
