import { inspect } from 'node:util';
import { ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { simpleParser } from 'mailparser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { furniture } from '../../local/demo/furniture.ts';
import { closeMonths } from '../../local/demo/months.ts';
import { accessStore } from '../../shared/access/store.ts';
import { idOfToken, linkToken } from '../../shared/access/token.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { newCorrection } from '../../shared/bulletin/correction.ts';
import { seal } from '../../shared/bulletin/seal.ts';
import { segmentMessages } from '../../shared/bulletin/segment.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import type { Matter } from '../../shared/delivery/matter.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { type NoticeTo, noticeOf, sendNotice } from '../../shared/delivery/notice.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { sqsQueue } from '../../shared/queue.ts';
import { day, expiryAfter, toIso } from '../../shared/time.ts';
import { openPage, phone, startBrowser } from '../support/browser.ts';
import {
  exampleBulletin,
  examplePartner,
  examplePosting,
  exampleQuestion,
  exampleWebhook,
} from '../support/examples.ts';
import { first } from '../support/network.ts';
import { eventually, startSystem, type TestSystem } from '../support/system.ts';

/**
 * Mail scanners open every link of every mail before its reader does, and some run scripts. Here one does, with every
 * mail that the system can write in the inbox.
 */
let system: TestSystem;
let browser: Browser;
const staff = { sub: 'test', name: 'Testi' };
const now = Date.now();
const at = toIso(now);

/** Every kind of notice by mail; one that is new does not compile until a mail of it is written below. */
type Mailed = Exclude<Matter['kind'], 'bulletin' | 'webhook-challenge' | 'webhook-test' | 'webhook-replay'>;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ clocks: 'none' }), startBrowser()]);
  await closeMonths(system.invoke, now);
  expect(await system.invoke('report', { errand: 'preview' })).toMatchObject({ kind: 'returned' });
  await writeEveryMail();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function writeEveryMail(): Promise<void> {
  const { client, tableNames, keys } = furniture(system);
  const clock = () => now;
  const bulletins = bulletinStore(client, tableNames.bulletin);
  const partners = partnerStore(client, tableNames.partner, clock);

  // A bulletin that one community has posted, then its correction.
  const draft = await bulletins.get(derivedId('blt', 'demo', 'draft', 'rokotus'));
  if (draft === undefined) throw new Error('the demonstration has no draft to send');
  const sent = await send(draft);
  await mailTo('matti@mallila.example', 'Influenssarokotuksen');
  const matti = await partners.get(derivedId('prt', 'demo', 'mallila'));
  if (matti === undefined) throw new Error('the demonstration has no Mallila');
  const account = first(matti.accounts);
  await postingStore(client, tableNames.posting, clock).save(
    examplePosting('', '', {
      bulletinId: sent.id,
      id: `${matti.id}~${account.id}`,
      partnerId: matti.id,
      accountId: account.id,
      postedAt: at,
      answeredAt: at,
    }),
  );
  const id = derivedId('blt', 'test', 'correction');
  const content = {
    kind: 'update',
    texts: draft.texts,
    validUntil: draft.validUntil,
    changes: { fi: 'Aika' },
  } as const;
  const correction = newCorrection({ id, versions: [sent], content, by: staff }, now);
  await bulletins.create(correction);
  await send(correction);

  const urgent = exampleBulletin('wanted', { validUntil: draft.validUntil, approval: { askedAt: at, askedBy: staff } });
  await bulletins.create(urgent);
  const question = exampleQuestion('answered', {
    state: 'answered',
    settledAt: at,
    createdAt: at,
    contact: { name: 'Anni', email: 'anni@asukas.example' },
  });
  await questionStore(client, tableNames.question, clock).create(question);

  const asks = { text: 'Kuka muu ylläpitää?', askedAt: at, askedBy: staff };
  const hook = exampleWebhook('https://kyla.example/hook', {
    state: 'disabled',
    disabled: { at, because: 'bulletins', isTold: true },
  });
  const [fresh, active, declined, asked, answered] = [
    examplePartner('Uusi', { state: 'unconfirmed', createdAt: at }),
    examplePartner('Mukana', {}, { webhooks: [hook] }),
    examplePartner('Hylatty', { state: 'declined', declinedBecause: 'Ryhmä on suljettu.' }),
    examplePartner('Kysytty', { state: 'confirmed', questions: [asks] }),
    examplePartner('Vastasi', { state: 'confirmed', questions: [{ ...asks, answer: { text: 'Minä.', at } }] }),
  ] as const;
  const left = examplePartner('Lahtenyt', { state: 'left', leftAt: at, targets: [] });
  const asking = { id: derivedId('inv', 'scanner'), as: 'successor', by: first(active.maintainers).id } as const;
  const invited = { ...active, invited: [{ ...asking, until: toIso(now + day) }] };
  for (const partner of [fresh, invited, declined, asked, answered, left]) await partners.create(partner);
  await accessStore(client, String(system.environment('manage')['ACCESS_TABLE'])).createInvitation({
    kind: 'invitation',
    id: idOfToken(linkToken(asking.id, keys.access)),
    partnerId: active.id,
    invitationId: asking.id,
    email: 'jatkaja@kyla.example',
    addressHash: 'jatkaja',
    expiresAt: expiryAfter(now, day),
  });
  const to = (partner: Partner) => ({
    recipient: { partnerId: partner.id, targetId: first(partner.targets).id },
  });
  const office = { address: 'viestinta@example.org' };
  const bulletinId = correction.id;
  const month = '2026-10';
  const { addressHash } = first(active.maintainers);

  const letters: {
    readonly [Kind in Mailed]: readonly [Extract<Matter, { kind: Kind }>, NoticeTo] | 'comes by itself';
  } = {
    report: 'comes by itself',
    'report-preview': 'comes by itself',
    'manage-link': 'comes by itself',
    'confirm-subscription': [{ kind: 'confirm-subscription', partnerId: fresh.id }, to(fresh)],
    'subscription-approved': [{ kind: 'subscription-approved', partnerId: active.id }, to(active)],
    'subscription-declined': [{ kind: 'subscription-declined', partnerId: declined.id }, to(declined)],
    'vetting-question': [{ kind: 'vetting-question', partnerId: asked.id, place: 0 }, to(asked)],
    'vetting-answered': [{ kind: 'vetting-answered', partnerId: answered.id, place: 0 }, office],
    'partner-waiting': [{ kind: 'partner-waiting', partnerId: answered.id }, office],
    'person-invited': [{ kind: 'person-invited', partnerId: active.id, invitationId: asking.id }, { recipients: [] }],
    'person-joined': [
      { kind: 'person-joined', partnerId: active.id, maintainerId: derivedId('mnt', 'joined') },
      to(active),
    ],
    'community-dormant': [{ kind: 'community-dormant', partnerId: left.id, at }, office],
    'webhook-disabled': [{ kind: 'webhook-disabled', partnerId: active.id, targetId: hook.id, at }, to(active)],
    'bulletin-sample': [{ kind: 'bulletin-sample', bulletinId, locale: 'fi', key: 'key' }, office],
    'approval-wanted': [{ kind: 'approval-wanted', bulletinId: urgent.id, askedAt: at }, office],
    'address-suppressed': [
      { kind: 'address-suppressed', addressHash, reason: 'complaint', partnerIds: [active.id] },
      office,
    ],
    'bulletin-stopped': [{ kind: 'bulletin-stopped', bulletinId, at, because: 'bounces', failed: 2, of: 20 }, office],
    'spread-alarm': [
      {
        kind: 'spread-alarm',
        questionId: question.id,
        day: at.slice(0, 10),
        communities: 3,
        municipalities: ['609'],
      },
      office,
    ],
    'question-answered': [
      { kind: 'question-answered', questionId: question.id, at },
      { address: 'anni@asukas.example' },
    ],
    'posting-reminder': [
      { kind: 'posting-reminder', bulletinId, deliveryId: derivedId('dlv', 'any'), round: 1 },
      to(active),
    ],
    'post-ended': [{ kind: 'post-ended', bulletinId: sent.id, partnerId: matti.id }, to(matti)],
    digest: [{ kind: 'digest', addressHash, at, bulletinIds: [bulletinId] }, { recipients: [to(active).recipient] }],
    'leaders-week': [
      {
        kind: 'leaders-week',
        area: '609',
        monday: '2026-11-23',
        asked: [],
        late: { communities: 1, residents: 0, topics: ['health'] },
        answers: [bulletinId],
      },
      office,
    ],
    'report-undelivered': [{ kind: 'report-undelivered', month }, office],
  };
  const deps = {
    deliveries: deliveryStore(client, tableNames.delivery, clock),
    queue: sqsQueue<DeliveryMessage>(system.sqsClient, String(system.environment('report')['EMAILS_QUEUE_URL'])),
  };
  for (const letter of Object.values(letters)) {
    if (letter === 'comes by itself') continue;
    const [matter, whom] = letter;
    await sendNotice(noticeOf({ matter, channel: 'email', to: whom, at, now }), deps);
  }

  const { page, context } = await visit();
  await page.goto(`${system.siteUrl}/oma`);
  await page.locator('input[name=email]').fill('kaisa@kuvittelanranta.example');
  await page.locator('main form button').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await context.close();

  const wanted = [...Object.keys(letters), 'bulletin'].sort();
  const arrived = async () => {
    const rows = (await rowsOf(tableNames.delivery)).filter(({ createdAt }) => createdAt >= at);
    return new Set(rows.filter(({ state }) => state === 'delivered').map(({ matter }) => String(matter.kind)));
  };
  await vi.waitFor(async () => expect([...(await arrived())].sort()).toEqual(wanted), {
    timeout: 30_000,
    interval: 300,
  });
}

