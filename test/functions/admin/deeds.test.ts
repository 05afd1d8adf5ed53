import { beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../../shared/deed/changes.ts';
import type { Deed } from '../../../shared/deed/deed.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleDeed, exampleQuestion, id, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { type Fields, leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const list = '/hallinta/te-sanoitte';
const deedId = id('ded', 'uusi');
const path = `${list}/${deedId}`;
const typed: Fields = [
  ['lang', 'fi'],
  ['version', '0'],
  ['theme', 'Neuvolan puhelimeen pääsee nyt aamuisin'],
  ['said', 'Neuvolan puhelimeen ei päässyt aamulla.'],
  ['decision', 'Aamuun lisätään kaksi vastaajaa.'],
  ['change', 'Jono on lyhentynyt alle kymmeneen minuuttiin.'],
  ['decidedBy', 'Perhepalvelut'],
  ['decidedOn', '2026-11-20'],
  ['topic', 'families'],
  ['municipality', '609'],
];
const but = (changes: Readonly<Record<string, string>>): Fields => [
  ...typed.filter(([name]) => changes[name] === undefined),
  ...Object.entries(changes),
];
const acts = async () => (await pages.audit.of(deedId)).map(({ act }) => act.kind === 'deed-handled' && act.how);
const stored = async (deed: Deed): Promise<Deed> => {
  await pages.deeds.create(deed);
  return deed;
};
const published = () => {
  const deed = publish(exampleDeed('uusi'), { by: { sub: 'staff-1', name: 'Anna Viestijä' }, now: noon });
  if (deed === undefined) throw new Error('not published');
  return deed;
};

describe('what stands behind an entry', () => {
  const behind = { relayed: 3, communities: 2, residents: 12 };
  const corrected: Fields = [...but({ version: '2' }), ['questions', id('qst', 'on')]];
  const before = { ...published(), questions: [id('qst', 'on'), id('qst', 'unohtui')], behind };

  it('stays when it is corrected, though what was told is forgotten by then', async () => {
    await stored(before);
    await pages.questions.create(exampleQuestion('on'));
    expect(leadsTo(await pages.post(path, corrected))).toEqual([303, path]);
    expect(await pages.deeds.get(deedId)).toMatchObject({ version: 2, questions: before.questions, behind });
  });

  it('is counted anew when staff take a link away', async () => {
    await stored(before);
    for (const name of ['on', 'unohtui']) await pages.questions.create(exampleQuestion(name));
    expect(leadsTo(await pages.post(path, corrected))).toEqual([303, path]);
    expect(await pages.deeds.get(deedId)).toMatchObject({
      questions: [id('qst', 'on')],
      behind: { relayed: 0, communities: 0, residents: 'hidden' },
    });
  });
});

describe('an entry', () => {
  it('is taught by an empty list, and is stored once however often its form is sent', async () => {
    expect(textOf(await validHtml(await pages.get(list)))).toContain('Merkintöjä ei ole vielä.');
    expect(leadsTo(await pages.post(path, typed))).toEqual([303, path]);
    expect(leadsTo(await pages.post(path, typed))).toEqual([303, path]);
    expect(await pages.deeds.get(deedId)).toMatchObject({
      version: 0,
      state: 'draft',
      topic: 'families',
      municipality: '609',
      decidedOn: '2026-11-20',
      questions: [],
      createdBy: { sub: 'staff-anna', name: 'Anna Aalto' },
    });
    expect(await acts()).toEqual(['written']);
    expect(textOf(await validHtml(await pages.get(list)))).toContain(
      'Neuvolan puhelimeen pääsee nyt aamuisin Luonnos 20.11.2026 Lapset, nuoret ja perheet Pori sinä',
    );
  });

  it('keeps what was typed and says what is wrong beside the field, of each language', async () => {
    const answer = await pages.post(
      path,
      but({ said: ' ', decidedOn: '2026-11-24', 'sv.0.theme': 'Rådgivningen svarar' }),
    );
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(html).toContain('id="said-error"');
    expect(html).toContain('id="sv-0-said-error"');
    expect(html).toContain('value="Rådgivningen svarar"');
    expect(html).toContain('value="Neuvolan puhelimeen pääsee nyt aamuisin"');
    expect(textOf(html)).toContain('Päätöspäivä ei voi olla tulevaisuudessa.');
    expect(await pages.deeds.get(deedId)).toBeUndefined();
  });

  it('is never in the words of a resident: those of a community may be said again', async () => {
    const said = 'Olen soittanut neuvolaan joka aamu kello kahdeksan eikä kukaan vastaa.';
    const resident = exampleQuestion('resident', {
      text: 'Neuvola.',
      additions: [{ at: '2026-11-23T10:00:00.000Z', text: said }],
    });
    const lead = exampleQuestion('lead', { text: 'Puhelin ei toimi.' });
    await pages.questions.create(lead);
    await pages.questions.create({ ...resident, state: 'merged', mergedInto: lead.id });
    const quoting = but({ questions: lead.id, said: `Meille kerrottiin: ${said}` });
    const answer = await pages.post(path, quoting);
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(textOf(html)).toContain('Tässä on asukkaan omia sanoja: ”olen soittanut neuvolaan joka aamu kello”');
    expect(textOf(html)).toContain(`Meille kerrottiin: ${said}`);
    expect(await pages.deeds.get(deedId)).toBeUndefined();

    const community = exampleQuestion('relayed', {
      text: said,
      origin: { kind: 'partner', partnerId: id('prt', 'a') },
    });
    await pages.questions.create(community);
    expect((await pages.post(path, but({ questions: community.id, said }))).status).toBe(303);
    expect(await pages.deeds.get(deedId)).toMatchObject({
      questions: [community.id],
      behind: { relayed: 1, communities: 1, residents: 0 },
    });
  });

  it('is begun from the page of a question, which it is then linked to', async () => {
    const question = exampleQuestion('asked', { topic: 'families', municipality: '609' });
    await pages.questions.create(question);
    const link = `${list}/uusi?kysymys=${question.id}`;
    expect(await validHtml(await pages.get(`/hallinta/kysymykset/${question.id}`))).toContain(`href="${link}"`);
    const html = await validHtml(await pages.get(link));
    expect(html).toMatch(new RegExp(`value="${question.id}" checked`));
    expect(html).toMatch(/<option value="families" selected/);
    for (const query of ['', '?kysymys=rikki']) expect((await pages.get(`${list}/uusi${query}`)).status).toBe(200);
  });

  it('that two change at once is kept as the first saved it, and the second sees both', async () => {
    await pages.post(path, typed);
    await pages.post(path, but({ version: '1', change: 'Jono on poissa.' }), otto);
    const answer = await pages.post(path, but({ version: '1', change: 'Jonoa on yhä.' }));
    expect(answer.status).toBe(409);
    const text = textOf(await validHtml(answer));
    expect(text).toContain('Joku muu muutti tätä sillä välin');
    expect(text).toContain('Jonoa on yhä.');
    expect((await pages.deeds.get(deedId))?.texts.fi.change).toBe('Jono on poissa.');
    await pages.post(path, but({ version: '2', change: 'Jonoa on yhä.' }));
    expect((await pages.deeds.get(deedId))?.texts.fi.change).toBe('Jonoa on yhä.');
  });
});

describe('going public', () => {
  it('happens by a tap and not by looking, once, and is taken back by another', async () => {
    await pages.post(path, typed);
    await pages.get(path);
    expect((await pages.deeds.get(deedId))?.state).toBe('draft');
    for (let times = 0; times < 2; times++) {
      expect(leadsTo(await pages.post(`${path}/julkaise`, [['seen', '0']]))).toEqual([303, path]);
    }
    expect(await pages.deeds.get(deedId)).toMatchObject({ version: 1, state: 'published' });
    const html = await validHtml(await pages.get(path));
    expect(html).toContain(`href="/te-sanoitte/${deedId}"`);
    pages.pass(1000);
    await pages.post(`${path}/pois`, [['seen', '1']]);
    expect(await pages.deeds.get(deedId)).toMatchObject({ version: 2, state: 'draft' });
    expect(textOf(await validHtml(await pages.get(path)))).toContain('Tämä on otettu pois julkisista.');
    expect((await acts()).toSorted()).toEqual(['published', 'withdrawn', 'written']);
  });

  it('is refused for a text that was changed since it was seen', async () => {
    await pages.post(path, typed);
    await pages.post(path, but({ version: '1', change: 'Muuta.' }), otto);
    const answer = await pages.post(`${path}/julkaise`, [['seen', '0']]);
    expect(answer.status).toBe(409);
    expect(textOf(await validHtml(answer))).toContain('Mitään ei tehty. Lue merkintä uudelleen');
    expect((await pages.deeds.get(deedId))?.state).toBe('draft');
  });

  it('shows staff what was public before a change', async () => {
    await stored(published());
    pages.pass(1000);
    await pages.post(path, but({ version: '2' }));
    const text = textOf(await validHtml(await pages.get(path)));
    expect(text).toContain('Mitä aiemmin oli julkaistuna');
    expect(text).toContain('Aamuun lisätään vastaajia.');
    expect(await acts()).toContain('changed');
  });

  it('is on record also when a crash kept it from the audit trail: the next act records it', async () => {
    const before = await stored(published());
    await pages.post(`${path}/pois`, [['seen', String(before.version)]]);
    expect((await acts()).toSorted()).toEqual(['published', 'withdrawn']);
  });

  it('of what is not there is answered with a page that helps', async () => {
    for (const act of ['julkaise', 'pois'])
      expect((await pages.post(`${path}/${act}`, [['seen', '0']])).status).toBe(404);
    expect((await pages.post(`${path}/tiedote`)).status).toBe(404);
    expect((await pages.post(path, but({ version: '3' }))).status).toBe(404);
    expect((await pages.get(path)).status).toBe(404);
  });
});

describe('through the partners', () => {
  it('an entry goes as an ordinary draft with a link to its page, made once however often it is asked for', async () => {
    await stored({ ...published(), topic: 'families', municipality: '609' });
    const [status, where] = leadsTo(await pages.post(`${path}/tiedote`));
    expect(status).toBe(303);
    expect(leadsTo(await pages.post(`${path}/tiedote`))).toEqual([303, where]);
    const drafts = await pages.bulletins.inState('draft', 10);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      kind: 'alert',
      audience: { municipalities: ['609'], topics: ['families'] },
      texts: { fi: { title: 'Te sanoitte, me teimme: Asia uusi' } },
    });
    expect(drafts[0]?.texts.fi.body).toBe(
      `**Te sanoitte:** Puhelimeen ei pääse aamulla.\n\n**Me päätimme:** Aamuun lisätään vastaajia.\n\n**Näin muuttui:** Jono on lyhentynyt.\n\nPäätös: Perhepalvelut, 20.11.2026.\n\nLue ja jaa: https://kumppanit.example/te-sanoitte/${deedId}`,
    );
    expect((await pages.get(where ?? '')).status).toBe(200);
  });

  it('a draft does not go', async () => {
    await stored(exampleDeed('uusi'));
    const answer = await pages.post(`${path}/tiedote`);
    expect(answer.status).toBe(409);
    expect(textOf(await validHtml(answer))).toContain('vasta, kun merkintä on julkaistu');
    expect(await pages.bulletins.inState('draft', 10)).toEqual([]);
  });
});
