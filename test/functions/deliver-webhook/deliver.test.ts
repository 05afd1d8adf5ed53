import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeliverDeps, deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { type Delivery, shardOf } from '../../../shared/delivery/delivery.ts';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { webhookCaller } from '../../../shared/webhook/call.ts';
import { webhookSecret } from '../../../shared/webhook/secret.ts';
import { memoryCaller } from '../../fakes/webhook-caller.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, exampleWebhook, id, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, messageOf, network } from '../../support/network.ts';
import type { ReceivedCall } from '../../support/recording-server.ts';
import { testReceiver } from './receiver.ts';

const dynamo = testDynamoDB();
const receiver = testReceiver();
beforeEach(() => emptyTables(dynamo));

const hook = () => exampleWebhook(`http://${receiver.host()}/hook`);

function world(): ReturnType<typeof network> & DeliverDeps {
  return { ...network(dynamo), caller: webhookCaller(new Set([receiver.host()])) };
}

/** One bulletin on its way to one community with one webhook. */
async function oneDelivery(change: { bulletin?: Partial<Bulletin>; partner?: Partial<Partner>; url?: string } = {}) {
  const deps = world();
  const webhook = change.url === undefined ? hook() : exampleWebhook(change.url);
  const partner = examplePartner('Ahlainen', { targets: [webhook], ...change.partner });
  const bulletin = sealedBulletin('Rokotuspäivä', change.bulletin);
  const delivery = first(await deps.fannedOut(bulletin, [partner]));
  const attempt = () => deliverWebhooks(messageOf(delivery), deps);
  return { deps, partner, bulletin, delivery, attempt, row: () => deps.row(delivery) };
}

/** What the call says, if it is genuine by the reference implementation at an instant (epoch ms); it throws if not. */
function verified(call: ReceivedCall, at: number, secretVersion = 1): unknown {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  try {
    return new Webhook(webhookSecret({ ...hook(), secretVersion }, exampleKeys.webhooks)).verify(
      call.body,
      call.headers as Record<string, string>,
    );
  } finally {
    vi.useRealTimers();
  }
}

