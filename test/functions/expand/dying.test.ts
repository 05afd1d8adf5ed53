import { beforeEach, describe, expect, test } from 'vitest';
import { type ExpandDeps, expand } from '../../../functions/expand/expand.ts';
import { minute, toIso } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, type Network, network } from '../../support/network.ts';
import { died, expandAll, idsOn, inParallel, recipientsById, segmentsWithPartners, smallNetwork } from './expansion.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

describe('dying and beginning again', () => {
  /** Every step that leaves a trace, in the order in which they come: the worker dies at each of them in turn. */
  test.each(['before', 'after'] as const)(
    'dying just %s any write loses and doubles nothing',
    async (when) => {
      const world = network(dynamo);
      let deaths = 0;
      for (let nth = 1; ; nth += 1) {
        const bulletin = sealedBulletin(`Kuolema ${when} ${nth}`);
        await world.bulletins.create(bulletin);
        const rows = await smallNetwork(world, bulletin.id);
        const dying = dyingAt({ nth, when }, world);
        const results = await Promise.allSettled([expandAll(bulletin.id, dying.deps)]);
        if (!dying.hasDied()) {
          expect(results).toMatchObject([{ status: 'fulfilled' }]);
          break;
        }
        deaths += 1;

        await expandAll(bulletin.id, world);

        const found = await world.rowsOf(bulletin.id);
        expect(recipientsById(found), `died ${when} write ${nth}`).toEqual(rows);
        const queued = new Set([...idsOn(world.queues.email), ...idsOn(world.queues.webhook)]);
        expect(
          [...rows.keys()].filter((id) => !queued.has(id)),
          `died ${when} write ${nth}`,
        ).toEqual([]);
        expect(await world.bulletins.get(bulletin.id)).toMatchObject({ sealedCount: rows.size });
      }
      // 16 places, one count, and what the segments with communities write.
      expect(deaths).toBeGreaterThan(16);
    },
    60_000,
  );

  test('time running out leaves the rest, from the page where it stopped, to the next worker', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Aika loppuu');
    await world.bulletins.create(bulletin);
    const partners = Array.from({ length: 120 }, (_, n) => examplePartner(`Sivu ${n}`));
    await inParallel(partners, (partner) => world.partners.create(partner));
    const scanned: (string | undefined)[] = [];
    const deps: ExpandDeps = {
      ...world,
      partners: {
        get: world.partners.get,
        scan: (page) => {
          scanned.push(page.cursor);
          return world.partners.scan({ ...page, limit: 2 });
        },
      },
    };
    const [message] = await segmentsWithPartners(bulletin.id, world);

    const left = [10 * minute, 10 * minute, 19_999];
    await expand(message, () => left.shift() ?? 0, deps);
    expect(scanned).toHaveLength(2);
    expect(await world.segments.get(bulletin.id, message.segment)).toMatchObject({
      done: false,
      movedAt: toIso(noon),
    });
    expect(await world.rowsOf(bulletin.id)).toHaveLength(4);

    scanned.length = 0;
    await expandAll(bulletin.id, deps);
    expect(await world.segments.get(bulletin.id, message.segment)).toMatchObject({ done: true });
    expect(scanned.filter((cursor) => cursor === undefined)).toHaveLength(15);
    expect(await world.rowsOf(bulletin.id)).toHaveLength(120);
    expect(new Set(idsOn(world.queues.email)).size).toBe(120);
    expect(idsOn(world.queues.email)).toHaveLength(120);
    expect(await world.bulletins.get(bulletin.id)).toMatchObject({ sealedCount: 120 });
  });
});

/** The same dependencies, of which one write is the worker's last: it dies just before it is made, or just after. */
function dyingAt({ nth, when }: { nth: number; when: 'before' | 'after' }, world: Network) {
  let writes = 0;
  let dead = false;
  const mortal =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      writes += 1;
      if (dead) return died();
      dead = writes === nth;
      if (dead && when === 'before') return died();
      const result = await write(...args);
      return dead ? died() : result;
    };
  const deps: ExpandDeps = {
    ...world,
    bulletins: { ...world.bulletins, save: mortal(world.bulletins.save) },
    segments: { ...world.segments, save: mortal(world.segments.save) },
    deliveries: {
      ...world.deliveries,
      createMany: mortal(world.deliveries.createMany),
      addRecipient: mortal(world.deliveries.addRecipient),
    },
    queues: {
      ...world.queues,
      email: { send: mortal(world.queues.email.send) },
      webhook: { send: mortal(world.queues.webhook.send) },
    },
  };
  return { deps, hasDied: () => dead };
}
