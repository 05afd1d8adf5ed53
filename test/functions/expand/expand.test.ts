import { beforeEach, describe, expect, test } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { expand } from '../../../functions/expand/expand.ts';
import { segmentMessages } from '../../../shared/bulletin/segment.ts';
import { shardOf } from '../../../shared/delivery/delivery.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { toIso } from '../../../shared/time.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleWebhook, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, type Network, network } from '../../support/network.ts';
import {
  died,
  expandAll,
  idsOn,
  inParallel,
  mailTo,
  plenty,
  recipientsById,
  segmentsWithPartners,
  smallNetwork,
} from './expansion.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

describe('a bulletin to the whole network', () => {
  test('1,200 communities get exactly their deliveries, each queued once', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Kaikille');
    await world.bulletins.create(bulletin);
    await inParallel(
      Array.from({ length: 1_200 }, (_, n) =>
        examplePartner(
          `Kylä ${n}`,
          // Every 100th, which is among those with a webhook, was declined.
          n % 100 === 0 ? { state: 'declined' } : {},
          {
            email: `kyla${n}@example.org`,
            webhooks: n % 4 === 0 ? [exampleWebhook(`https://kyla${n}.example/hook`)] : [],
          },
        ),
      ),
      (partner) => world.partners.create(partner),
    );

    await inParallel(segmentMessages(bulletin.id), (message) => expand(message, plenty, world));

    const rows = await world.rowsOf(bulletin.id);
    expect(rows).toHaveLength(1_188 + 288);
    expect(rows.every((row) => row.state === 'pending' && row.attempts === 0)).toBe(true);
    expect(rows.every((row) => row.shard === shardOf(bulletin.id, row.id))).toBe(true);
    const expected = (channel: string) => rows.filter((row) => row.channel === channel).map(({ id }) => id);
    expect(expected('email')).toHaveLength(1_188);
    expect(idsOn(world.queues.email).sort()).toEqual(expected('email').sort());
    expect(idsOn(world.queues.webhook).sort()).toEqual(expected('webhook').sort());
    for (const { v, group, ids } of [...world.queues.email.sent, ...world.queues.webhook.sent]) {
      expect({ v, group, many: ids.length > 20 }).toEqual({ v: 1, group: bulletin.id, many: false });
    }
    expect(await world.bulletins.get(bulletin.id)).toMatchObject({ state: 'sending', sealedCount: 1_476 });
  });

  test('a delivery row is made as it is read by everyone else', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Yksi rivi');
    const partner = examplePartner('Reposaari', {}, { email: 'repo@example.org' });
    await world.bulletins.create(bulletin);
    await world.partners.create(partner);

    await expandAll(bulletin.id, world);

    const id = mailTo(bulletin.id, 'repo@example.org');
    expect(await world.rowsOf(bulletin.id)).toEqual([
      {
        shard: shardOf(bulletin.id, id),
        id,
        version: 0,
        state: 'pending',
        channel: 'email',
        matter: { kind: 'bulletin', bulletinId: bulletin.id },
        recipients: [{ partnerId: partner.id, targetId: first(partner.targets).id }],
        createdAt: '2026-11-23T10:00:00.000Z',
        attempts: 0,
        ambiguities: 0,
        // 396 days later, in epoch seconds.
        expiresAt: 1_829_642_400,
      },
    ]);
    expect(world.queues.email.sent).toEqual([{ v: 1, group: bulletin.id, ids: [id] }]);
    expect(world.queues.webhook.sent).toEqual([]);
  });

  test('only the communities that the audience names get it', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Rajattu', { audience: { municipalities: ['684'], topics: ['older'] } });
    await world.bulletins.create(bulletin);
    const partners = [
      examplePartner('Kaikesta', { municipality: '684' }, { email: 'a@example.org' }),
      examplePartner('Ikääntyneet', { municipality: '684', topics: ['older', 'mind'] }, { email: 'b@example.org' }),
      examplePartner('Muu aihe', { municipality: '684', topics: ['mind'] }, { email: 'c@example.org' }),
      examplePartner('Muu kunta', { municipality: '609', topics: ['older'] }, { email: 'd@example.org' }),
      examplePartner('Odottava', { municipality: '684', state: 'confirmed' }, { email: 'e@example.org' }),
    ];
    for (const partner of partners) await world.partners.create(partner);

    await expandAll(bulletin.id, world);

    expect((await world.rowsOf(bulletin.id)).map(({ id }) => id).sort()).toEqual(
      [mailTo(bulletin.id, 'a@example.org'), mailTo(bulletin.id, 'b@example.org')].sort(),
    );
  });

  test('an audience that nobody is in is counted as none', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Ei kenellekään', { audience: { municipalities: ['230'], topics: [] } });
    await world.bulletins.create(bulletin);
    await world.partners.create(examplePartner('Porissa'));

    await expandAll(bulletin.id, world);

    expect(await world.rowsOf(bulletin.id)).toEqual([]);
    expect(await world.bulletins.get(bulletin.id)).toMatchObject({ sealedCount: 0 });
    expect([...world.queues.email.sent, ...world.queues.webhook.sent]).toEqual([]);
  });

  test('a community that was approved after the bulletin was sealed gets nothing', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Ennen hyväksyntää');
    await world.bulletins.create(bulletin);
    await world.partners.create(
      examplePartner('Myöhässä', { decidedAt: toIso(noon + 1) }, { email: 'late@example.org' }),
    );
    await world.partners.create(examplePartner('Ajoissa', { decidedAt: toIso(noon) }, { email: 'intime@example.org' }));

    await expandAll(bulletin.id, world);

    expect((await world.rowsOf(bulletin.id)).map(({ id }) => id)).toEqual([mailTo(bulletin.id, 'intime@example.org')]);
  });
});

