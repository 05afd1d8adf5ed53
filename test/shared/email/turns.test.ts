import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import { describe, expect, test } from 'vitest';
import { sesShare } from '../../../shared/email/send-quota.ts';
import { evenTurns, mostWaitMs } from '../../../shared/email/turns.ts';
import type { LogFields } from '../../../shared/log.ts';
import { minute } from '../../../shared/time.ts';
import { noon } from '../../support/examples.ts';

/** A clock that only goes on when somebody sleeps. */
function turnsAt(perSecond: number) {
  let at = noon;
  const sleeps: number[] = [];
  const turns = evenTurns({
    perSecond: async () => perSecond,
    now: () => at,
    sleep: async (ms) => {
      sleeps.push(ms);
      at += ms;
    },
  });
  return {
    sleeps,
    turns,
    pass: (ms: number) => {
      at += ms;
    },
    since: () => at - noon,
  };
}

describe('turns', () => {
  test('come at even distances', async () => {
    const { turns, sleeps, since } = turnsAt(4);
    for (let nth = 0; nth < 20; nth += 1) expect(await turns()).toEqual({ kind: 'now' });
    expect(new Set(sleeps)).toEqual(new Set([250]));
    expect(since()).toBe(19 * 250);
  });

  test('cost no time where more may be sent than can be', async () => {
    const { turns, sleeps } = turnsAt(5_000);
    for (let nth = 0; nth < 5; nth += 1) expect(await turns()).toEqual({ kind: 'now' });
    expect(sleeps).toEqual([]);
  });

  test('are not saved up while nobody sends', async () => {
    const { turns, pass, sleeps } = turnsAt(1);
    await turns();
    pass(minute);
    await turns();
    await turns();
    expect(sleeps).toEqual([1_000]);
  });

  test('that are too far off are put off one after the other, and hold up none that comes in time', async () => {
    // One in ten seconds, asked for all at once, as a worker does.
    const at = noon;
    const turns = evenTurns({ perSecond: async () => 0.1, now: () => at, sleep: async () => {} });
    expect(mostWaitMs).toBeLessThan(10_000);
    expect(await turns()).toEqual({ kind: 'now' });
    expect(await turns()).toEqual({ kind: 'later', at: noon + 20_000 });
    expect(await turns()).toEqual({ kind: 'later', at: noon + 30_000 });
  });
});

describe('the share of a worker', () => {
  function ses(answers: readonly (number | Error | undefined)[]) {
    let at = noon;
    let asked = 0;
    const lines: (LogFields & { event: string })[] = [];
    const client = {
      send: async (command: unknown) => {
        expect(command).toBeInstanceOf(GetSendQuotaCommand);
        const answer = answers[asked++];
        if (answer instanceof Error) throw answer;
        return { MaxSendRate: answer };
      },
    } as unknown as SESClient;
    const log = { info: () => {}, warn: (event: string, fields?: LogFields) => lines.push({ event, ...fields }) };
    const share = sesShare(client, { workers: 4, now: () => at, log });
    return { share, lines, asked: () => asked, pass: (ms: number) => (at += ms) };
  }

  test('is four fifths of the rate, divided by the workers, and asked for once in ten minutes', async () => {
    const { share, asked, pass } = ses([20, 50]);
    expect(await Promise.all([share(), share()])).toEqual([4, 4]);
    pass(10 * minute);
    expect(await share()).toBe(4);
    expect(asked()).toBe(1);
    pass(1);
    expect(await share()).toBe(10);
  });

  test('stays as it was when the provider does not answer', async () => {
    const { share, pass, lines } = ses([20, new Error('SES is away, says anna@example.fi')]);
    await share();
    pass(11 * minute);
    expect(await share()).toBe(4);
    expect(lines).toMatchObject([{ event: 'sending rate unknown' }]);
    expect(JSON.stringify(lines)).not.toContain('anna');
  });

  test.each([new Error('no'), 0, undefined])('is that of a new account where none is known: %s', async (answer) => {
    expect(await ses([answer]).share()).toBe(0.2);
  });
});
