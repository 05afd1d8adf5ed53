import { beforeEach, describe, expect, test } from 'vitest';
import { type DeliverDeps, deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { type Delivery, groupOf } from '../../../shared/delivery/delivery.ts';
import type { Outcome } from '../../../shared/delivery/lifecycle.ts';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, id, noon, sealedBulletin } from '../../support/examples.ts';
import { allIdle, emptyTables, first, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const accepted: Outcome = { kind: 'accepted', providerId: 'ses-1' };

/** One bulletin on its way to one mailbox; the provider's answers in turn, the last of them from then on. */
async function oneMail(
  change: { answers?: readonly Outcome[]; bulletin?: Partial<Bulletin>; partner?: Partial<Partner> } = {},
) {
  const { answers = [accepted] } = change;
  const mailer = memoryMailer((_call, nth) => answers[nth - 1] ?? first(answers.slice(-1)));
  const deps = { ...network(dynamo), mailer };
  const partner = examplePartner('Ahlainen', change.partner);
  const bulletin = sealedBulletin('Rokotuspäivä', change.bulletin);
  const delivery = first(await deps.fannedOut(bulletin, [partner]));
  const attempt = () => deliverEmails(messageOf(delivery), deps);
  return { deps, mailer, partner, bulletin, delivery, attempt, row: () => deps.row(delivery) };
}

describe('a mail', () => {
  test('is sent, tagged with its delivery, and recorded with the provider’s id', async () => {
    const { attempt, mailer, row, delivery } = await oneMail();
    await attempt();
    expect(mailer.calls).toMatchObject([
      { mail: { to: 'Ahlainen@example.fi' }, tags: { delivery: delivery.id, group: groupOf(delivery) } },
    ]);
    expect(await row()).toMatchObject({ state: 'sent', providerId: 'ses-1', attempts: 1, settledAt: toIso(noon) });
  });

  test('is sent once though its message comes twice', async () => {
    const { attempt, mailer } = await oneMail();
    await attempt();
    await attempt();
    expect(mailer.calls).toHaveLength(1);
  });

  test('is sent once though two workers have its message at once', async () => {
    const { attempt, mailer, row } = await oneMail();
    await Promise.all([attempt(), attempt(), attempt()]);
    expect(mailer.calls).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('goes to each of twenty in one message', async () => {
    const deps = { ...network(dynamo), mailer: memoryMailer() };
    const partners = Array.from({ length: 20 }, (_, n) => examplePartner(`Kylä${n}`));
    const deliveries = await deps.fannedOut(sealedBulletin('Monelle'), partners);
    await deliverEmails(messageOf(first(deliveries), ...deliveries.slice(1)), deps);
    expect(new Set(deps.mailer.calls.map(({ mail }) => mail.to)).size).toBe(20);
    expect((await deps.rowsOf(sealedBulletin('Monelle').id)).every(({ state }) => state === 'sent')).toBe(true);
  });
});

describe('who is not written to', () => {
  async function notSent(world: Awaited<ReturnType<typeof oneMail>>, reason: string) {
    await world.attempt();
    expect(world.mailer.calls).toEqual([]);
    expect(await world.row()).toMatchObject({ state: 'skipped', reason, attempts: 1 });
  }

  test('a community that left after the mail was queued', async () => {
    const world = await oneMail();
    const { partner, deps } = world;
    await deps.partners.save({ ...partner, version: partner.version + 1, state: 'left', leftAt: toIso(noon) });
    await notSent(world, 'left');
  });

  test('a maintainer who took the mailbox out', async () => {
    const world = await oneMail();
    const { partner, deps } = world;
    await deps.partners.save({ ...partner, version: partner.version + 1, targets: [] });
    await notSent(world, 'left');
  });

  test('anyone, of a bulletin whose last day is over', async () => {
    const world = await oneMail({ bulletin: { validUntil: '2026-11-23' } });
    // Midnight in Finland is at 22 UTC.
    world.deps.pass(12 * hour);
    await notSent(world, 'ended');
  });

  test('anyone, of a bulletin that is no more', async () => {
    const world = await oneMail();
    const bulletins = { ...world.deps.bulletins, get: async () => undefined };
    await deliverEmails(messageOf(world.delivery), { ...world.deps, bulletins });
    expect(world.mailer.calls).toEqual([]);
    expect(await world.row()).toMatchObject({ state: 'skipped', reason: 'no-content' });
  });
});

describe('what the provider answers', () => {
  test('not now: it is tried again after a minute, five, thirty, two hours and five, and then given up', async () => {
    const { attempt, mailer, row, deps } = await oneMail({ answers: [{ kind: 'retry', reason: 'throttled' }] });
    const waits = [];
    for (let tries = 0; tries < 20; tries += 1) {
      await attempt();
      const { dueAt } = await row();
      if (dueAt === undefined) break;
      waits.push((Date.parse(dueAt) - deps.now()) / minute);
      expect(await row()).toMatchObject({ state: 'retry', reason: 'throttled' });
      deps.pass(Date.parse(dueAt) - deps.now());
    }
    expect(waits).toEqual([1, 5, 30, 120, 300]);
    expect(mailer.calls).toHaveLength(6);
    expect(await row()).toMatchObject({ state: 'dead', reason: 'attempts-exhausted' });
  });

  test('rejected: it is not tried again', async () => {
    const { attempt, mailer, row, deps } = await oneMail({
      answers: [{ kind: 'permanent-failure', reason: 'rejected' }],
    });
    await attempt();
    deps.pass(day);
    await attempt();
    expect(mailer.calls).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'permanent-failure', reason: 'rejected' });
  });

  test('nothing clear: it waits 15 minutes, is tried once more, and may then be called unknown', async () => {
    const { attempt, mailer, row, deps } = await oneMail({ answers: [{ kind: 'ambiguous', reason: 'timeout' }] });
    await attempt();
    expect(await row()).toMatchObject({ state: 'ambiguous', reason: 'timeout', dueAt: toIso(noon + 15 * minute) });
    deps.pass(15 * minute - 1);
    await attempt();
    expect(mailer.calls).toHaveLength(1);

    deps.pass(1);
    await attempt();
    expect(mailer.calls).toHaveLength(2);
    expect(mailer.calls[1]?.mail).toEqual(mailer.calls[0]?.mail);
    expect(await row()).toMatchObject({ state: 'unknown', reason: 'timeout', ambiguities: 2 });
    deps.pass(day);
    await attempt();
    expect(mailer.calls).toHaveLength(2);
  });

  test('nothing clear, and then yes: it is sent', async () => {
    const { attempt, row, deps } = await oneMail({ answers: [{ kind: 'ambiguous', reason: 'connection' }, accepted] });
    await attempt();
    deps.pass(15 * minute);
    await attempt();
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2, ambiguities: 1 });
  });
});

