import { beforeEach, expect, it } from 'vitest';
import { erased } from '../../../shared/question/erase.ts';
import type { Question } from '../../../shared/question/question.ts';
import { hour } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleQuestion } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const kyla = examplePartner('Ahlainen', { municipality: '609' });
const closing = exampleQuestion('sulku', {
  kind: 'rumour',
  origin: { kind: 'partner', partnerId: kyla.id },
  text: 'Onko totta, että Euran terveysasema suljetaan?',
  municipality: '609',
  topic: 'health',
});
const same = exampleQuestion('sama', {
  text: 'Kuulin, että terveysasemaa Eurassa suljetaan.',
  municipality: '050',
  createdAt: '2026-11-23T11:00:00.000Z',
});
const other = exampleQuestion('muu', { text: 'Mistä saan influenssarokotteen?', municipality: '684' });

async function given(...questions: readonly Question[]) {
  for (const question of questions) await pages.questions.create(question);
}
const at = (question: Question, act = '') => `/hallinta/kysymykset/${question.id}${act}`;
const stored = async (question: Question) => (await pages.questions.get(question.id)) as Question;
const acts = async () => (await pages.audit.inMonth('2026-11')).map(({ subject, act }) => [subject, act]);

it('lists what waits, the soonest due first, with what is late and what looks alike', async () => {
  await given(closing, same, other);
  const html = await validHtml(await pages.get('/hallinta/kysymykset'));
  const text = textOf(html);
  expect(text).toMatch(
    /Euran terveysasema suljetaan\? 1 samankaltainen Huhu Yhteisö Pori 24\.11\.2026 klo 16\.00 Uusi/,
  );
  expect(text.indexOf('Euran terveysasema')).toBeLessThan(text.indexOf('influenssarokotteen'));
  pages.pass(29 * hour);
  expect(textOf(await validHtml(await pages.get('/hallinta/kysymykset?lang=en')))).toContain('Late');
});

it.each([
  ['laji=rumour', ['sulku']],
  ['kunta=684', ['muu']],
  ['aihe=health', ['sulku']],
  ['haku=terveysasemaan', ['sulku', 'sama']],
  ['kenen=omat', []],
  ['laji=outo', ['sulku', 'sama', 'muu']],
])('%s shows %j', async (query, names) => {
  await given(closing, same, other);
  const html = await validHtml(await pages.get(`/hallinta/kysymykset?${query}`));
  for (const question of [closing, same, other]) {
    expect(html.includes(question.id), question.text).toBe(
      names.some((name) => exampleQuestion(name).id === question.id),
    );
  }
});

it('an empty queue says what comes here', async () => {
  expect(textOf(await validHtml(await pages.get('/hallinta/kysymykset')))).toContain('Mikään ei odota vastausta.');
});

it('everything of a month is listed, whatever its state', async () => {
  await given({ ...closing, state: 'answered' }, other);
  const text = textOf(await validHtml(await pages.get('/hallinta/kysymykset?kuukausi=2026-11')));
  expect(text).toContain('Yhteensä 2.');
  expect(text).toContain('Vastattu');
});

it('somebody takes it, and another may take it over; the trail says so', async () => {
  await given(closing);
  await pages.partners.create(kyla);
  expect(leadsTo(await pages.post(at(closing, '/ota')))).toEqual([303, at(closing)]);
  expect(await stored(closing)).toMatchObject({ state: 'in-progress', owner: { name: 'Anna Aalto' } });
  expect(textOf(await validHtml(await pages.get(at(closing))))).toContain(`Keneltä ${kyla.name}`);
  pages.pass(1000);
  await pages.post(at(closing, '/ota'), [], otto);
  expect((await stored(closing)).owner?.name).toBe('Otto Oja');
  expect(await acts()).toEqual(Array(2).fill([closing.id, { kind: 'question-handled', how: 'taken' }]));
});

it('what looks alike is merged or kept apart by a person, and merging can be undone', async () => {
  await given(closing, same, other);
  const page = textOf(await validHtml(await pages.get(at(closing))));
  expect(page).toContain('Näyttävät koskevan samaa asiaa');
  expect(page).toContain(same.text);
  expect(page).not.toContain(other.text);

  const sameAs = (decision: string) =>
    pages.post(at(closing, '/sama'), [
      ['other', same.id],
      ['decision', decision],
    ]);
  expect((await sameAs('same')).status).toBe(303);
  expect(await stored(same)).toMatchObject({ state: 'merged', mergedInto: closing.id });
  expect(textOf(await validHtml(await pages.get(at(closing))))).toContain('Yhdistetty tähän');
  expect(textOf(await validHtml(await pages.get(at(same))))).toContain('Tämä on yhdistetty toiseen');

  expect((await pages.post(at(same, '/erota'))).status).toBe(303);
  expect(await stored(same)).toMatchObject({ state: 'new', apartFrom: [closing.id] });
  expect(textOf(await validHtml(await pages.get(at(closing))))).not.toContain(same.text);
});

it('is judged anew, which moves its due time', async () => {
  await given(closing);
  await pages.post(at(closing, '/laji'), [
    ['kind', 'safety-rumour'],
    ['topic', ''],
    ['municipality', '050'],
  ]);
  expect(await stored(closing)).toMatchObject({
    kind: 'safety-rumour',
    municipality: '050',
    dueAt: '2026-11-23T14:00:00.000Z',
  });
  expect((await stored(closing)).topic).toBeUndefined();
});

