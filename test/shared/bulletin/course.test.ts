import { describe, expect, test } from 'vitest';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import {
  cancel,
  courseOf,
  pause,
  resume,
  type Steered,
  stop,
  stopFor,
  tryAgain,
} from '../../../shared/bulletin/course.ts';
import { minute, toIso } from '../../../shared/time.ts';
import { exampleBulletin, id, noon, sealedBulletin } from '../../support/examples.ts';

const anna = { sub: 'anna', name: 'Anna Aalto' };
const sending = sealedBulletin('matkalla', { sealedCount: 3, walkedAt: toIso(noon) });
const sent = sealedBulletin('perilla', { state: 'sent', sealedCount: 3, settledAt: toIso(noon) });
const changed = (steered: Steered): Bulletin => {
  if (steered.kind !== 'changed') throw new Error(`not changed: ${steered.kind}`);
  return steered.bulletin;
};
const paused = changed(pause(sending, anna, noon));
const cancelled = changed(cancel(sending, anna, noon));

describe('a bulletin in sending', () => {
  test('is held when staff pause it, and its version moves on, so that of two who steer one is first', () => {
    expect(paused).toMatchObject({ version: sending.version + 1, halt: { kind: 'paused', by: anna, at: toIso(noon) } });
    expect([sending, paused, cancelled].map(courseOf)).toEqual(['open', 'held', 'cancelled']);
  });

  test('goes on when resumed: the sweep is asked to queue what waited, and times count anew', () => {
    const resumed = changed(resume(paused, noon + minute));
    expect(resumed).toMatchObject({ wish: { kind: 'queue' }, resumedAt: toIso(noon + minute) });
    expect(resumed.halt).toBeUndefined();
  });

  test('and what was asked before a halt is not forgotten by resuming', () => {
    const asked = changed(tryAgain(sending, noon));
    const after = changed(resume(changed(pause(asked, anna, noon + 1)), noon + 2));
    expect(after.wish).toMatchObject({ kind: 'try-again', at: toIso(noon) });
  });

  test('can be cancelled whether it is held or not, and then never goes on', () => {
    expect(changed(cancel(paused, anna, noon)).halt?.kind).toBe('cancelled');
    expect(resume(cancelled, noon)).toEqual({ kind: 'refused', because: 'cancelled' });
    expect(pause(cancelled, anna, noon)).toEqual({ kind: 'refused', because: 'cancelled' });
    expect(tryAgain(cancelled, noon)).toEqual({ kind: 'refused', because: 'cancelled' });
  });

  test('done twice is done once', () => {
    expect(pause(paused, anna, noon).kind).toBe('done');
    expect(resume(sending, noon).kind).toBe('done');
    expect(cancel(cancelled, anna, noon).kind).toBe('done');
    expect(stop(paused, { because: 'bounces', failed: 1, of: 20 }, noon).kind).toBe('done');
  });
});

test('what is not in sending cannot be paused, resumed or cancelled', () => {
  for (const bulletin of [sent, exampleBulletin('luonnos')]) {
    expect(pause(bulletin, anna, noon)).toEqual({ kind: 'refused', because: 'not-sending' });
    expect(resume(bulletin, noon)).toEqual({ kind: 'refused', because: 'not-sending' });
    expect(cancel(bulletin, anna, noon)).toEqual({ kind: 'refused', because: 'not-sending' });
  }
  expect(tryAgain(exampleBulletin('luonnos'), noon)).toEqual({ kind: 'refused', because: 'not-sending' });
});

describe('trying again', () => {
  test('opens a bulletin that had come to its end', () => {
    const open = changed(tryAgain(sent, noon + minute));
    expect(open).toMatchObject({ state: 'sending', wish: { kind: 'try-again', at: toIso(noon + minute) } });
    expect(open.settledAt).toBeUndefined();
  });

  test('of single deliveries gathers them, and all of them win', () => {
    const [a, b] = [id('dlv', 'a'), id('dlv', 'b')];
    const one = changed(tryAgain(sent, noon, a));
    const two = changed(tryAgain(one, noon, b));
    expect(two.wish?.only).toEqual([a, b]);
    expect(changed(tryAgain(two, noon, a)).wish?.only).toEqual([a, b]);
    const all = changed(tryAgain(two, noon));
    expect(all.wish?.only).toBeUndefined();
    expect(changed(tryAgain(all, noon, a)).wish?.only).toBeUndefined();
  });

  test('waits until a halted bulletin is resumed', () => {
    expect(tryAgain(paused, noon)).toEqual({ kind: 'refused', because: 'halted' });
  });
});

test.each([
  [{ sends: 19, bounces: 19, complaints: 19 }, undefined],
  [{ sends: 20, bounces: 0, complaints: 0 }, undefined],
  [
    { sends: 20, bounces: 1, complaints: 0 },
    { because: 'bounces', failed: 1, of: 20 },
  ],
  [{ sends: 100, bounces: 4, complaints: 0 }, undefined],
  [
    { sends: 100, bounces: 5, complaints: 0 },
    { because: 'bounces', failed: 5, of: 100 },
  ],
  [
    { sends: 1_000, bounces: 0, complaints: 1 },
    { because: 'complaints', failed: 1, of: 1_000 },
  ],
  [{ sends: 1_001, bounces: 0, complaints: 1 }, undefined],
] as const)('of %o the stop switch says %o', (figures, why) => {
  expect(stopFor(figures)).toEqual(why);
});
