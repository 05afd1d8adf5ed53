import type { SQSEvent } from 'aws-lambda';
import { day, hour, minute } from '../../shared/time.ts';
import { Clock } from './clock.ts';
import { drawFaults } from './faults.ts';
import { Expectations } from './invariants.ts';
import { People } from './people.ts';
import { seeded } from './random.ts';
import { drawStart } from './scenario.ts';
import { Workers } from './worker.ts';
import { World } from './world.ts';

/** What happened in many runs: how often each fault, and each step from state to state. */
type Counts = { readonly faults: Map<string, number>; readonly edges: Map<string, number> };

/** Everything is settled by then: the longest deadline, and room for what finds out. */
const mostMs = 60 * hour;
/** One that wants a bulletin a week waits for the second; a digest waits for its hour. */
const mostHeldMs = 8 * day;
const mostSteps = 100_000;

// Only where an error came from is ever looked at.
Error.stackTraceLimit = 1;

/** One run, from the first decision of staff until nothing more happens. @returns what was violated. */
export async function runSeed(seed: number, counts: Counts): Promise<readonly string[]> {
  const random = seeded(seed);
  const faults = drawFaults(seed, random, counts.faults);
  const clock = new Clock(drawStart({ faults, random }));
  const workers = new Workers(clock, faults, random);
  const world = new World(workers, counts.edges);
  const expectations = new Expectations(world);
  const people = new People(world);
  for (const partner of world.scenario.partners) await world.stores.partners.create(partner);
  for (const bulletin of world.scenario.bulletins) await world.stores.bulletins.create(bulletin);

  const surprise = (error: unknown) => world.ledger.expect(false, 0, `nobody waited for what failed: ${error}`);
  process.on('unhandledRejection', surprise);
  const start = clock.now;
  people.begin();
  let isOver = false;
  const stopped = faults.strikes('sweep stopped for two hours') ? random.between(0, 2 * hour) : undefined;
  const isStopped = () =>
    stopped !== undefined && clock.now - start > stopped && clock.now - start < stopped + 2 * hour;
  const tick = () => {
    isOver = people.busy === 0 && world.isAtRest;
    if (isOver) return false;
    clock.at(world.nextSweep, tick);
    if (isStopped()) return false;
    void world.sweep();
    return true;
  };
  clock.after(minute, tick);
  const isHeld = world.scenario.partners.some(({ preferences }) => preferences !== undefined);
  await clock.run(() => isOver || clock.now > start + mostMs + (isHeld ? mostHeldMs : 0) || clock.steps > mostSteps);
  world.ledger.expect(
    isOver,
    7,
    `not settled after ${Math.round((clock.now - start) / hour)} h and ${clock.steps} steps`,
  );
  expectations.check(world);
  if (isOver) await replay(world, people);
  process.off('unhandledRejection', surprise);
  return world.ledger.violations;
}

/** Every message that there ever was comes once more, staff press send once more, the sweep runs once more. */
async function replay(world: World, people: People): Promise<void> {
  const { workers, queues, ledger } = world;
  workers.faults.end();
  const before = JSON.stringify(world.rows);
  const calls = ledger.webhookCalls + [...ledger.mails.values()].flat().length;
  let isOver = false;
  const event = (bodies: Iterable<string>) =>
    ({ Records: [...bodies].map((body, n) => ({ messageId: `again-${n}`, body })) }) as unknown as SQSEvent;
  workers.start(hour, async (worker) => {
    await people.sendAgain(worker);
    await world.expandAll(event(queues.bulletins.taken), worker, workers.clock.now + hour);
    for (const lane of ['email', 'urgent-email'] as const) await world.deliverEmails(event(queues[lane].taken), worker);
    for (const lane of ['webhook', 'urgent-webhook'] as const) {
      await world.deliverWebhooks(event(queues[lane].taken), worker);
    }
    await world.takeMailEvents(event(world.eventsTaken), worker);
    await world.sweep();
    isOver = true;
  });
  await workers.clock.run(() => isOver);
  ledger.expect(isOver, 9, 'doing everything again does not end');
  ledger.expect(JSON.stringify(world.rows) === before, 9, 'doing everything again changed a row');
  const callsNow = ledger.webhookCalls + [...ledger.mails.values()].flat().length;
  ledger.expect(callsNow === calls, 9, `doing everything again made ${callsNow - calls} calls`);
}
