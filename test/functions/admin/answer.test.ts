import { beforeEach, expect, it } from 'vitest';
import { closeByCommunity } from '../../../shared/question/posted-answer.ts';
import type { Question } from '../../../shared/question/question.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleQuestion } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { type Fields, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

/** Asks, but wants to hear of vaccinations only and is elsewhere; and a neighbour who did not ask. */
const asker = examplePartner('Lappi', { municipality: '684', topics: ['vaccination'] });
const neighbour = examplePartner('Kauttua', { municipality: '050' });
const faraway = examplePartner('Karvia', { municipality: '230' });

const rumour = exampleQuestion('sulku', {
  kind: 'rumour',
  origin: { kind: 'partner', partnerId: asker.id },
  text: 'Onko totta, että Euran terveysasema suljetaan vuodenvaihteessa?',
  municipality: '050',
  topic: 'health',
});
const resident = exampleQuestion('asukas', {
  text: 'Salainen: hoitoni Eurassa jatkuu, suljetaanko terveysasema?',
  state: 'merged',
  mergedInto: rumour.id,
  contact: { email: 'maija@example.fi' },
});

const answer: Fields = [
  ['version', '0'],
  ['title', 'Euran terveysasema palvelee myös ensi vuonna'],
  ['fact', 'Euran terveysasema on auki arkisin kello 8–16 myös ensi vuonna.'],
  ['claim', 'Euran terveysasema suljetaan vuodenvaihteessa.'],
  ['more', 'Päätöstä muutoksesta ei ole tehty. Ajan saat numerosta 02 123 4567.'],
  ['short', ''],
  ['medium', ''],
  ['validUntil', '2026-12-31'],
];
const but = (name: string, value: string): Fields => answer.map((field) => (field[0] === name ? [name, value] : field));
const page = `/hallinta/kysymykset/${rumour.id}/vastaa`;

async function given() {
  for (const partner of [asker, neighbour, faraway]) await pages.partners.create(partner);
  for (const question of [rumour, resident]) await pages.questions.create(question);
}
const stored = async (question: Question) => (await pages.questions.get(question.id)) as Question;
const draft = async () => (await pages.bulletins.inState('draft', 1))[0];

it('begins with the claim and from a template', async () => {
  await given();
  const html = await validHtml(await pages.get(page));
  expect(html).toContain('value="Euran terveysasema suljetaan vuodenvaihteessa."');
  expect(await validHtml(await pages.get(`${page}?pohja=jatkuu`))).toContain('[Palvelu] jatkuu ennallaan');
});

it('refuses a headline that says the rumour again, even to deny it, and keeps what was written', async () => {
  await given();
  const response = await pages.post(page, but('title', 'Euran terveysasemaa ei suljeta'));
  expect(response.status).toBe(422);
  const html = await validHtml(response);
  expect(textOf(html)).toContain('Otsikko toistaa väitteen sanat.');
  expect(html).toContain('value="Euran terveysasemaa ei suljeta"');
  expect(await draft()).toBeUndefined();
});

it('reads truth first in three lengths, the claim once in the longest, with how hard it is', async () => {
  await given();
  expect((await pages.post(page, answer)).status).toBe(303);
  const { fi } = (await draft())?.texts ?? {};
  expect(fi?.body).toBe(
    'Euran terveysasema on auki arkisin kello 8–16 myös ensi vuonna.\n\n' +
      'Liikkeellä on väite: ”Euran terveysasema suljetaan vuodenvaihteessa.”\n\n' +
      'Päätöstä muutoksesta ei ole tehty. Ajan saat numerosta 02 123 4567.',
  );
  expect(fi?.channels?.whatsapp).not.toContain('suljetaan');
  expect(fi?.channels?.x).toBe(
    'Euran terveysasema palvelee myös ensi vuonna\n\nEuran terveysasema on auki arkisin kello 8–16 myös ensi vuonna.',
  );
  const text = textOf(await validHtml(await pages.get(`${page}?lang=en`)));
  expect(text).toMatch(/Readability LIX \d+: (plain|ordinary|hard)/);
  await validHtml(await pages.get(page));
});

const swedish: Fields = [
  ['sv.0.title', 'Hälsostationen i Eura betjänar också nästa år'],
  ['sv.0.fact', 'Hälsostationen i Eura är öppen vardagar klockan 8–16 också nästa år.'],
  ['sv.0.claim', 'Hälsostationen i Eura stängs vid årsskiftet.'],
  ['sv.0.more', 'Inget beslut har fattats.'],
  ['sv.0.medium', ''],
  ['sv.0.short', 'Hälsostationen är öppen också nästa år.'],
];
/** The fields of a language that staff left empty. */
const noEnglish: Fields = swedish.map(([name]) => [name.replace('sv', 'en'), '']);

