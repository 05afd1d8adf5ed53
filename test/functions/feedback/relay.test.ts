import { expect, it } from 'vitest';
import { answer } from '../../../shared/question/changes.ts';
import { usualDueTimes } from '../../../shared/question/due.ts';
import { changeQuestion } from '../../../shared/question/store.ts';
import { tellSpread } from '../../../shared/question/tell-spread.ts';
import { hour } from '../../../shared/time.ts';
import { examplePartner, exampleQuestion, noon, sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { stage } from './stage.ts';

const ahlainen = examplePartner('Ahlainen', { municipality: '609' });
const lappi = examplePartner('Lappi', { municipality: '684' });
const eura = examplePartner('Kauttua', { municipality: '050' });

const rumour = {
  formKey: 'R'.repeat(22),
  kind: 'rumour',
  text: 'Onko totta, että Euran terveysasema suljetaan vuodenvaihteessa?',
  spread: 'several',
  municipality: '609',
  topic: 'health',
};

async function communities(given: Parameters<typeof stage>[0] = {}) {
  const pages = stage(given);
  for (const partner of [ahlainen, lappi, eura]) await pages.partners.create(partner);
  const relay = (partner: typeof ahlainen, change: Record<string, string> = {}) =>
    pages.post(pages.relayPath(partner.id), { ...rumour, municipality: partner.municipality, ...change });
  const alarms = () => pages.deliveries.rows.all().filter(({ matter }) => matter.kind === 'spread-alarm');
  return { ...pages, relay, alarms };
}

it.each(['fi', 'sv', 'en'])(
  'the relay in %s is short, filled in as far as we know, and says what happens',
  async (lang) => {
    const { get, relayPath } = await communities();
    const html = await validHtml(await get(`${relayPath(lappi.id)}?lang=${lang}`));
    expect(html).toContain('<option value="684" selected');
    expect(html).toContain(lappi.name);
    await validHtml(await get(`${relayPath(lappi.id)}/kiitos?lang=${lang}`));
  },
);

it('what a community asks is stored with the community and no person, once however often it is sent', async () => {
  const { relay, questions, lines } = await communities();
  for (let time = 0; time < 2; time += 1) {
    const response = await relay(ahlainen, { where: 'Kyläkauppa' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/valita\/.+\/kiitos\?lang=fi$/);
  }
  expect(questions.rows.all()).toMatchObject([
    {
      kind: 'rumour',
      state: 'new',
      origin: { kind: 'partner', partnerId: ahlainen.id },
      spread: 'several',
      where: 'Kyläkauppa',
      topic: 'health',
      municipality: '609',
      dueAt: '2026-11-24T14:00:00.000Z',
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain('terveysasema');
});

it('an identity code is taken out, and its writer is told on the next page', async () => {
  const { relay, questions, get } = await communities();
  const response = await relay(ahlainen, {
    text: 'Täällä kysytään, saako 131052-308T ajan.',
    where: 'hetu 131052-308T',
  });
  expect(JSON.stringify(questions.rows.all())).not.toContain('131052');
  const next = await validHtml(await get(String(response.headers.get('location'))));
  expect(textOf(next)).toContain('Poistimme sen ennen tallennusta');
});

it('what is wrong is said beside the field, and everything typed is kept', async () => {
  const { relay } = await communities();
  const html = await validHtml(await relay(ahlainen, { kind: '', spread: '', text: 'Lyhyt kysymys' }));
  expect(textOf(html)).toContain('2 kohtaa pitää korjata');
  expect(html).toContain('Lyhyt kysymys</textarea>');
});

it('a community that left, and a link that is broken or too old, open nothing', async () => {
  const { get, post, partners, relayPath, pass } = await communities();
  const path = relayPath(ahlainen.id);
  expect((await get(path)).status).toBe(200);
  expect((await get(`${path}x`)).status).toBe(410);
  await partners.save({ ...ahlainen, state: 'left', version: ahlainen.version + 1 });
  expect((await post(path, rumour)).status).toBe(410);
  const other = relayPath(lappi.id);
  pass(25 * hour);
  expect((await get(other)).status).toBe(410);
});

it('the same in other words from a second municipality tells staff and the owner of the service, once a day', async () => {
  const { relay, alarms, emails, pass, questions } = await communities();
  await relay(ahlainen);
  expect(alarms()).toEqual([]);
  pass(1000);
  const other = 'Kylillä puhutaan, että Eurasta lähtee terveysasema vuoden vaihtuessa.';
  await relay(lappi, { text: other, topic: '' });
  expect(alarms().map(({ address }) => address)).toEqual(['viestinta@example.org', 'terveys@example.org']);
  const [oldest] = questions.rows.all();
  expect(alarms()[0]?.matter).toEqual({
    kind: 'spread-alarm',
    questionId: oldest?.id,
    day: '2026-11-23',
    communities: 2,
    municipalities: ['609', '684'],
  });
  expect(JSON.stringify([alarms(), emails.sent])).not.toContain('terveysasema');

  await relay(eura, { text: 'Suljetaanko Euran terveysaseman ovet?' });
  expect(alarms()).toHaveLength(2);
  pass(24 * hour);
  await relay(eura, { text: 'Suljetaanko Euran terveysaseman ovet ensi vuonna?' });
  expect(alarms()).toHaveLength(4);
});

it('is due when the settings say, which the page tells in words', async () => {
  const due = { ...usualDueTimes, rumour: { hours: 6 }, question: { workingDays: 3 } };
  const { get, post, relay, relayPath, questions, bulletins } = await communities({ due });
  expect(textOf(await (await get(relayPath(lappi.id))).text())).toContain(
    'Vastaamme huhuun 6 tunnin kuluessa, kysymykseen 3 työpäivän kuluessa ja vaaraa koskevaan väitteeseen 4 tunnin kuluessa.',
  );
  expect(textOf(await (await get('/palaute?lang=sv')).text())).toContain('En fråga besvaras inom 3 arbetsdagar.');
  await relay(lappi);
  const [asked] = questions.rows.all();
  if (asked === undefined) throw new Error('nothing was stored');
  expect(asked.dueAt).toBe('2026-11-23T16:00:00.000Z');

  const by = { sub: 'staff-anna', name: 'Anna Aalto' };
  const answering = sealedBulletin('answer', {
    kind: 'answer',
    answer: { questionId: asked.id, fact: 'Asema on auki.', more: 'Soita arkisin.' },
  });
  await bulletins.create(answering);
  await changeQuestion(questions, asked.id, (question) => answer(question, answering.id, { by, now: noon }));
  await post(`/palaute/arvio/${answering.id}`, { verdict: 'no' });
  expect(await questions.get(asked.id)).toMatchObject({ state: 'new', dueAt: '2026-11-23T16:00:00.000Z' });
});

it('other matters, old ones, and those that staff said are apart do not spread', async () => {
  const { relay, alarms, pass } = await communities();
  await relay(ahlainen, { text: 'Missä Porissa saa influenssarokotteen?' });
  await relay(lappi, { text: 'Milloin hammaslääkäri päivystää viikonloppuna?' });
  expect(alarms()).toEqual([]);
  await relay(lappi, { text: rumour.text });
  pass(49 * hour);
  await relay(ahlainen);
  expect(alarms()).toEqual([]);
});

it('three communities of one municipality are enough, merged ones counted', async () => {
  const { questions, deliveries, emails, alarms, now, lines } = await communities();
  const log = { info: (...line: unknown[]) => void lines.push(line), warn: () => {} };
  const deps = { questions, deliveries, emails, staffAddresses: ['viestinta@example.org'], topicOwners: {}, now, log };
  const told = [ahlainen, lappi, eura].map(({ id }, n) =>
    exampleQuestion(`told ${n}`, { origin: { kind: 'partner', partnerId: id }, municipality: '609' }),
  );
  const [lead, merged, last] = told;
  if (lead === undefined || merged === undefined || last === undefined) throw new Error();
  await questions.create(lead);
  await questions.create({ ...merged, text: 'Aivan muuta', state: 'merged', mergedInto: lead.id });
  await tellSpread(lead, deps);
  expect(alarms()).toEqual([]);
  await questions.create(last);
  await tellSpread(last, deps);
  expect(alarms()[0]?.matter).toMatchObject({
    questionId: expect.any(String),
    communities: 3,
    municipalities: ['609'],
  });
});
