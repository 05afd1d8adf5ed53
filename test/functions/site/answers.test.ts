import { SaxesParser } from 'saxes';
import { beforeEach, describe, expect, it } from 'vitest';
import { addAnswers } from '../../../functions/site/answers/routes.tsx';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { derivedId } from '../../../shared/ids.ts';
import { answerText } from '../../../shared/question/truth-first.ts';
import { fromIso } from '../../../shared/time.ts';
import { createApp } from '../../../shared/web/app.tsx';
import type { WebEnv } from '../../../shared/web/context.ts';
import { memoryBulletins } from '../../fakes/bulletin-store.ts';
import { sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';

const siteUrl = 'https://verkosto.test';
let now: number;
let bulletins: ReturnType<typeof memoryBulletins>;
let app: ReturnType<typeof createApp<WebEnv>>;
beforeEach(() => {
  now = fromIso('2026-11-24T10:00:00.000Z');
  bulletins = memoryBulletins();
  app = createApp({ siteUrl });
  addAnswers(app, { siteUrl, bulletins, now: () => now });
});

async function answered(title: string, { hour, ...change }: { hour: number } & Partial<Bulletin>): Promise<Bulletin> {
  const parts = { fact: 'Asia on näin.', claim: 'Asia on toisin', more: 'Kysy <lisää> & "tarkista".' };
  const answer = sealedBulletin(title, {
    kind: 'answer',
    texts: { fi: answerText({ title, ...parts }, 'fi') },
    answer: { questionId: derivedId('qst', title), ...parts },
    sealedAt: `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`,
    validUntil: '2027-06-30',
    ...change,
  });
  await bulletins.create(answer);
  return answer;
}
const topic = (...topics: Bulletin['audience']['topics']) => ({ audience: { municipalities: [], topics } });
const titles = async (query = '') => {
  const html = await validHtml(await app.request(`/vastaukset${query}`));
  return [...html.matchAll(/<h2><a[^>]*>([^<]*)</g)].map((match) => match[1]);
};

describe('the answers', () => {
  beforeEach(async () => {
    await answered('Euran terveysasema pysyy auki', { hour: 8, ...topic('health') });
    await answered('Hammashoito on lapselle maksutonta', { hour: 9, ...topic('dental', 'families') });
    await bulletins.create(sealedBulletin('an ordinary bulletin', {}));
  });

  it('stand newest first, each with its fact and a link to its lasting page', async () => {
    const html = await validHtml(await app.request('/vastaukset'));
    expect(await titles()).toEqual(['Hammashoito on lapselle maksutonta', 'Euran terveysasema pysyy auki']);
    expect(textOf(html)).toContain('Asia on näin. Vastattu 23.11.2026');
    expect(textOf(html)).not.toContain('Asia on toisin');
    for (const { id } of bulletins.rows.all().filter(({ kind }) => kind === 'answer')) {
      expect(html).toContain(`href="/tiedote/${id}"`);
    }
  });

  it.each(['terveysasemaa', 'Suljetaanko Euran terveysasemat?', 'TERVEYSASEMAN'])(
    'are found by inflected words: %s',
    async (words) => {
      expect(await titles(`?haku=${encodeURIComponent(words)}`)).toEqual(['Euran terveysasema pysyy auki']);
    },
  );

  it('are found by topic, and a search without a find says what to do, keeping what was typed', async () => {
    expect(await titles('?aihe=families')).toEqual(['Hammashoito on lapselle maksutonta']);
    expect(await titles('?aihe=<script>')).toHaveLength(2);
    const html = await validHtml(await app.request('/vastaukset?haku=%22%3Ekoira%F0%9F%90%95&aihe=dental&lang=sv'));
    expect(textOf(html)).toContain('Inget svar hittades. Prova andra ord');
    expect(html).toContain('value="&quot;&gt;koira🐕"');
  });

  it('show a correction in the place of what it corrects, and nothing cancelled, ended or an exercise', async () => {
    const first = await answered('Vanha', { hour: 10 });
    const update = await answered('Uusi', { hour: 11, kind: 'update', corrects: first.id, references: [first.id] });
    await bulletins.save({ ...first, version: first.version + 1, replacedBy: update.id });
    const wrong = await answered('Väärä', { hour: 12 });
    const cancel = await answered('Peruttu', { hour: 13, kind: 'cancel', corrects: wrong.id });
    await bulletins.save({ ...wrong, version: wrong.version + 1, replacedBy: cancel.id });
    await answered('Harjoitus', { hour: 14, status: 'exercise' });
    await answered('Mennyt', { hour: 15, validUntil: '2026-11-23' });
    expect((await titles()).slice(0, 2)).toEqual(['Uusi', 'Hammashoito on lapselle maksutonta']);
    expect(await (await app.request('/vastaukset')).text()).toContain(`href="/tiedote/${update.id}"`);
  });
});

describe('the feed', () => {
  it('is well-formed Atom with lasting ids, whatever staff wrote', async () => {
    const answer = await answered('Totta & <b>tarua</b>\u{FFFF}\u{8}', { hour: 9, ...topic('health') });
    const { elements, attributes } = parsed(await feed());
    expect(elements('id')).toEqual([`${siteUrl}/vastaukset`, `${siteUrl}/tiedote/${answer.id}`]);
    expect(elements('title')).toEqual(['Vastauksia kysymyksiin – Kumppaniverkosto', 'Totta & <b>tarua</b>']);
    expect(elements('updated')).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z']);
    expect(elements('name')).toEqual(['Satakunnan hyvinvointialue']);
    expect(elements('content')[0]).toContain('<p>Kysy &lt;lisää&gt; &amp; &quot;tarkista&quot;.</p>');
    expect(attributes('link', 'href')).toEqual([
      `${siteUrl}/vastaukset/syote.xml`,
      `${siteUrl}/vastaukset`,
      `${siteUrl}/tiedote/${answer.id}`,
    ]);
    expect(attributes('category', 'term')).toEqual(['health']);
  });

  it('is a feed also when nothing was answered, and in every language', async () => {
    for (const lang of ['fi', 'sv', 'en']) {
      const { elements, attributes } = parsed(await feed(`?lang=${lang}`));
      expect([elements('updated').length, elements('entry').length]).toEqual([1, 0]);
      expect(attributes('feed', 'xml:lang')).toEqual([lang]);
    }
  });

  async function feed(query = ''): Promise<string> {
    const response = await app.request(`/vastaukset/syote.xml${query}`);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    return response.text();
  }
});

/** Reads a feed with a parser that refuses what is not well-formed, or not in Atom's namespace. */
function parsed(xml: string) {
  const found: { name: string; text: string; attributes: Record<string, string> }[] = [];
  const open: typeof found = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    const plain = Object.fromEntries(Object.values(attributes).map((each) => [each.name, each.value]));
    const element = { name, text: '', attributes: plain };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const named = (name: string) => found.filter((element) => element.name === name);
  return {
    elements: (name: string) => named(name).map(({ text }) => text),
    attributes: (name: string, attribute: string) => named(name).map(({ attributes }) => attributes[attribute]),
  };
}
