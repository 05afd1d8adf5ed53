import { beforeEach, describe, expect, test } from 'vitest';
import { type Steering, steerBulletin } from '../../../functions/admin/follow/steer.ts';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import { auditStore } from '../../../shared/audit/store.ts';
import type { Outcome } from '../../../shared/delivery/lifecycle.ts';
import { afterEvent } from '../../../shared/delivery/mail-event.ts';
import { day, minute, toIso } from '../../../shared/time.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, sealedBulletin } from '../../support/examples.ts';
import { allIdle, emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const anna = { sub: 'anna', name: 'Anna Aalto' };

/** A bulletin to so many mailboxes, with staff who steer it, a mail worker and the sweep. */
async function underWay(many: number, answer: (nth: number) => Outcome = () => ({ kind: 'accepted' })) {
  const world = network(dynamo);
  const mailer = memoryMailer((_call, nth) => answer(nth));
  const audit = auditStore(dynamo.client, dynamo.tableNames.audit);
  const deps = { ...world, mailer, audit, idle: allIdle, staffAddresses: ['viestinta@hva.example'] };
  const bulletin = sealedBulletin('Ohjattu');
  const partners = Array.from({ length: many }, (_, n) => examplePartner(`Kylä ${n}`));
  const deliveries = await deps.fannedOut(bulletin, partners);
  const work = async () => {
    for (const message of world.queues.email.sent.splice(0)) await deliverEmails(message, deps);
  };
  return {
    ...deps,
    deliveries: world.deliveries,
    planned: deliveries,
    bulletin: async () => (await world.bulletins.get(bulletin.id)) ?? bulletin,
    steer: (steering: Steering) => steerBulletin({ id: bulletin.id, steering, by: anna }, deps),
    queued: () =>
      deps.queues.email.send([{ v: 1, group: bulletin.id, ids: deliveries.slice(0, 20).map(({ id }) => id) }]),
    work,
    minute: async () => {
      world.pass(minute);
      await sweep(deps);
      await work();
    },
    states: async () => (await world.rowsOf(bulletin.id)).map(({ state, reason }) => [state, reason]),
    of: (subject: string) => audit.of(subject),
  };
}

describe('a paused bulletin', () => {
  test('sends nothing more, is neither late nor rescued nor stalled, and goes on when it is resumed days later', async () => {
    const run = await underWay(3);
    await run.steer({ kind: 'pause' });
    await run.queued();
    await run.work();
    expect(run.mailer.calls).toEqual([]);
    run.pass(3 * day);
    await run.minute();
    expect(run.counted.filter(([name]) => name !== 'SweepsFinished')).toEqual([]);
    expect(await run.states()).toEqual(Array(3).fill(['pending', undefined]));

    await run.steer({ kind: 'resume' });
    await run.minute();
    expect(await run.states()).toEqual(Array(3).fill(['sent', undefined]));
    expect((await run.rowsOf((await run.bulletin()).id))[0]?.openedAt).toBeDefined();
    await run.minute();
    expect(await run.bulletin()).toMatchObject({ state: 'sent', sealedCount: 3 });
    expect((await run.bulletin()).wish).toBeUndefined();
    expect(run.counted.filter(([name]) => name !== 'SweepsFinished')).toEqual([]);
    expect((await run.of((await run.bulletin()).id)).map(({ act }) => act)).toEqual([
      { kind: 'bulletin-steered', how: 'pause' },
      { kind: 'bulletin-steered', how: 'resume' },
    ]);
  });

  test('keeps what was sent as it was', async () => {
    const run = await underWay(2);
    await run.queues.email.send([messageOf(first(run.planned))]);
    await run.work();
    await run.steer({ kind: 'pause' });
    await run.steer({ kind: 'cancel' });
    await run.minute();
    await run.minute();
    expect((await run.states()).map(([state]) => state).sort()).toEqual(['sent', 'skipped']);
    expect(run.mailer.calls).toHaveLength(1);
  });
});

describe('a cancelled bulletin', () => {
  test('ends what is unsent with a word of its own, by the worker that meets it or by the sweep, and is then over', async () => {
    const run = await underWay(25);
    await run.steer({ kind: 'cancel' });
    await run.queued();
    await run.work();
    expect((await run.states()).filter(([state]) => state === 'skipped')).toHaveLength(20);
    await run.minute();
    await run.minute();
    expect(await run.states()).toEqual(Array(25).fill(['skipped', 'cancelled']));
    expect(await run.bulletin()).toMatchObject({ state: 'sent', halt: { kind: 'cancelled' } });
    expect(run.mailer.calls).toEqual([]);
  });

  test('does not say of a mail that may have arrived that it was not sent', async () => {
    const run = await underWay(1, () => ({ kind: 'ambiguous', reason: 'timeout' }));
    await run.queued();
    await run.work();
    await run.steer({ kind: 'cancel' });
    await run.minute();
    expect((await run.states())[0]?.[0]).toBe('unknown');
  });
});

describe('what failed', () => {
  const refusing =
    (until: number) =>
    (nth: number): Outcome =>
      nth <= until ? { kind: 'permanent-failure', reason: 'rejected' } : { kind: 'accepted' };

  test('is tried again when staff ask, though the bulletin had come to its end, and nothing else is touched', async () => {
    const run = await underWay(3, refusing(2));
    await run.queued();
    await run.work();
    await run.minute();
    await run.minute();
    expect((await run.bulletin()).state).toBe('sent');
    run.pass(2 * day);
    await run.steer({ kind: 'try-again' });
    await run.minute();
    await run.minute();
    expect((await run.states()).map(([state]) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(run.mailer.calls).toHaveLength(5);
    await run.minute();
    expect(await run.bulletin()).toMatchObject({ state: 'sent' });
  });

  test('is tried again alone when staff ask for one', async () => {
    const run = await underWay(2, refusing(2));
    await run.queued();
    await run.work();
    run.pass(minute);
    await run.steer({ kind: 'try-again', only: first(run.planned).id });
    await run.minute();
    expect((await run.states()).map(([state]) => state).sort()).toEqual(['permanent-failure', 'sent']);
  });

  test('before it was asked for is meant, not what fails after', async () => {
    const run = await underWay(1, refusing(5));
    await run.queued();
    await run.work();
    run.pass(1);
    await run.steer({ kind: 'try-again' });
    for (let minutes = 0; minutes < 5; minutes += 1) await run.minute();
    expect(run.mailer.calls).toHaveLength(2);
  });
});

describe('the stop switch', () => {
  /** Of so many mails one came back; half of the bulletin is still to go. */
  async function bounced() {
    const run = await underWay(40);
    await run.queued();
    await run.work();
    const rows = await run.rowsOf((await run.bulletin()).id);
    const row = rows.find(({ state }) => state === 'sent');
    if (row === undefined) throw new Error('nothing was sent');
    const event = {
      kind: 'bounce',
      reason: 'bounced-no-mailbox',
      at: toIso(run.now()),
      acceptedAt: toIso(run.now()),
    } as const;
    const after = afterEvent(row, { ...event, providerId: 'ses-1' });
    if (after !== undefined) await run.deliveries.record(after);
    return run;
  }

  test('holds a bulletin of which one mail in twenty came back, and tells staff once', async () => {
    const run = await bounced();
    await run.minute();
    expect(await run.bulletin()).toMatchObject({ halt: { kind: 'stopped', because: 'bounces', failed: 1, of: 20 } });
    for (let minutes = 0; minutes < 4; minutes += 1) await run.minute();
    expect((await run.bulletin()).halt).toMatchObject({ told: true });
    const told = run.mailer.calls.filter(({ mail }) => mail.to === 'viestinta@hva.example');
    expect(told.map(({ mail }) => mail.subject)).toEqual([
      'Tiedotteen lähettäminen pysäytettiin: Rokotuspäivä Porissa',
    ]);
    expect(told[0]?.mail.text).toContain('Lähetetyistä 20 viestistä palautui 1.');
    expect((await run.states()).filter(([state]) => state === 'pending')).toHaveLength(20);
    expect(run.counted).toContainEqual(['BulletinsStopped', 1]);
  });

  test('does not stop it again for what staff knew of when they resumed it', async () => {
    const run = await bounced();
    await run.minute();
    await run.steer({ kind: 'resume' });
    for (let minutes = 0; minutes < 4; minutes += 1) await run.minute();
    expect((await run.states()).filter(([state]) => state === 'sent')).toHaveLength(39);
    expect((await run.bulletin()).halt).toBeUndefined();
  });
});

test('two who steer at once: one is first, and the other stands on what it made of it', async () => {
  const run = await underWay(1);
  const [one, other] = await Promise.all([run.steer({ kind: 'pause' }), run.steer({ kind: 'cancel' })]);
  expect([one?.kind, other?.kind]).toContain('steered');
  expect((await run.bulletin()).halt?.kind).toBe('cancelled');
});