describe('a bulletin', () => {
  test('arrives signed, as the contract says, and is recorded as sent', async () => {
    const { attempt, row, delivery } = await oneDelivery({ bulletin: { link: 'https://satakunta.example/rokotus' } });

    await attempt();

    const call = first(receiver.received);
    expect(JSON.parse(call.body)).toEqual({
      type: 'bulletin.published',
      timestamp: '2026-11-23T10:00:00.000Z',
      data: {
        bulletinId: id('blt', 'Rokotuspäivä'),
        version: 1,
        status: 'actual',
        title: 'Rokotuspäivä Porissa',
        text: { default: 'Influenssarokotuksia ilman ajanvarausta.' },
        link: 'https://satakunta.example/rokotus',
        validUntil: '2026-11-30',
        language: 'fi',
        verifyUrl: `https://kumppanit.example/tiedote/${id('blt', 'Rokotuspäivä')}`,
      },
    });
    expect(call.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': delivery.id,
      'webhook-timestamp': String(noon / 1000),
    });
    expect(verified(call, noon)).toEqual(JSON.parse(call.body));
    expect(() => verified({ ...call, body: call.body.replace('Porissa', 'Raumalla') }, noon)).toThrow();
    expect(await row()).toMatchObject({ state: 'sent', attempts: 1, settledAt: toIso(noon) });
  });

  test.each([
    ['alert', 'bulletin.published'],
    ['answer', 'bulletin.published'],
    ['update', 'bulletin.updated'],
    ['cancel', 'bulletin.cancelled'],
  ] as const)('of kind %s is told of as %s', async (kind, type) => {
    const { attempt } = await oneDelivery({ bulletin: { kind } });
    await attempt();
    expect(JSON.parse(first(receiver.received).body)).toMatchObject({ type });
  });

  test('says that it is an exercise', async () => {
    const { attempt } = await oneDelivery({ bulletin: { status: 'exercise' } });
    await attempt();
    expect(JSON.parse(first(receiver.received).body)).toMatchObject({ data: { status: 'exercise' } });
  });

  test('comes in the language of the community if it was written in it, else in Finnish', async () => {
    const texts = {
      fi: { title: 'Suomeksi', body: 'Teksti' },
      sv: { title: 'På svenska', body: 'Text' },
    };
    for (const [locale, title, language] of [
      ['sv', 'På svenska', 'sv'],
      ['en', 'Suomeksi', 'fi'],
    ] as const) {
      const { attempt } = await oneDelivery({ bulletin: { texts }, partner: { locale } });
      await attempt();
      expect(JSON.parse(receiver.received.at(-1)?.body ?? '')).toMatchObject({ data: { title, language } });
      await emptyTables(dynamo);
    }
  });

  test('the same message twice calls once', async () => {
    const { attempt, row } = await oneDelivery();
    await attempt();
    await attempt();
    expect(receiver.received).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('two workers with the same message at once call once', async () => {
    const { attempt } = await oneDelivery();
    await Promise.all([attempt(), attempt()]);
    expect(receiver.received).toHaveLength(1);
  });
});

describe('who is not called', () => {
  test('a community that left after the delivery was queued', async () => {
    const { attempt, row, deps, partner } = await oneDelivery();
    await deps.partners.save({ ...partner, version: partner.version + 1, state: 'left', leftAt: toIso(noon) });
    await attempt();
    expect(receiver.received).toEqual([]);
    expect(await row()).toMatchObject({ state: 'skipped', reason: 'left' });
  });

  test('a community that took the webhook out', async () => {
    const { attempt, row, deps, partner } = await oneDelivery();
    await deps.partners.save({ ...partner, version: partner.version + 1, targets: [] });
    await attempt();
    expect(receiver.received).toEqual([]);
    expect(await row()).toMatchObject({ state: 'skipped', reason: 'left' });
  });

  test('an address that has not echoed its challenge', async () => {
    const { attempt, row } = await oneDelivery({ partner: { targets: [{ ...hook(), state: 'unverified' }] } });
    await attempt();
    expect(receiver.received).toEqual([]);
    expect(await row()).toMatchObject({ state: 'skipped', reason: 'not-verified' });
  });

  test('anyone, of a bulletin whose last day is over', async () => {
    const { attempt, row, deps } = await oneDelivery({ bulletin: { validUntil: '2026-11-23' } });
    // Midnight in Finland is at 22 UTC.
    deps.pass(12 * hour);
    await attempt();
    expect(receiver.received).toEqual([]);
    expect(await row()).toMatchObject({ state: 'skipped', reason: 'ended' });
  });

  test.each([
    ['plain http to a host that is not allowed', 'http://127.0.0.1:9/hook'],
    ['this machine', 'https://127.0.0.1/hook'],
    ['a cloud machine’s own data', 'http://169.254.169.254/latest/meta-data/'],
    ['a private name', 'https://router.local/hook'],
  ])('%s', async (_what, url) => {
    const { attempt, row } = await oneDelivery({ url });
    await attempt();
    expect(await row()).toMatchObject({ state: 'permanent-failure', reason: 'address-refused', attempts: 1 });
  });

  test('the receiver on this machine, once it is not on the allow-list', async () => {
    const { delivery, deps, row } = await oneDelivery();
    await deliverWebhooks(messageOf(delivery), { ...deps, caller: webhookCaller(new Set()) });
    expect(receiver.connections()).toBe(0);
    expect(await row()).toMatchObject({ state: 'permanent-failure', reason: 'address-refused' });
  });
});

describe('what a receiver answers', () => {
  test('410 means never again', async () => {
    const { attempt, row, deps } = await oneDelivery();
    receiver.answerStatus(410);
    await attempt();
    deps.pass(day);
    await attempt();
    expect(receiver.received).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'permanent-failure', reason: 'gone' });
  });

  test('a redirect is not followed', async () => {
    const { attempt, row } = await oneDelivery();
    receiver.answerStatus(307, { location: `http://${receiver.host()}/elsewhere` });
    await attempt();
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
    expect(await row()).toMatchObject({ state: 'permanent-failure', reason: 'redirect' });
  });

  test.each([
    [500, {}, 'server-error', 5_000],
    [503, { 'retry-after': '120' }, 'server-error', 120_000],
    [404, {}, 'refused', 5_000],
    [401, {}, 'refused', 5_000],
    [429, {}, 'slow-down', 5_000],
    [429, { 'retry-after': '3600' }, 'slow-down', hour],
    [429, { 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }, 'slow-down', hour],
    [429, { 'retry-after': '999999999' }, 'slow-down', day],
    [429, { 'retry-after': 'soon' }, 'slow-down', 5_000],
    [502, { 'retry-after': '1' }, 'slow-down', 5_000],
  ])('%i with %j waits: %s', async (status, headers, reason, waitMs) => {
    const { attempt, row } = await oneDelivery();
    receiver.answerStatus(status, headers);
    await attempt();
    expect(await row()).toMatchObject({ state: 'retry', reason, attempts: 1, dueAt: toIso(noon + waitMs) });
  });

  test('nothing: the connection breaks off, and it is tried again', async () => {
    const { attempt, row } = await oneDelivery();
    receiver.answerWith((_call, response) => response.destroy());
    await attempt();
    expect(await row()).toMatchObject({ state: 'retry', reason: 'connection' });
  });

  test('nobody listens there: it is tried again', async () => {
    const { delivery, deps, row } = await oneDelivery({ url: 'http://127.0.0.1:1/hook' });
    await deliverWebhooks(messageOf(delivery), { ...deps, caller: webhookCaller(new Set(['127.0.0.1:1'])) });
    expect(await row()).toMatchObject({ state: 'retry', reason: 'connection' });
  });

  test('10 MB: the status counts, and nothing of it is kept', async () => {
    const { attempt, row } = await oneDelivery();
    receiver.answerWith((_call, response) => response.writeHead(200).end(Buffer.alloc(10 * 1024 * 1024, 'x')));
    await attempt();
    expect(await row()).toMatchObject({ state: 'sent', attempts: 1 });
    expect(JSON.stringify(await row()).length).toBeLessThan(1024);
  });

  test('drop by drop, until the call’s time is over: it is tried again', async () => {
    const { delivery, deps, row } = await oneDelivery();
    // That the caller gives up a dripping receiver in 15 s is for its own contract suite to show.
    const caller = memoryCaller(() => ({ kind: 'failed', because: 'timeout' }));
    await deliverWebhooks(messageOf(delivery), { ...deps, caller });
    expect(await row()).toMatchObject({ state: 'retry', reason: 'timeout', calls: [{ reason: 'timeout' }] });
  });

  test('not yet: a message that comes before the wait is over changes nothing', async () => {
    const { attempt, row } = await oneDelivery();
    receiver.answerStatus(500);
    await attempt();
    const waiting = await row();
    await attempt();
    expect(receiver.received).toHaveLength(1);
    expect(await row()).toEqual(waiting);
  });

  test('the second try has the same id and the same bytes, and a fresh time that verifies', async () => {
    const { attempt, row, deps, bulletin } = await oneDelivery();
    receiver.answerStatus(500);
    await attempt();
    receiver.answerStatus(200);
    // What the sweep writes on the bulletin meanwhile is no change of what was sent.
    await deps.bulletins.save({ ...bulletin, version: bulletin.version + 2, walkedAt: toIso(noon) });
    deps.pass(5 * minute);
    await attempt();

    const [one, two] = receiver.received;
    expect(two?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
    expect(two?.body).toBe(one?.body);
    expect(two?.headers['webhook-timestamp']).toBe(String(noon / 1000 + 300));
    expect(verified(first(receiver.received.slice(1)), noon + 5 * minute)).toBeTypeOf('object');
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(await row()).not.toHaveProperty('reason');
  });

  test('only errors: after eight tries over a day and a quarter it is given up', async () => {
    const { attempt, row, deps } = await oneDelivery();
    receiver.answerStatus(500);
    const waits = [];
    for (let tries = 0; tries < 20; tries += 1) {
      await attempt();
      const { dueAt } = await row();
      if (dueAt === undefined) break;
      waits.push((Date.parse(dueAt) - deps.now()) / 1000);
      deps.pass(Date.parse(dueAt) - deps.now());
    }
    expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 36_000]);
    expect(receiver.received).toHaveLength(8);
    expect(await row()).toMatchObject({ state: 'dead', reason: 'attempts-exhausted', attempts: 8 });
  });

  test('nothing, since the worker died in the call: the next worker calls again with the same id', async () => {
    const { attempt, row, deps, delivery } = await oneDelivery();
    await deps.deliveries.lease(
      'webhook',
      delivery.matter.kind === 'bulletin' ? delivery.matter.bulletinId : '',
      delivery.id,
      deps.now(),
    );
    await attempt();
    expect(receiver.received).toEqual([]);
    deps.pass(minute);
    await attempt();
    expect(first(receiver.received).headers['webhook-id']).toBe(delivery.id);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
  });
});

