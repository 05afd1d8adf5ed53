import { beforeEach, describe, expect, it } from 'vitest';
import { trainingApp } from '../../../functions/training/app.tsx';
import { lessonNames, optionNames, rightOption } from '../../../functions/training/lesson.ts';
import { en } from '../../../functions/training/lessons/en.ts';
import { fi } from '../../../functions/training/lessons/fi.ts';
import { sv } from '../../../functions/training/lessons/sv.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { completeTraining, trainingStanding, trainingUrl } from '../../../shared/training/training.ts';
import { memoryPartners } from '../../fakes/partner-store.ts';
import { exampleKeys, examplePartner, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';

const day = 86_400_000;
let now: number;
let partners: ReturnType<typeof memoryPartners>;
let app: ReturnType<typeof trainingApp>;
const partner = examplePartner('Kylä');
const [maintainer] = partner.maintainers;
const maintainerId = maintainer?.id ?? '';

beforeEach(async () => {
  now = noon;
  partners = memoryPartners(() => now);
  await partners.create(partner);
  const log = { info: () => undefined, warn: () => undefined };
  app = trainingApp({ siteUrl: 'https://verkosto.test', partners, keys: async () => exampleKeys, now: () => now, log });
});

const url = trainingUrl(
  { partnerId: partner.id, maintainerId, locale: 'fi' },
  { siteUrl: '', key: exampleKeys.links, from: '2026-11-23T10:00:00.000Z' },
);
const post = (v: string, path = url) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ lang: 'fi', v }).toString(),
  });
const trainingOf = async () => (await partners.get(partner.id))?.maintainers[0]?.training;

describe('the training', () => {
  it('is walked through by links alone: each answer is explained at once, and nothing is stored on the way', async () => {
    let path = `${url}/1`;
    for (const [place, name] of lessonNames.entries()) {
      const html = await validHtml(await app.request(path));
      expect(textOf(html)).toContain(fi[name].situation);
      expect(textOf(html)).not.toContain(fi[name].options.a.why);
      const v = /name="v" value="([abc]*)"/.exec(html)?.[1] ?? '';
      expect(v).toHaveLength(place);
      const query = new URLSearchParams({ v, vastattu: '1', vastaus: 'a' });
      const explained = await validHtml(await app.request(`${url}/${place + 1}?${query}`));
      expect(textOf(explained)).toContain(fi[name].options.a.why);
      expect(textOf(explained)).toContain(fi[name].options[rightOption[name]].why);
      path = /class="button" href="([^"]+)"/.exec(explained)?.[1]?.replaceAll('&amp;', '&') ?? '';
    }
    expect(path).toBe(`${url}/valmis?v=aaaaa`);
    expect(textOf(await validHtml(await app.request(path)))).toContain('Vastasit ensimmäisellä kerralla oikein 2/5');
    expect(await partners.get(partner.id)).toEqual(partner);
  });

  it('is noted by a tap at the end, with the day by which it is renewed; a second tap is the same', async () => {
    expect((await post('bcaab')).headers.get('location')).toBe(url);
    now += 3_600_000;
    await post('bcaab');
    expect(await trainingOf()).toEqual({ doneAt: '2026-11-23T10:00:00.000Z', renewBy: '2027-11-23' });
    expect(textOf(await validHtml(await app.request(url)))).toContain(
      'Kävit koulutuksen 23.11.2026. Kertaa se viimeistään 23.11.2027.',
    );
    now += 370 * day;
    expect(textOf(await validHtml(await app.request(url)))).toContain('olisi hyvä kerrata');
    await post('bcaab');
    expect((await trainingOf())?.renewBy).toBe('2028-11-27');
  });

  it.each(['', 'abc', 'abcabc', 'xxxxx'])('is not noted for “%s”, which no page of ours sends', async (v) => {
    expect((await post(v)).status).toBe(400);
    expect(await trainingOf()).toBeUndefined();
  });

  it('says in words when nothing was chosen, and at the end when something lacks', async () => {
    const html = await validHtml(await app.request(`${url}/1?v=&vastattu=1`));
    expect(textOf(html)).toContain('Valitse ensin yksi vaihtoehdoista.');
    expect(textOf(await validHtml(await app.request(`${url}/valmis?v=ab`)))).toContain('Käy ensin läpi kaikki viisi');
  });

  it.each([
    ['guessed', '/koulutus/prt_x~mnt_y.zzzz.AAAAAAAAAAAAAAAAAAAAAA'],
    ['cut', url.slice(0, -4)],
  ])('is closed to a link that was %s', async (_, path) => {
    for (const answer of [await app.request(path), await app.request(`${path}/1`), await post('bcaab', path)]) {
      expect(answer.status).toBe(410);
      expect(textOf(await validHtml(answer))).toContain('pyydä uusi linkki');
    }
  });

  it('is closed when the link has expired, or its reader has left', async () => {
    now += 401 * day;
    expect((await app.request(url)).status).toBe(410);
    now = noon;
    await partners.save({ ...partner, version: partner.version + 1, maintainers: [] });
    expect((await post('bcaab')).status).toBe(410);
  });

  it.each(['fi', 'sv', 'en'])('is whole in %s', async (lang) => {
    for (const path of [url, `${url}/3`, `${url}/5?v=abca&vastaus=b`, `${url}/valmis?v=bcaab`]) {
      const html = await validHtml(await app.request(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`));
      expect(html).toContain(`<html lang="${lang}">`);
    }
  });
});

describe('the lessons', () => {
  it('have a right way that is not always the same letter, and an explanation for each', () => {
    expect(new Set(Object.values(rightOption)).size).toBe(3);
    for (const lessons of [fi, sv, en]) {
      const all = lessonNames.flatMap((name) => optionNames.map((option) => lessons[name].options[option]));
      expect(new Set(all.map(({ text }) => text)).size).toBe(15);
      expect(new Set(all.map(({ why }) => why)).size).toBe(15);
    }
  });
});

describe('the standing of a maintainer', () => {
  it('is none, then done for a year, then due', () => {
    const change = completeTraining(partner, maintainerId, noon);
    if (change.kind !== 'changed') throw new Error(change.kind);
    const [trained] = (change.partner as Partner).maintainers;
    expect(trainingStanding({}, noon)).toBe('none');
    expect(trained && trainingStanding(trained, noon + 365 * day)).toBe('done');
    expect(trained && trainingStanding(trained, noon + 366 * day)).toBe('due');
    const renewal = completeTraining(change.partner, maintainerId, noon + 400 * day);
    const [renewed] = renewal.kind === 'changed' ? renewal.partner.maintainers : [];
    const at = [-1, 1, 399, 400].map((days) => renewed && trainingStanding(renewed, noon + days * day));
    expect(at).toEqual(['none', 'done', 'due', 'done']);
    expect(completeTraining({ ...partner, state: 'left' }, maintainerId, noon).kind).toBe('refused');
  });
});
