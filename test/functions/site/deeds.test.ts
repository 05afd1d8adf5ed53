import { SaxesParser } from 'saxes';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDeeds } from '../../../functions/site/deeds/routes.tsx';
import { publish } from '../../../shared/deed/changes.ts';
import type { Deed } from '../../../shared/deed/deed.ts';
import { fromIso, minute } from '../../../shared/time.ts';
import { createApp } from '../../../shared/web/app.tsx';
import type { WebEnv } from '../../../shared/web/context.ts';
import { memoryDeeds } from '../../fakes/deed-store.ts';
import { exampleDeed, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';

const siteUrl = 'https://verkosto.test';
let now: number;
let deeds: ReturnType<typeof memoryDeeds>;
let app: ReturnType<typeof createApp<WebEnv>>;
beforeEach(() => {
  now = noon;
  deeds = memoryDeeds();
  app = createApp({ siteUrl });
  addDeeds(app, { siteUrl, deeds, now: () => now });
});

async function told(name: string, at: string, change: Partial<Deed> = {}): Promise<Deed> {
  const by = { by: { sub: 'staff-1', name: 'Anna Viestijä' }, now: fromIso(at) };
  const deed = publish(exampleDeed(name, change), by);
  if (deed === undefined) throw new Error('not published');
  await deeds.create(deed);
  return deed;
}

describe('what came of what people told', () => {
  it('says so when there is nothing yet', async () => {
    expect(textOf(await validHtml(await app.request('/te-sanoitte')))).toContain('Merkintöjä ei ole vielä.');
  });

  it('is listed newest first, without drafts; what is withdrawn is gone within a minute', async () => {
    const first = await told('ensin', '2026-11-20T08:00:00.000Z', { topic: 'families', municipality: '609' });
    await told('sitten', '2026-11-21T08:00:00.000Z');
    await deeds.create(exampleDeed('luonnos'));
    const text = async () => textOf(await validHtml(await app.request('/te-sanoitte')));
    expect(await text()).toMatch(/Asia sitten.*Asia ensin/);
    expect(await text()).toContain('Jono on lyhentynyt. Päätetty 20.11.2026 · Lapset, nuoret ja perheet · Pori');
    expect(await text()).not.toContain('luonnos');
    await deeds.save({ ...first, version: first.version + 1, state: 'draft' });
    now += minute;
    expect(await text()).not.toContain('Asia ensin');
  });

  it('has a lasting page each, which names who decided and how many stand behind it', async () => {
    const { id } = await told('ovi', '2026-11-20T08:00:00.000Z', {
      behind: { relayed: 3, communities: 2, residents: 'hidden' },
      changedAt: '2026-11-22T08:00:00.000Z',
    });
    const text = textOf(await validHtml(await app.request(`/te-sanoitte/${id}`)));
    expect(text).toContain('Te sanoitte Puhelimeen ei pääse aamulla. Me päätimme Aamuun lisätään vastaajia.');
    expect(text).toContain('Päätös: Perhepalvelut, 20.11.2026.');
    expect(text).toContain('Taustalla: 3 kysymystä 2 yhteisöstä ja alle 5 palautetta asukkailta.');
    expect(text).toContain('Muutettu 22.11.2026');
  });

  it.each(['sv', 'en'])('is read in Finnish, and says so, where it is not written in %s', async (lang) => {
    const { id } = await told('ovi', '2026-11-20T08:00:00.000Z');
    const html = await validHtml(await app.request(`/te-sanoitte/${id}?lang=${lang}`));
    expect(html).toContain('<span lang="fi">Asia ovi</span>');
    expect(html).toMatch(/<p class="written" lang="fi">/);
  });

  it('does not tell of a draft, not even that there is one', async () => {
    const draft = exampleDeed('luonnos');
    await deeds.create(draft);
    for (const path of [`/te-sanoitte/${draft.id}`, '/te-sanoitte/tuntematon']) {
      const answer = await app.request(path);
      expect(answer.status).toBe(404);
      expect(textOf(await validHtml(answer))).toContain('Merkintää ei löytynyt');
    }
  });
});

it('is an Atom feed too', async () => {
  await told('ovi & <kynnys>', '2026-11-20T08:00:00.000Z', { topic: 'health' });
  const answer = await app.request('/te-sanoitte/syote.xml?lang=en');
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
  const xml = await answer.text();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const { id } = exampleDeed('ovi & <kynnys>');
  expect(xml).toContain(`<id>${siteUrl}/te-sanoitte/${id}</id>`);
  expect(xml).toContain(`href="${siteUrl}/te-sanoitte/${id}?lang=en"`);
  expect(xml).toContain('<title>Asia ovi &amp; &lt;kynnys&gt;</title>');
  expect(xml).toContain('<updated>2026-11-20T08:00:00.000Z</updated>');
  expect(xml).toContain('<content type="html" xml:lang="fi">&lt;section&gt;&lt;h2&gt;Te sanoitte');
});