describe('a receiver that changes its secret', () => {
  test('verifies what it got with the old secret and with the new one, for a week', async () => {
    const rotated = { ...hook(), secretVersion: 2, retiring: [{ version: 1, until: toIso(noon + 7 * day) }] };
    const { attempt } = await oneDelivery({ partner: { targets: [rotated] } });
    await attempt();
    const call = first(receiver.received);
    expect(call.headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
    for (const secretVersion of [1, 2]) expect(verified(call, noon, secretVersion)).toEqual(JSON.parse(call.body));
    expect(() => verified(call, noon, 3)).toThrow();
  });

  test('after that week has the new one only', async () => {
    const rotated = { ...hook(), secretVersion: 2, retiring: [{ version: 1, until: toIso(noon) }] };
    const { attempt } = await oneDelivery({ partner: { targets: [rotated] } });
    await attempt();
    const call = first(receiver.received);
    expect(verified(call, noon, 2)).toBeTypeOf('object');
    expect(() => verified(call, noon, 1)).toThrow();
  });
});

describe('what is remembered of the calls', () => {
  test('is when, how long, the status and our own words, never what was answered', async () => {
    const { attempt, row, deps } = await oneDelivery();
    receiver.answerWith((_call, response) => {
      deps.pass(230);
      response.writeHead(500).end('salainen sisältö');
    });
    await attempt();
    receiver.answerStatus(204);
    deps.pass(5 * minute);
    await attempt();
    expect((await row()).calls).toEqual([
      { at: toIso(noon + 230), ms: 230, status: 500, reason: 'server-error' },
      { at: toIso(noon + 230 + 5 * minute), ms: 0, status: 204 },
    ]);
    expect(JSON.stringify(await row())).not.toContain('salainen');
  });

  test('has no status where there was no answer', async () => {
    const { attempt, row } = await oneDelivery();
    receiver.answerWith((_call, response) => response.destroy());
    await attempt();
    expect((await row()).calls).toEqual([{ at: toIso(noon), ms: 0, reason: 'connection' }]);
  });
});

describe('the challenge', () => {
  /** A community that was just approved, with a webhook that nobody has verified. */
  async function approved() {
    const deps = world();
    const webhook = { ...hook(), state: 'unverified' as const };
    const partner = examplePartner('Ahlainen', { targets: [webhook] });
    await deps.partners.create(partner);
    const notice = noticeOf({
      matter: { kind: 'webhook-challenge', partnerId: partner.id },
      channel: 'webhook',
      to: { recipient: { partnerId: partner.id, targetId: webhook.id } },
      at: toIso(noon),
      now: noon,
    });
    await deps.deliveries.create(notice);
    return {
      deps,
      attempt: () => deliverWebhooks(messageOf(notice), deps),
      row: () => deps.row(notice),
      state: async () =>
        (await deps.partners.get(partner.id))?.targets.map((target) => 'state' in target && target.state),
    };
  }

  test('echoed, makes the address one that gets bulletins', async () => {
    const { attempt, row, state } = await approved();
    receiver.answerWith((call, response) => {
      const { data } = JSON.parse(call.body);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ challenge: data.challenge }));
    });
    await attempt();

    const call = first(receiver.received);
    expect(verified(call, noon)).toEqual({
      type: 'webhook.challenge',
      timestamp: '2026-11-23T10:00:00.000Z',
      data: { challenge: expect.stringMatching(/^[\w-]{43}$/) },
    });
    expect(await state()).toEqual(['verified']);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test.each([
    ['nothing', ''],
    ['another value', '{"challenge":"something else"}'],
    ['the whole call', '{"type":"webhook.challenge","data":{}}'],
    ['no JSON', '<h1>It works!</h1>'],
  ])('answered 200 with %s, proves nothing and is asked again', async (_what, body) => {
    const { attempt, row, state, deps } = await approved();
    receiver.answerWith((_call, response) => response.writeHead(200).end(body));
    await attempt();
    expect(await state()).toEqual(['unverified']);
    expect(await row()).toMatchObject({ state: 'retry', reason: 'challenge-failed' });

    deps.pass(minute);
    await attempt();
    const [one, two] = receiver.received;
    expect(two?.body).toBe(one?.body);
  });

  test('refused with 410, is not asked again', async () => {
    const { attempt, row, state, deps } = await approved();
    receiver.answerStatus(410);
    await attempt();
    deps.pass(day);
    await attempt();
    expect(receiver.received).toHaveLength(1);
    expect(await state()).toEqual(['unverified']);
    expect(await row()).toMatchObject({ state: 'permanent-failure', reason: 'gone' });
  });
});

