import { beforeEach, describe, expect, test } from 'vitest';
import { deliverEmails } from '../../../functions/deliver-email/deliver.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { removeDeputy, setAbsence } from '../../../shared/partner/people.ts';
import { noPreferences } from '../../../shared/partner/preferences.ts';
import { changePartner } from '../../../shared/partner/store.ts';
import { day, minute, toIso } from '../../../shared/time.ts';
import { withBulletin } from '../../../shared/week/week.ts';
import { memoryMailer } from '../../fakes/mailer.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleMaintainer, examplePartner, id, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, messageOf, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
beforeEach(() => emptyTables(dynamo));

const anna = exampleMaintainer('anna@example.fi', 'Anna');
const dora = exampleMaintainer('dora@example.fi', 'Dora');

/** Anna is away today, Dora stands in for her, and a bulletin is on its way to both of their mailboxes. */
async function whileAway(change: Partial<Partner> = {}) {
  const deps = { ...network(dynamo), mailer: memoryMailer() };
  const absence = { from: '2026-11-20', until: '2026-11-23', deputyId: dora.id, setAt: toIso(noon - 3 * day) };
  const mailbox = ({ id: maintainerId }: typeof anna) =>
    ({ channel: 'email', id: id('tgt', maintainerId), maintainerId }) as const;
  const partner = examplePartner('Ahlainen', {
    maintainers: [
      { ...anna, absence },
      { ...dora, isDeputy: true, joinedAt: toIso(noon - 3 * day) },
    ],
    targets: [mailbox(anna), mailbox(dora)],
    ...change,
  });
  const fanned = await deps.fannedOut(sealedBulletin('Rokotuspäivä'), [partner]);
  const rowFor = async (person: typeof anna) => {
    const found = fanned.find(({ recipients }) => recipients.some(({ targetId }) => targetId === id('tgt', person.id)));
    if (found === undefined) throw new Error(`nothing was planned for ${person.name}`);
    return deps.row(found);
  };
  return {
    deps,
    rowFor,
    attempt: async (person: typeof anna) => deliverEmails(messageOf(await rowFor(person)), deps),
    change: (step: Parameters<typeof changePartner>[2]) => changePartner(deps.partners, partner.id, step),
    mailed: () => deps.mailer.calls.map(({ mail }) => mail.to),
  };
}

describe('somebody who is away', () => {
  test('is left out when their deputy has got it', async () => {
    const { attempt, rowFor, mailed } = await whileAway();
    await attempt(dora);
    await attempt(anna);
    expect(mailed()).toEqual([dora.email]);
    expect(await rowFor(anna)).toMatchObject({ state: 'skipped', reason: 'deputy' });
  });

  test('waits until it is known whether their deputy gets it', async () => {
    const { attempt, rowFor, mailed, deps } = await whileAway();
    await attempt(anna);
    expect(await rowFor(anna)).toMatchObject({ state: 'waiting', reason: 'deputy', dueAt: toIso(noon + 10 * minute) });
    await attempt(dora);
    deps.pass(10 * minute);
    await attempt(anna);
    expect(mailed()).toEqual([dora.email]);
    expect(await rowFor(anna)).toMatchObject({ state: 'skipped', reason: 'deputy' });
  });

  const absent: Parameters<typeof changePartner>[2] = (partner) => setAbsence(partner, anna.id, undefined);
  test.each<[string, (world: Awaited<ReturnType<typeof whileAway>>) => unknown]>([
    ['they are back before their deputy’s mail could leave', ({ deps }) => deps.pass(day)],
    ['they come back sooner than they said', ({ change }) => change(absent)],
    ['their deputy is taken out', ({ change }) => change((partner) => removeDeputy(partner, dora.id))],
    [
      'their deputy’s mailbox is closed',
      ({ deps }) => deps.suppressions.add({ hash: dora.addressHash, reason: 'bounced-no-mailbox', since: toIso(noon) }),
    ],
  ])('gets it after all when %s', async (_, happen) => {
    const world = await whileAway();
    await world.attempt(anna);
    await happen(world);
    world.deps.pass(10 * minute);
    await world.attempt(dora);
    await world.attempt(anna);
    expect(world.mailed()).toEqual([anna.email]);
    expect(await world.rowFor(anna)).toMatchObject({ state: 'sent' });
  });

  test('gets it after all when the community wants no more this week until they are back', async () => {
    const rhythm = { kind: 'each', mostPerWeek: 1 } as const;
    const { deps, attempt, mailed, rowFor } = await whileAway({ preferences: { ...noPreferences, rhythm } });
    const earlier = {
      partnerId: id('prt', 'Ahlainen'),
      bulletinId: id('blt', 'Ensin tämä'),
      at: noon,
      promised: false,
    };
    await deps.weeks.save(withBulletin(undefined, earlier, noon));
    await attempt(dora);
    await attempt(anna);
    expect(await rowFor(dora)).toMatchObject({ state: 'waiting', reason: 'week-full' });
    expect(await rowFor(anna)).toMatchObject({ state: 'waiting', reason: 'deputy' });
    deps.pass(7 * day + 20 * minute);
    await attempt(dora);
    await attempt(anna);
    expect(mailed()).toEqual([anna.email]);
  });
});
