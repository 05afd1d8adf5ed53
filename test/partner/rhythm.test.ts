import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliverEmails } from '../../functions/deliver-email/deliver.ts';
import { expand } from '../../functions/expand/expand.ts';
import { queueDue } from '../../functions/sweep/due.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { segmentMessages } from '../../shared/bulletin/segment.ts';
import { passesAll, weekMs } from '../../shared/delivery/arrival.ts';
import { isSettled } from '../../shared/delivery/delivery.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { afterQuiet, isPaused, noPreferences, type Preferences } from '../../shared/partner/preferences.ts';
import { day, hour, minute, toIso } from '../../shared/time.ts';
import { memoryBulletins } from '../fakes/bulletin-store.ts';
import { memoryDeliveries } from '../fakes/delivery-store.ts';
import { memoryPartners } from '../fakes/partner-store.ts';
import { memoryPostings } from '../fakes/posting-store.ts';
import { memoryQueue } from '../fakes/queue.ts';
import { memorySegments } from '../fakes/segment-store.ts';
import { memorySuppressions } from '../fakes/suppression-store.ts';
import { memoryWeeks } from '../fakes/week-store.ts';
import { exampleKeys, exampleMaintainer, examplePartner, id, noon, sealedBulletin } from '../support/examples.ts';

/** One mail as its reader got it: when, and which of the bulletins it holds. */
type Got = { readonly at: number; readonly to: string; readonly bulletinIds: readonly string[] };

const people = ['maija@example.fi', 'matti@example.fi'] as const;

/** Two communities of two people: both keep the village, one keeps the club too. */
function communitiesWith(wishes: readonly [Preferences, Preferences]): readonly [Partner, Partner] {
  const [maija, matti] = people.map((email) => exampleMaintainer(email));
  if (maija === undefined || matti === undefined) throw new Error('two people');
  const mailbox = (name: string, maintainerId: string) =>
    ({ channel: 'email', id: id('tgt', name), maintainerId }) as const;
  const village = examplePartner('village', {
    preferences: wishes[0],
    maintainers: [maija, matti],
    targets: [mailbox('village-maija', maija.id), mailbox('village-matti', matti.id)],
  });
  const club = examplePartner('club', {
    preferences: wishes[1],
    maintainers: [maija],
    targets: [mailbox('club-maija', maija.id)],
  });
  return [village, club];
}

/** The functions of the delivery on stores in memory, with a clock that a test moves minute by minute or from due to due. */
function world() {
  const clock = { now: noon };
  const now = () => clock.now;
  const got: Got[] = [];
  const deliveries = memoryDeliveries(now);
  const queues = {
    email: memoryQueue<DeliveryMessage>(),
    webhook: memoryQueue<DeliveryMessage>(),
    'urgent-email': memoryQueue<DeliveryMessage>(),
    'urgent-webhook': memoryQueue<DeliveryMessage>(),
  };
  const quiet = { info: () => {}, warn: () => {} };
  const deps = {
    bulletins: memoryBulletins(),
    segments: memorySegments(),
    partners: memoryPartners(now),
    deliveries,
    weeks: memoryWeeks(),
    postings: memoryPostings(now),
    suppressions: memorySuppressions(),
    access: { invitation: async () => undefined },
    reports: { get: async () => undefined },
    reportFiles: { get: async () => undefined },
    reportLocale: 'fi' as const,
    questions: { get: async () => undefined },
    queues,
    keys: async () => exampleKeys,
    siteUrl: 'https://kumppanit.example',
    turns: async () => ({ kind: 'now' }) as const,
    log: quiet,
    random: () => 0.5,
    now,
    mailer: {
      send: async (mail: { to: string; html: string }, tags: { delivery: string; group: string }) => {
        const row = await deliveries.get(tags.group, tags.delivery);
        const matter = row?.matter;
        const bulletinIds =
          matter?.kind === 'bulletin' ? [matter.bulletinId] : matter?.kind === 'digest' ? matter.bulletinIds : [];
        got.push({ at: clock.now, to: mail.to, bulletinIds });
        return { kind: 'accepted', providerId: tags.delivery } as const;
      },
    },
  };

  async function work(): Promise<void> {
    for (const lane of ['email', 'urgent-email'] as const) {
      for (const message of queues[lane].sent.splice(0)) await deliverEmails(message, deps);
    }
  }

  return {
    ...deps,
    clock,
    got,
    async send(bulletin: Bulletin) {
      await deps.bulletins.create(bulletin);
      for (const message of segmentMessages(bulletin.id)) await expand(message, () => hour, deps);
      await work();
    },
    /** Lets time pass, with a sweep at each moment at which something is due. */
    async passTo(end: number) {
      for (;;) {
        const dues = deliveries.rows
          .all()
          .flatMap(({ state, dueAt }) => (state !== 'leased' && dueAt ? [Date.parse(dueAt)] : []));
        const next = Math.min(...dues.filter((due) => due > clock.now - 1), Number.POSITIVE_INFINITY);
        if (next > end) break;
        clock.now = Math.max(clock.now + 1, next);
        await queueDue(deps);
        await work();
      }
      clock.now = end;
    },
  };
}

