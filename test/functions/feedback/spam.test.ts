import { expect, it } from 'vitest';
import { openedToken } from '../../../functions/feedback/spam/opened.ts';
import { readReceipt } from '../../../shared/question/receipt.ts';
import { day, hour, minute } from '../../../shared/time.ts';
import { exampleKeys, examplePartner } from '../../support/examples.ts';
import { textOf } from '../../support/html.ts';
import { stage } from './stage.ts';

const key = 'F'.repeat(22);
const feedback = { formKey: key, about: 'service', text: 'Neuvolan puhelin ei vastaa.' };
const openedAgo = (now: number, ms: number, form = key) => openedToken(form, exampleKeys.links, now - ms);

it('the form has a field that no person sees, and says when it was opened, without script', async () => {
  const html = await (await stage().get('/palaute')).text();
  expect(html).toMatch(/<div class="trap" aria-hidden="true"><label for="website">Jätä tämä kenttä tyhjäksi/);
  expect(html).toMatch(/name="website" value="" tabindex="-1" autocomplete="off"/);
  expect(html).toMatch(/name="opened" value="[\w~-]+\.\w+\.[\w-]{22}"/);
});

it.each<[string, (now: number) => Record<string, string>, string | undefined]>([
  ['sent a minute after it was opened', () => ({}), undefined],
  ['sent five days later', (now) => ({ opened: openedAgo(now, 5 * day) }), undefined],
  ['with the unseen field filled in', () => ({ website: 'https://spam.example' }), 'trap'],
  ['sent at once', (now) => ({ opened: openedAgo(now, 500) }), 'time'],
  ['sent by a copy of last month', (now) => ({ opened: openedAgo(now, 30 * day) }), 'time'],
  ['sent with the token of another form', (now) => ({ opened: openedAgo(now, minute, 'G'.repeat(22)) }), 'time'],
  ['sent without a token', () => ({ opened: '' }), 'time'],
  ['sent with a made-up token', () => ({ opened: `${key}~1.zzz.${'x'.repeat(22)}` }), 'time'],
])('feedback %s is stored, thanked for, and suspected only if that is why', async (_how, change, suspicion) => {
  const { post, questions, lines, now } = stage();
  const response = await post('/palaute', { ...feedback, ...change(now()) });
  expect(response.status).toBe(200);
  expect(textOf(await response.text())).toContain('Kiitos palautteesta!');
  const [stored] = questions.rows.all();
  expect(stored).toMatchObject({ state: suspicion === undefined ? 'new' : 'quarantined', text: feedback.text });
  expect(stored?.suspicion).toBe(suspicion);
  expect(JSON.stringify(lines)).not.toMatch(/spam|trap|192\.0/);
});

it('what comes after the twentieth message of an hour from one network waits apart; its neighbours do not', async () => {
  const { post, questions, pass } = stage();
  const send = (n: number, from: string) => {
    const formKey = String(n).padStart(22, '0');
    return post('/palaute', { ...feedback, formKey }, { from });
  };
  const suspected = () => questions.rows.all().filter(({ suspicion }) => suspicion === 'rate').length;
  for (let n = 0; n < 20; n += 1) await send(n, `192.0.2.${n}`);
  await send(3, '192.0.2.3');
  expect(suspected()).toBe(0);
  for (let n = 20; n < 25; n += 1) expect((await send(n, `192.0.2.${n}`)).status).toBe(200);
  expect(suspected()).toBe(5);
  await send(25, '192.0.3.1');
  for (let n = 100; n < 121; n += 1) await send(n, `2001:db8:1:${n}::1`);
  expect(suspected()).toBe(6);
  await send(200, '2001:db8:2::1');
  pass(hour);
  await send(201, '192.0.2.1');
  expect(suspected()).toBe(6);
});

it('a relay that is suspected waits apart and rings no alarm', async () => {
  const pages = stage();
  const communities = ['Ahlainen', 'Lappi'].map((name, index) =>
    examplePartner(name, { municipality: index === 0 ? '609' : '684' }),
  );
  for (const partner of communities) {
    await pages.partners.create(partner);
    const response = await pages.post(pages.relayPath(partner.id), {
      formKey: key,
      kind: 'rumour',
      text: 'Terveysasema suljetaan.',
      spread: 'several',
      municipality: partner.municipality,
      website: 'x',
    });
    expect(response.status).toBe(303);
  }
  expect(pages.questions.rows.all().map(({ state }) => state)).toEqual(['quarantined', 'quarantined']);
  expect(pages.deliveries.rows.all()).toEqual([]);
});

it('whoever holds the code of something quarantined sees it wait, adds to it, and it stays there', async () => {
  const { post, questions } = stage();
  const html = await (await post('/palaute', { ...feedback, website: 'x' })).text();
  const code = readReceipt(/<code>([\w-]{14})<\/code>/.exec(html)?.[1] ?? '') ?? '';
  const shown = textOf(await (await post('/palaute/vastaus', { code })).text());
  expect(shown).toContain('Odottaa käsittelyä. Vastaamme viimeistään');
  const added = await post('/palaute/vastaus/lisaa', { code, text: 'Lisäisin vielä.' });
  expect(textOf(await added.text())).toContain('Täydennys on tallessa');
  expect(questions.rows.all()).toMatchObject([{ state: 'quarantined', additions: [{ text: 'Lisäisin vielä.' }] }]);
});
