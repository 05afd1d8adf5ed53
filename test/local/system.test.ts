import { createServer, get } from 'node:http';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { listen } from '../../local/listen.ts';
import { findRunning, invokeRunning } from '../../local/running.ts';
import { type LocalSystem, startLocal } from '../../local/start.ts';
import { newFolder, smallAssembly } from './small/stack.ts';
import { until } from './small/until.ts';

const dataDir = newFolder();
const lines: string[] = [];
let system: LocalSystem;
beforeAll(async () => {
  system = await startLocal({
    dataDir,
    port: 0,
    assembly: smallAssembly(),
    webhookAllowedHosts: '127.0.0.1:9',
    log: (line) => lines.push(line),
  });
});
afterAll(() => system.stop());

const hand = (action: string, more: object = {}) => system.invoke('hand', { action, ...more });

/** Puts texts on the queue at once, so that they come in one batch. */
async function queue(...texts: string[]): Promise<void> {
  const QueueUrl = system.environment('hand')['WORK_QUEUE_URL'];
  const Entries = texts.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
  await system.sqsClient.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
}

async function isNoted(text: string): Promise<boolean> {
  const { Item } = await system.dynamodbClient.send(
    new GetItemCommand({ TableName: 'Notes', Key: { id: { S: text } } }),
  );
  return Item !== undefined;
}

/** Takes everything that is in the queue of dead letters. */
async function deadLetters(): Promise<string[]> {
  const QueueUrl = system.environment('hand')['WORK_QUEUE_URL']?.concat('-dead');
  const { Messages = [] } = await system.sqsClient.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
  );
  return Messages.map(({ Body = '' }) => Body);
}

test('a browser request reaches the function behind its route, and its answer comes back with its cookies', async () => {
  const response = await fetch(`${system.siteUrl}/tilaa?lang=sv`, { headers: { cookie: 'k=v' } });
  expect(response.status).toBe(200);
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  expect(await response.json()).toMatchObject({
    rawPath: '/tilaa',
    queryStringParameters: { lang: 'sv' },
    cookies: ['k=v'],
  });
});

test('a body that Lambda would not take is refused before it gets there', async () => {
  const response = await fetch(system.siteUrl, { method: 'POST', body: Buffer.alloc(7 * 1024 * 1024) });
  expect(response.status).toBe(413);
});

test('a function sees its own variables, the local settings, and nothing of the machine', async () => {
  const { result } = z.object({ result: z.record(z.string(), z.string()) }).parse(await hand('environment'));
  expect(result).toMatchObject({ NOTE_TABLE: 'Notes', SITE_URL: system.siteUrl, WEBHOOK_ALLOWED_HOSTS: '127.0.0.1:9' });
  expect(result).toMatchObject({ AWS_REGION: 'eu-north-1', AWS_LAMBDA_FUNCTION_NAME: 'small-hand' });
  expect(result).not.toHaveProperty('PATH');
  expect(result).not.toHaveProperty('HOME');
});

test('what a function queues is handled by the function that the queue feeds', async () => {
  expect(await hand('queue', { text: 'hello' })).toMatchObject({ kind: 'returned' });
  await until(() => isNoted('hello'));
  expect(await hand('read', { text: 'hello' })).toEqual({ kind: 'returned', result: 'hello' });
});

test('of a batch, what failed comes back and ends among the dead letters; the others are done', async () => {
  await queue('good', 'fail');
  await until(() => isNoted('good'));
  const dead = await until(async () => ((await deadLetters()).includes('fail') ? 'fail' : undefined));
  expect(dead).toBe('fail');
});

test.each(['throw', 'crash', 'slow'])('a batch whose function ends in "%s" comes back as a whole', async (body) => {
  lines.length = 0;
  await queue(body, `mate of ${body}`);
  await until(() => lines.includes('queue  2 of 2 messages go back to small-work'));
  await until(async () => (await deadLetters()).includes(body));
});

test('after a crash the function works again', async () => {
  await queue('after');
  expect(await until(() => isNoted('after'))).toBe(true);
});

test('a function has a thread only while it is needed, and no more of them have one than may', async () => {
  const short = await startLocal({
    dataDir: newFolder(),
    port: 0,
    assembly: smallAssembly(),
    warmth: { idleMs: 1_500, mostWarm: 2 },
  });
  expect(short.warm()).toEqual([]);
  expect(await short.invoke('hand', { action: 'secret' })).toMatchObject({ kind: 'returned' });
  await fetch(short.siteUrl);
  expect(short.warm()).toEqual(['page', 'hand']);
  await short.invoke('worker', { Records: [] });
  expect(short.warm()).toEqual(['page', 'worker']);
  await until(() => short.warm().length === 0);
  expect(await short.invoke('hand', { action: 'secret' })).toMatchObject({ kind: 'returned' });
  await short.stop();
});

