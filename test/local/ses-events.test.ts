import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mailEvents } from '../../local/mail/event-destinations.ts';
import { eventsOf } from '../../local/mail/ses-events.ts';
import type { StoredMail } from '../../local/mail/store.ts';
import { resourcesOf } from '../../local/template/resources.ts';
import { Template } from '../../local/template/template.ts';

const place = { region: 'eu-north-1', account: '000000000000', siteUrl: '', gatewayUrl: '' };
const now = new Date('2026-11-23T10:00:04.000Z');

const mailTo = (to: string, configurationSet = 'Set'): StoredMail => ({
  id: '0000-1',
  acceptedAt: '2026-11-23T10:00:01.000Z',
  from: 'a@verkosto.example',
  to: [to],
  subject: 'Hei',
  configurationSet,
  tags: { delivery: 'dlv_1', group: 'blt_1' },
  headers: { subject: 'Hei' },
  links: [],
});

test.each([
  ['maija@kyla.example', 'Send Delivery'],
  ['success@simulator.amazonses.com', 'Send Delivery'],
  ['bounce@simulator.amazonses.com', 'Send Bounce/Permanent/General'],
  ['bounce+kyla@simulator.amazonses.com', 'Send Bounce/Permanent/General'],
  ['suppressionlist@simulator.amazonses.com', 'Send Bounce/Permanent/Suppressed'],
  ['ooto@simulator.amazonses.com', 'Send Delivery Bounce/Transient/General'],
  ['complaint@simulator.amazonses.com', 'Send Delivery Complaint'],
])('a mail to %s: %s', (to, expected) => {
  const told = eventsOf(mailTo(to), now).map(({ eventType, bounce }) => {
    const { bounceType, bounceSubType } = Object(bounce);
    return [eventType, bounceType, bounceSubType].filter((part) => part !== undefined).join('/');
  });
  expect(told.join(' ')).toBe(expected);
});

test('an event is as SES publishes it, with the tags that the mail was sent with', () => {
  expect(eventsOf(mailTo('maija@kyla.example'), now)[1]).toEqual({
    eventType: 'Delivery',
    mail: {
      timestamp: '2026-11-23T10:00:01.000Z',
      messageId: '0000-1',
      source: 'a@verkosto.example',
      sendingAccountId: '000000000000',
      destination: ['maija@kyla.example'],
      headersTruncated: false,
      headers: [{ name: 'subject', value: 'Hei' }],
      commonHeaders: { from: ['a@verkosto.example'], to: ['maija@kyla.example'], messageId: '0000-1', subject: 'Hei' },
      tags: { 'ses:configuration-set': ['Set'], delivery: ['dlv_1'], group: ['blt_1'] },
    },
    delivery: {
      timestamp: '2026-11-23T10:00:04.000Z',
      recipients: ['maija@kyla.example'],
      processingTimeMillis: 1,
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: 'local',
    },
  });
});

const destination = (change: object) =>
  resourcesOf(
    Template.parse({
      Resources: {
        Set: { Type: 'AWS::SES::ConfigurationSet' },
        Topic: { Type: 'AWS::SNS::Topic' },
        Events: {
          Type: 'AWS::SES::ConfigurationSetEventDestination',
          Properties: {
            ConfigurationSetName: { Ref: 'Set' },
            EventDestination: {
              MatchingEventTypes: ['send', 'delivery', 'bounce'],
              SnsDestination: { TopicARN: { Ref: 'Topic' } },
              ...change,
            },
          },
        },
      },
    }),
    place,
  );

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The types of the events that reach a topic when a mail was accepted. */
function published(mail: StoredMail, change: object = {}): string[] {
  const reached: string[] = [];
  const publish = (topicArn: string, message: string) =>
    void reached.push(`${JSON.parse(message).eventType} to ${topicArn.split(':').at(-1)}`);
  const events = mailEvents(destination(change), { publish, now: () => now });
  events.play(mail);
  expect(reached).toEqual([]);
  vi.runAllTimers();
  return reached;
}

test('events go where the template wants those of the mail’s configuration set, some time later', () => {
  expect(published(mailTo('maija@kyla.example'))).toEqual(['Send to Topic', 'Delivery to Topic']);
  expect(published(mailTo('maija@kyla.example', 'Other'))).toEqual([]);
  expect(published(mailTo('maija@kyla.example'), { Enabled: false })).toEqual([]);
  expect(published(mailTo('maija@kyla.example'), { MatchingEventTypes: ['bounce'] })).toEqual([]);
});

test('what is still to be told when the system stops is told at once, and once', () => {
  const reached: string[] = [];
  const events = mailEvents(destination({}), { publish: (_, message) => void reached.push(message), now: () => now });
  events.play(mailTo('maija@kyla.example'));
  events.stop();
  vi.runAllTimers();
  expect(reached).toHaveLength(2);
});
