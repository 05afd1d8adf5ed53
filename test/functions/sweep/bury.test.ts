import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { buryDeadLetters } from '../../../functions/sweep/bury.ts';
import { isRedrive, moveAll } from '../../../functions/sweep/redrive.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import { redrive } from '../../../shared/delivery/redrive.ts';
import { toItem } from '../../../shared/rows.ts';
import { hour, minute, toIso } from '../../../shared/time.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { memoryDeadLetters, memoryQueue } from '../../fakes/queue.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, id, noon, sealedBulletin } from '../../support/examples.ts';
import { allIdle, emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const bulletin = sealedBulletin('Kadonnut');

async function stopped(many = 2) {
  const world = network(dynamo);
  const deps = {
    ...world,
    idle: allIdle,
    mailer: memoryMailer(),
    emails: world.queues.email,
    webhooks: world.queues.webhook,
  };
  const partners = Array.from({ length: many }, (_, n) => examplePartner(`Kylä ${n}`));
  const deliveries = await deps.fannedOut(bulletin, partners);
  const message = messageOf(first(deliveries), ...deliveries.slice(1));
  return { deps, deliveries, message, letter: JSON.stringify(message) };
}

describe('a dead letter', () => {
  test('marks what it named as dead by our own fault, its bulletin remembers, and the operator is told once', async () => {
    const { deps, letter } = await stopped();
    deps.deadLetters.put(letter);
    await buryDeadLetters(deps);
    await buryDeadLetters(deps);
    expect((await deps.rowsOf(bulletin.id)).map(({ state, reason }) => [state, reason])).toEqual(
      Array(2).fill(['dead', 'message-failed']),
    );
    expect(await deps.bulletins.get(bulletin.id)).toMatchObject({ buriedAt: toIso(noon) });
    expect(deps.deadLetters.lying).toEqual([]);
    expect(deps.counted).toEqual([['DeadLetters', 1]]);
    expect(deps.lines).toMatchObject([{ event: 'dead letter', group: bulletin.id, count: 2 }]);
  });

  test('changes nothing that was sent, waits for its time, or is in the hands of a worker', async () => {
    const { deps, deliveries, message, letter } = await stopped(3);
    const [one, two, three] = deliveries;
    if (one === undefined || two === undefined || three === undefined) throw new Error('three were planned');
    await deliverEmails(messageOf(one), deps);
    await deps.deliveries.lease('email', message.group, two.id, deps.now());
    await deliverEmails(messageOf(three), {
      ...deps,
      mailer: memoryMailer(() => ({ kind: 'retry', reason: 'throttled' })),
    });
    const before = await deps.rowsOf(bulletin.id);
    deps.deadLetters.put(letter);
    await buryDeadLetters(deps);
    expect(await deps.rowsOf(bulletin.id)).toEqual(before);
    expect((await deps.bulletins.get(bulletin.id))?.buriedAt).toBeUndefined();
  });

  test.each([
    ['', 'no text'],
    ['{', 'half an object'],
    ['{"v":2,"group":"x","ids":[]}', 'a later version'],
    ['null', 'nothing'],
    [`{"v":1,"group":"","ids":["${id('dlv', 'x')}"]}`, 'no group'],
    ['\uffff', 'what SQS would refuse'],
  ])('that cannot be read (%j, %s) is told of and holds up none of its mates', async (body) => {
    const { deps, letter } = await stopped();
    deps.deadLetters.put(body);
    deps.deadLetters.put(letter);
    await buryDeadLetters(deps);
    expect(deps.lines[0]).toMatchObject({ event: 'dead letter', reason: 'malformed' });
    expect((await deps.rowsOf(bulletin.id)).every(({ state }) => state === 'dead')).toBe(true);
    expect(deps.deadLetters.lying).toEqual([]);
    expect(deps.counted).toEqual([['DeadLetters', 2]]);
  });

  test('of a delivery or a bulletin that is not there ends without a trace but its line', async () => {
    const { deps } = await stopped();
    deps.deadLetters.put(JSON.stringify({ v: 1, group: id('blt', 'poistettu'), ids: [id('dlv', 'poistettu')] }));
    deps.deadLetters.put(JSON.stringify({ v: 1, bulletinId: id('blt', 'poistettu'), segment: 3 }));
    await buryDeadLetters(deps);
    expect(deps.lines.map(({ event }) => event)).toEqual(['dead letter', 'dead letter']);
    expect(deps.deadLetters.lying).toEqual([]);
  });

  test('names a row of another version: that one stays as it is, its mates are recorded', async () => {
    const { deps, deliveries, letter } = await stopped();
    const odd = { ...first(deliveries), state: 'from-the-future' };
    await dynamo.client.send(new PutItemCommand({ TableName: dynamo.tableNames.delivery, Item: toItem(odd) }));
    deps.deadLetters.put(letter);
    await buryDeadLetters(deps);
    expect(deps.lines).toMatchObject([{ event: 'delivery unreadable', deliveryId: odd.id }, { count: 1 }]);
    expect((await deps.row(deliveries[1] ?? first(deliveries))).state).toBe('dead');
  });

  test('is taken again if the worker died before it was forgotten', async () => {
    const { deps, letter } = await stopped();
    deps.deadLetters.put(letter);
    const dying = { ...deps.deadLetters, remove: () => Promise.reject(new Error('the worker died')) };
    await expect(buryDeadLetters({ ...deps, deadLetters: dying })).rejects.toThrow('died');
    await buryDeadLetters(deps);
    expect(deps.deadLetters.lying).toEqual([]);
    expect((await deps.rowsOf(bulletin.id)).every(({ state, version }) => state === 'dead' && version === 1)).toBe(
      true,
    );
  });
});

describe('redrive', () => {
  test('sets bulletins and notices going again that our fault had stopped, however late, and nothing that was sent', async () => {
    const { deps, deliveries, letter } = await stopped();
    const report = noticeOf({
      matter: { kind: 'partner-waiting', partnerId: examplePartner('Kylä 0').id },
      channel: 'email',
      to: { address: 'viestinta@hva.example' },
      at: toIso(noon),
      now: noon,
    });
    await deps.deliveries.create(report);
    await deliverEmails(messageOf(first(deliveries)), deps);
    deps.deadLetters.put(letter);
    deps.deadLetters.put(JSON.stringify(messageOf(report)));
    await sweep(deps);
    expect((await deps.row(report)).state).toBe('dead');

    deps.pass(30 * hour);
    expect(await redrive(deps)).toEqual({ bulletins: 1, notices: 1 });
    expect(await redrive(deps)).toEqual({ bulletins: 0, notices: 0 });
    deps.pass(minute);
    await sweep(deps);
    for (const message of deps.queues.email.sent.splice(0)) await deliverEmails(message, deps);
    expect((await deps.rowsOf(bulletin.id)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(deps.mailer.calls).toHaveLength(2);
    // The community was decided on long ago, so there is nothing to tell of it any more: the notice was tried again.
    expect(await deps.row(report)).toMatchObject({ state: 'skipped', reason: 'no-content' });
    expect((await deps.bulletins.get(bulletin.id))?.buriedAt).toBeUndefined();
  });

  test('moves the provider’s events back to their queue', async () => {
    const from = memoryDeadLetters();
    const to = memoryQueue<unknown>();
    for (let n = 0; n < 12; n += 1) from.put(JSON.stringify({ eventType: 'Bounce', n }));
    expect(await moveAll({ from, to })).toBe(12);
    expect(to.sent).toHaveLength(12);
    expect(from.lying).toEqual([]);
  });

  test.each([
    [{ redrive: true }, true],
    [{}, false],
    [undefined, false],
    [{ redrive: 'yes' }, false],
  ])('is what the event %j asks for: %s', (event, is) => expect(isRedrive(event)).toBe(is));
});