it('a reply goes to the one who asked, at the receipt and by mail; its text is in no queue, row of a delivery or log', async () => {
  const asked = { ...same, contact: { email: 'maija@example.fi' } };
  await given(asked);
  const text = 'Terveysasema jatkaa entiseen tapaan.';
  for (let time = 0; time < 2; time += 1) await pages.post(at(asked, '/kysyjalle'), [['text', text]]);
  expect(await stored(asked)).toMatchObject({ state: 'answered', reply: { text } });
  expect(pages.queues.email.sent.length).toBeGreaterThan(0);
  const rows = await pages.rowsOf('ntc_2026-11-23');
  expect(rows.map(({ matter }) => matter)).toEqual([
    { kind: 'question-answered', questionId: asked.id, at: '2026-11-23T10:00:00.000Z' },
  ]);
  expect(JSON.stringify([rows, pages.queues.email.sent, pages.lines])).not.toMatch(/maija|jatkaa/);
});

it('what a community relayed is answered in public only', async () => {
  await given(closing);
  expect(await (await pages.get(at(closing))).text()).not.toContain('/kysyjalle');
  expect((await pages.post(at(closing, '/kysyjalle'), [['text', 'Vain sinulle']])).status).toBe(409);
});

it('is closed for a reason that must be given, once', async () => {
  await given(other);
  const without = await pages.post(at(other, '/sulje'));
  expect(without.status).toBe(422);
  expect(textOf(await validHtml(without))).toContain('Yksi kohta pitää korjata');
  await pages.post(at(other, '/sulje'), [['because', 'not-ours']]);
  expect(await stored(other)).toMatchObject({ state: 'closed', closed: { because: 'not-ours' } });
  const late = await pages.post(at(other, '/ota'));
  expect(late.status).toBe(409);
  expect(textOf(await validHtml(late))).toContain('Tätä ei voinut tehdä');
});

it('staff write down what came by phone, without an identity code, and read the receipt aloud', async () => {
  const form = await validHtml(await pages.get('/hallinta/kysymykset/uusi'));
  const formKey = /name="formKey" value="([\w-]{22})"/.exec(form)?.[1] ?? '';
  const fields = [
    ['formKey', formKey],
    ['how', 'phone'],
    ['about', 'service'],
    ['text', 'Soittaja 131052-308T kysyi neuvolan aikoja.'],
    ['topic', ''],
    ['municipality', '684'],
  ] as const;
  const entered = await validHtml(await pages.post('/hallinta/kysymykset/uusi', fields));
  await pages.post('/hallinta/kysymykset/uusi', fields);
  expect(entered).toMatch(/<code>[\w-]{14}<\/code>/);
  const all = await pages.questions.inState('new');
  expect(all).toMatchObject([
    { text: 'Soittaja [henkilötunnus poistettu] kysyi neuvolan aikoja.', origin: { kind: 'staff', how: 'phone' } },
  ]);
  expect(await acts()).toEqual([[all[0]?.id, { kind: 'question-handled', how: 'entered' }]]);
});

it('one that is not there says so', async () => {
  expect((await pages.get('/hallinta/kysymykset/qst_tuntematon')).status).toBe(404);
});

it('what is suspected to be spam stands apart, and what is none is let into the queue', async () => {
  const odd = exampleQuestion('outo', { state: 'quarantined', suspicion: 'time', text: 'Mistä saan tulkin?' });
  const spam = exampleQuestion('roska', { state: 'quarantined', suspicion: 'trap', text: 'Osta halvalla!' });
  await given(other, spam, odd);
  const queue = textOf(await validHtml(await pages.get('/hallinta/kysymykset')));
  expect(queue).toContain('Karanteenissa 2');
  expect(queue).not.toMatch(/tulkin|halvalla/);
  expect(textOf(await validHtml(await pages.get('/hallinta/kysymykset?kuukausi=2026-11')))).not.toMatch(/tulkin/);
  for (const lang of ['fi', 'en']) {
    const apart = textOf(await validHtml(await pages.get(`/hallinta/kysymykset/karanteeni?lang=${lang}`)));
    expect(apart.indexOf('tulkin')).toBeLessThan(apart.indexOf('halvalla'));
  }
  expect(textOf(await validHtml(await pages.get(at(odd))))).toContain('Tämä on karanteenissa');
  for (let time = 0; time < 2; time += 1) {
    expect(leadsTo(await pages.post(at(odd, '/vapauta'), []))).toEqual([303, at(odd)]);
  }
  expect(await stored(odd)).toMatchObject({ state: 'new', version: 1 });
  expect(await acts()).toEqual([[odd.id, { kind: 'question-handled', how: 'released' }]]);
  expect(textOf(await validHtml(await pages.get('/hallinta/kysymykset')))).toContain('Mistä saan tulkin?');
});

it('an act that a crash kept from the trail is recorded when somebody next does something about the question', async () => {
  await given(closing);
  const { record } = pages.audit;
  pages.audit.record = async () => Promise.reject(new Error('the process died'));
  expect((await pages.post(at(closing, '/ota'))).status).toBe(500);
  pages.audit.record = record;
  pages.pass(hour);
  await pages.post(at(closing, '/sulje'), [['because', 'noted']], otto);
  expect((await acts()).map(([, act]) => act)).toEqual([
    { kind: 'question-handled', how: 'closed' },
    { kind: 'question-handled', how: 'taken' },
  ]);
});

it('what was erased is on no list, and its page is not there', async () => {
  const gone = erased(closing);
  await given(gone.kind === 'changed' ? gone.question : closing, other);
  const html = await validHtml(await pages.get('/hallinta/kysymykset?kuukausi=2026-11'));
  expect(html).toContain(other.id);
  expect(html).not.toContain(closing.id);
  expect((await pages.get(at(closing))).status).toBe(404);
});