type Row = ReturnType<typeof unmarshall>;

async function rowsOf(TableName: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { Items = [] } of paginateScan(
    { client: system.dynamodbClient },
    { TableName, ConsistentRead: true },
  )) {
    rows.push(...Items.map((item) => unmarshall(item)));
  }
  return rows;
}

/** As when staff press send, which the main job's test does in a browser. */
async function send(draft: Bulletin): Promise<Bulletin> {
  const sealing = seal(draft, staff, now);
  if (sealing.kind !== 'sealed') throw new Error(`cannot be sent: ${sealing.because}`);
  const { client, tableNames } = furniture(system);
  await bulletinStore(client, tableNames.bulletin).save(sealing.bulletin);
  const Records = segmentMessages(draft.id).map((message, n) => ({
    messageId: String(n),
    body: JSON.stringify(message),
  }));
  expect(await system.invoke('expand', { Records })).toMatchObject({ kind: 'returned' });
  return sealing.bulletin;
}

const mailTo = (address: string, subject: string) =>
  eventually(
    async () => (await system.mailsTo(address)).find((mail) => mail.subject?.includes(subject)),
    `${subject} to ${address}`,
    60_000,
  );

const visit = () =>
  openPage(browser, {
    ...phone,
    origins: [system.siteUrl, String(system.environment('admin')['OIDC_ISSUER'])].map((url) => new URL(url).origin),
  });

