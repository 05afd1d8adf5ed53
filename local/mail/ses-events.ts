import type { StoredMail } from './store.ts';

/** An event of a mail in the form in which SES publishes it (Amazon SES Developer Guide, event data for Amazon SNS). */
export type SesEvent = {
  readonly eventType: 'Send' | 'Delivery' | 'Bounce' | 'Complaint';
  readonly mail: object;
  readonly [detail: string]: unknown;
};

/**
 * What SES would tell of a mail, in the order in which it happens. The addresses of its mailbox simulator do what they do
 * there, with or without a label (`bounce+label@simulator.amazonses.com`); every other mail is sent and delivered.
 */
export function eventsOf(mail: StoredMail, now: Date): SesEvent[] {
  const event = eventsOn(mail);
  return [event('Send', 'send', {}), ...mail.to.flatMap((address) => fateOf(address, event, now.toISOString()))];
}

type MakeEvent = (eventType: SesEvent['eventType'], key: string, detail: object) => SesEvent;

function eventsOn({ id, acceptedAt, from, to, subject, headers, tags, configurationSet }: StoredMail): MakeEvent {
  const own = configurationSet === undefined ? {} : { 'ses:configuration-set': [configurationSet] };
  const mail = {
    timestamp: acceptedAt,
    messageId: id,
    source: from,
    sendingAccountId: '000000000000',
    destination: to,
    headersTruncated: false,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    commonHeaders: { from: [from], to, messageId: id, subject },
    tags: { ...own, ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])) },
  };
  return (eventType, key, detail) => ({ eventType, mail, [key]: detail });
}

function fateOf(address: string, event: MakeEvent, timestamp: string): SesEvent[] {
  const delivery = event('Delivery', 'delivery', {
    timestamp,
    recipients: [address],
    processingTimeMillis: 1,
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'local',
  });
  const bounce = (bounceType: string, bounceSubType: string, answer: object) =>
    event('Bounce', 'bounce', {
      timestamp,
      feedbackId: `local-${timestamp}`,
      bounceType,
      bounceSubType,
      bouncedRecipients: [{ emailAddress: address, ...answer }],
    });
  switch (simulatorBox(address)) {
    case 'bounce':
      return [
        bounce('Permanent', 'General', {
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        }),
      ];
    case 'suppressionlist':
      return [
        bounce('Permanent', 'Suppressed', {
          action: 'failed',
          status: '5.1.1',
          diagnosticCode:
            'Amazon SES has suppressed sending to this address because it has a recent history of bouncing.',
        }),
      ];
    case 'ooto':
      return [delivery, bounce('Transient', 'General', {})];
    case 'complaint':
      return [
        delivery,
        event('Complaint', 'complaint', {
          timestamp,
          feedbackId: `local-${timestamp}`,
          complaintSubType: null,
          complainedRecipients: [{ emailAddress: address }],
          complaintFeedbackType: 'abuse',
        }),
      ];
    default:
      return [delivery];
  }
}

const simulatorBox = (address: string): string | undefined =>
  /^([a-z]+)(\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address)?.[1]?.toLowerCase();
