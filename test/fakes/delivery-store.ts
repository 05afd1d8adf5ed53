import { isDeepStrictEqual } from 'node:util';
import { Delivery, shardOf } from '../../shared/delivery/delivery.ts';
import { isForNobody, leased, readiness, reopened } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import { unexpired } from '../../shared/rows.ts';
import { toIso } from '../../shared/time.ts';
import { memoryRows, type Rows } from './rows.ts';

/** Small enough that a test's few rows already come in several pages. */
const rowsPerPage = 10;

/** The record of deliveries in memory, with the promise of the real one. `rows` is there for tests to look at. */
export function memoryDeliveries(now: () => number): DeliveryStore & { readonly rows: Rows<Delivery> } {
  const rows = memoryRows(Delivery);
  const keyOf = ({ shard, id }: Pick<Delivery, 'shard' | 'id'>) => `${shard}/${id}`;
  const find = (group: string, id: string) => rows.get(keyOf({ shard: shardOf(group, id), id }));

  const create = async (delivery: Delivery) => {
    if (rows.get(keyOf(delivery)) !== undefined) return 'exists';
    rows.put(keyOf(delivery), delivery);
    return 'created';
  };

  async function* inShard(shard: string) {
    const found = rows.all(`${shard}/`).sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let at = 0; at === 0 || at < found.length; at += rowsPerPage) {
      yield found.slice(at, at + rowsPerPage).filter((row) => unexpired(row, now()) !== undefined);
    }
  }

  return {
    rows,
    create,
    inShard,

    createMany: async (deliveries) => {
      const existed = new Set<string>();
      for (const delivery of deliveries) if ((await create(delivery)) === 'exists') existed.add(delivery.id);
      return existed;
    },

    addRecipient: async (delivery, recipient) => {
      const row = rows.get(keyOf(delivery));
      if (row === undefined || row.recipients.some((each) => isDeepStrictEqual(each, recipient))) return 'present';
      const longer = { ...row, recipients: [...row.recipients, recipient] };
      rows.put(keyOf(row), isForNobody(row) ? reopened(longer) : longer);
      return isForNobody(row) ? 'reopened' : 'added';
    },

    get: async (group, id) => unexpired(find(group, id), now()),

    lease: async (channel, group, id, at) => {
      const row = unexpired(find(group, id), at);
      if (row === undefined) return { kind: 'missing' };
      const because = readiness(row, at);
      if (because !== 'ready') return { kind: 'refused', because, delivery: row };
      if (row.channel !== channel) throw new Error(`delivery ${id} is no ${channel} delivery`);
      const delivery = leased(row, at);
      rows.put(keyOf(delivery), delivery);
      return { kind: 'leased', delivery };
    },

    record: async (delivery) => {
      const row = rows.get(keyOf(delivery));
      if (row?.version !== delivery.version - 1) return 'overtaken';
      if (isForNobody(delivery) && row.recipients.length !== delivery.recipients.length) return 'joined';
      rows.put(keyOf(row), { ...delivery, recipients: row.recipients });
      return 'recorded';
    },

    replaceWaiting: async (delivery) => {
      const row = rows.get(keyOf(delivery));
      if (row?.state !== 'waiting' || row.version !== delivery.version - 1) return 'overtaken';
      rows.put(keyOf(row), delivery);
      return 'replaced';
    },

    count: async (group) => rows.all(`${group}#`).length,

    async *readableInShard(shard) {
      for await (const deliveries of inShard(shard)) yield { deliveries, unreadable: 0 };
    },

    due: async (at, limit) => {
      const last = toIso(at);
      const deliveries = rows
        .all()
        .filter((row) => row.due !== undefined && row.dueAt !== undefined && row.dueAt <= last)
        .filter((row) => unexpired(row, at) !== undefined)
        .sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
        .slice(0, limit);
      return { deliveries, unreadable: 0 };
    },
  };
}
