import * as z from 'zod';
import type { MailEvent } from '../../shared/delivery/mail-event.ts';
import type { SuppressionReason } from '../../shared/email/suppression.ts';
import { fromIso, toIso } from '../../shared/time.ts';
import { bounceReason, isHard } from './bounce.ts';

/** What the queue `mail-events` carries: an event of any type, as SES publishes it. */
export const SesMessage = z.looseObject({ eventType: z.string().regex(/^[\w ]{1,40}$/) });
export type SesMessage = z.infer<typeof SesMessage>;

/** An event in our own terms. */
export type Told = {
  readonly event: MailEvent;
  /** The delivery that the mail was for, if it carries our tags: a mail that somebody sent by hand does not. */
  readonly delivery?: { readonly group: string; readonly id: string };
  /** Whom the mail was sent to: each of our mails has one reader. */
  readonly address: string;
  /** Why nothing may be sent to the address any more. */
  readonly suppressedFor?: SuppressionReason;
};

/** SES writes instants with and without milliseconds. */
const Time = z.iso.datetime({ offset: true }).transform((text) => toIso(fromIso(text)));

const Mail = z.object({
  timestamp: Time,
  messageId: z.string().min(1),
  destination: z.tuple([z.string().min(1)], z.string()),
  /** Each tag has a list of values. */
  tags: z
    .object({ group: z.tuple([z.string()]), delivery: z.tuple([z.string()]) })
    .partial()
    .default({}),
});

/** The fields that are used, of "Examples of event data that Amazon SES publishes to Amazon SNS" (its Developer Guide). */
const SesEvent = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail: Mail }),
  z.object({ eventType: z.literal('Delivery'), mail: Mail, delivery: z.object({ timestamp: Time }) }),
  z.object({ eventType: z.literal('DeliveryDelay'), mail: Mail, deliveryDelay: z.object({ timestamp: Time }) }),
  z.object({
    eventType: z.literal('Bounce'),
    mail: Mail,
    bounce: z.object({
      timestamp: Time,
      bounceType: z.string(),
      bounceSubType: z.string(),
      bouncedRecipients: z.array(z.object({ status: z.string().optional() })),
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail: Mail,
    complaint: z.object({
      timestamp: Time,
      complaintSubType: z.string().nullish(),
      complaintFeedbackType: z.string().nullish(),
    }),
  }),
  z.object({ eventType: z.literal('Reject'), mail: Mail }),
]);
type SesEvent = z.infer<typeof SesEvent>;

const knownTypes: ReadonlySet<string> = new Set(SesEvent.options.map(({ shape }) => shape.eventType.value));

/** Reads an event; nothing if its type is not known. Throws if its type is known and something that belongs to it lacks. */
export function readEvent(message: SesMessage): Told | undefined {
  if (!knownTypes.has(message.eventType)) return undefined;
  const event = SesEvent.parse(message);
  const { timestamp, messageId, destination, tags } = event.mail;
  const { suppressedFor, ...happened } = happenedIn(event);
  return {
    event: { ...happened, acceptedAt: timestamp, providerId: messageId },
    ...(tags.group && tags.delivery ? { delivery: { group: tags.group[0], id: tags.delivery[0] } } : {}),
    address: destination[0],
    ...(suppressedFor === undefined ? {} : { suppressedFor }),
  };
}

type WithoutMail<Event> = Event extends MailEvent ? Omit<Event, 'acceptedAt' | 'providerId'> : never;
type Happened = WithoutMail<MailEvent> & { readonly suppressedFor?: SuppressionReason };

function happenedIn(event: SesEvent): Happened {
  switch (event.eventType) {
    case 'Send':
      return { kind: 'send', at: event.mail.timestamp };
    case 'Delivery':
      return { kind: 'delivery', at: event.delivery.timestamp };
    case 'DeliveryDelay':
      return { kind: 'delay', at: event.deliveryDelay.timestamp };
    case 'Reject':
      return { kind: 'reject', at: event.mail.timestamp };
    case 'Bounce':
      return bounced(event.bounce);
    case 'Complaint':
      return complained(event.complaint);
    default:
      return event satisfies never;
  }
}

function bounced({
  timestamp: at,
  bouncedRecipients,
  ...bounce
}: Extract<SesEvent, { eventType: 'Bounce' }>['bounce']) {
  const told = { ...bounce, status: bouncedRecipients[0]?.status };
  const reason = bounceReason(told);
  const isOver = isHard(told) && reason !== 'bounced-for-now';
  return { kind: 'bounce', at, reason, ...(isOver ? { suppressedFor: reason } : {}) } as const;
}

function complained(complaint: Extract<SesEvent, { eventType: 'Complaint' }>['complaint']): Happened {
  const { timestamp: at, complaintSubType, complaintFeedbackType } = complaint;
  // The receiver says that a mail which was taken for spam is none: no complaint, whatever it is called.
  if (complaintFeedbackType === 'not-spam') return { kind: 'send', at };
  // SES itself did not send it on, because of a complaint about an earlier mail.
  if (complaintSubType === 'OnAccountSuppressionList') {
    return { kind: 'bounce', at, reason: 'bounced-by-provider', suppressedFor: 'complaint' };
  }
  return { kind: 'complaint', at, suppressedFor: 'complaint' };
}
