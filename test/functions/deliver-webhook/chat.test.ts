import { beforeEach, describe, expect, test } from 'vitest';
import { deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { noticeGroup } from '../../../shared/delivery/delivery.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import { day, minute, toIso } from '../../../shared/time.ts';
import { askAgain, sendTest } from '../../../shared/webhook/acts.ts';
import { chatBody } from '../../../shared/webhook/chat.ts';
import { codeLastsMs, enterCode, mostWrongCodes, webhookCode } from '../../../shared/webhook/code.ts';
import { answered, memoryCaller } from '../../fakes/webhook-caller.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, exampleWebhook, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const chat = exampleWebhook('https://hooks.chat.example/services/T0/B0/xyz', { format: 'slack' });

/** A community with one webhook, whose receiver answers `status`. */
async function community(hook: Partial<WebhookTarget> = {}, change: Partial<Partner> = {}, status = 200) {
  const deps = network(dynamo);
  const caller = memoryCaller(() => answered(status, 'ok'));
  const partner = examplePartner('Ahlainen', { targets: [{ ...chat, ...hook }], ...change });
  await deps.partners.create(partner);
  const which = { partnerId: partner.id, targetId: chat.id };
  const acting = { ...deps, webhooks: deps.queues.webhook, caller };
  return {
    deps: acting,
    caller,
    which,
    partner,
    target: async () => (await deps.partners.get(partner.id))?.targets[0] as WebhookTarget,
    work: async () => {
      for (const message of deps.queues.webhook.sent.splice(0)) await deliverWebhooks(message, acting);
    },
    enter: (code: string) => enterCode({ ...which, code }, { ...deps, key: exampleKeys.webhooks }),
    notices: (at = noon) => deps.rowsOf(noticeGroup(toIso(at))),
  };
}

/** What a chat shows of a bulletin. */
async function shown(bulletin: Partial<Bulletin>, locale: Partner['locale'] = 'fi'): Promise<string> {
  const deps = network(dynamo);
  const caller = memoryCaller(() => answered(200, 'ok'));
  const partner = examplePartner('Ahlainen', { targets: [chat], locale });
  const delivery = first(await deps.fannedOut(sealedBulletin('Rokotus', bulletin), [partner]));
  await deliverWebhooks(messageOf(delivery), { ...deps, caller });
  expect(await deps.row(delivery)).toMatchObject({ state: 'sent', calls: [{ status: 200 }] });
  const call = first(caller.calls);
  expect(call.headers).toEqual({ 'content-type': 'application/json' });
  const body: unknown = JSON.parse(call.body);
  expect(Object.keys(body as object)).toEqual(['text']);
  return (body as { text: string }).text;
}

describe('a bulletin in a chat', () => {
  test('is one text: title, body, link, until when it holds and where to check it', async () => {
    expect(await shown({ link: 'https://satakunta.example/rokotus' })).toBe(`Rokotuspäivä Porissa

Influenssarokotuksia ilman ajanvarausta.

https://satakunta.example/rokotus

Voimassa 30.11.2026 asti. Tarkista alkuperäinen: https://kumppanit.example/tiedote/${sealedBulletin('Rokotus').id}`);
  });

  test.each([
    [{ status: 'exercise' }, 'HARJOITUS. Tämä on harjoitus: älä julkaise tätä.'],
    [{ kind: 'update' }, 'Korjaus aiempaan tiedotteeseen'],
    [{ kind: 'cancel' }, 'Aiempi tiedote perutaan'],
  ] as const)('says first what it is: %j', async (change, line) => {
    expect((await shown(change)).split('\n')[0]).toBe(line);
  });

  test('calls nobody and makes no link out of its text', () => {
    const body = chatBody(
      '<!channel> & <https://paha.example|täältä> @channel @Here, mutta info@here.example ja @heretics',
    );
    expect(JSON.parse(body).text).toBe(
      '&lt;!channel&gt; &amp; &lt;https://paha.example|täältä&gt; @\u200bchannel @\u200bHere, mutta info@\u200bhere.example ja @heretics',
    );
  });
});

describe('a chat', () => {
  test('is proved by the code that is posted there and typed on the page; before that it gets nothing else', async () => {
    const { deps, caller, which, target, work, enter, partner } = await community({ state: 'unverified' });
    expect(await askAgain(which, deps)).toBe(true);
    await work();
    const code = webhookCode(await target(), exampleKeys.webhooks);
    expect(code).toMatch(/^\d{6}$/);
    expect(JSON.parse(first(caller.calls).body).text).toContain(`Vahvistuskoodi on ${code}.`);
    expect(await target()).toMatchObject({ state: 'unverified' });

    const bulletin = sealedBulletin('Ennen');
    const delivery = first(await deps.fannedOut(bulletin, [{ ...partner, targets: [await target()] }]));
    await deliverWebhooks(messageOf(delivery), deps);
    expect(await deps.row(delivery)).toMatchObject({ state: 'skipped', reason: 'not-verified' });
    expect(caller.calls).toHaveLength(1);

    expect(await enter('000000')).toBe(code === '000000' ? 'verified' : 'wrong');
    expect(await enter(code)).toBe('verified');
    expect(await target()).toMatchObject({ state: 'verified' });
    expect(await target()).not.toHaveProperty('wrongCodes');
    expect(await enter('123456')).toBe('verified');
  });

  test('gives five tries for a code, and a new code when asked again', async () => {
    const { deps, which, target, enter } = await community({ state: 'unverified' });
    expect(await enter('123456')).toBe('not-asked');
    await askAgain(which, deps);
    const code = webhookCode(await target(), exampleKeys.webhooks);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < mostWrongCodes; tries += 1) expect(await enter(wrong)).toBe('wrong');
    expect(await enter(code)).toBe('over');
    deps.pass(minute);
    await askAgain(which, deps);
    const next = webhookCode(await target(), exampleKeys.webhooks);
    expect(next).not.toBe(code);
    expect(await enter(code)).toBe('wrong');
    expect(await enter(next)).toBe('verified');
  });

  test('takes a code for a day', async () => {
    const { deps, which, target, enter } = await community({ state: 'unverified' });
    await askAgain(which, deps);
    deps.pass(codeLastsMs + 1);
    expect(await enter(webhookCode(await target(), exampleKeys.webhooks))).toBe('over');
  });

  test('that was disabled is enabled by a new code', async () => {
    const disabled = { state: 'disabled', disabled: { at: toIso(noon - day), because: 'gone', isTold: true } } as const;
    const { deps, which, target, enter } = await community(disabled);
    await askAgain(which, deps);
    expect(await enter(webhookCode(await target(), exampleKeys.webhooks))).toBe('verified');
    expect(await target()).toEqual({ ...chat, askedAt: toIso(noon) });
  });
});