const Listing = z.array(z.object({ id: z.string() }));

/** Every address in every mail, in its page and in its text, each once. */
async function linksInTheInbox(): Promise<string[]> {
  const listed = await fetch(`${system.inboxUrl}/messages.json`);
  const links = new Set<string>();
  for (const { id } of Listing.parse(await listed.json())) {
    const raw = await fetch(`${system.inboxUrl}/messages/${id}/raw`);
    const { html, text = '', headers } = await simpleParser(Buffer.from(await raw.arrayBuffer()));
    const hrefs = [...String(html).matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const written = text.match(/https?:\/\/\S+/g) ?? [];
    const leave = String(inspect(headers.get('list'))).match(/https?:\/\/[^\s'>]+/g) ?? [];
    for (const link of [...hrefs, ...written, ...leave]) if (link.startsWith(system.siteUrl)) links.add(link);
  }
  return [...links].sort();
}

/** Every row of every table, but what counts visits, and until when a session that is in use lasts. */
async function stored(): Promise<Record<string, string[]>> {
  const { client, tableNames } = furniture(system);
  const { VISITOR_TABLE } = system.environment('link');
  const notSeen = [tableNames.visit, VISITOR_TABLE, system.environment('admin')['SESSION_TABLE']];
  const { TableNames = [] } = await client.send(new ListTablesCommand());
  const rows: Record<string, string[]> = {};
  for (const TableName of TableNames) {
    if (notSeen.includes(TableName)) continue;
    // A scan gives rows and their fields in any order.
    rows[TableName] = (await rowsOf(TableName))
      .map((row) => inspect(row, { depth: null, sorted: true, maxStringLength: 200 }))
      .sort();
  }
  return rows;
}

/** The same, once the mails and calls that are on their way have come to their end. */
async function atRest(): Promise<Record<string, string[]>> {
  let before = '';
  return eventually(async () => {
    const rows = await stored();
    const is = JSON.stringify(rows);
    const rests = is === before;
    before = is;
    if (!rests) await new Promise((resolve) => setTimeout(resolve, 1_000));
    return rests ? rows : undefined;
  }, 'the system to rest');
}

test('opening every link of every mail, by a scanner or in a browser that runs scripts, changes nothing', async () => {
  const links = await linksInTheInbox();
  for (const path of [
    '/paketti/',
    '/tilaa/lopeta/',
    '/tilaa/vahvista/',
    '/tilaa/vastaa/',
    '/oma/avaa/',
    '/tilaa/liity/',
    '/valita/',
    '/koulutus/',
    '/palaute/vastaus',
    '/tiedote/',
    '/hallinta/',
  ]) {
    expect(
      links.some((link) => new URL(link).pathname.startsWith(path)),
      `a mail with ${path}`,
    ).toBe(true);
  }
  // Its browser is that of a member of staff who is signed in, so that the pages behind those mails open too.
  const { page, context, problems } = await visit();
  await page.goto(system.adminUrl);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await page.getByRole('button').first().click();
  await page.getByRole('heading', { level: 1, name: 'Työpöytä' }).waitFor();
  const before = await atRest();
  for (const link of links) {
    const answer = await fetch(link, { redirect: 'manual' });
    expect([200, 302, 303], link).toContain(answer.status);
  }

  const seen = new Set<string>();
  const open = async (link: string) => {
    if (seen.has(link)) return;
    seen.add(link);
    await page.goto(link).catch((error: unknown) => {
      // A report's files are kept, not shown.
      if (!String(error).includes('Download is starting')) throw error;
    });
  };
  for (const link of links) {
    await open(link);
    // A scanner goes one step further, too.
    const onward = await page.evaluate<string[]>(
      `[...document.querySelectorAll('main a[href]')].map((a) => a.href).filter((href) => href.startsWith(location.origin))`,
    );
    for (const next of onward) await open(next);
  }
  await page.waitForTimeout(500);
  await context.close();
  expect(problems).toEqual([]);
  expect(await atRest()).toEqual(before);
}, 240_000);
