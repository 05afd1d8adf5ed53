import type { SQSEvent } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { applyEvent, type MailEventDeps } from '../../../functions/mail-events/apply-event.ts';
import { withoutGreeting } from '../../../functions/mail-events/greeting.ts';
import { SesMessage } from '../../../functions/mail-events/ses-event.ts';
import { eachMessage } from '../../../shared/batch.ts';
import { type Delivery, groupOf, noticeGroup } from '../../../shared/delivery/delivery.ts';
import type { Outcome } from '../../../shared/delivery/lifecycle.ts';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import { explain } from '../../../shared/delivery/words.ts';
import { hashAddress } from '../../../shared/email/address.ts';
import { day, minute } from '../../../shared/time.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, id, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, messageOf, network } from '../../support/network.ts';
import { bounced, complained, delivered, exampleEvent, send } from './example-event.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const address = 'Ahlainen@example.fi';
const staff = 'viestinta@alue.example';
const isSuppressed = hashAddress(address, exampleKeys.addresses);

/** A bulletin to one mailbox, tried once; `answer` is what the call came to. */
async function oneMail(answer: Outcome = { kind: 'accepted', providerId: 'ses-1' }) {
  const world = network(dynamo);
  const mailer = memoryMailer(() => answer);
  const deps = { ...world, mailer, emails: world.queues.email, staffAddresses: [staff] };
  const partner = examplePartner('Ahlainen');
  const delivery = first(await world.fannedOut(sealedBulletin('Rokotuspäivä'), [partner]));
  await deliverEmails(messageOf(delivery), deps);
  mailer.calls.splice(0);
  return {
    deps,
    mailer,
    delivery,
    row: () => world.row(delivery),
    tell: (...details: readonly Detail[]) =>
      tell(
        deps,
        details.map((detail) => exampleEvent(delivery, address, detail)),
      ),
    notices: () => world.rowsOf(noticeGroup('2026-11-23')),
    /** Another bulletin to the same mailbox, tried once. */
    async next(name: string): Promise<Delivery> {
      const [another] = await world.fannedOut(sealedBulletin(name), [partner]);
      if (another === undefined) throw new Error('the bulletin reached nobody');
      await deliverEmails(messageOf(another), deps);
      return world.row(another);
    },
  };
}
type Detail = { readonly eventType: string };

