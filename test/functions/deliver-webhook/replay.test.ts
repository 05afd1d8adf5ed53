import { beforeEach, expect, test } from 'vitest';
import { deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { groupOf } from '../../../shared/delivery/delivery.ts';
import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { sendMissed } from '../../../shared/webhook/acts.ts';
import { lately } from '../../../shared/webhook/last-calls.ts';
import { answered, memoryCaller } from '../../fakes/webhook-caller.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleWebhook, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const hook = exampleWebhook('https://kyla.example/hook');
const disabled = { state: 'disabled', disabled: { at: toIso(noon), because: 'gone', isTold: true } } as const;
const partner = examplePartner('Ahlainen', { targets: [{ ...hook, ...disabled }] });

const empty = async () => true;
const idle = { email: empty, webhook: empty, 'urgent-email': empty, 'urgent-webhook': empty };

/** A community whose webhook is out of use, with the whole delivery behind it. */
async function community() {
  const deps = network(dynamo);
  const caller = memoryCaller(() => answered(204));
  await deps.partners.create(partner);
  const work = async () => {
    for (const message of deps.queues.webhook.sent.splice(0)) await deliverWebhooks(message, { ...deps, caller });
  };
  /** The clock's function each minute, and the queue's between. */
  const minutes = async (count: number) => {
    for (let n = 0; n < count; n += 1) {
      deps.pass(minute);
      await sweep({ ...deps, idle });
      await work();
    }
  };
  const send = async (name: string, change: Partial<Bulletin> = {}) => {
    const bulletin = sealedBulletin(name, { sealedAt: toIso(deps.now()), validUntil: '2026-12-31', ...change });
    const delivery = first(await deps.fannedOut(bulletin, [partner]));
    deps.queues.webhook.sent.push({ v: 1, group: bulletin.id, ids: [delivery.id] });
    await work();
    return delivery;
  };
  const enable = async () => {
    const current = await deps.partners.get(partner.id);
    if (current === undefined) throw new Error('the partner is gone');
    await deps.partners.save({ ...current, version: current.version + 1, targets: [hook] });
  };
  const target = async () => (await deps.partners.get(partner.id))?.targets[0] as WebhookTarget;
  const seen = async () => lately(partner, await target(), deps);
  const replay = () =>
    sendMissed({ partnerId: partner.id, targetId: hook.id }, { ...deps, webhooks: deps.queues.webhook });
  return { deps, caller, minutes, send, enable, seen, replay };
}

test('what a webhook missed while it was out of use comes with the same ids, once, and what has ended does not', async () => {
  const { deps, caller, minutes, send, enable, seen, replay } = await community();
  const missed = [await send('a'), await send('b')];
  const ended = await send('c', { validUntil: '2026-11-24' });
  await minutes(2);
  deps.pass(2 * day);
  expect(await Promise.all(missed.map(async (row) => (await deps.row(row)).state))).toEqual(['skipped', 'skipped']);
  expect(await replay()).toBe(false);

  await enable();
  expect((await seen()).missed).toBe(2);
  expect(await replay()).toBe(true);
  expect(await replay()).toBe(true);
  await minutes(3);
  expect(caller.calls.map(({ headers }) => headers['webhook-id']).sort()).toEqual(missed.map(({ id }) => id).sort());
  expect(await deps.row(first(missed))).toMatchObject({ state: 'sent', attempts: 1 });
  expect(await deps.row(ended)).toMatchObject({ state: 'skipped' });
  expect((await seen()).missed).toBe(0);
  deps.pass(2 * hour);
  await minutes(1);
  for (const row of missed) expect(await deps.bulletins.get(groupOf(row))).toMatchObject({ state: 'sent' });
  expect(caller.calls).toHaveLength(2);
});
