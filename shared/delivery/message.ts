import * as z from 'zod';
import { idOf } from '../ids.ts';

/** At most so many deliveries in one queue message: retries are data, so a message may name many. */
const idsPerMessage = 20;

/** What the queues of the two workers carry: which deliveries to try. Ids only, never content or an address. */
export const DeliveryMessage = z.object({
  v: z.literal(1),
  group: z.string().min(1),
  ids: z.array(idOf('dlv')).min(1).max(idsPerMessage),
});
export type DeliveryMessage = z.infer<typeof DeliveryMessage>;

/** The messages that name these deliveries of one group. */
export function messagesFor(group: string, ids: readonly string[]): DeliveryMessage[] {
  const messages: DeliveryMessage[] = [];
  for (let at = 0; at < ids.length; at += idsPerMessage) {
    messages.push({ v: 1, group, ids: ids.slice(at, at + idsPerMessage) });
  }
  return messages;
}
