import { beforeEach, expect, test } from 'vitest';
import { sendScheduled } from '../../../functions/sweep/scheduled.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { unschedule } from '../../../shared/bulletin/schedule.ts';
import { hour, minute } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleBulletin, exampleQuestion, id } from '../../support/examples.ts';
import { allIdle, emptyTables, network } from '../../support/network.ts';

const dynamo = testDynamoDB();
let deps: ReturnType<typeof network> & { idle: typeof allIdle };
beforeEach(async () => {
  await emptyTables(dynamo);
  deps = { ...network(dynamo), idle: allIdle };
});

const anna = { sub: 'staff-1', name: 'Anna Viestijä' };
/** An hour after the clock begins: 13.00 in Finland. */
const waiting: Bulletin = exampleBulletin('a', {
  state: 'scheduled',
  version: 3,
  schedule: { at: '2026-11-23T13:00', by: anna },
});
const stored = () => deps.bulletins.get(waiting.id);

test('a scheduled bulletin is sent at its time, once however often the clock strikes', async () => {
  await deps.bulletins.create(waiting);
  deps.pass(hour - 1);
  await sweep(deps);
  expect((await stored())?.state).toBe('scheduled');
  deps.pass(1);
  await Promise.all([sweep(deps), sweep(deps)]);
  await sweep(deps);
  expect(await stored()).toMatchObject({
    state: 'sending',
    version: 4,
    sealedAt: '2026-11-23T11:00:00.000Z',
    sealedBy: anna,
  });
  expect(deps.expansions.sent).toHaveLength(16);
  expect((await deps.audit.of(waiting.id)).map(({ act, by }) => [act.kind, by.kind])).toEqual([
    ['bulletin-sent', 'system'],
  ]);
});

test('a sweep that dies after sealing it leaves nothing undone, and nothing done twice', async () => {
  await deps.bulletins.create(waiting);
  deps.pass(hour);
  const dies = { ...deps, expansions: { send: () => Promise.reject(new Error('died')) } };
  await expect(sendScheduled(dies)).rejects.toThrow('died');
  expect((await stored())?.state).toBe('sending');
  deps.pass(4 * minute);
  await sweep(deps);
  expect(deps.expansions.sent).toHaveLength(16);
  expect(await deps.audit.of(waiting.id)).toHaveLength(1);
});

test('one that is taken back at the same moment is sent or not, and never half', async () => {
  await deps.bulletins.create(waiting);
  deps.pass(hour);
  const draft = unschedule(waiting);
  if (draft === undefined) throw new Error('not scheduled');
  const [, saved] = await Promise.all([sendScheduled(deps), deps.bulletins.save(draft)]);
  const state = (await stored())?.state;
  expect(state).toBe(saved === 'saved' ? 'draft' : 'sending');
  expect(deps.expansions.sent).toHaveLength(state === 'sending' ? 16 : 0);
});

test('one that could not be sent before its last day was over is a draft again, which says so', async () => {
  await deps.bulletins.create({ ...waiting, validUntil: '2026-11-23' });
  deps.pass(24 * hour);
  await sweep(deps);
  expect(await stored()).toMatchObject({ state: 'draft', schedule: { missed: true } });
  expect(deps.lines).toContainEqual(
    expect.objectContaining({ level: 'warn', event: 'scheduled bulletin missed', bulletinId: id('blt', 'a') }),
  );
  expect(deps.expansions.sent).toEqual([]);
});

test('the question that a scheduled bulletin answers is answered with it, once', async () => {
  const question = exampleQuestion('kysymys');
  await deps.questions.create(question);
  await deps.bulletins.create({
    ...waiting,
    kind: 'answer',
    answer: { questionId: question.id, fact: 'Neuvola on auki.', more: 'Soita arkisin.' },
  });
  deps.pass(hour);
  await sweep(deps);
  await sweep(deps);
  expect(await deps.questions.get(question.id)).toMatchObject({
    state: 'answered',
    version: 1,
    answer: { bulletinId: waiting.id, by: anna },
  });
  expect((await deps.audit.of(question.id)).map(({ act }) => act)).toEqual([
    { kind: 'question-handled', how: 'answered' },
  ]);
});