describe('a person who keeps several communities', () => {
  test('gets one delivery that names all of them, queued once', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Kolme yhteisöä');
    const communities = await threeOfOnePerson(world);
    await world.bulletins.create(bulletin);

    await expandAll(bulletin.id, world);

    const [row, ...others] = await world.rowsOf(bulletin.id);
    expect(others).toEqual([]);
    expect(row?.recipients.map(({ partnerId }) => partnerId).sort()).toEqual(communities.map(({ id }) => id).sort());
    expect(idsOn(world.queues.email)).toEqual([row?.id]);
    expect(await world.bulletins.get(bulletin.id)).toMatchObject({ sealedCount: 1 });
  });

  test('leaves with one of them before the others are reached: the mail still goes out for those', async () => {
    const world = network(dynamo);
    const mailer = memoryMailer();
    const bulletin = sealedBulletin('Yksi lähti');
    await threeOfOnePerson(world);
    await world.bulletins.create(bulletin);
    const [where, ...others] = await segmentsWithPartners(bulletin.id, world);
    await expand(where, plenty, world);
    const row = first(await world.rowsOf(bulletin.id));
    const leaver = await world.partners.get(first(row.recipients).partnerId);
    if (leaver === undefined) throw new Error('the community is stored');
    await world.partners.save({ ...leaver, version: leaver.version + 1, state: 'left' });
    const work = async () => {
      for (const message of world.queues.email.sent.splice(0)) await deliverEmails(message, { ...world, mailer });
    };
    await work();
    expect(await world.row(row)).toMatchObject({ state: 'skipped', reason: 'left' });

    for (const message of others) await expand(message, plenty, world);
    await work();

    expect(mailer.calls.map(({ mail }) => mail.to)).toEqual(['Sama@Example.org']);
    expect(await world.row(row)).toMatchObject({ state: 'sent', recipients: [{}, {}, {}] });
  });

  test('is still queued when the worker that made the delivery died before queueing it', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Kuoli ennen jonoa');
    await threeOfOnePerson(world);
    await world.bulletins.create(bulletin);

    const [message] = await segmentsWithPartners(bulletin.id, world);
    const dying = { ...world, queues: { ...world.queues, email: { send: died } } };
    await expect(expand(message, plenty, dying)).rejects.toThrow('died');
    // The others add their communities to the row, and leave the queueing to whoever made it.
    await expandAll(bulletin.id, world);

    const rows = await world.rowsOf(bulletin.id);
    expect(rows.map(({ recipients }) => recipients.length)).toEqual([3]);
    expect(idsOn(world.queues.email)).toEqual(rows.map(({ id }) => id));
  });
});