describe('what goes wrong on our side', () => {
  test('a worker that is lost in its call may have sent the mail: nobody sends it at once', async () => {
    const { attempt, mailer, row, deps, delivery } = await oneMail();
    await deps.deliveries.lease('email', groupOf(delivery), delivery.id, deps.now());
    deps.pass(89_999);
    await attempt();
    expect(await row()).toMatchObject({ state: 'leased' });

    deps.pass(minute);
    await attempt();
    expect(mailer.calls).toEqual([]);
    expect(await row()).toMatchObject({ state: 'ambiguous', reason: 'worker-lost', ambiguities: 1 });

    // The sweep finds it when its wait is over, and the next worker sends it.
    deps.pass(15 * minute);
    await sweep({ ...deps, idle: allIdle });
    for (const message of deps.queues.email.sent) await deliverEmails(message, deps);
    expect(mailer.calls).toHaveLength(1);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('a worker whose lease ran out while it called does not undo what the next one recorded', async () => {
    const { deps, delivery, row } = await oneMail();
    const slow: DeliverDeps = {
      ...deps,
      mailer: {
        send: async () => {
          deps.pass(2 * minute);
          await deliverEmails(messageOf(delivery), deps);
          return accepted;
        },
      },
    };
    await deliverEmails(messageOf(delivery), slow);
    expect(await row()).toMatchObject({ state: 'ambiguous', reason: 'worker-lost' });
    expect(deps.lines).toContainEqual(expect.objectContaining({ level: 'warn', event: 'delivery overtaken' }));
  });

  test('a row that no mail can be made of is tried as often as others, and ends', async () => {
    const deps = { ...network(dynamo), mailer: memoryMailer() };
    const partner = examplePartner('Osoitteeton', { state: 'confirmed' });
    await deps.partners.create(partner);
    const { address: _, ...poison } = noticeOf({
      matter: { kind: 'partner-waiting', partnerId: partner.id },
      channel: 'email',
      to: { address: 'viestinta@example.fi' },
      at: toIso(noon),
      now: noon,
    });
    await deps.deliveries.create(poison);
    for (let tries = 0; tries < 20; tries += 1) {
      await deliverEmails(messageOf(poison), deps);
      deps.pass(5 * hour);
    }
    expect(deps.mailer.calls).toEqual([]);
    expect(await deps.row(poison)).toMatchObject({ state: 'dead' });
    expect(deps.lines.filter(({ event }) => event === 'attempt failed before its call').length).toBeLessThanOrEqual(6);
  });

  test('a table that cannot be read makes the message fail, and its mate is done all the same', async () => {
    const { deps, delivery, mailer } = await oneMail();
    const mate: Delivery = first(await deps.fannedOut(sealedBulletin('Toinen'), [examplePartner('Toinen')]));
    const record: DeliverDeps['deliveries']['record'] = async (row) => {
      if (row.id === delivery.id) throw new Error('the table is away');
      return deps.deliveries.record(row);
    };
    const failing = { ...deps, deliveries: { ...deps.deliveries, record } };
    await expect(deliverEmails(messageOf(delivery), failing)).rejects.toThrow('the table is away');
    await deliverEmails(messageOf(mate), failing);
    expect(await deps.row(mate)).toMatchObject({ state: 'sent' });
    // The mail went out, but that is recorded nowhere: it is ambiguous when its lease is over, and not sent at once.
    deps.pass(2 * minute);
    await deliverEmails(messageOf(delivery), deps);
    expect(mailer.calls).toHaveLength(2);
    expect(await deps.row(delivery)).toMatchObject({ state: 'ambiguous', reason: 'worker-lost' });
  });

  test('a message that names a delivery which is not there sends nothing, and is told of', async () => {
    const { deps, mailer, bulletin } = await oneMail();
    await deliverEmails({ v: 1, group: bulletin.id, ids: [id('dlv', 'ei ole')] }, deps);
    expect(mailer.calls).toEqual([]);
    expect(deps.lines).toMatchObject([{ level: 'warn', event: 'delivery missing', deliveryId: id('dlv', 'ei ole') }]);
  });
});

test('no line of the log holds an address, a name or a text', async () => {
  const { attempt, deps } = await oneMail({
    answers: [{ kind: 'retry', reason: 'throttled' }, accepted],
    partner: { name: 'Kanarian kylä' },
    bulletin: { texts: { fi: { title: 'Kanarian tiedote', body: 'Kanarian teksti' } } },
  });
  await attempt();
  deps.pass(minute);
  await attempt();
  expect(deps.lines).toHaveLength(2);
  expect(JSON.stringify(deps.lines)).not.toMatch(/kanaria|ahlainen|@|https?:/i);
});