test('what a function throws is told as Lambda tells it', async () => {
  expect(await hand('nonsense')).toEqual({
    kind: 'failed',
    errorType: 'RangeError',
    errorMessage: 'no such action: nonsense',
  });
});

test('the secret is made by the rule of the template, and stays the same', async () => {
  const first = await hand('secret');
  expect(first).toEqual({ kind: 'returned', result: expect.stringMatching(/^[A-Za-z0-9]{40}$/) });
  expect(await hand('secret')).toEqual(first);
});

const mail = [
  'From: Verkosto <a@verkosto.example>',
  'To: Maija <maija@kyla.example>',
  'Subject: =?utf-8?q?Hei_kyl=C3=A4?=',
  'List-Unsubscribe: <https://verkosto.example/lopeta>',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Hei! <a href="https://verkosto.example/v?a=1&amp;b=2">Vahvista</a><script>alert(1)</script></p>',
];

test('a mail lands in the inbox, as a page for people and as data for tests', async () => {
  const sent = z
    .object({ kind: z.literal('returned'), result: z.string() })
    .parse(await hand('mail', { mail: mail.join('\r\n') }));
  const [message] = z
    .array(z.looseObject({ id: z.string() }))
    .parse(await (await fetch(`${system.inboxUrl}/messages.json?to=maija@kyla.example`)).json());
  expect(message).toMatchObject({
    id: sent.result,
    to: ['maija@kyla.example'],
    subject: 'Hei kylä',
    headers: { 'list-unsubscribe': '<https://verkosto.example/lopeta>' },
    links: ['https://verkosto.example/v?a=1&b=2'],
  });
  expect(await (await fetch(system.inboxUrl)).text()).toContain('Hei kylä');
  const page = await fetch(`${system.inboxUrl}/messages/${sent.result}`);
  expect(await page.text()).toContain('sandbox="allow-popups');
  const body = await fetch(`${system.inboxUrl}/messages/${sent.result}/html`);
  expect(body.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  expect(await (await fetch(`${system.inboxUrl}/messages/${sent.result}/raw`)).text()).toBe(mail.join('\r\n'));
});

test.each([
  ['no sender', mail.slice(1), 'InvalidParameterValue'],
  ['no recipient', mail.toSpliced(1, 1), 'InvalidParameterValue'],
  ['a sender that the template does not verify', ['From: a@other.example', ...mail.slice(1)], 'MessageRejected'],
  [
    'a configuration set that is not there',
    ['X-SES-CONFIGURATION-SET: none', ...mail],
    'ConfigurationSetDoesNotExistException',
  ],
  [
    'too many recipients',
    mail.toSpliced(1, 1, `To: ${Array.from({ length: 51 }, (_, i) => `a${i}@b.example`).join(', ')}`),
    'InvalidParameterValue',
  ],
])('a mail with %s is refused as SES refuses it', async (_, lines, errorType) => {
  expect(await hand('mail', { mail: lines.join('\r\n') })).toMatchObject({ kind: 'failed', errorType });
});

test('tools on the machine find the running system and invoke its functions; strangers cannot', async () => {
  const running = await until(() => findRunning(dataDir));
  expect(running).toMatchObject({ siteUrl: system.siteUrl, inboxUrl: system.inboxUrl });
  await hand('write', { text: 'by hand' });
  expect(await invokeRunning(running, 'hand', { action: 'read', text: 'by hand' })).toEqual({
    kind: 'returned',
    result: 'by hand',
  });
  expect(await invokeRunning(running, 'nobody', {})).toMatchObject({ kind: 'failed', errorType: 'ResourceNotFound' });
  expect((await fetch(`${running.controlUrl}/invoke/hand`, { method: 'POST', body: '{}' })).status).toBe(403);
});

test('pages of our own do not answer to a name that another site points here', async () => {
  const status = await new Promise((resolve) => {
    get(system.inboxUrl, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode));
  });
  expect(status).toBe(421);
});

test('a second system on the same folder is told so', async () => {
  await expect(startLocal({ dataDir, port: 0, assembly: smallAssembly() })).rejects.toThrow(
    /Another local system runs on/,
  );
});

test('a port that is taken is told with what to do', async () => {
  const taken = await listen(createServer(), {});
  await expect(startLocal({ dataDir: newFolder(), port: taken.port, assembly: smallAssembly() })).rejects.toThrow(
    `Port ${taken.port} is in use`,
  );
  await taken.close();
});
