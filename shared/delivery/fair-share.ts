import { createHash } from 'node:crypto';
import type { Delivery } from './delivery.ts';
import { type DeliveryMessage, messagesFor } from './message.ts';

/** At most so many deliveries to one host in one message: all of them are called side by side, and are over together. */
const idsPerHost = 10;

/** Stands for the host of a webhook's address in rows and messages, which hold no address. */
export const hostMark = (url: string): string =>
  createHash('sha256').update(new URL(url).host).digest('base64url').slice(0, 12);

/**
 * The messages that name these deliveries of one group, so that a host which does not answer holds up only itself. A host
 * with several has messages of its own, marked with it: the queue hands out other hosts' first when one has many under
 * way (fair queues of SQS). Those that are alone share messages, first in line: they are called side by side.
 */
export function fairMessages(group: string, deliveries: readonly Pick<Delivery, 'id' | 'host'>[]): DeliveryMessage[] {
  const several = [...Map.groupBy(deliveries, ({ host }) => host)].filter(
    ([host, members]) => host !== undefined && members.length > 1,
  );
  const crowded = new Set(several.map(([host]) => host));
  const alone = deliveries.filter(({ host }) => !crowded.has(host));
  const hosts = new Map(deliveries.map(({ id, host }) => [id, host]));
  return [
    ...messagesFor(group, idsOf(alone)),
    ...several.flatMap(([, members]) => messagesFor(group, idsOf(members), idsPerHost)),
  ].map((message) => {
    const host = hosts.get(message.ids[0] ?? '');
    return host === undefined ? message : { ...message, host };
  });
}

const idsOf = (deliveries: readonly Pick<Delivery, 'id'>[]): string[] => deliveries.map(({ id }) => id);