it('is written in other languages too, whole or not at all, and shows what was written', async () => {
  await given();
  expect((await pages.post(page, [...answer, ...swedish, ...noEnglish])).status).toBe(303);
  const { texts, answer: parts } = (await draft()) ?? {};
  expect(texts?.sv).toMatchObject({
    title: 'Hälsostationen i Eura betjänar också nästa år',
    body: expect.stringContaining('Ett påstående är i omlopp: ”Hälsostationen i Eura stängs vid årsskiftet.”'),
    channels: { x: 'Hälsostationen är öppen också nästa år.' },
  });
  expect(texts?.en).toBeUndefined();
  expect(parts?.sv?.more).toBe('Inget beslut har fattats.');
  const html = await validHtml(await pages.get(page));
  expect(html).toContain('value="Hälsostationen i Eura betjänar också nästa år"');
  expect(html).toContain('<details open="">');
  expect(textOf(html)).toContain('Lyhyt, ruotsiksi Hälsostationen är öppen också nästa år.');
});

it('holds the other languages to the same rules, and says beside the field of which it speaks', async () => {
  await given();
  const denied: Fields = [...answer, ['sv.0.title', 'Hälsostationen i Eura stängs inte'], ...swedish.slice(1)];
  const response = await pages.post(page, denied);
  expect(response.status).toBe(422);
  const html = await validHtml(response);
  expect(html).toContain('href="#sv-0-title"');
  expect(textOf(html)).toContain('Otsikko: mikä on totta, ruotsiksi: Otsikko toistaa väitteen sanat.');

  const half = await pages.post(page, [...answer, ['en.0.title', 'The health centre stays'], ...noEnglish.slice(1)]);
  expect(half.status).toBe(422);
  expect(await validHtml(half)).toContain('href="#en-0-fact"');
  expect(await draft()).toBeUndefined();
});

it('goes to those who asked, whatever else they want, and to neighbours of the matter; nobody else, and no secret text', async () => {
  await given();
  await pages.post(page, answer);
  const bulletin = await draft();
  expect(bulletin).toMatchObject({
    kind: 'answer',
    audience: { municipalities: ['050'], topics: ['health'], partners: [asker.id] },
  });
  const shown = textOf(await (await pages.get(`/hallinta/laheta/${bulletin?.id}`)).text());
  expect(shown).toContain(asker.name);
  expect(shown).toContain(neighbour.name);
  expect(shown).not.toContain(faraway.name);
  expect(JSON.stringify(bulletin)).not.toMatch(/Salainen|hoitoni|maija/);
});

it('sending it answers the question once, and mails a merged resident who asked to be contacted', async () => {
  await given();
  await pages.post(page, answer);
  const { id = '', version = 0 } = (await draft()) ?? {};
  for (let time = 0; time < 2; time += 1) {
    expect((await pages.post(`/hallinta/laheta/${id}`, [['version', String(version)]])).status).toBe(303);
  }
  expect(await stored(rumour)).toMatchObject({ state: 'answered', answer: { bulletinId: id }, version: 1 });
  const rows = await pages.rowsOf('ntc_2026-11-23');
  expect(rows.map(({ matter }) => matter)).toEqual([
    { kind: 'question-answered', questionId: resident.id, at: '2026-11-23T10:00:00.000Z' },
  ]);
  expect((await pages.audit.inMonth('2026-11')).map(({ act }) => act)).toContainEqual({
    kind: 'question-handled',
    how: 'answered',
  });

  await closeByCommunity({ id, ...(await pages.bulletins.get(id)) }, neighbour.id, pages.questions, pages.now());
  expect((await stored(rumour)).state).toBe('answered');
  await closeByCommunity({ id, ...(await pages.bulletins.get(id)) }, asker.id, pages.questions, pages.now());
  expect((await stored(rumour)).state).toBe('answered-in-community');
  expect((await pages.get(page)).status).toBe(303);
});

it('two who write at once: the later is shown what they wrote, and nothing is lost', async () => {
  await given();
  await pages.post(page, answer);
  const response = await pages.post(page, but('fact', 'Toinen totuus.'));
  expect(response.status).toBe(409);
  expect(await validHtml(response)).toContain('Toinen totuus.');
});
