import type { SQSEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { eachMessage } from '../../shared/batch.ts';
import { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { Log, LogFields } from '../../shared/log.ts';

const good = { v: 1, group: 'ntc_2026-11-23', ids: ['dlv_abcdefghijklmnop'] };
const canary = 'kanaria@example.fi';

function recorder() {
  const lines: { event: string; fields: LogFields | undefined }[] = [];
  const keep = (event: string, fields?: LogFields) => lines.push({ event, fields });
  const log: Log = { info: keep, warn: keep };
  return { lines, log };
}

/** What a queue hands to a function: bodies under the ids m0, m1, ... */
function eventOf(bodies: readonly string[]): SQSEvent {
  return { Records: bodies.map((body, n) => ({ messageId: `m${n}`, body })) } as SQSEvent;
}

describe('a message that does not fit', () => {
  test.each([
    ['is no JSON', canary],
    ['is empty', ''],
    ['is of another version', JSON.stringify({ ...good, v: 2 })],
    ['has no version', JSON.stringify({ ...good, v: undefined })],
    ['names no delivery', JSON.stringify({ ...good, ids: [] })],
    ['names something else', JSON.stringify({ ...good, ids: [canary] })],
    ['names a number', JSON.stringify({ ...good, ids: [7] })],
    ['names more than twenty', JSON.stringify({ ...good, ids: Array(21).fill(good.ids[0]) })],
    ['is a list', JSON.stringify([good])],
    ['is null', 'null'],
    ['holds a line that looks like a stack frame', `x\n    at ${canary}`],
  ])('(it %s) is reported by its id while its mates go on', async (_what, body) => {
    const { lines, log } = recorder();
    const worked: DeliveryMessage[] = [];
    const event = eventOf([JSON.stringify(good), body, JSON.stringify(good)]);

    const response = await eachMessage(event, DeliveryMessage, log, async (message) => {
      worked.push(message);
    });

    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(worked).toEqual([good, good]);
    expect(lines).toMatchObject([{ event: 'message failed', fields: { messageId: 'm1' } }]);
    expect(JSON.stringify(lines)).not.toContain('kanaria');
  });

  test.each([
    ['no such segment', { segment: 16 }],
    ['half a segment', { segment: 0.5 }],
    ['a segment as text', { segment: '3' }],
    ['no bulletin', { bulletinId: 'prt_abcdefghijklmnop' }],
  ])('of the fan-out: %s', async (_what, change) => {
    const { log } = recorder();
    const message = { v: 1, bulletinId: 'blt_abcdefghijklmnop', segment: 3 };
    const worked: SegmentMessage[] = [];
    const event = eventOf([message, { ...message, ...change }].map((each) => JSON.stringify(each)));
    const response = await eachMessage(event, SegmentMessage, log, async (each) => {
      worked.push(each);
    });
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(worked).toEqual([message]);
  });
});

test('a message whose work fails is reported, and nothing of the error but its name and place is told', async () => {
  const { lines, log } = recorder();
  const bodies = ['dlv_aaaaaaaaaaaaaaaa', 'dlv_bbbbbbbbbbbbbbbb'].map((id) => JSON.stringify({ ...good, ids: [id] }));
  const response = await eachMessage(eventOf(bodies), DeliveryMessage, log, async ({ ids }) => {
    if (ids[0] === 'dlv_aaaaaaaaaaaaaaaa') throw new RangeError(`no mail to ${canary}\n    at ${canary}`);
  });
  expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
  expect(lines).toMatchObject([
    { fields: { messageId: 'm0', error: expect.stringMatching(/^RangeError at .*batch\.test\.ts/) } },
  ]);
  expect(JSON.stringify(lines)).not.toContain('kanaria');
});

test('messages are worked on side by side: one that waits does not hold up the others', async () => {
  const { log } = recorder();
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const bodies = ['dlv_aaaaaaaaaaaaaaaa', 'dlv_bbbbbbbbbbbbbbbb'].map((id) => JSON.stringify({ ...good, ids: [id] }));
  const response = await eachMessage(eventOf(bodies), DeliveryMessage, log, async ({ ids }) => {
    if (ids[0] === 'dlv_aaaaaaaaaaaaaaaa') await gate;
    else release();
  });
  expect(response).toEqual({ batchItemFailures: [] });
});

test('an empty batch has no failures', async () => {
  const { log } = recorder();
  expect(await eachMessage(eventOf([]), DeliveryMessage, log, async () => {})).toEqual({ batchItemFailures: [] });
});
