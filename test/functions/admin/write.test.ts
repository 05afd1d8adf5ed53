import { beforeEach, describe, expect, it } from 'vitest';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleBulletin, id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { anna, type Fields, leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const draftId = id('blt', 'luonnos');
const path = `/hallinta/kirjoita/${draftId}`;
const preview = `${path}/esikatselu`;
const whole = {
  lang: 'fi',
  version: '0',
  title: 'Rokotuspäivä',
  body: 'Tule **ajoissa**.',
  titleSv: '',
  bodySv: '',
  titleEn: '',
  bodyEn: '',
  link: 'https://www.satakunta.example/rokotus',
  topics: 'vaccination',
  municipalities: '609',
  validUntil: '2026-11-30',
};
const form = (change: Partial<typeof whole> = {}): Fields => Object.entries({ ...whole, ...change });
const problems = (html: string) =>
  [...(/class="error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '').matchAll(/<a href="#([^"]+)">([^<]+)</g)].map(
    ([, field, problem]) => `${field}: ${problem}`,
  );

describe('a new draft', () => {
  it('is saved from the form and read as it will be posted', async () => {
    const page = await validHtml(await pages.get('/hallinta/kirjoita'));
    const [, action = ''] = /action="(\/hallinta\/kirjoita\/blt_[\w-]+)"/.exec(page) ?? [];
    const answer = await pages.post(action, form());
    expect(leadsTo(answer)).toEqual([303, `${action}/esikatselu`]);
    expect(await pages.bulletins.get(action.replace('/hallinta/kirjoita/', ''))).toEqual({
      id: action.replace('/hallinta/kirjoita/', ''),
      version: 0,
      state: 'draft',
      kind: 'alert',
      status: 'actual',
      urgency: 'normal',
      references: [],
      texts: { fi: { title: 'Rokotuspäivä', body: 'Tule **ajoissa**.' } },
      link: 'https://www.satakunta.example/rokotus',
      audience: { municipalities: ['609'], topics: ['vaccination'] },
      validUntil: '2026-11-30',
      createdAt: '2026-11-23T10:00:00.000Z',
      createdBy: { sub: 'staff-anna', name: 'Anna Aalto' },
    });
    const list = textOf(await validHtml(await pages.get('/hallinta/kirjoita')));
    expect(list).toContain('Rokotuspäivä 30.11.2026 23.11.2026 klo 12.00 sinä Esikatsele Lähetä');
  });

  it('is made once by a double click', async () => {
    const answers = await Promise.all([pages.post(path, form()), pages.post(path, form())]);
    expect(answers.map(leadsTo)).toEqual([
      [303, preview],
      [303, preview],
    ]);
    expect(await pages.bulletins.inState('draft', 10)).toHaveLength(1);
  });

  it('that was stored before is not overwritten from the back button without a word', async () => {
    await pages.post(path, form());
    const answer = await pages.post(path, form({ title: 'Toinen otsikko' }));
    expect(answer.status).toBe(409);
    expect((await pages.bulletins.get(draftId))?.texts.fi.title).toBe('Rokotuspäivä');
  });

  it('with a version that no form of ours has is refused, whatever else is wrong with it', async () => {
    for (const version of ['abc', '-1', '1.5', '1e999']) {
      expect((await pages.post(path, form({ version }))).status).toBe(400);
      expect((await pages.post(path, form({ version, title: '' }))).status).toBe(400);
    }
    expect(
      (
        await pages.post(
          path,
          form().filter(([name]) => name !== 'version'),
        )
      ).status,
    ).toBe(400);
    expect(await pages.bulletins.get(draftId)).toBeUndefined();
  });

  it('may go to everyone: nothing has to be chosen, and the link may be left out', async () => {
    const kept = form({ link: '' }).filter(([name]) => name !== 'topics' && name !== 'municipalities');
    expect((await pages.post(path, kept)).status).toBe(303);
    const stored = await pages.bulletins.get(draftId);
    expect(stored?.audience).toEqual({ municipalities: [], topics: [] });
    expect(stored).not.toHaveProperty('link');
  });
});

describe('what is wrong with a draft is said beside the field, and all input kept', () => {
  it.each([
    [{ title: '' }, 'title: Otsikko: Täytä tämä kohta.'],
    [{ title: 'ä'.repeat(121) }, 'title: Otsikko: Teksti on liian pitkä. Siinä saa olla enintään 120 merkkiä.'],
    [{ body: '' }, 'body: Teksti: Täytä tämä kohta.'],
    [{ body: '😀'.repeat(4001) }, 'body: Teksti: Teksti on liian pitkä. Siinä saa olla enintään 4 000 merkkiä.'],
    [{ link: 'http://vanha.example' }, 'link: Linkki: Kirjoita osoite kokonaan. Sen pitää alkaa https://.'],
    [{ link: 'https:outo.example' }, 'link: Linkki: Kirjoita osoite kokonaan. Sen pitää alkaa https://.'],
    [{ link: 'javascript:alert(1)' }, 'link: Linkki: Kirjoita osoite kokonaan. Sen pitää alkaa https://.'],
    [{ validUntil: '2026-11-22' }, 'validUntil: Voimassa asti: Anna päivä, joka ei ole vielä mennyt.'],
    [{ validUntil: '2026-02-30' }, 'validUntil: Voimassa asti: Anna päivämäärä, joka on kalenterissa.'],
    [
      { titleSv: 'Bara titeln' },
      'bodySv: Teksti, ruotsiksi: Täytä sekä otsikko että teksti, tai jätä molemmat tyhjiksi.',
    ],
    [
      { bodyEn: 'Text only' },
      'titleEn: Otsikko, englanniksi: Täytä sekä otsikko että teksti, tai jätä molemmat tyhjiksi.',
    ],
  ])('%j', async (change, problem) => {
    const answer = await pages.post(path, form(change));
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(problems(html)).toEqual([problem.replace('4 000', '4\u00a0000')]);
    for (const value of Object.values({ ...whole, ...change })) expect(html).toContain(value);
    expect(html).toMatch(/value="vaccination" checked/);
    expect(html).toMatch(/value="609" checked/);
    expect(await pages.bulletins.get(draftId)).toBeUndefined();
  });

  it('for several fields at once, in English if the page is', async () => {
    const change = { lang: 'en', title: '', titleSv: 'Bara titeln', validUntil: '2026-11-01' };
    const html = await validHtml(await pages.post(`${path}?lang=en`, form(change)));
    expect(problems(html)).toEqual([
      'title: Title: Fill in this field.',
      'validUntil: Valid until: Give a day that has not passed.',
      'bodySv: Text, in Swedish: Fill in both title and text, or leave both empty.',
    ]);
    expect(textOf(html)).toContain('Error: New bulletin');
  });

  it('holds texts of the full length in three languages, whatever their letters', async () => {
    const body = '😀'.repeat(4000);
    const answer = await pages.post(path, form({ body, titleSv: 'S', bodySv: body, titleEn: 'E', bodyEn: body }));
    expect(answer.status).toBe(303);
    expect((await pages.bulletins.get(draftId))?.texts.en?.body).toBe(body);
  });

  it('takes the day that is still going on in Finland', async () => {
    expect((await pages.post(path, form({ validUntil: '2026-11-23' }))).status).toBe(303);
  });
});

describe('an old draft', () => {
  it('opens filled in, and its next version replaces the first', async () => {
    await pages.post(path, form({ titleSv: 'Vaccinationsdag', bodySv: 'Kom i tid.' }));
    const html = await validHtml(await pages.get(path));
    expect(html).toContain('<input type="hidden" name="version" value="1"/>');
    for (const value of ['Rokotuspäivä', 'Tule **ajoissa**.', 'Vaccinationsdag', 'Kom i tid.', whole.link]) {
      expect(html).toContain(value);
    }
    expect((await pages.post(path, form({ version: '1', title: 'Uusi otsikko', link: '' }))).status).toBe(303);
    const stored = await pages.bulletins.get(draftId);
    expect(stored).toMatchObject({
      version: 1,
      createdBy: { sub: 'staff-anna', name: 'Anna Aalto' },
      texts: { fi: { title: 'Uusi otsikko' } },
    });
    expect(stored?.texts).not.toHaveProperty('sv');
    expect(stored).not.toHaveProperty('link');
  });

  it('that somebody else saved in between is kept, and so is what was typed, until one is chosen', async () => {
    await pages.post(path, form());
    await pages.post(path, form({ version: '1', title: 'Oton otsikko' }), otto);
    const answer = await pages.post(path, form({ version: '1', title: 'Annan otsikko' }), anna);
    expect(answer.status).toBe(409);
    const html = await validHtml(answer);
    expect(textOf(html)).toContain('Joku muu tallensi tämän luonnoksen sillä välin');
    expect(html).toContain('Annan otsikko');
    expect((await pages.bulletins.get(draftId))?.texts.fi.title).toBe('Oton otsikko');

    const [, version = ''] = /name="version" value="(\d+)"/.exec(html) ?? [];
    expect((await pages.post(path, form({ version, title: 'Annan otsikko' }), anna)).status).toBe(303);
    expect((await pages.bulletins.get(draftId))?.texts.fi.title).toBe('Annan otsikko');
  });

  it('that was sent changes no more, and what was typed is given back', async () => {
    await pages.bulletins.create(exampleBulletin('luonnos', { version: 1, state: 'sending' }));
    const answer = await pages.post(path, form({ version: '2', title: 'Liian myöhään' }));
    expect(answer.status).toBe(409);
    const html = await validHtml(answer);
    expect(textOf(html)).toMatch(/Tiedote on jo lähetetty.*Liian myöhään.*Tule \*\*ajoissa\*\*/);
    expect(html).toContain(`href="/hallinta/seuraa/${draftId}"`);
    expect((await pages.bulletins.get(draftId))?.texts.fi.title).toBe('Rokotuspäivä Porissa');
    expect(textOf(await validHtml(await pages.get(path)))).toContain('Tiedote on jo lähetetty');
    expect(leadsTo(await pages.get(preview))).toEqual([303, `/hallinta/seuraa/${draftId}`]);
  });
});

describe('the preview', () => {
  it('shows each language as it is read and as it is pasted, with its length', async () => {
    const body = 'Tule **ajoissa**.\n\n- ota kortti\n- [ohje](https://ohje.example)';
    await pages.post(path, form({ body, titleSv: 'Vaccinationsdag', bodySv: 'Kom i tid.' }));
    const html = await validHtml(await pages.get(preview));
    expect(html).toContain('Tule <strong>ajoissa</strong>.');
    expect(html).toContain('<a href="https://ohje.example">ohje</a>');
    const pasted = `Rokotuspäivä\n\nTule ajoissa.\n\n– ota kortti\n– ohje (https://ohje.example)\n\n${whole.link}`;
    expect(html).toContain(`${pasted}</pre>`);
    expect(textOf(html)).toMatch(new RegExp(`${[...pasted].length} merkkiä\\..*Svenska Vaccinationsdag`));
    expect(textOf(html)).toContain('Kunnat Pori Aiheet Rokotukset Voimassa asti 30.11.2026');
    expect(html).not.toContain('>English</h2>');
  });

  it('runs nothing that was typed', async () => {
    const body = '<img src=x onerror=alert(1)>\n\n[paina](javascript:alert(1))\n\n<script>alert(2)</script>';
    await pages.post(path, form({ title: '<b>Otsikko</b>', body }));
    const html = await validHtml(await pages.get(preview));
    expect(html).not.toMatch(/<img|<b>|<script>|href="javascript/i);
    expect(html).toContain('&lt;b&gt;Otsikko&lt;/b&gt;');
  });

  it('warns of a draft whose last day has passed', async () => {
    await pages.bulletins.create(exampleBulletin('luonnos', { validUntil: '2026-11-22' }));
    expect(textOf(await validHtml(await pages.get(preview)))).toContain('viimeinen voimassaolopäivä on mennyt');
  });
});
