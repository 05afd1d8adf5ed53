import { type Delivery, groupOf } from '../../../shared/delivery/delivery.ts';

/** An event about the mail of a delivery, as the Amazon SES Developer Guide shows it; `detail` adds and replaces fields. */
export function exampleEvent(
  delivery: Delivery,
  to: string,
  detail: { readonly eventType: string; readonly [key: string]: unknown },
): object {
  return {
    mail: {
      timestamp: '2026-11-23T10:00:01.000Z',
      source: 'tiedotteet@verkosto.example',
      sourceArn: 'arn:aws:ses:eu-north-1:123456789012:identity/verkosto.example',
      sendingAccountId: '123456789012',
      messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
      destination: [to],
      headersTruncated: false,
      headers: [{ name: 'From', value: 'tiedotteet@verkosto.example' }],
      commonHeaders: { from: ['tiedotteet@verkosto.example'], to: [to], subject: 'Rokotuspäivä Porissa' },
      tags: {
        'ses:configuration-set': ['Set'],
        'ses:from-domain': ['verkosto.example'],
        delivery: [delivery.id],
        group: [groupOf(delivery)],
      },
    },
    ...detail,
  };
}

export const send = { eventType: 'Send', send: {} };

export const delivered = {
  eventType: 'Delivery',
  delivery: {
    timestamp: '2026-11-23T10:00:04.000Z',
    processingTimeMillis: 3000,
    recipients: [],
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'mta.example.com',
  },
};

/** A bounce; `status` is the enhanced status code of the receiving server. */
export const bounced = (bounceType: string, bounceSubType: string, status?: string) => ({
  eventType: 'Bounce',
  bounce: {
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ emailAddress: 'a@b.example', action: 'failed', status, diagnosticCode: 'smtp; 550 no' }],
    timestamp: '2026-11-23T10:00:05.695Z',
    feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
    reportingMTA: 'dsn; mta.example.com',
  },
});

export const complained = (detail: object = {}) => ({
  eventType: 'Complaint',
  complaint: {
    complainedRecipients: [{ emailAddress: 'a@b.example' }],
    timestamp: '2026-11-24T08:00:00Z',
    feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
    complaintSubType: null,
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
    arrivalDate: '2026-11-23T10:00:04.000Z',
    ...detail,
  },
});
