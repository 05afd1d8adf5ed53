import { beforeEach, describe, expect, it } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import { remind } from '../../../functions/remind/remind.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import type { DeliveryMessage } from '../../../shared/delivery/message.ts';
import { day, fromIso, hour, toIso } from '../../../shared/time.ts';
import { memoryAudit } from '../../fakes/audit-store.ts';
import { memoryBulletins } from '../../fakes/bulletin-store.ts';
import { memoryDeliveries } from '../../fakes/delivery-store.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { memoryPartners } from '../../fakes/partner-store.ts';
import { memoryPostings } from '../../fakes/posting-store.ts';
import { memoryQuestions } from '../../fakes/question-store.ts';
import { memoryQueue } from '../../fakes/queue.ts';
import { memoryWeeks } from '../../fakes/week-store.ts';
import {
  exampleDelivery,
  exampleKeys,
  examplePartner,
  examplePosting,
  exampleQuestion,
  id,
  noon,
  sealedBulletin,
} from '../../support/examples.ts';

const log = { info: () => {}, warn: () => {} };

/** A bulletin that two communities got at noon. */
async function stage(change: Partial<Bulletin> = {}) {
  const clock = { now: noon };
  const now = () => clock.now;
  const partners = memoryPartners(now);
  const bulletins = memoryBulletins();
  const deliveries = memoryDeliveries(now);
  const postings = memoryPostings(now);
  const emails = memoryQueue<DeliveryMessage>();
  const mailer = memoryMailer();
  const forgotten: string[] = [];
  const bulletin = sealedBulletin('rokotus', { state: 'sent', ...change });
  await bulletins.create(bulletin);
  for (const name of ['a', 'b']) {
    await partners.create(examplePartner(name));
    const sent = {
      state: 'sent',
      settledAt: toIso(noon),
      matter: { kind: 'bulletin', bulletinId: bulletin.id },
    } as const;
    await deliveries.create(exampleDelivery(name, { group: bulletin.id, ...sent }));
  }
  const dayKeys = { forgetBefore: async (date: string) => void forgotten.push(date) };
  const questions = memoryQuestions(now);
  const audit = memoryAudit();
  const deps = { audit, partners, questions, bulletins, deliveries, postings, dayKeys, emails, log, now };
  return {
    clock,
    questions,
    audit,
    bulletins,
    bulletin,
    postings,
    partners,
    forgotten,
    run: () => remind(deps),
    /** Sends what is queued, and gives who got what. */
    async mails(): Promise<[string, string][]> {
      const messages = emails.sent.splice(0);
      const already = mailer.calls.length;
      for (const message of messages) {
        await deliverEmails(message, {
          ...deps,
          mailer,
          turns: async () => ({ kind: 'now' }),
          access: { invitation: async () => undefined },
          suppressions: { find: async () => undefined },
          weeks: memoryWeeks(),
          reports: { get: async () => undefined },
          reportFiles: { get: async () => undefined },
          reportLocale: 'fi',
          keys: async () => exampleKeys,
          siteUrl: 'https://verkosto.test',
          random: () => 0.5,
        });
      }
      return mailer.calls
        .slice(already)
        .map(({ mail }): [string, string] => [mail.to, mail.subject])
        .sort();
    },
  };
}

let world: Awaited<ReturnType<typeof stage>>;
beforeEach(async () => {
  world = await stage();
});

