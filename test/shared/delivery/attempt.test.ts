import { describe, expect, test } from 'vitest';
import { type AttemptDeps, attemptEach } from '../../../shared/delivery/attempt.ts';
import type { Delivery } from '../../../shared/delivery/delivery.ts';
import type { Outcome } from '../../../shared/delivery/lifecycle.ts';
import type { LogFields } from '../../../shared/log.ts';
import { day, hour, minute, toIso } from '../../../shared/time.ts';
import { memoryDeliveries } from '../../fakes/delivery-store.ts';
import { exampleDelivery, id, noon } from '../../support/examples.ts';
import { messageOf } from '../../support/network.ts';

/** One delivery of a channel, a clock and what was done; `answers` are what its attempts come to, in turn. */
async function oneDelivery(change: Partial<Delivery> = {}, answers: readonly (Outcome | Error)[] = []) {
  let at = noon;
  const deliveries = memoryDeliveries(() => at);
  const delivery = exampleDelivery('yritys', change);
  await deliveries.create(delivery);
  const lines: (LogFields & { event: string })[] = [];
  const log = {
    info: (event: string, fields?: LogFields) => lines.push({ event, ...fields }),
    warn: (event: string, fields?: LogFields) => lines.push({ event, ...fields }),
  };
  const deps: AttemptDeps = { deliveries, now: () => at, random: () => 0.5, log };
  const acts: Delivery[] = [];
  const act = async (held: Delivery): Promise<Outcome> => {
    acts.push(held);
    const answer = answers[acts.length - 1] ?? { kind: 'accepted' };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {
    acts,
    lines,
    deps,
    delivery,
    deliveries,
    act,
    pass: (ms: number) => {
      at += ms;
    },
    attempt: () => attemptEach(delivery.channel, messageOf(delivery), deps, act),
    row: async () => deliveries.get(messageOf(delivery).group, delivery.id),
  };
}

describe('an attempt', () => {
  test('holds the row while it acts, and records what came of it', async () => {
    const { attempt, acts, row, lines, delivery } = await oneDelivery();
    await attempt();
    expect(acts).toMatchObject([{ state: 'leased', attempts: 1, version: 1, leaseUntil: toIso(noon + 90_000) }]);
    expect(await row()).toMatchObject({ state: 'sent', attempts: 1, version: 2 });
    expect(lines).toEqual([
      {
        event: 'delivery',
        deliveryId: delivery.id,
        channel: 'email',
        matter: 'bulletin',
        state: 'sent',
        reason: undefined,
        attempts: 1,
      },
    ]);
  });

  test('acts on a row that others have added a recipient to meanwhile, and keeps it', async () => {
    const { deliveries, delivery, deps, row } = await oneDelivery();
    const recipient = { partnerId: 'prt_abcdefghijklmnop', targetId: 'tgt_abcdefghijklmnop' };
    await attemptEach('email', messageOf(delivery), deps, async () => {
      await deliveries.addRecipient(delivery, recipient);
      return { kind: 'accepted' };
    });
    expect(await row()).toMatchObject({ state: 'sent', recipients: [...delivery.recipients, recipient] });
  });

  test('finds nobody left whom it is for, while somebody is added: the next one is for them', async () => {
    const { deliveries, delivery, deps, row, attempt, acts, pass } = await oneDelivery();
    const recipient = { partnerId: 'prt_abcdefghijklmnop', targetId: 'tgt_abcdefghijklmnop' };
    await attemptEach('email', messageOf(delivery), deps, async () => {
      await deliveries.addRecipient(delivery, recipient);
      return { kind: 'skipped', reason: 'left' };
    });
    expect(await row()).toMatchObject({ state: 'retry', reason: 'left', dueAt: toIso(noon + minute) });
    pass(minute);
    await attempt();
    expect(acts).toMatchObject([{ recipients: [...delivery.recipients, recipient] }]);
    expect(await row()).toMatchObject({ state: 'sent' });
  });

  test('that throws made no call: it counts as failed, and only the error’s name is told', async () => {
    const { attempt, row, lines } = await oneDelivery({}, [new TypeError('kanaria@example.fi is not a function')]);
    await attempt();
    expect(await row()).toMatchObject({ state: 'retry', reason: 'internal-error', dueAt: toIso(noon + minute) });
    expect(lines[0]).toMatchObject({
      event: 'attempt failed before its call',
      error: expect.stringMatching(/^TypeError/),
    });
    expect(JSON.stringify(lines)).not.toContain('kanaria');
  });

  test('is not made on a row that is settled, held or not due', async () => {
    const dueLater = { state: 'retry', due: 'due#0', dueAt: toIso(noon + 1) } as const;
    const held = { state: 'leased', leaseUntil: toIso(noon + 1) } as const;
    for (const change of [{ state: 'sent' }, { state: 'unknown' }, held, dueLater] as const) {
      const { attempt, acts, row, delivery, lines } = await oneDelivery(change);
      await attempt();
      expect(acts).toEqual([]);
      expect(await row()).toEqual(delivery);
      expect(lines).toEqual([]);
    }
  });

  test('is spread by a fifth to either side, so that receivers are not met by all at once', async () => {
    for (const [random, waitMs] of [
      [0, 48_000],
      [0.5, 60_000],
      [0.999_999, 71_999],
    ] as const) {
      const { deps, delivery, row } = await oneDelivery();
      await attemptEach('email', messageOf(delivery), { ...deps, random: () => random }, async () => ({
        kind: 'retry',
        reason: 'throttled',
      }));
      expect(Math.floor(Date.parse((await row())?.dueAt ?? '') - noon)).toBe(waitMs);
    }
  });
});

describe('giving up', () => {
  test('a mail that is asked for a day too late is not sent', async () => {
    const { attempt, acts, row, pass } = await oneDelivery();
    pass(day + 1);
    await attempt();
    expect(acts).toEqual([]);
    expect(await row()).toMatchObject({ state: 'dead', reason: 'too-late' });
  });

  test('a webhook that asks to wait beyond its deadline is given up at once', async () => {
    const answers = [{ kind: 'retry', reason: 'slow-down', retryAfterMs: 14 * hour }] as const;
    const { attempt, row, pass } = await oneDelivery({ channel: 'webhook' }, answers);
    pass(23 * hour);
    await attempt();
    expect(await row()).toMatchObject({ state: 'dead', reason: 'too-late' });
  });

  test('a webhook whose workers are lost again and again is not called for ever', async () => {
    const { deliveries, delivery, deps, act, acts, pass, row } = await oneDelivery({ channel: 'webhook' });
    const { group } = messageOf(delivery);
    for (let lost = 0; lost < 8; lost += 1) {
      expect(await deliveries.lease('webhook', group, delivery.id, deps.now())).toMatchObject({ kind: 'leased' });
      pass(minute);
    }
    await attemptEach('webhook', messageOf(delivery), deps, act);
    expect(acts).toEqual([]);
    expect(await row()).toMatchObject({ state: 'dead', reason: 'attempts-exhausted' });
  });

  test('a mail whose worker was lost twice is unknown, and nobody has sent it a third time', async () => {
    const { deliveries, delivery, deps, attempt, acts, pass, row } = await oneDelivery();
    const { group } = messageOf(delivery);
    for (const wait of [15 * minute, 0]) {
      await deliveries.lease('email', group, delivery.id, deps.now());
      pass(2 * minute);
      await attempt();
      pass(wait);
    }
    expect(acts).toEqual([]);
    expect(await row()).toMatchObject({ state: 'unknown', reason: 'worker-lost', attempts: 2, ambiguities: 2 });
  });
});

describe('a message', () => {
  test.each([
    ['email', 10],
    ['webhook', 20],
  ] as const)(
    'of twenty %s deliveries has %i under way at once, and each is leased only when its turn comes',
    async (channel, most) => {
      const { deliveries, deps } = await oneDelivery();
      const group = id('blt', 'kaksikymmentä');
      const twenty = Array.from({ length: 20 }, (_, n) => exampleDelivery(`kaksikymmentä ${n}`, { channel, group }));
      await deliveries.createMany(twenty);
      const held: number[] = [];
      await attemptEach(channel, { v: 1, group, ids: twenty.map((each) => each.id) }, deps, async () => {
        held.push(deliveries.rows.all().filter((row) => row.state === 'leased').length);
        return { kind: 'accepted' };
      });
      expect(held).toHaveLength(20);
      expect(Math.max(...held)).toBe(most);
    },
  );

  test('that names a delivery of the other channel fails, and the delivery is left as it is', async () => {
    const { delivery, deps, act, acts, row } = await oneDelivery();
    await expect(attemptEach('webhook', messageOf(delivery), deps, act)).rejects.toThrow('is no webhook delivery');
    expect(acts).toEqual([]);
    expect(await row()).toEqual(delivery);
  });
});

describe('a delivery whose turn is too far off', () => {
  const later = { kind: 'later', at: noon + minute } as const;

  test('is not tried: it waits, which counts as no attempt, and the sweep finds it', async () => {
    const { deps, delivery, acts, act, row } = await oneDelivery();
    await attemptEach('email', messageOf(delivery), { ...deps, turns: async () => later }, act);
    expect(acts).toEqual([]);
    expect(await row()).toMatchObject({
      state: 'retry',
      reason: 'awaiting-turn',
      attempts: 0,
      due: expect.any(String),
      dueAt: toIso(noon + minute),
    });
  });

  test('and is settled stays as it is', async () => {
    const { deps, delivery, attempt, act, row } = await oneDelivery();
    await attempt();
    await attemptEach('email', messageOf(delivery), { ...deps, turns: async () => later }, act);
    expect(await row()).toMatchObject({ state: 'sent' });
  });

  test('and lost its worker is known to have done so all the same', async () => {
    const { deps, delivery, deliveries, act, row, pass } = await oneDelivery();
    await deliveries.lease('email', messageOf(delivery).group, delivery.id, deps.now());
    pass(10 * minute);
    await attemptEach('email', messageOf(delivery), { ...deps, turns: async () => later }, act);
    expect(await row()).toMatchObject({ state: 'ambiguous', reason: 'worker-lost' });
  });
});
