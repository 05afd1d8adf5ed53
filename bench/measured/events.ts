import { messagesFor } from '../../shared/delivery/message.ts';
import { bulletinId, tailOf } from '../sinks/rows.ts';

/** How many deliveries a queue message names. */
export const idsPerMessage: number =
  messagesFor(
    bulletinId,
    Array.from({ length: 1000 }, (_, n) => String(n)),
  )[0]?.ids.length ?? 1;

/** An event as Lambda's poller hands it over: `messages` full messages of the `index`th batch. */
export function deliveryEvent(channel: 'email' | 'webhook', messages: number, index: number): unknown {
  const first = index * messages * idsPerMessage;
  const ids = Array.from({ length: messages * idsPerMessage }, (_, n) => `dlv_${tailOf(channel, first + n)}`);
  return queueEvent(messagesFor(bulletinId, ids));
}

/** An event that names a single delivery. */
export const oneDelivery = (channel: 'email' | 'webhook'): unknown =>
  queueEvent(messagesFor(bulletinId, [`dlv_${tailOf(channel, 0)}`]));

/** An event that tells of one mail that arrived, as SES publishes it. */
export const oneMailEvent = (): unknown =>
  queueEvent([
    {
      eventType: 'Delivery',
      mail: {
        timestamp: '2026-11-23T10:00:00.000Z',
        messageId: '0100018f0c0a0b0c-00000000-0000-4000-8000-000000000000-000000',
        destination: ['maija.mallikas@example.fi'],
        tags: { group: [bulletinId], delivery: [`dlv_${tailOf('email', 0)}`] },
      },
      delivery: { timestamp: '2026-11-23T10:00:01.000Z' },
    },
  ]);

/** An event that holds these messages. */
export function queueEvent(messages: readonly unknown[]): unknown {
  return {
    Records: messages.map((message, n) => ({
      messageId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      body: JSON.stringify(message),
    })),
  };
}