describe('twice equals once', () => {
  test('every message delivered twice, side by side, gives the same rows and the same count', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Kahdesti');
    await world.bulletins.create(bulletin);
    const expected = await smallNetwork(world, bulletin.id);

    const messages = segmentMessages(bulletin.id);
    await Promise.all([...messages, ...messages].map((message) => expand(message, plenty, world)));
    const rows = await world.rowsOf(bulletin.id);
    await expandAll(bulletin.id, world);

    expect(recipientsById(rows)).toEqual(expected);
    expect(await world.rowsOf(bulletin.id)).toEqual(rows);
    expect(await world.bulletins.get(bulletin.id)).toMatchObject({ sealedCount: expected.size });
  });

  test('a message that comes late leaves a delivery that was sent as it is', async () => {
    const world = network(dynamo);
    const bulletin = sealedBulletin('Myöhäinen viesti');
    await world.bulletins.create(bulletin);
    await world.partners.create(examplePartner('Ehtinyt'));
    const [message] = await segmentsWithPartners(bulletin.id, world);
    const dying = { ...world, segments: { ...world.segments, save: died } };
    await expect(expand(message, plenty, dying)).rejects.toThrow('died');
    const row = first(await world.rowsOf(bulletin.id));
    await world.deliveries.record({ ...row, version: 1, state: 'sent', settledAt: toIso(noon), providerId: 'ses-1' });
    const sent = await world.rowsOf(bulletin.id);

    await expandAll(bulletin.id, world);

    expect(await world.rowsOf(bulletin.id)).toEqual(sent);
    expect(sent).toMatchObject([{ state: 'sent', providerId: 'ses-1' }]);
  });
});

describe('left alone', () => {
  test('a draft, a missing bulletin and one that is counted already', async () => {
    const world = network(dynamo);
    await world.partners.create(examplePartner('Valmiina'));
    const { sealedAt: _, sealedMonth: __, ...unsealed } = sealedBulletin('Luonnos');
    const draft = { ...unsealed, state: 'draft' as const };
    const counted = sealedBulletin('Laskettu', { sealedCount: 7 });
    const sent = sealedBulletin('Lähetetty', { state: 'sent', sealedCount: 7 });
    for (const bulletin of [draft, counted, sent]) await world.bulletins.create(bulletin);

    for (const { id } of [draft, counted, sent, sealedBulletin('Puuttuu')]) {
      await expandAll(id, world);
      expect(await world.rowsOf(id)).toEqual([]);
      expect(await world.segments.of(id)).toEqual([]);
    }
    expect([...world.queues.email.sent, ...world.queues.webhook.sent]).toEqual([]);
    expect(await world.bulletins.get(counted.id)).toEqual(counted);
  });
});

/** Three communities of one person, in segments of their own. */
async function threeOfOnePerson(world: Network): Promise<Partner[]> {
  const communities: Partner[] = [];
  const taken = new Set<number>();
  for (let n = 0; communities.length < 3; n += 1) {
    const partner = examplePartner(`Yhteisö ${n}`, {}, { email: 'Sama@Example.org' });
    await world.partners.create(partner);
    const [segment] = (await segmentsHolding(partner.id, world)) ?? [];
    if (segment !== undefined && !taken.has(segment)) {
      taken.add(segment);
      communities.push(partner);
    } else {
      // Stays in the register, but is no member.
      await world.partners.save({ ...partner, version: partner.version + 1, state: 'left' });
    }
  }
  return communities;
}

async function segmentsHolding(partnerId: string, world: Network): Promise<number[]> {
  const holding: number[] = [];
  for (let segment = 0; segment < 16; segment += 1) {
    const { partners } = await world.partners.scan({ segment, total: 16, limit: 500 });
    if (partners.some(({ id }) => id === partnerId)) holding.push(segment);
  }
  return holding;
}
