import { describe, expect, it } from 'vitest';
import { linkApp } from '../../../functions/link/app.ts';
import { versionsOf } from '../../../shared/bulletin/chain.ts';
import { tasksOf } from '../../../shared/posting/tasks.ts';
import { markOf, shortPath } from '../../../shared/visit/short-link.ts';
import { memoryPostings } from '../../fakes/posting-store.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, examplePosting, noon, sealedBulletin } from '../../support/examples.ts';
import { network } from '../../support/network.ts';
import { expandAll, idsOn } from './expansion.ts';

const dynamo = testDynamoDB();

/** Twenty communities in Pori of which seven posted the bulletin, and one in Rauma that was never meant. */
async function sentToTwenty(name: string, world: ReturnType<typeof network>) {
  const first = sealedBulletin(name, { audience: { municipalities: ['609'], topics: [] } });
  await world.bulletins.create(first);
  const partners = Array.from({ length: 20 }, (_, n) => examplePartner(`${name} ${n}`));
  for (const partner of [...partners, examplePartner(`${name} Rauma`, { municipality: '684' })]) {
    await world.partners.create(partner);
  }
  await expandAll(first.id, world);
  return { first, partners };
}

function correctionOf(first: ReturnType<typeof sealedBulletin>, name: string, kind: 'update' | 'cancel') {
  return sealedBulletin(name, {
    kind,
    corrects: first.id,
    references: [first.id],
    changes: { fi: 'Kellonaika oli väärä.' },
    sealedAt: '2026-11-23T12:00:00.000Z',
    audience: { municipalities: [], topics: [] },
  });
}

describe('a recall', () => {
  it('of a bulletin that 7 of 20 posted makes 7 tasks and 20 notices, and every short link shows it', async () => {
    const world = network(dynamo);
    const { first, partners } = await sentToTwenty('Takaisinveto', world);
    const postings = memoryPostings(() => noon);
    for (const { name } of partners.slice(0, 7)) {
      await postings.save(examplePosting('Takaisinveto', name.replace('Kylä ', '')));
    }
    // One of them moved out of the audience since: they got it, so they hear of the recall.
    const [moved] = partners;
    if (moved) await world.partners.save({ ...moved, version: moved.version + 1, municipality: '684' });
    const recall = correctionOf(first, 'Takaisinveto peruttu', 'cancel');
    await world.bulletins.create(recall);
    await expandAll(recall.id, world);

    const notices = await world.rowsOf(recall.id);
    expect(notices).toHaveLength(20);
    expect(notices.every(({ state }) => state === 'pending')).toBe(true);
    expect(new Set(notices.flatMap(({ recipients }) => recipients.map(({ partnerId }) => partnerId))).size).toBe(20);
    expect(await world.bulletins.get(first.id)).toMatchObject({ replacedBy: recall.id });
    expect(await world.bulletins.get(recall.id)).toMatchObject({ sealedCount: 20 });

    const versions = await versionsOf(first, world.bulletins);
    const tasks = tasksOf(versions, await postings.ofBulletin(first.id), noon);
    expect(tasks).toHaveLength(7);
    expect(new Set(tasks.map(({ task, because }) => `${task} ${because}`))).toEqual(new Set([`remove ${recall.id}`]));

    const log = { info: () => {}, warn: () => {} };
    const visits = { count: async () => 'counted' as const };
    const link = linkApp({
      siteUrl: 'https://v.test',
      bulletins: world.bulletins,
      visits,
      keys: async () => exampleKeys,
      log,
    });
    for (const partner of partners) {
      const mark = markOf(partner.id, partner.accounts[0]?.id ?? '');
      const answer = await link.request(shortPath({ code: first.code ?? '', mark }, exampleKeys.links));
      expect(answer.headers.get('location')).toBe(`/tiedote/${recall.id}`);
    }
  });

  it('run twice, or by a worker that died, makes nothing twice', async () => {
    const world = network(dynamo);
    const { first } = await sentToTwenty('Kahdesti', world);
    const recall = correctionOf(first, 'Kahdesti peruttu', 'cancel');
    await world.bulletins.create(recall);
    await expandAll(recall.id, { ...world, segments: { ...world.segments, save: async () => {} } });
    await expandAll(recall.id, world);
    // The table holds the communities of other tests too.
    const got = (await world.rowsOf(first.id)).length;
    expect(got).toBeGreaterThanOrEqual(20);
    expect(await world.rowsOf(recall.id)).toHaveLength(got);
  });

  it('waits until all who get the first version are known, so that none of them is missed', async () => {
    const world = network(dynamo);
    const first = sealedBulletin('Kesken');
    await world.bulletins.create(first);
    await world.partners.create(examplePartner('Kesken'));
    const recall = correctionOf(first, 'Kesken peruttu', 'update');
    await world.bulletins.create(recall);
    await expandAll(recall.id, world);
    expect(await world.rowsOf(recall.id)).toEqual([]);
    await expandAll(first.id, world);
    await expandAll(recall.id, world);
    expect((await world.rowsOf(recall.id)).length).toBeGreaterThan(0);
    expect(idsOn(world.queues.email).length).toBeGreaterThan(0);
  });
});
