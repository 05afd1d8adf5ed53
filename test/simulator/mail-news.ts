import * as z from 'zod';
import type { SesMessage } from '../../functions/mail-events/ses-event.ts';
import { toIso } from '../../shared/time.ts';

/** What became of a mail after the provider took it, in SES's words. */
const News = z.enum(['Send', 'DeliveryDelay', 'Delivery', 'BounceForNow', 'Bounce', 'Complaint', 'Reject']);
export type News = z.infer<typeof News>;

/** The mail that an event is about. */
export type Accepted = { readonly id: string; readonly group: string; readonly to: string; readonly messageId: string };

/** An event as SES publishes it (epoch ms). */
export function sesMessage(
  news: News,
  { id, group, to, messageId }: Accepted,
  acceptedAt: number,
  at: number,
): SesMessage {
  const timestamp = toIso(at);
  const mail = {
    timestamp: toIso(acceptedAt),
    messageId,
    destination: [to],
    tags: { group: [group], delivery: [id] },
  };
  const bounced = (bounceType: string, bounceSubType: string, status: string) => ({
    eventType: 'Bounce',
    mail,
    bounce: { timestamp, bounceType, bounceSubType, bouncedRecipients: [{ status }] },
  });
  switch (news) {
    case 'Bounce':
      return bounced('Permanent', 'NoEmail', '5.1.1');
    case 'BounceForNow':
      return bounced('Transient', 'General', '4.0.0');
    case 'Complaint':
      return { eventType: 'Complaint', mail, complaint: { timestamp, complaintFeedbackType: 'abuse' } };
    case 'Delivery':
      return { eventType: 'Delivery', mail, delivery: { timestamp } };
    case 'DeliveryDelay':
      return { eventType: 'DeliveryDelay', mail, deliveryDelay: { timestamp } };
    case 'Send':
    case 'Reject':
      return { eventType: news, mail };
    default:
      return news satisfies never;
  }
}

const Told = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: z.string(),
    tags: z.object({ delivery: z.tuple([z.string()]) }),
    destination: z.tuple([z.string()]),
  }),
  bounce: z.object({ bounceType: z.string() }).optional(),
});

/** What an event says, of which mail, to whom, taken when (epoch ms). */
export function toldBy(body: string): { news: News; id: string; to: string; acceptedAt: number } {
  const { eventType, mail, bounce } = Told.parse(JSON.parse(body));
  const news = bounce?.bounceType === 'Transient' ? 'BounceForNow' : eventType;
  return {
    news: News.parse(news),
    id: mail.tags.delivery[0],
    to: mail.destination[0],
    acceptedAt: Date.parse(mail.timestamp),
  };
}

/**
 * How each news leaves a delivery, the strongest last: told once more here, in words of its own, so that the product's own
 * table of proofs is checked against it.
 */
export const endings: Readonly<
  Record<News, { readonly rank: number; readonly state: string; readonly reason?: string }>
> = {
  Send: { rank: 1, state: 'sent' },
  DeliveryDelay: { rank: 2, state: 'sent', reason: 'delayed' },
  BounceForNow: { rank: 3, state: 'permanent-failure', reason: 'bounced-for-now' },
  Delivery: { rank: 4, state: 'delivered' },
  Bounce: { rank: 5, state: 'permanent-failure', reason: 'bounced-no-mailbox' },
  Reject: { rank: 6, state: 'permanent-failure', reason: 'rejected' },
  Complaint: { rank: 7, state: 'delivered', reason: 'complaint' },
};
