import { randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { linkApp } from '../../../functions/link/app.ts';
import { markOf, shortPath } from '../../../shared/visit/short-link.ts';
import { memoryBulletins } from '../../fakes/bulletin-store.ts';
import { memoryVisits } from '../../fakes/visit-store.ts';
import { exampleKeys, id, noon, sealedBulletin } from '../../support/examples.ts';

const bulletin = sealedBulletin('rokotus');
const mark = markOf(id('prt', 'kyla'), id('acc', 'kyla'));
const path = shortPath({ code: bulletin.code ?? '', mark }, exampleKeys.links);
const person = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/129.0.0.0 Mobile Safari/537.36';

let bulletins: ReturnType<typeof memoryBulletins>;
let visits: ReturnType<typeof memoryVisits>;
const lines: unknown[] = [];
beforeEach(async () => {
  bulletins = memoryBulletins();
  visits = memoryVisits({ now: () => noon, random: randomBytes });
  await bulletins.create(bulletin);
});

function follow(where: string, given: { browser?: string; ip?: string; method?: string; purpose?: string } = {}) {
  const write = (event: string) => void lines.push(event);
  const log = { info: write, warn: write };
  const app = linkApp({ siteUrl: 'https://verkosto.test', bulletins, visits, keys: async () => exampleKeys, log });
  const headers = {
    ...(given.browser === '' ? {} : { 'user-agent': given.browser ?? person }),
    ...(given.purpose === undefined ? {} : { 'sec-purpose': given.purpose }),
  };
  const { ip: sourceIp = '192.0.2.1', method = 'GET' } = given;
  return app.request(where, { method, headers }, { requestContext: { http: { sourceIp } } });
}
const counted = async () => (await visits.ofBulletin(bulletin.id)).map(({ mark: of, count }) => [of, count]);

it('leads to the bulletin, and counts each visitor once a day', async () => {
  const answer = await follow(path);
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(`/tiedote/${bulletin.id}`);
  expect(answer.headers.get('set-cookie')).toBeNull();
  await follow(path);
  await follow(path, { ip: '192.0.2.2' });
  expect(await counted()).toEqual([[mark, 2]]);
});

it('leads to the newest version, in the language of the post', async () => {
  const newer = sealedBulletin('korjaus', {
    kind: 'update',
    corrects: bulletin.id,
    references: [bulletin.id],
    sealedAt: '2026-11-23T12:00:00.000Z',
  });
  await bulletins.create(newer);
  expect((await follow(`${path}?lang=sv`)).headers.get('location')).toBe(`/tiedote/${newer.id}?lang=sv`);
  expect(await counted()).toEqual([[mark, 1]]);
});

it.each([
  ['a preview robot', { browser: 'facebookexternalhit/1.1' }],
  ['nobody who says who they are', { browser: '' }],
  ['a browser that reads ahead', { purpose: 'prefetch' }],
  ['who only asks whether it is there', { method: 'HEAD' }],
])('does not count %s', async (_, given) => {
  expect((await follow(path, given)).status).toBe(302);
  expect(await counted()).toEqual([]);
});

it('a link with a broken end leads to the bulletin uncounted, and a made-up one to where codes are checked', async () => {
  expect((await follow(path.slice(0, -1))).headers.get('location')).toBe(`/tiedote/${bulletin.id}`);
  expect((await follow('/l/2222222-33333344')).headers.get('location')).toBe('/tarkista/ei-koodia');
  expect((await follow('/l/%F0%9F%92%89')).headers.get('location')).toBe('/tarkista/ei-koodia');
  expect(await counted()).toEqual([]);
});

it('opens also when the visit cannot be counted', async () => {
  visits.count = async () => Promise.reject(new Error('the table cannot be reached'));
  expect((await follow(path)).status).toBe(302);
  expect(lines).toContain('visit not counted');
});
