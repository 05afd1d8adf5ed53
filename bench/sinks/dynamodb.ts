import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { DeliveryState, isSettled } from '../../shared/delivery/delivery.ts';
import { type TableDefinition, tables } from '../../shared/tables.ts';
import { indexWriteUnits, itemSize, readUnits, type StoredItem, writeUnits } from '../capacity.ts';
import { type Rows, tailOf } from './rows.ts';
import type { Tally } from './tally.ts';
import { updated } from './update.ts';

const Item = z.record(z.string(), z.custom<AttributeValue>());
const Text = z.object({ S: z.string() });

/** The fields of the requests that the sink answers by; the rest is not looked at. */
const requests = {
  get: z.object({ TableName: z.string(), Key: Item, ConsistentRead: z.boolean().default(false) }),
  put: z.object({ TableName: z.string(), Item }),
  update: z.object({
    TableName: z.string(),
    Key: Item,
    UpdateExpression: z.string(),
    ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
    ExpressionAttributeValues: Item.optional(),
  }),
  query: z.object({
    TableName: z.string(),
    Select: z.string().optional(),
    ExpressionAttributeValues: Item.default({}),
    ConsistentRead: z.boolean().default(false),
  }),
  scan: z.object({
    TableName: z.string(),
    Segment: z.number().default(0),
    TotalSegments: z.number().default(1),
    Limit: z.number().default(500),
    ExclusiveStartKey: z.object({ id: Text }).optional(),
  }),
  delete: z.object({ TableName: z.string() }),
  batch: z.object({
    Statements: z.array(z.object({ Statement: z.string(), Parameters: z.array(z.custom<AttributeValue>()) })),
  }),
} as const;

/** One in so many of the register's canned communities is called by webhook, the others are written to. */
const webhookEvery = 10;

/**
 * A DynamoDB with just enough truth for the delivery: it makes the partner, the bulletin and the pending delivery that a
 * request names on the spot, keeps a delivery only while it is leased, and counts units. Every condition holds.
 * Its tables are named after their nouns.
 */
export class DynamoSink {
  private readonly leased = new Map<string, StoredItem>();
  private readonly inserted = new Map<string, { count: number; bytes: number }>();
  private readonly segments = new Map<string, StoredItem[]>();
  /** How many communities a scan finds. */
  partners = 0;

  private readonly rows: Rows;
  private readonly tally: Tally;

  constructor(rows: Rows, tally: Tally) {
    this.rows = rows;
    this.tally = tally;
  }

  reset(): void {
    for (const kept of [this.leased, this.inserted, this.segments]) kept.clear();
  }

  /** The answer's JSON text. */
  answer(operation: string, body: unknown): string {
    switch (operation) {
      case 'GetItem':
        return this.get(requests.get.parse(body));
      case 'PutItem':
        return this.put(requests.put.parse(body));
      case 'UpdateItem':
        return this.update(requests.update.parse(body));
      case 'Query':
        return this.query(requests.query.parse(body));
      case 'Scan':
        return this.scan(requests.scan.parse(body));
      case 'DeleteItem':
        // It keeps nothing that could be deleted; asking costs a unit all the same.
        this.tally.add('writeUnits', requests.delete.parse(body).TableName, 1);
        return '{}';
      case 'BatchExecuteStatement':
        return this.insert(requests.batch.parse(body));
      default:
        throw new Error(`the sink does not answer DynamoDB ${operation}`);
    }
  }

  private get({ TableName: table, Key, ConsistentRead }: z.infer<typeof requests.get>): string {
    const row = this.rowOf(table, Key['id']?.S ?? '');
    const bytes = row === undefined ? 0 : itemSize(Item.parse(JSON.parse(row)));
    this.tally.add('readUnits', table, readUnits(bytes, ConsistentRead));
    return row === undefined ? '{}' : `{"Item":${row}}`;
  }

  private rowOf(table: string, id: string): string | undefined {
    if (table === 'partner') return this.rows.partner(id.slice(-22));
    return table === 'bulletin' ? this.rows.bulletin(id) : undefined;
  }

  private put({ TableName: table, Item: item }: z.infer<typeof requests.put>): string {
    this.write(table, undefined, item);
    if (table === 'segment') {
      const { bulletinId, segment } = z.object({ bulletinId: Text, segment: Text }).parse(item);
      const others = (this.segments.get(bulletinId.S) ?? []).filter((each) => each['segment']?.S !== segment.S);
      this.segments.set(bulletinId.S, [...others, item]);
    }
    return '{}';
  }

