import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type KillGround, layKillGround } from '../kill/ground.ts';
import { killedAt } from '../kill/kill.ts';
import { moments } from '../kill/story.ts';

let ground: KillGround;
beforeAll(async () => {
  ground = await layKillGround(inject('assembly'));
});
afterAll(() => ground.clear());

test.each(moments(5).map((moment, n) => ({ ...moment, byNpm: n === 0 })))(
  'a kill -9 at $at $nth of a fan-out loses nothing and sends nothing twice that was recorded',
  async ({ byNpm, ...moment }) => {
    expect(await killedAt(moment, ground, byNpm)).toEqual([]);
  },
  180_000,
);