const hours = fc.integer({ min: 0, max: 23 });
const quiet = fc.record({ from: hours, to: hours }).filter(({ from, to }) => from !== to);
const rhythm: fc.Arbitrary<Preferences['rhythm']> = fc.oneof(
  fc.record(
    { kind: fc.constant('each' as const), mostPerWeek: fc.constantFrom(1, 2, 3), quiet },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('digest' as const), hour: hours }),
);
const pause = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
const preferences: fc.Arbitrary<Preferences> = fc.record({ rhythm, pause }).map((drawn) => ({
  ...noPreferences,
  rhythm: drawn.rhythm,
  ...(drawn.pause === undefined ? {} : { pausedUntil: toIso(noon + drawn.pause * day).slice(0, 10) }),
}));
/** After how many minutes each is sent, and whether it is urgent. */
const sendings = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 * 60 }), fc.integer({ min: 0, max: 7 })), {
  minLength: 1,
  maxLength: 10,
});

test('whatever is chosen and sent: nobody gets more than they want, none in quiet hours, and each is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(preferences, preferences), sendings, async (wishes, sent) => {
      const network = world();
      const [village, club] = communitiesWith(wishes);
      for (const partner of [village, club]) await network.partners.create(partner);
      const bulletins: Bulletin[] = [];
      for (const [n, [wait, dice]] of sent.entries()) {
        await network.passTo(network.clock.now + wait * minute);
        const bulletin = sealedBulletin(`rhythm ${n}`, {
          sealedAt: toIso(network.clock.now),
          urgency: dice === 0 ? 'urgent' : 'normal',
          validUntil: '2027-12-31',
        });
        bulletins.push(bulletin);
        await network.send(bulletin);
      }
      await network.passTo(network.clock.now + 200 * day);

      const rows = network.deliveries.rows.all();
      expect(rows.filter((row) => !isSettled(row))).toEqual([]);
      expectAccounted(network.got, bulletins, rows);
      const normal = new Set(bulletins.filter((bulletin) => !passesAll(bulletin)).map((bulletin) => bulletin.id));
      for (const to of people) {
        // A mail to Maija may be of the club, which the village's wishes say nothing of once the village has a pause.
        const kept = to === people[0] ? [village, club] : [village];
        const mails = network.got.filter((mail) => mail.to === to && mail.bulletinIds.some((one) => normal.has(one)));
        for (const { preferences: wish = noPreferences } of kept)
          if (wish.pausedUntil === undefined) expectAsWished(wish, mails);
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);

function expectAsWished({ rhythm: own }: Preferences, mails: readonly Got[]): void {
  if (own.kind !== 'each') return;
  expect(mails.filter(({ at }) => afterQuiet(own.quiet, at) > at)).toEqual([]);
  if (own.mostPerWeek === undefined) return;
  const times = mails.map(({ at }) => at).sort((a, b) => a - b);
  for (const [n, time] of times.entries()) {
    const after = times[n + own.mostPerWeek];
    if (after !== undefined) expect(after - time).toBeGreaterThanOrEqual(weekMs);
  }
}

/** Each bulletin came to each person once, by itself or in a digest, or its row says why it did not. */
function expectAccounted(
  got: readonly Got[],
  bulletins: readonly Bulletin[],
  rows: ReturnType<ReturnType<typeof memoryDeliveries>['rows']['all']>,
): void {
  for (const bulletin of bulletins) {
    const own = rows.filter(({ matter }) => matter.kind === 'bulletin' && matter.bulletinId === bulletin.id);
    expect(own).toHaveLength(people.length);
    const left = own.filter(({ state }) => state === 'skipped');
    expect(left.filter(({ reason }) => reason === undefined)).toEqual([]);
    const came = got.filter(({ bulletinIds }) => bulletinIds.includes(bulletin.id));
    expect(new Set(came.map(({ to }) => to)).size).toBe(came.length);
    expect(came.length + left.length).toBe(people.length);
    if (passesAll(bulletin)) expect(came).toHaveLength(people.length);
  }
}

test('a pause leaves out what is sent while it lasts, and the next one comes', async () => {
  const network = world();
  const [village] = communitiesWith([{ ...noPreferences, pausedUntil: '2026-11-25' }, noPreferences]);
  await network.partners.create(village);
  await network.send(sealedBulletin('during'));
  await network.passTo(noon + 2 * day);
  expect(isPaused(village.preferences ?? noPreferences, network.clock.now)).toBe(false);
  await network.send(sealedBulletin('after', { sealedAt: toIso(network.clock.now) }));
  expect(network.got.map(({ bulletinIds }) => bulletinIds)).toEqual([[id('blt', 'after')], [id('blt', 'after')]]);
});

test('two bulletins that see the last place of a week at once: one comes, the other waits a week', async () => {
  const network = world();
  const [, club] = communitiesWith([noPreferences, { ...noPreferences, rhythm: { kind: 'each', mostPerWeek: 1 } }]);
  await network.partners.create(club);
  await Promise.all([network.send(sealedBulletin('one')), network.send(sealedBulletin('two'))]);
  expect(network.got).toHaveLength(1);
  await network.passTo(noon + 7 * day);
  expect(network.got).toHaveLength(1);
  await network.passTo(noon + 8 * day);
  expect(network.got).toHaveLength(2);
});

test('a digest brings the bulletins of a day in one mail, and one that comes twice is in it once', async () => {
  const network = world();
  const [, club] = communitiesWith([noPreferences, { ...noPreferences, rhythm: { kind: 'digest', hour: 17 } }]);
  await network.partners.create(club);
  for (const name of ['one', 'two', 'one']) await network.send(sealedBulletin(name));
  await network.passTo(noon + 4 * hour);
  expect(network.got).toEqual([]);
  await network.passTo(noon + 6 * hour);
  expect(network.got.map(({ bulletinIds }) => [...bulletinIds].sort())).toEqual([
    [id('blt', 'one'), id('blt', 'two')].sort(),
  ]);
  await network.passTo(noon + 3 * day);
  expect(network.got).toHaveLength(1);
});