describe('a message of many', () => {
  test('calls each, and one that fails is not the others’ trouble', async () => {
    const deps = world();
    const partners = Array.from({ length: 20 }, (_, n) =>
      examplePartner(`Kylä ${n}`, { targets: [exampleWebhook(`http://${receiver.host()}/hook/${n}`)] }),
    );
    receiver.answerWith((call, response) => response.writeHead(call.path === '/hook/7' ? 500 : 204).end());
    const deliveries = await deps.fannedOut(sealedBulletin('Monelle'), partners);

    await deliverWebhooks(messageOf(first(deliveries), ...deliveries.slice(1)), deps);

    expect(receiver.received).toHaveLength(20);
    const states = (await deps.rowsOf(sealedBulletin('Monelle').id)).map(({ state }) => state);
    expect(states.filter((state) => state === 'sent')).toHaveLength(19);
    expect(states.filter((state) => state === 'retry')).toHaveLength(1);
  });

  test('waits for every call also when a row cannot be written, and then says that the message failed', async () => {
    const { deps, delivery } = await oneDelivery();
    const other: Delivery = {
      ...delivery,
      id: id('dlv', 'toinen'),
      shard: shardOf(sealedBulletin('Rokotuspäivä').id, id('dlv', 'toinen')),
    };
    await deps.deliveries.create(other);
    const record: DeliverDeps['deliveries']['record'] = async (row) => {
      if (row.id === delivery.id) throw new Error('the table is away');
      // Slower than the failure of the other.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return deps.deliveries.record(row);
    };
    const failing = { ...deps, deliveries: { ...deps.deliveries, record } };

    await expect(deliverWebhooks(messageOf(delivery, other), failing)).rejects.toThrow('the table is away');

    expect(await deps.row(other)).toMatchObject({ state: 'sent' });
    expect(await deps.row(delivery)).toMatchObject({ state: 'leased' });
  });
});
