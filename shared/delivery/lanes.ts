import type { Queue } from '../queue.ts';
import { type Delivery, groupOf } from './delivery.ts';
import { fairMessages } from './fair-share.ts';
import type { DeliveryMessage } from './message.ts';

/**
 * Every queue of deliveries: each channel has one, and one more for urgent bulletins, so that these wait behind nothing
 * but each other.
 */
export const lanes = ['email', 'webhook', 'urgent-email', 'urgent-webhook'] as const satisfies Lane[];
export type Lane = Delivery['channel'] | `urgent-${Delivery['channel']}`;

export type DeliveryQueues = Readonly<Record<Lane, Queue<DeliveryMessage>>>;

/** The queue that a delivery goes on, at first and each time again. */
export const laneOf = ({ channel, urgent }: Pick<Delivery, 'channel' | 'urgent'>): Lane =>
  urgent === true ? `urgent-${channel}` : channel;

/** Puts deliveries, of whatever groups and channels, on their queues. */
export async function queueAll(deliveries: readonly Delivery[], queues: DeliveryQueues): Promise<void> {
  const byLane = Map.groupBy(deliveries, laneOf);
  for (const lane of lanes) {
    const byGroup = Map.groupBy(byLane.get(lane) ?? [], groupOf);
    const messages = [...byGroup].flatMap(([group, members]) => fairMessages(group, members));
    if (messages.length > 0) await queues[lane].send(messages);
  }
}
