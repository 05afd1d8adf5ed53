import * as z from 'zod';
import { idOf } from '../ids.ts';

/** At most so many deliveries in one queue message: retries are data, so a message may name many. */
const idsPerMessage = 20;

/** What the queues of the two workers carry: which deliveries to try. Ids only, never content or an address. */
export const DeliveryMessage = z.object({
  v: z.literal(1),
  group: z.string().min(1),
  ids: z.array(idOf('dlv')).min(1).max(idsPerMessage),
  /** The mark of the host that these deliveries are for, or that the first of them is for; see fair-share.ts. */
  host: z.string().max(64).optional(),
});
export type DeliveryMessage = z.infer<typeof DeliveryMessage>;

/** The messages that name these deliveries of one group, at most `most` in each. */
export function messagesFor(group: string, ids: readonly string[], most = idsPerMessage): DeliveryMessage[] {
  const messages: DeliveryMessage[] = [];
  for (let at = 0; at < ids.length; at += most) messages.push({ v: 1, group, ids: ids.slice(at, at + most) });
  return messages;
}