describe('asking again', () => {
  test('twice in a minute asks once, also when we died before the question was queued', async () => {
    const { deps, caller, which, work, notices } = await community({ state: 'unverified' });
    await askAgain(which, deps);
    deps.queues.webhook.sent.splice(0);
    deps.pass(minute - 1);
    await askAgain(which, deps);
    await askAgain(which, deps);
    await work();
    expect(caller.calls).toHaveLength(1);
    expect(await notices()).toHaveLength(1);
  });

  test('asks nobody who is in use, who has left, or whom staff have not approved', async () => {
    const inUse = await community();
    expect(await askAgain(inUse.which, inUse.deps)).toBe(false);
    expect(await askAgain({ ...inUse.which, targetId: 'tgt_unknown' }, inUse.deps)).toBe(false);
    for (const state of ['confirmed', 'left'] as const) {
      await emptyTables(dynamo);
      const { deps, which, caller, work } = await community({ state: 'unverified' }, { state });
      expect(await askAgain(which, deps)).toBe(false);
      await work();
      expect(caller.calls).toEqual([]);
    }
  });
});

describe('a test', () => {
  test('goes to a webhook in use, once a minute, and its outcome stands at once', async () => {
    const { deps, caller, which, work, notices } = await community();
    expect(await sendTest(which, deps)).toBe(true);
    await sendTest(which, deps);
    await work();
    expect(caller.calls).toHaveLength(1);
    expect(JSON.parse(first(caller.calls).body).text).toContain('Kokeiluviesti');
    expect(await notices()).toMatchObject([
      { matter: { kind: 'webhook-test' }, state: 'sent', calls: [{ status: 200 }] },
    ]);
    deps.pass(minute);
    await sendTest(which, deps);
    await work();
    expect(caller.calls).toHaveLength(2);
  });

  test('to a signed webhook is an event of its own', async () => {
    const { deps, caller, which, work } = await community({ format: 'standard' });
    await sendTest(which, deps);
    await work();
    const { headers, body } = first(caller.calls);
    expect(headers['webhook-signature']).toMatch(/^v1,/);
    expect(JSON.parse(body)).toEqual({
      type: 'webhook.test',
      timestamp: toIso(noon),
      data: { message: expect.stringContaining('Kokeiluviesti') },
    });
  });

  test('that fails is not tried again, and does not count as a bulletin that was not taken', async () => {
    const { deps, which, work, notices, target } = await community({}, {}, 500);
    await sendTest(which, deps);
    await work();
    expect(await notices()).toMatchObject([{ state: 'permanent-failure', reason: 'server-error' }]);
    expect(await target()).toEqual({ ...chat, testedAt: toIso(noon) });
  });

  test('answered with 410 takes the webhook out of use', async () => {
    const { deps, which, work, target } = await community({}, {}, 410);
    await sendTest(which, deps);
    await work();
    expect(await target()).toMatchObject({ state: 'disabled', disabled: { because: 'gone' } });
  });

  test('is not sent to who has not proved anything', async () => {
    const { deps, which, work, caller } = await community({ state: 'unverified' });
    expect(await sendTest(which, deps)).toBe(false);
    await work();
    expect(caller.calls).toEqual([]);
  });
});
