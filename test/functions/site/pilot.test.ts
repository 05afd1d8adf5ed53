import { beforeAll, expect, it } from 'vitest';
import { report } from '../../../functions/report/report.ts';
import { siteApp } from '../../../functions/site/app.tsx';
import { usualRetention } from '../../../shared/question/retention.ts';
import { sha256 } from '../../../shared/report/forms.ts';
import { fromIso } from '../../../shared/time.ts';
import { memoryDeeds } from '../../fakes/deed-store.ts';
import { demoReport } from '../../report/demo.ts';
import { stage } from '../../report/stage.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';

const engine = testDynamoDB();
let app: ReturnType<typeof siteApp>;
beforeAll(async () => {
  await demoReport(engine, 'fi');
  const deps = stage(engine, fromIso('2026-11-01T05:00:00.000Z'));
  await report({ errand: 'close' }, deps);
  app = siteApp({
    siteUrl: 'https://verkosto.test',
    retention: usualRetention,
    bulletins: {
      get: async () => undefined,
      withCode: async () => [],
      correctionsOf: async () => [],
      newestAnswers: async () => [],
    },
    deeds: memoryDeeds(),
    partners: { inState: async () => [] },
    keys: async () => exampleKeys,
    pilot: deps.pilot,
    reports: deps.reports,
    files: deps.files,
    images: { get: async () => undefined },
    now: () => fromIso('2026-11-23T10:00:00.000Z'),
  });
});

it('the gates are shown with where the pilot stands by the last closed month', async () => {
  const text = textOf(await validHtml(await app.request('/kokeilu')));
  expect(text).toContain('Missä ollaan: lokakuu 2026 Tilanne: jatkamisen kynnys täyttyy.');
  expect(text).toContain('Julkaisujen osuus vähintään 40 % 60 % Kyllä');
  expect(text).toContain('Yhteisöjä mukana vähintään 15 10 Ei');
  expect(text).toContain('Perille menneiden osuus alle 70 % 93,9 % Ei');
});

it.each(['fi', 'sv', 'en'])(
  'the permanent page reads in %s, with its pictures and files from our own origin',
  async (lang) => {
    const html = await validHtml(await app.request(`/raportti/2026-10?lang=${lang}`));
    const sources = [...html.matchAll(/<img[^>]*src="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources).toEqual([1, 2, 3].map((number) => `/raportti/2026-10/kuva-${number}.png`));
    for (const source of sources) {
      const picture = await app.request(source);
      expect(picture.headers.get('content-type')).toBe('image/png');
      expect(
        Buffer.from(await picture.arrayBuffer())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
    }
  },
);

it('the files are those that were stored, to the byte', async () => {
  const { files } = (await stage(engine, 0).reports.get('2026-10')) ?? { files: {} as Record<string, string> };
  for (const name of ['report.pdf', 'report.csv', 'report.json']) {
    const body = Buffer.from(await (await app.request(`/raportti/2026-10/${name}`)).arrayBuffer());
    expect(sha256(body)).toBe(files[name]);
  }
});

it.each([
  '/raportti/2026-09',
  '/raportti/lokakuu',
  '/raportti/2026-10/kuva-9.png',
  '/raportti/2026-10/report.html',
  '/raportti/2026-11/report.pdf',
])('%s is not there, and says where to go', async (path) => {
  const answer = await app.request(path);
  expect(answer.status).toBe(404);
  expect(textOf(await validHtml(answer))).toContain('Kokeilun kynnykset ja muut raportit');
});
