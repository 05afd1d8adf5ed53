import { type Delivery, DeliveryState, isSettled, shardsOf } from '../../../shared/delivery/delivery.ts';
import { mayTryAgain } from '../../../shared/delivery/lifecycle.ts';
import type { DeliveryStore } from '../../../shared/delivery/store.ts';

/** How many deliveries are in each state. */
export type Counts = Readonly<Record<DeliveryState, number>>;

/** How a bulletin's deliveries stand, with one page of them. */
export type Walk = {
  readonly counts: Counts;
  /** How many failed that may be tried again. */
  readonly failed: number;
  readonly rows: readonly Delivery[];
  /** Where the next page begins, if there is one. */
  readonly next?: string;
};

/** The form of a place between two deliveries: the partition's number and the id of the row before it. */
export const cursorForm = /^\d\d~dlv_[\w-]{16,43}$/;

/**
 * Walks through all deliveries of a group: counts every one, and keeps the `limit` rows that come `after` a place and
 * are wanted. The order is that of the table, so a page stays the same while deliveries change.
 */
export async function walk(
  deliveries: Pick<DeliveryStore, 'inShard'>,
  group: string,
  wanted: {
    readonly after?: string | undefined;
    readonly matches?: (delivery: Delivery) => boolean;
    readonly limit: number;
  },
): Promise<Walk> {
  const counts = noCounts();
  let failed = 0;
  const isWanted = (delivery: Delivery) =>
    (wanted.after === undefined || placeOf(delivery) > wanted.after) &&
    (wanted.matches === undefined || wanted.matches(delivery));
  const perShard = await Promise.all(
    shardsOf(group).map(async (shard) => {
      const kept: Delivery[] = [];
      for await (const page of deliveries.inShard(shard)) {
        for (const delivery of page) {
          counts[delivery.state] += 1;
          if (mayTryAgain(delivery)) failed += 1;
        }
        // One more than a page holds tells whether there is a next one.
        kept.push(...page.filter(isWanted).slice(0, wanted.limit + 1 - kept.length));
      }
      return kept;
    }),
  );
  const found = perShard.flat();
  const rows = found.slice(0, wanted.limit);
  const last = rows.at(-1);
  return { counts, failed, rows, ...(found.length > rows.length && last !== undefined ? { next: placeOf(last) } : {}) };
}

/** How many deliveries there are, and how many of them are settled. */
export function progressOf(counts: Counts): { readonly total: number; readonly settled: number } {
  const sum = (states: readonly DeliveryState[]) => states.reduce((total, state) => total + counts[state], 0);
  return {
    total: sum(DeliveryState.options),
    settled: sum(DeliveryState.options.filter((s) => isSettled({ state: s }))),
  };
}

const placeOf = (delivery: Delivery) => `${delivery.shard.slice(-2)}~${delivery.id}`;

function noCounts(): Record<DeliveryState, number> {
  return {
    pending: 0,
    leased: 0,
    retry: 0,
    ambiguous: 0,
    waiting: 0,
    sent: 0,
    delivered: 0,
    'in-digest': 0,
    'permanent-failure': 0,
    skipped: 0,
    suppressed: 0,
    dead: 0,
    unknown: 0,
  };
}