describe('a reminder', () => {
  it('goes after a day to those who have not answered, once, and once more after three days', async () => {
    await world.postings.save(examplePosting('rokotus', 'a'));
    world.clock.now = noon + day - 1;
    await world.run();
    expect(await world.mails()).toEqual([]);
    world.clock.now = noon + day;
    for (let runs = 0; runs < 3; runs += 1) await world.run();
    expect(await world.mails()).toEqual([['b@example.fi', 'Ehditkö julkaista: Rokotuspäivä Porissa']]);
    const later: string[] = [];
    for (let hours = 25; hours < 24 * 7; hours += 1) {
      world.clock.now = noon + hours * hour;
      await world.run();
      later.push(...(await world.mails()).map(([to]) => `${to} after ${hours} h`));
    }
    expect(later).toEqual(['b@example.fi after 72 h']);
  });

  it('"I cannot post this" is an answer, and an answer taken back is none', async () => {
    const { state: _, postedAt: _at, receipts: _receipts, ...row } = examplePosting('rokotus', 'a');
    await world.postings.save({ ...row, state: 'declined', reason: 'no-time' });
    const other = examplePosting('rokotus', 'b');
    await world.postings.save(other);
    const { postedAt: _b, receipts: _r, ...undone } = other;
    await world.postings.save({ ...undone, version: 1, state: 'undone' });
    world.clock.now = noon + day;
    await world.run();
    expect((await world.mails()).map(([to]) => to)).toEqual(['b@example.fi']);
  });

  it('is not sent to who answers while it is on its way', async () => {
    world.clock.now = noon + day;
    await world.run();
    await world.postings.save(examplePosting('rokotus', 'a'));
    expect((await world.mails()).map(([to]) => to)).toEqual(['b@example.fi']);
  });

  it('is not sent once the bulletin has ended, was corrected, or recalls another', async () => {
    const over: Partial<Bulletin>[] = [
      { validUntil: '2026-11-23' },
      { replacedBy: sealedBulletin('x').id },
      { kind: 'cancel' },
    ];
    for (const change of over) {
      const ended = await stage(change);
      ended.clock.now = noon + day;
      await ended.run();
      expect(await ended.mails()).toEqual([]);
    }
  });

  it('waits for the morning', async () => {
    world.clock.now = fromIso('2026-11-24T20:00:00.000Z');
    await world.run();
    world.clock.now = fromIso('2026-11-25T05:59:00.000Z');
    await world.run();
    expect(await world.mails()).toEqual([]);
    world.clock.now = fromIso('2026-11-25T06:00:00.000Z');
    await world.run();
    expect(await world.mails()).toHaveLength(2);
  });
});

describe('at the end', () => {
  it('those who posted are asked to take the post down, once, and only if it still stands', async () => {
    await world.postings.save(examplePosting('rokotus', 'a'));
    const taken = { task: 'remove', because: 'ended', at: '2026-12-01T05:00:00.000Z' } as const;
    await world.postings.save(examplePosting('rokotus', 'b', { receipts: [taken] }));
    world.clock.now = fromIso('2026-12-01T06:00:00.000Z');
    for (let runs = 0; runs < 3; runs += 1) await world.run();
    expect(await world.mails()).toEqual([['a@example.fi', 'Poista julkaisu: Rokotuspäivä Porissa']]);
    world.clock.now += day;
    await world.run();
    expect(await world.mails()).toEqual([]);
  });
});

it('throws the key of the visitors of the day before away, at any hour', async () => {
  world.clock.now = fromIso('2026-11-23T22:00:00.000Z');
  await world.run();
  expect(world.forgotten).toEqual(['2026-11-24']);
});

describe('in the night', () => {
  const by = { sub: 'staff-anna', name: 'Anna Aalto' };
  const contact = { name: 'Kyösti Kysyjä', email: 'kyosti@kysyja.example' };
  const closed = { at: toIso(noon), by, because: 'noted' } as const;
  const held = () => JSON.stringify(world.questions.rows.all()).match(/kyosti@/g)?.length ?? 0;

  it('contact details leave the rows 90 days after their matter was handled, and nothing else does', async () => {
    const lead = exampleQuestion('lead', { state: 'closed', closed, contact });
    const merged = exampleQuestion('merged', { state: 'merged', mergedInto: lead.id, contact });
    const orphan = exampleQuestion('orphan', { state: 'merged', mergedInto: id('qst', 'gone'), contact });
    const reopened = exampleQuestion('reopened', { state: 'new', closed, contact });
    for (const question of [lead, merged, orphan, reopened]) await world.questions.create(question);
    world.clock.now = fromIso('2027-02-21T01:00:00.000Z');
    await world.run();
    expect(held()).toBe(3);
    world.clock.now += day;
    for (let runs = 0; runs < 2; runs += 1) await world.run();
    expect(held()).toBe(1);
    expect(await world.questions.get(lead.id)).toEqual({ ...lead, contact: {}, version: 1 });
    expect((await world.questions.get(reopened.id))?.contact).toEqual(contact);
  });
});

it('records in the night that a community left, if a crash kept that from the trail', async () => {
  const left = examplePartner('c', { state: 'left', leftAt: toIso(noon), targets: [] });
  await world.partners.create(left);
  world.clock.now = fromIso('2026-11-24T01:00:00.000Z');
  for (let runs = 0; runs < 2; runs += 1) await world.run();
  expect((await world.audit.of(left.id)).map(({ at, act }) => [at, act])).toEqual([
    [left.leftAt, { kind: 'partner-left' }],
  ]);
});
