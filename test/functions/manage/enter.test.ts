import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { noticeGroup } from '../../../shared/delivery/delivery.ts';
import { membershipsOf } from '../../../shared/membership/membership.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner } from '../../support/examples.ts';
import { validHtml } from '../../support/html.ts';
import { cookieOf, leadsTo, stage } from './stage.ts';

const dynamo = testDynamoDB();
let nth = 0;
/** A community of its own for each test: they share the tables. */
const village = (name: string) => {
  nth += 1;
  return examplePartner(`${name}-${nth}`);
};
const addressOf = (partner: ReturnType<typeof village>) => partner.maintainers[0]?.email ?? '';

describe('a link', () => {
  test('comes by mail, and its button lets the maintainer in', async () => {
    const page = stage(dynamo);
    const partner = village('tavallinen');
    await page.given(partner);
    expect(leadsTo(await page.ask(addressOf(partner)))).toEqual([303, '/oma/lahetetty']);
    const link = await page.linkTo(addressOf(partner));
    expect(await validHtml(await page.get(link))).toContain('Jatka');
    const opened = await page.post(link);
    expect(leadsTo(opened)).toEqual([303, '/oma/yhteisot']);
    expect(opened.headers.get('set-cookie')).toMatch(/^__Host-oma=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const cookie = cookieOf(opened);
    expect(leadsTo(await page.get('/oma/yhteisot', { cookie }))).toEqual([303, `/oma/yhteiso/${partner.id}`]);
    expect(await validHtml(await page.get(`/oma/yhteiso/${partner.id}`, { cookie }))).toContain(partner.name);
  });

  test('is asked for with the same answer and the same work, whether the address is known or not', async () => {
    const page = stage(dynamo);
    const partner = village('samanlainen');
    await page.given(partner);
    const answers = await Promise.all(['tuntematon@example.org', addressOf(partner)].map((email) => page.ask(email)));
    expect(answers.map(leadsTo)).toEqual([
      [303, '/oma/lahetetty'],
      [303, '/oma/lahetetty'],
    ]);
    expect(page.queues.email.sent).toHaveLength(2);
    const rows = (await page.rowsOf(noticeGroup(toIso(page.now())))).filter(({ id }) =>
      JSON.stringify(page.queues.email.sent).includes(id),
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('@');
    expect((await page.mails()).map(({ to }) => to)).not.toContain('tuntematon@example.org');
  });

  test('is known to the mailbox alone: no row and no message holds its token', async () => {
    const page = stage(dynamo);
    const partner = village('salainen');
    await page.given(partner);
    await page.ask(addressOf(partner));
    const token = (await page.linkTo(addressOf(partner))).split('/').at(-1) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const stored = await Promise.all(
      (['access', 'delivery', 'membership', 'quota', 'partner'] as const).map((noun) =>
        dynamo.client.send(new ScanCommand({ TableName: dynamo.tableNames[noun] })),
      ),
    );
    const everything = JSON.stringify([stored.map(({ Items }) => Items), page.queues.email.sent, page.lines]);
    expect(everything).not.toContain(token);
  });

  test('changes nothing when a scanner opens it, as often as it likes', async () => {
    const page = stage(dynamo);
    const partner = village('skanneri');
    await page.given(partner);
    await page.ask(addressOf(partner));
    const link = await page.linkTo(addressOf(partner));
    for (let n = 0; n < 3; n++) {
      const seen = await page.get(link);
      expect([seen.status, seen.headers.get('set-cookie')]).toEqual([200, null]);
    }
    expect((await page.post(link)).status).toBe(303);
  });

  test('works once, also when two people press its button at the same time', async () => {
    const page = stage(dynamo);
    const partner = village('kahdesti');
    await page.given(partner);
    await page.ask(addressOf(partner));
    const link = await page.linkTo(addressOf(partner));
    const answers = await Promise.all([page.post(link), page.post(link)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
    const late = answers.find(({ status }) => status === 410);
    expect(late?.headers.get('set-cookie')).toBeNull();
    expect(await late?.text()).toContain('Linkki on jo käytetty');
    expect((await page.get(link)).status).toBe(410);
  });

  test('is closed after a quarter of an hour, and its mail is not written any more', async () => {
    const page = stage(dynamo);
    const partner = village('vanhentunut');
    await page.given(partner);
    await page.ask(addressOf(partner));
    const link = await page.linkTo(addressOf(partner));
    page.pass(15 * minute);
    expect(await validHtml(await page.get(link))).toContain('Linkki on vanhentunut');
    expect((await page.post(link)).status).toBe(410);
    expect((await page.mails()).filter(({ to }) => to === addressOf(partner))).toEqual([]);
  });

  test.each(['arvaus', 'A'.repeat(43), '%00', 'a'.repeat(400)])(
    'that was guessed (%s) opens nothing',
    async (token) => {
      const page = stage(dynamo);
      for (const answer of [await page.get(`/oma/avaa/${token}`), await page.post(`/oma/avaa/${token}`)]) {
        expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null]);
      }
    },
  );

  test('is sent at most three times a day to one address, and once for one form', async () => {
    const page = stage(dynamo);
    const partner = village('innokas');
    await page.given(partner);
    const key = 'k'.repeat(22);
    for (let n = 0; n < 5; n++) await page.ask(addressOf(partner), key);
    const mailsNow = async () => (await page.mails()).filter(({ to }) => to === addressOf(partner));
    expect(await mailsNow()).toHaveLength(1);
    for (let n = 0; n < 5; n++) expect((await page.ask(addressOf(partner))).status).toBe(303);
    expect(await mailsNow()).toHaveLength(3);
    page.pass(day);
    await page.ask(addressOf(partner));
    expect(await mailsNow()).toHaveLength(1);
  });

  test('that is posted from another site lets nobody in', async () => {
    const page = stage(dynamo);
    const partner = village('vieras');
    await page.given(partner);
    await page.ask(addressOf(partner));
    const link = await page.linkTo(addressOf(partner));
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://muu.example' };
    expect((await page.post(link, [], headers)).status).toBe(403);
    expect((await page.post(link)).status).toBe(303);
  });
});

describe('who is in', () => {
  test('chooses among several communities, and sees no other', async () => {
    const page = stage(dynamo);
    const [first, second] = [village('eka'), village('toka')];
    const both = { ...second, maintainers: first.maintainers.map((m) => ({ ...m })) };
    const shared = {
      ...both,
      targets: second.targets.map((t) =>
        t.channel === 'email' ? { ...t, maintainerId: both.maintainers[0]?.id ?? '' } : t,
      ),
    };
    const stranger = village('vieraan');
    await page.given(first, shared, stranger);
    const me = await page.enter(addressOf(first));
    const html = await validHtml(await page.get('/oma/yhteisot', me));
    expect(html).toContain(first.name);
    expect(html).toContain(second.name);
    expect(html).not.toContain(stranger.name);
    expect((await page.get(`/oma/yhteiso/${stranger.id}`, me)).status).toBe(404);
    expect((await page.get('/oma/yhteiso/prt_jotain', me)).status).toBe(404);
  });

  test('is out after half an hour of doing nothing, after two hours in any case, and after signing out', async () => {
    const page = stage(dynamo);
    const partner = village('istunto');
    await page.given(partner);
    const path = `/oma/yhteiso/${partner.id}`;
    const idle = await page.enter(addressOf(partner));
    page.pass(31 * minute);
    expect(leadsTo(await page.get(path, idle))).toEqual([303, '/oma']);
    expect((await page.post(`${path}/mitä`, [], idle)).status).toBe(401);
    const busy = await page.enter(addressOf(partner));
    for (let n = 0; n < 5; n++) {
      page.pass(24 * minute - 1);
      expect((await page.get(path, busy)).status, `after ${n + 1} visits`).toBe(200);
    }
    page.pass(5);
    expect((await page.get(path, busy)).status).toBe(303);
    page.pass(hour);
    const left = await page.enter(addressOf(partner));
    expect(leadsTo(await page.post('/oma/ulos', [], left))).toEqual([303, '/oma']);
    expect((await page.get(path, left)).status).toBe(303);
  });

  test('loses the way in at the moment at which they stop being a maintainer', async () => {
    const page = stage(dynamo);
    const partner = village('poistunut');
    await page.given(partner);
    const me = await page.enter(addressOf(partner));
    expect(membershipsOf(partner)).toHaveLength(1);
    await page.partners.save({ ...partner, version: partner.version + 1, maintainers: [], targets: [] });
    expect((await page.get(`/oma/yhteiso/${partner.id}`, me)).status).toBe(404);
    expect(await validHtml(await page.get('/oma/yhteisot', me))).toContain('Sinulla ei ole yhteisöä');
  });
});