/** Hands events to the function as its queue does, and gives which of them failed: `event-0` is the first. */
async function tell(deps: MailEventDeps, events: readonly unknown[]): Promise<string[]> {
  const Records = events.map((event, n) => ({
    messageId: `event-${n}`,
    body: typeof event === 'string' ? event : JSON.stringify(event),
  }));
  const batch = withoutGreeting({ Records } as unknown as SQSEvent);
  const { batchItemFailures } = await eachMessage(batch, SesMessage, deps.log, (message) => applyEvent(message, deps));
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

describe('what the provider tells of a mail', () => {
  test('that it arrived is recorded with the time at which it did', async () => {
    const { tell, row } = await oneMail();
    expect(await tell(send, delivered)).toEqual([]);
    expect(await row()).toMatchObject({
      state: 'delivered',
      settledAt: '2026-11-23T10:00:04.000Z',
      providerId: 'ses-1',
    });
  });

  test('that it was taken saves a second try when the call itself had no clear answer', async () => {
    const { tell, row, deps, delivery, mailer } = await oneMail({ kind: 'ambiguous', reason: 'timeout' });
    expect(await row()).toMatchObject({ state: 'ambiguous' });
    await tell(send);
    deps.pass(20 * minute);
    await deliverEmails(messageOf(delivery), deps);
    expect(mailer.calls).toEqual([]);
    expect(await row()).toMatchObject({ state: 'sent', providerId: expect.stringMatching(/^EXAMPLE/) });
    expect((await deps.deliveries.due(deps.now(), 10)).deliveries).toEqual([]);
  });

  test.each([
    ['Permanent', 'General', '5.1.1', 'tällaista postilaatikkoa ei ole'],
    ['Permanent', 'NoEmail', undefined, 'tällaista postilaatikkoa ei ole'],
    ['Permanent', 'General', '5.7.1', 'piti sitä roskapostina'],
    ['Permanent', 'General', undefined, 'eikä kertonut syytä'],
    ['Permanent', 'Suppressed', undefined, 'aiemmat viestit ovat palautuneet sieltä'],
    ['Transient', 'MailboxFull', '5.2.2', 'postilaatikko on täynnä'],
    ['Transient', 'General', '4.2.2', 'postilaatikko on täynnä'],
    ['Transient', 'MessageTooLarge', undefined, 'liian suurena'],
    ['Transient', 'ContentRejected', undefined, 'piti sitä roskapostina'],
    ['Transient', 'General', undefined, 'ei ottanut sitä nyt vastaan'],
    ['Undetermined', 'Undetermined', undefined, 'ei ottanut sitä nyt vastaan'],
  ])('a bounce %s/%s %s is told in words', async (type, subType, status, words) => {
    const { tell, row } = await oneMail();
    await tell(bounced(type, subType, status));
    expect(await row()).toMatchObject({ state: 'permanent-failure' });
    expect(explain(await row(), 'fi')).toContain(words);
  });

  test('an automatic reply does not undo that it arrived, whichever comes first', async () => {
    for (const order of [
      [delivered, bounced('Transient', 'General')],
      [bounced('Transient', 'General'), delivered],
    ]) {
      const { tell, row, notices } = await oneMail();
      for (const event of order) await tell(event);
      expect(await row()).toMatchObject({ state: 'delivered' });
      expect(await notices()).toEqual([]);
      await emptyTables(dynamo);
    }
  });

  test('costs no write when it is no news', async () => {
    const { tell, row } = await oneMail();
    await tell(delivered);
    const { version } = await row();
    await tell(delivered, send, { ...delivered });
    expect(await row()).toMatchObject({ version });
  });
});

describe('one hard bounce', () => {
  test('ends every mail to the address, without a call, and says why', async () => {
    const { tell, next, mailer } = await oneMail();
    await tell(bounced('Permanent', 'General', '5.1.1'));
    expect(await next('Seuraava')).toMatchObject({ state: 'suppressed', reason: 'bounced-no-mailbox', attempts: 1 });
    expect(mailer.calls).toEqual([]);
  });

  test('ends sign-up mails to the address too', async () => {
    const { tell, deps, mailer } = await oneMail();
    await tell(bounced('Permanent', 'General', '5.1.1'));
    const applicant = examplePartner('Toinen', { state: 'unconfirmed' }, { email: address.toUpperCase() });
    await deps.partners.create(applicant);
    const notice = noticeOf({
      matter: { kind: 'confirm-subscription', partnerId: applicant.id },
      channel: 'email',
      to: { recipient: { partnerId: applicant.id, targetId: id('tgt', 'Toinen') } },
      at: '2026-11-23T10:00:00.000Z',
      now: noon,
    });
    await deps.deliveries.create(notice);
    await deliverEmails(messageOf(notice), deps);
    expect(await deps.row(notice)).toMatchObject({ state: 'suppressed' });
    expect(mailer.calls).toEqual([]);
  });

  test('keeps the keyed hash of the address, and the address nowhere', async () => {
    const { tell, deps } = await oneMail();
    await tell(bounced('Permanent', 'General', '5.1.1'));
    expect(await deps.suppressions.find(isSuppressed)).toEqual({
      hash: isSuppressed,
      reason: 'bounced-no-mailbox',
      since: '2026-11-23T10:00:05.695Z',
    });
    expect(JSON.stringify(deps.lines)).not.toContain('@');
  });

  test('is told to staff in one mail that names the community and says why, however often the event comes', async () => {
    const { tell, deps, mailer, notices } = await oneMail();
    for (let times = 0; times < 3; times += 1) {
      await tell(bounced('Permanent', 'General', '5.1.1'));
      for (const message of deps.queues.email.sent.splice(0)) await deliverEmails(message, deps);
      deps.pass(day);
    }
    expect(await notices()).toMatchObject([{ address: staff, state: 'sent', matter: { kind: 'address-suppressed' } }]);
    expect(mailer.calls.map(({ mail }) => [mail.to, mail.subject])).toEqual([
      [staff, 'Osoitteeseen ei enää lähetetä: Kylä Ahlainen'],
    ]);
    const { mail } = first(mailer.calls);
    expect(mail.text).toContain('Viesti palautui: tällaista postilaatikkoa ei ole.');
    expect(mail.text).toContain(`https://kumppanit.example/hallinta/kumppanit/${id('prt', 'Ahlainen')}`);
    expect(mail.text + mail.html).not.toContain(address);
  });

  test('of a mail to staff themselves suppresses that, and does not go round in circles', async () => {
    const { deps, mailer } = await oneMail();
    const notice = noticeOf({
      matter: { kind: 'partner-waiting', partnerId: id('prt', 'Ahlainen') },
      channel: 'email',
      to: { address: staff },
      at: '2026-11-23T10:00:00.000Z',
      now: noon,
    });
    await deps.deliveries.create(notice);
    await tell(deps, [exampleEvent(notice, staff, bounced('Permanent', 'General', '5.1.1'))]);
    expect(await deps.row(notice)).toMatchObject({ state: 'permanent-failure' });
    for (const message of deps.queues.email.sent.splice(0)) await deliverEmails(message, deps);
    expect(mailer.calls).toEqual([]);
    expect(deps.queues.email.sent).toEqual([]);
  });
});

describe('a complaint', () => {
  test('ends every mail to the address; the one that it is about did arrive', async () => {
    const { tell, row, next } = await oneMail();
    await tell(send, delivered, complained());
    expect(await row()).toMatchObject({ state: 'delivered', reason: 'complaint' });
    expect(await next('Seuraava')).toMatchObject({ state: 'suppressed', reason: 'complaint' });
  });

  test('outweighs a bounce, and is told of besides it', async () => {
    const { tell, deps, notices } = await oneMail();
    await tell(bounced('Permanent', 'General', '5.1.1'));
    await tell(complained());
    await tell(bounced('Permanent', 'General', '5.1.1'));
    expect(await deps.suppressions.find(isSuppressed)).toMatchObject({ reason: 'complaint' });
    expect((await notices()).map(({ matter }) => 'reason' in matter && matter.reason)).toEqual(['bounced-no-mailbox']);
    const nextDay = await deps.rowsOf(noticeGroup('2026-11-24'));
    expect(nextDay.map(({ matter }) => 'reason' in matter && matter.reason)).toEqual(['complaint']);
  });

  test('that is none ("not spam") suppresses nobody', async () => {
    const { tell, deps } = await oneMail();
    await tell(complained({ complaintFeedbackType: 'not-spam' }));
    expect(await deps.suppressions.find(isSuppressed)).toBeUndefined();
  });

  test('about an earlier mail, for which the provider sent none of this one, says that it did not arrive', async () => {
    const { tell, row, next } = await oneMail();
    await tell(complained({ complaintSubType: 'OnAccountSuppressionList' }));
    expect(await row()).toMatchObject({ state: 'permanent-failure', reason: 'bounced-by-provider' });
    expect(await next('Seuraava')).toMatchObject({ state: 'suppressed', reason: 'complaint' });
  });
});

describe('what is on the queue', () => {
  test('may be about a delivery that is no more: the address is suppressed all the same, and staff are told', async () => {
    const { deps, delivery, notices } = await oneMail();
    const gone = { ...delivery, id: id('dlv', 'gone') };
    expect(await tell(deps, [exampleEvent(gone, address, bounced('Permanent', 'General', '5.1.1'))])).toEqual([]);
    expect(await deps.suppressions.find(isSuppressed)).toBeDefined();
    expect(await notices()).toMatchObject([{ matter: { kind: 'address-suppressed', partnerIds: [] } }]);
    expect(deps.lines).toContainEqual({
      level: 'warn',
      event: 'mail event without a delivery',
      reason: 'bounce',
      group: groupOf(delivery),
      deliveryId: gone.id,
    });
  });

  test('may be about a mail that somebody sent by hand: that is logged, and nothing else happens', async () => {
    const { deps, delivery, row } = await oneMail();
    const byHand = {
      mail: { timestamp: '2026-11-23T10:00:01Z', messageId: 'm', destination: ['x@y.example'] },
      ...send,
    };
    const before = await row();
    expect(await tell(deps, [byHand])).toEqual([]);
    expect(await deps.row(delivery)).toEqual(before);
    expect(deps.lines.at(-1)).toEqual({ level: 'warn', event: 'mail event without a delivery', reason: 'send' });
  });

  test('may be of a type that we do not know, or SES’s greeting: neither comes again', async () => {
    const { deps, tell: tellOfIt } = await oneMail();
    expect(await tellOfIt({ eventType: 'Open' })).toEqual([]);
    expect(deps.lines.at(-1)).toMatchObject({ level: 'info', event: 'mail event of another kind', reason: 'Open' });
    const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.\n';
    expect(await tell(deps, [greeting])).toEqual([]);
  });

  test('may be poison: it fails by itself, is named by its id only, and its neighbours go on', async () => {
    const { deps, delivery, row } = await oneMail();
    const withoutMail = { eventType: 'Delivery', delivery: { timestamp: '2026-11-23T10:00:04.000Z' } };
    const poison = [
      'not json',
      '[]',
      { eventType: 'Bounce '.repeat(20) },
      withoutMail,
      { eventType: 'Bounce', mail: {} },
    ];
    const good = exampleEvent(delivery, address, delivered);
    expect(await tell(deps, [...poison, good])).toEqual(poison.map((_, n) => `event-${n}`));
    expect(await row()).toMatchObject({ state: 'delivered' });
    const failed = deps.lines.filter(({ event }) => event === 'message failed');
    expect(failed.map(({ messageId }) => messageId).sort()).toEqual(poison.map((_, n) => `event-${n}`));
    expect(JSON.stringify(failed)).not.toContain('@');
  });

  test('may come while the worker still records its call: then it is applied to what the worker recorded', async () => {
    const { deps, delivery, row } = await oneMail();
    let reads = 0;
    const racing: MailEventDeps = {
      ...deps,
      deliveries: {
        ...deps.deliveries,
        get: async (group, deliveryId) => {
          const read = await deps.deliveries.get(group, deliveryId);
          reads += 1;
          if (reads === 1 && read !== undefined) await deps.deliveries.record({ ...read, version: read.version + 1 });
          return read;
        },
      },
    };
    expect(await tell(racing, [exampleEvent(delivery, address, delivered)])).toEqual([]);
    expect(reads).toBe(2);
    expect(await row()).toMatchObject({ state: 'delivered' });
  });
});