  private update(request: z.infer<typeof requests.update>): string {
    const { TableName: table, Key } = request;
    if (table !== 'delivery') throw new Error(`the sink does not update ${table}`);
    const id = Key['id']?.S ?? '';
    const before = this.leased.get(id) ?? { ...Item.parse(JSON.parse(this.rows.delivery(id.slice(-22)))), ...Key };
    const after = updated(before, request);
    this.write(table, before, after);
    const state = DeliveryState.parse(after['state']?.S);
    if (state === 'sent') this.tally.addSent();
    if (isSettled({ state })) this.leased.delete(id);
    else this.leased.set(id, after);
    return JSON.stringify({ Attributes: after });
  }

  private insert({ Statements }: z.infer<typeof requests.batch>): string {
    for (const { Statement, Parameters } of Statements) {
      const [, table] = /^INSERT INTO "([\w-]+)" VALUE \{/.exec(Statement) ?? [];
      if (table === undefined) throw new Error(`the sink does not know this statement: ${Statement}`);
      const names = [...Statement.matchAll(/'(\w+)': \?/g)].map(([, name]) => name ?? '');
      const item = Item.parse(Object.fromEntries(names.map((name, at) => [name, Parameters[at]])));
      this.write(table, undefined, item);
      const shard = item['shard']?.S ?? '';
      const { count, bytes } = this.inserted.get(shard) ?? { count: 0, bytes: 0 };
      this.inserted.set(shard, { count: count + 1, bytes: bytes + itemSize(item) });
    }
    return JSON.stringify({ Responses: Statements.map(() => ({})) });
  }

  /** What an expansion asks at its end: how many deliveries a shard holds, which segments are done. Others find nothing. */
  private query(request: z.infer<typeof requests.query>): string {
    const { TableName: table, ConsistentRead } = request;
    const values = request.ExpressionAttributeValues;
    const segments = table === 'segment' ? this.segments.get(values[':id']?.S ?? '') : undefined;
    if (segments !== undefined) {
      const bytes = segments.reduce((sum, row) => sum + itemSize(row), 0);
      this.tally.add('readUnits', table, readUnits(bytes, ConsistentRead));
      return JSON.stringify({ Items: segments, Count: segments.length });
    }
    const shard = request.Select === 'COUNT' ? this.inserted.get(values[':shard']?.S ?? '') : undefined;
    // Pages of a megabyte cost the same as one large page, but for the rounding of each.
    this.tally.add('readUnits', table, readUnits(shard?.bytes ?? 0, ConsistentRead));
    return JSON.stringify(shard === undefined ? { Items: [], Count: 0 } : { Count: shard.count });
  }

  private scan(request: z.infer<typeof requests.scan>): string {
    const { TableName: table, Segment: segment, TotalSegments: total, Limit: limit, ExclusiveStartKey } = request;
    if (table !== 'partner') {
      this.tally.add('readUnits', table, readUnits(0, false));
      return '{"Items":[],"Count":0}';
    }
    const start = ExclusiveStartKey === undefined ? segment : Number(ExclusiveStartKey.id.S.slice(-21)) + total;
    const tails: string[] = [];
    for (let n = start; n < this.partners && tails.length < limit; n += total) {
      tails.push(tailOf(n % webhookEvery === webhookEvery - 1 ? 'webhook' : 'email', n));
    }
    const last = tails.at(-1);
    const more = last !== undefined && Number(last.slice(-21)) + total < this.partners;
    const items = tails.map((tail) => this.rows.partner(tail));
    // All rows of one kind are equally long: the size of each need not be computed.
    const sizes = { e: this.partnerSize('email'), w: this.partnerSize('webhook') };
    const bytes = tails.reduce((sum, tail) => sum + (tail.startsWith('w') ? sizes.w : sizes.e), 0);
    this.tally.add('readUnits', table, readUnits(bytes, false));
    const next = more ? `,"LastEvaluatedKey":{"id":{"S":"prt_${last}"}}` : '';
    return `{"Items":[${items.join(',')}],"Count":${items.length}${next}}`;
  }

  private partnerSize(channel: 'email' | 'webhook'): number {
    return itemSize(Item.parse(JSON.parse(this.rows.partner(tailOf(channel, 0)))));
  }

  private write(table: string, before: StoredItem | undefined, after: StoredItem): void {
    const definition: TableDefinition | undefined = Object.entries(tables).find(([name]) => name === table)?.[1];
    if (definition === undefined) throw new Error(`there is no table ${table}`);
    const inIndexes = Object.values(definition.indexes).map((index) => indexWriteUnits(index, before, after));
    this.tally.add(
      'writeUnits',
      table,
      inIndexes.reduce((sum, units) => sum + units, writeUnits(before, after)),
    );
  }
}
