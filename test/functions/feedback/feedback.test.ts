import { randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { feedbackApp } from '../../../functions/feedback/app.tsx';
import { openedToken } from '../../../functions/feedback/spam/opened.ts';
import { bulletinStore } from '../../../shared/bulletin/store.ts';
import { usualDueTimes } from '../../../shared/question/due.ts';
import type { Question } from '../../../shared/question/question.ts';
import { usualRetention } from '../../../shared/question/retention.ts';
import { questionStore } from '../../../shared/question/store.ts';
import { day, minute, monthOf } from '../../../shared/time.ts';
import { memoryDeeds } from '../../fakes/deed-store.ts';
import { memoryDeliveries } from '../../fakes/delivery-store.ts';
import { memoryPartners } from '../../fakes/partner-store.ts';
import { memoryQueue } from '../../fakes/queue.ts';
import { memoryQuotas } from '../../fakes/quota-store.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';

const dynamo = testDynamoDB();

type Field = [name: string, value: string];

/** What a resident sends who wants to stay unknown, without the hidden key of the form. */
const anonymous: readonly Field[] = [
  ['lang', 'fi'],
  ['about', 'service'],
  ['topic', ''],
  ['municipality', ''],
  ['text', 'Neuvolan puhelin\r\nei vastaa.'],
  ['contactName', ''],
  ['contactEmail', ''],
  ['contactPhone', ''],
];
const but = (changes: Readonly<Record<string, string>>): Field[] => [
  ...anonymous.filter(([name]) => !(name in changes)),
  ...Object.entries(changes),
];

const lines: unknown[] = [];
let clock = noon;
/** Each test has a month of its own, so that it sees only its own feedback. */
beforeEach(() => {
  clock += 31 * day;
  lines.length = 0;
});

const store = () => questionStore(dynamo.client, dynamo.tableNames.question, () => clock);
const stored = (): Promise<Question[]> => store().inMonth(monthOf(clock));
const app = () =>
  feedbackApp({
    siteUrl: 'https://verkosto.test',
    questions: store(),
    bulletins: bulletinStore(dynamo.client, dynamo.tableNames.bulletin),
    deeds: memoryDeeds(),
    quotas: memoryQuotas(),
    dayKeys: { keyOf: async (date) => Buffer.from(date) },
    keys: async () => exampleKeys,
    partners: memoryPartners(() => clock),
    deliveries: memoryDeliveries(() => clock),
    emails: memoryQueue(),
    staffAddresses: [],
    topicOwners: {},
    due: usualDueTimes,
    keep: usualRetention,
    now: () => clock,
    random: randomBytes,
    log: { info: (...line) => void lines.push(line), warn: (...line) => void lines.push(line) },
  });

async function openForm(): Promise<string> {
  const html = await (await app().request('/palaute')).text();
  return /name="formKey" value="([\w-]{22})"/.exec(html)?.[1] ?? '';
}

async function send(fields: readonly Field[], given: { formKey?: string; headers?: Record<string, string> } = {}) {
  const formKey = given.formKey ?? (await openForm());
  const opened = openedToken(formKey, exampleKeys.links, clock - minute);
  return app().request('/palaute', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...given.headers },
    body: new URLSearchParams([['formKey', formKey], ['opened', opened], ...fields]).toString(),
  });
}

it.each(['fi', 'sv', 'en'])('the form in %s is valid HTML and warns before the text is written', async (lang) => {
  const html = await validHtml(await app().request(`/palaute?lang=${lang}`));
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html.indexOf('tel:112')).toBeGreaterThan(0);
  expect(html.indexOf('tel:116117')).toBeLessThan(html.indexOf('<textarea'));
  await validHtml(await app().request(`/palaute/vastaus?lang=${lang}`));
});

it('the warning says what not to write and whom to call', async () => {
  const text = textOf(await (await app().request('/palaute')).text());
  expect(text).toContain('Älä kirjoita terveystietoja äläkä henkilötunnusta');
  expect(text).toContain('Hätätilanteessa soita 112 . Kiireellisessä terveysasiassa soita Päivystysapuun 116117');
});

it('feedback is stored without a word about its writer, and thanked for', async () => {
  const response = await send(anonymous);
  expect(response.status).toBe(200);
  expect(textOf(await validHtml(response))).toContain('Kiitos palautteesta!');
  expect(await stored()).toEqual([
    {
      id: expect.stringMatching(/^qst_/),
      version: 0,
      state: 'new',
      kind: 'question',
      origin: { kind: 'resident', about: 'service' },
      text: 'Neuvolan puhelin\nei vastaa.',
      locale: 'fi',
      createdAt: new Date(clock).toISOString(),
      month: monthOf(clock),
      dueAt: expect.stringMatching(/Z$/),
      apartFrom: [],
      additions: [],
      heard: [],
      expiresAt: (clock + 731 * day) / 1000,
    },
  ]);
  expect(JSON.stringify(lines)).not.toContain('Neuvolan');
});

