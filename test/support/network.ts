import { BatchWriteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { accessStore } from '../../shared/access/store.ts';
import { auditStore } from '../../shared/audit/store.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import type { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { segmentStore } from '../../shared/bulletin/segment-store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { type Delivery, groupOf, shardsOf } from '../../shared/delivery/delivery.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { planDeliveries } from '../../shared/delivery/plan.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { suppressionStore } from '../../shared/email/suppression-store.ts';
import type { Log, LogFields } from '../../shared/log.ts';
import type { MetricName, Metrics } from '../../shared/metrics.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { reportFileStore } from '../../shared/report/file-store.ts';
import { reportStore } from '../../shared/report/store.ts';
import { type TableName, tables } from '../../shared/tables.ts';
import { weekStore } from '../../shared/week/store.ts';
import { memoryDeadLetters, memoryQueue } from '../fakes/queue.ts';
import type { TestDynamoDB } from './dynamodb.ts';
import { exampleKeys, noon } from './examples.ts';

type Line = LogFields & { readonly level: 'info' | 'warn'; readonly event: string };

/** The real stores on the embedded engine, with queues, a log and a clock that a test can look into and move. */
export function network({ client, tableNames }: TestDynamoDB) {
  let at = noon;
  const now = () => at;
  const lines: Line[] = [];
  const log: Log = {
    info: (event, fields) => lines.push({ level: 'info', event, ...fields }),
    warn: (event, fields) => lines.push({ level: 'warn', event, ...fields }),
  };
  const counted: [MetricName, number][] = [];
  const metrics: Metrics = { count: (name, value) => counted.push([name, value]) };
  const bulletins = bulletinStore(client, tableNames.bulletin);
  const partners = partnerStore(client, tableNames.partner, now);
  const deliveries = deliveryStore(client, tableNames.delivery, now);

  async function rowsOf(group: string): Promise<Delivery[]> {
    const rows: Delivery[] = [];
    for (const shard of shardsOf(group)) for await (const page of deliveries.inShard(shard)) rows.push(...page);
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  return {
    now,
    /** Lets time pass (ms). */
    pass: (ms: number) => {
      at += ms;
    },
    /** In the middle of its range: waits are exactly those of the schedule. */
    random: () => 0.5,
    log,
    lines,
    metrics,
    /** What was counted, in turn. */
    counted,
    /** As if every mail might go at once. */
    turns: async () => ({ kind: 'now' }) as const,
    keys: async () => exampleKeys,
    siteUrl: 'https://kumppanit.example',
    staffAddresses: ['viestinta@hva.example'],
    access: accessStore(client, tableNames.access),
    audit: auditStore(client, tableNames.audit),
    bulletins,
    partners,
    deliveries,
    segments: segmentStore(client, tableNames.segment),
    postings: postingStore(client, tableNames.posting, now),
    questions: questionStore(client, tableNames.question, now),
    weeks: weekStore(client, tableNames.week),
    reports: reportStore(client, tableNames.report),
    reportFiles: reportFileStore(client, tableNames.edition, now),
    reportLocale: 'fi' as const,
    suppressions: suppressionStore(client, tableNames.suppression),
    expansions: memoryQueue<SegmentMessage>(),
    deadLetters: memoryDeadLetters(),
    queues: {
      email: memoryQueue<DeliveryMessage>(),
      webhook: memoryQueue<DeliveryMessage>(),
      'urgent-email': memoryQueue<DeliveryMessage>(),
      'urgent-webhook': memoryQueue<DeliveryMessage>(),
    },

    /** Every delivery of a group, by id. */
    rowsOf,

    /** A delivery as it is stored; one that is not is a mistake of the test. */
    async row(delivery: Delivery): Promise<Delivery> {
      const stored = await deliveries.get(groupOf(delivery), delivery.id);
      if (stored === undefined) throw new Error(`there is no delivery ${delivery.id}`);
      return stored;
    },

    /** Stores a sealed bulletin with these communities and the deliveries that its fan-out makes for them. */
    async fannedOut(bulletin: Bulletin, members: readonly Partner[]): Promise<Delivery[]> {
      const planned = planDeliveries(bulletin, bulletin.sealedAt ?? bulletin.createdAt, members);
      await bulletins.create({ ...bulletin, version: bulletin.version + 1, sealedCount: planned.length });
      for (const member of members) await partners.create(member);
      await deliveries.createMany(planned);
      return planned;
    },
  };
}
export type Network = ReturnType<typeof network>;

/** Queues of which none holds anything. */
export const allIdle = {
  email: async () => true,
  webhook: async () => true,
  'urgent-email': async () => true,
  'urgent-webhook': async () => true,
};

/** The message that names these deliveries, which are of one group. */
export function messageOf(...deliveries: readonly [Delivery, ...Delivery[]]): DeliveryMessage {
  return { v: 1, group: groupOf(deliveries[0]), ids: deliveries.map(({ id }) => id) };
}

/** The first of a list that has one. */
export function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('the list is empty');
  return one;
}

/** Empties every table, for a test that looks at whole tables. */
export async function emptyTables({ client, tableNames }: TestDynamoDB): Promise<void> {
  for (const table of Object.keys(tables) as TableName[]) {
    const { partitionKey, ...rest } = tables[table];
    const names: string[] = 'sortKey' in rest ? [partitionKey, rest.sortKey] : [partitionKey];
    for await (const { Items = [] } of paginateScan({ client, pageSize: 25 }, { TableName: tableNames[table] })) {
      const requests = Items.map((item) => ({
        DeleteRequest: { Key: Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))) },
      }));
      if (requests.length === 0) continue;
      await client.send(new BatchWriteItemCommand({ RequestItems: { [tableNames[table]]: requests } }));
    }
  }
}
