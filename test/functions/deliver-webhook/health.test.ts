import { beforeEach, describe, expect, test } from 'vitest';
import { deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import { type Delivery, noticeGroup } from '../../../shared/delivery/delivery.ts';
import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import { day, hour, toIso } from '../../../shared/time.ts';
import { answered, memoryCaller } from '../../fakes/webhook-caller.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleWebhook, id, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const hook = exampleWebhook('https://kyla.example.fi/hook');
const partner = examplePartner('Ahlainen', {}, { webhooks: [hook] });

/** One community whose receiver answers with a status that a test may change. */
async function receiving(status: number) {
  const deps = network(dynamo);
  let now = status;
  const caller = memoryCaller(() => answered(now));
  const working = { ...deps, caller };
  /** Sends a bulletin to the webhook and tries it until it is settled. */
  const send = async (name: string): Promise<Delivery> => {
    const bulletin = sealedBulletin(name, { validUntil: '2099-12-31', sealedAt: toIso(deps.now()) });
    const delivery = first((await deps.fannedOut(bulletin, [partner])).filter(({ channel }) => channel === 'webhook'));
    for (;;) {
      await deliverWebhooks(messageOf(delivery), working);
      const row = await deps.row(delivery);
      if (row.dueAt === undefined) return row;
      deps.pass(Date.parse(row.dueAt) - deps.now());
    }
  };
  const target = async () => (await deps.partners.get(partner.id))?.targets[1] as WebhookTarget;
  const notices = async (at: number) => deps.rowsOf(noticeGroup(toIso(at)));
  const answerWith = (next: number) => {
    now = next;
  };
  return { deps: working, caller, send, target, notices, answerWith };
}

describe('a webhook that takes nothing', () => {
  test('is disabled with its third bulletin; community and staff are told once, and the next bulletin is not sent', async () => {
    const { deps, caller, send, target, notices } = await receiving(500);
    for (const name of ['a', 'b']) expect(await send(name)).toMatchObject({ state: 'dead' });
    expect(await target()).toMatchObject({
      state: 'verified',
      failing: { bulletinIds: [id('blt', 'a'), id('blt', 'b')] },
    });
    const third = await send('c');
    const disabledAt = deps.now();
    expect(await target()).toMatchObject({
      state: 'disabled',
      disabled: { at: toIso(disabledAt), because: 'bulletins' },
    });

    const told = await notices(disabledAt);
    expect(told.map(({ matter, channel, state, dueAt }) => [matter.kind, channel, state, dueAt])).toEqual([
      ['webhook-disabled', 'email', 'retry', toIso(disabledAt)],
      ['webhook-disabled', 'email', 'retry', toIso(disabledAt)],
    ]);
    expect(told.map(({ address, recipients }) => address ?? recipients[0]?.targetId).sort()).toEqual(
      [partner.targets[0]?.id ?? '', 'viestinta@hva.example'].sort(),
    );
    await deliverWebhooks(messageOf(third), deps);
    expect(await notices(disabledAt)).toHaveLength(2);

    const calls = caller.calls.length;
    expect(await send('d')).toMatchObject({ state: 'skipped', reason: 'webhook-disabled' });
    expect(caller.calls).toHaveLength(calls);
  });

  test('is disabled with its second, 120 hours after the first was given up', async () => {
    const { deps, send, target } = await receiving(503);
    await send('a');
    deps.pass(120 * hour);
    await send('b');
    expect(await target()).toMatchObject({ state: 'disabled', disabled: { because: 'days' } });
  });

  test('is disabled at once by a 410', async () => {
    const { deps, caller, send, target, notices } = await receiving(410);
    expect(await send('a')).toMatchObject({ state: 'permanent-failure', reason: 'gone' });
    expect(caller.calls).toHaveLength(1);
    expect(await target()).toMatchObject({ state: 'disabled', disabled: { because: 'gone' } });
    expect(await notices(deps.now())).toHaveLength(2);
  });

  test('begins anew when it took something in between', async () => {
    const { send, target, answerWith } = await receiving(500);
    await send('a');
    await send('b');
    answerWith(200);
    await send('c');
    expect(await target()).toEqual(hook);
    answerWith(500);
    await send('d');
    expect(await target()).toMatchObject({ state: 'verified', failing: { bulletinIds: [id('blt', 'd')] } });
  });

  test('is not blamed for what we never tried in time', async () => {
    const { deps, caller, target } = await receiving(500);
    const delivery = first(
      (await deps.fannedOut(sealedBulletin('a', { validUntil: '2099-12-31' }), [partner])).filter(
        ({ channel }) => channel === 'webhook',
      ),
    );
    deps.pass(2 * day);
    await deliverWebhooks(messageOf(delivery), deps);
    expect(await deps.row(delivery)).toMatchObject({ state: 'dead', reason: 'too-late' });
    expect(caller.calls).toEqual([]);
    expect(await target()).toEqual(hook);
  });

  test('costs no write while it takes what is sent', async () => {
    const { deps, send } = await receiving(204);
    const before = await deps.partners.get(partner.id);
    await send('a');
    expect((await deps.partners.get(partner.id))?.version).toBe(before?.version ?? partner.version);
  });

  test.each([
    ['before anybody was told', 'create'],
    ['before the outcome was recorded', 'record'],
  ] as const)('and whose worker died %s is told of once', async (_when, step) => {
    const { deps, target, notices } = await receiving(410);
    const delivery = first(
      (await deps.fannedOut(sealedBulletin('a', { validUntil: '2099-12-31' }), [partner])).filter(
        ({ channel }) => channel === 'webhook',
      ),
    );
    const dying = {
      ...deps,
      deliveries: { ...deps.deliveries, [step]: async () => Promise.reject(new Error('the worker is gone')) },
    };
    await expect(deliverWebhooks(messageOf(delivery), dying)).rejects.toThrow('the worker is gone');
    expect(await target()).toMatchObject({ state: 'disabled' });
    deps.pass(hour);
    await deliverWebhooks(messageOf(delivery), deps);
    expect(await deps.row(delivery)).toMatchObject({ state: 'skipped', reason: 'webhook-disabled' });
    expect(await notices(noon)).toHaveLength(2);
    expect(await target()).toMatchObject({ disabled: { at: toIso(noon), isTold: true } });
  });

  test('and whose worker died before anybody was told, until it was too late to try again, is told of all the same', async () => {
    const { deps, caller, target, notices } = await receiving(410);
    const delivery = first(
      (await deps.fannedOut(sealedBulletin('a', { validUntil: '2099-12-31' }), [partner])).filter(
        ({ channel }) => channel === 'webhook',
      ),
    );
    const create = async () => Promise.reject(new Error('the worker is gone'));
    const dying = { ...deps, deliveries: { ...deps.deliveries, create } };
    await expect(deliverWebhooks(messageOf(delivery), dying)).rejects.toThrow('the worker is gone');
    deps.pass(2 * day);
    await deliverWebhooks(messageOf(delivery), deps);
    expect(await deps.row(delivery)).toMatchObject({ state: 'dead', reason: 'too-late' });
    expect(caller.calls).toHaveLength(1);
    expect(await notices(noon)).toHaveLength(2);
    expect(await target()).toMatchObject({ disabled: { because: 'gone', isTold: true } });
  });
});