it('topic, municipality and a contact request are stored when they are given', async () => {
  await send(
    but({
      lang: 'sv',
      about: 'idea',
      topic: 'dental',
      municipality: '609',
      wantsContact: 'yes',
      contactName: 'Maija',
      contactPhone: '+358 40 123 4567',
    }),
  );
  expect(await stored()).toMatchObject([
    {
      kind: 'feedback',
      origin: { kind: 'resident', about: 'idea' },
      topic: 'dental',
      municipality: '609',
      locale: 'sv',
      contact: { name: 'Maija', phone: '+358 40 123 4567' },
    },
  ]);
});

it('a double click is one feedback; another form with the same words is another', async () => {
  const formKey = await openForm();
  await Promise.all([send(anonymous, { formKey }), send(anonymous, { formKey })]);
  expect((await send(anonymous, { formKey })).status).toBe(200);
  expect(await stored()).toHaveLength(1);
  await send(anonymous);
  expect(await stored()).toHaveLength(2);
});

it('whoever asks to be contacted gives an address or a number; this is said together with everything else', async () => {
  const response = await send(but({ about: '', text: '   ', wantsContact: 'yes', contactName: 'Maija' }));
  expect(response.status).toBe(422);
  const html = await validHtml(response);
  expect(textOf(html)).toContain('3 kohtaa pitää korjata');
  for (const field of ['about', 'text', 'contactEmail']) expect(html).toContain(`<a href="#${field}">`);
  expect(textOf(html)).toContain('Anna sähköpostiosoite tai puhelinnumero, jotta voimme ottaa yhteyttä.');
  expect(html).toContain('name="wantsContact" value="yes" checked');
  expect(html).toContain('value="Maija"');
  expect(await stored()).toEqual([]);
});

it.each([
  ['contactEmail', 'maija(at)example.fi', 'Kirjoita sähköpostiosoite muodossa'],
  ['contactPhone', 'soita vaan', 'Kirjoita puhelinnumero numeroin'],
])('a %s that cannot be used is the one thing said of it', async (field, value, words) => {
  const html = await validHtml(await send(but({ wantsContact: 'yes', [field]: value })));
  expect(textOf(html)).toContain('Yksi kohta pitää korjata');
  expect(textOf(html)).toContain(words);
  expect(html).toContain(`value="${value}"`);
});

it('contact details without the wish to be contacted are neither stored nor silently lost', async () => {
  const response = await send(but({ contactEmail: 'maija@example.fi' }));
  expect(response.status).toBe(422);
  const html = await validHtml(response);
  expect(textOf(html)).toContain('Merkitse, että haluat yhteydenoton, tai tyhjennä yhteystiedot');
  expect(html).toContain('value="maija@example.fi"');
  expect(await stored()).toEqual([]);
});

it('a text of 4,000 letters is taken; one more is refused, and all of it is kept', async () => {
  expect((await send(but({ text: 'a'.repeat(4000) }))).status).toBe(200);
  const response = await send(but({ lang: 'en', text: `${'a'.repeat(4000)}b` }));
  expect(response.status).toBe(422);
  const html = await validHtml(response);
  expect(textOf(html)).toContain('The text is too long. It can have at most 4,000 characters.');
  expect(html).toContain(`${'a'.repeat(4000)}b</textarea>`);
  expect(await stored()).toHaveLength(1);
});

it('what looks like a tag is text', async () => {
  const text = '</textarea><script>alert(1)</script>';
  const html = await validHtml(await send(but({ text, about: 'muu' })));
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;');
});

it.each<[string, Field[], number]>([
  ['41 fields', Array.from({ length: 41 }, (_, n): Field => [`kentta${n}`, 'x']), 413],
  ['a body over 32 KiB', [['text', 'x'.repeat(33 * 1024)]], 413],
])('%s are refused in words, and nothing is stored', async (_what, fields, status) => {
  const response = await send(fields);
  expect(response.status).toBe(status);
  expect(textOf(await validHtml(response))).toContain('Anna palautetta');
  expect(await stored()).toEqual([]);
});

it('a form that is not ours is refused', async () => {
  expect((await send(anonymous, { formKey: 'keksitty' })).status).toBe(400);
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' };
  expect((await send(anonymous, { headers })).status).toBe(403);
  expect(await stored()).toEqual([]);
});
