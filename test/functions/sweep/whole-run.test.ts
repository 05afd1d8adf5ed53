import { beforeEach, expect, test } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import { expand } from '../../../functions/expand/expand.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import { segmentMessages } from '../../../shared/bulletin/segment.ts';
import { isSettled } from '../../../shared/delivery/delivery.ts';
import { minute } from '../../../shared/time.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { answered, memoryCaller } from '../../fakes/webhook-caller.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleWebhook, sealedBulletin } from '../../support/examples.ts';
import { allIdle, emptyTables, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const communities = Array.from({ length: 30 }, (_, n) =>
  examplePartner(`Kylä ${n}`, {}, { webhooks: n % 3 === 0 ? [exampleWebhook(`https://kyla${n}.example/hook`)] : [] }),
);

/** The four functions on one network, with queues that are worked through as the clock goes. */
function running() {
  const world = network(dynamo);
  const mailer = memoryMailer();
  // One receiver is not up at first.
  let failures = 2;
  const caller = memoryCaller((call) => answered(call.url.includes('kyla3.') && failures-- > 0 ? 503 : 204));
  const deps = {
    ...world,
    mailer,
    caller,
    idle: {
      ...allIdle,
      email: async () => world.queues.email.sent.length === 0,
      webhook: async () => world.queues.webhook.sent.length === 0,
    },
  };
  return {
    ...deps,
    async send(name: string) {
      for (const community of communities) await world.partners.create(community);
      await world.bulletins.create(sealedBulletin(name));
      world.expansions.sent.push(...segmentMessages(sealedBulletin(name).id));
    },
    /** A minute goes by: what is on the queues is worked through, then the clock wakes the sweep. */
    async minute() {
      for (const message of world.expansions.sent.splice(0)) await expand(message, () => 10 * minute, deps);
      for (const message of world.queues.email.sent.splice(0)) await deliverEmails(message, deps);
      for (const message of world.queues.webhook.sent.splice(0)) await deliverWebhooks(message, deps);
      world.pass(minute);
      await sweep(deps);
    },
    rescues: () => world.lines.filter(({ event }) => event.includes('rescued')),
  };
}

test('a run without faults sends each once, closes by itself, and nothing is ever rescued', async () => {
  const run = running();
  await run.send('Kaikille');
  for (let minutes = 0; minutes < 12; minutes += 1) await run.minute();

  expect(run.mailer.calls.map(({ mail }) => mail.to).sort()).toEqual(
    communities.map(({ maintainers }) => maintainers[0]?.email).sort(),
  );
  expect(new Set(run.caller.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(10);
  expect(run.caller.calls).toHaveLength(12);
  expect((await run.rowsOf(sealedBulletin('Kaikille').id)).map(({ state }) => state)).toEqual(Array(40).fill('sent'));
  expect(await run.bulletins.get(sealedBulletin('Kaikille').id)).toMatchObject({ state: 'sent', sealedCount: 40 });
  expect(run.rescues()).toEqual([]);
});

test('a run in which messages and workers get lost ends the same, and no mail is sent twice', async () => {
  const run = running();
  await run.send('Vaikeuksien kautta');
  // Three segments' messages are lost at once, and later one of the mails that they gave.
  run.expansions.sent.splice(4, 3);
  await run.minute();
  for (let minutes = 0; minutes < 40; minutes += 1) {
    if (minutes === 4) run.queues.email.sent.splice(0, 1);
    await run.minute();
  }

  expect(run.mailer.calls.map(({ mail }) => mail.to).sort()).toEqual(
    communities.map(({ maintainers }) => maintainers[0]?.email).sort(),
  );
  const rows = await run.rowsOf(sealedBulletin('Vaikeuksien kautta').id);
  expect(rows.filter((row) => !isSettled(row))).toEqual([]);
  expect(await run.bulletins.get(sealedBulletin('Vaikeuksien kautta').id)).toMatchObject({
    state: 'sent',
    sealedCount: 40,
  });
  expect(run.rescues().length).toBeGreaterThan(0);
});
