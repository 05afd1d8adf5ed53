import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deployedTemplate } from './deployed-template.ts';

const template = deployedTemplate();
const alarms = template.ofType('AWS::CloudWatch::Alarm').map(([, properties]) => properties);
const runbook = readFileSync('docs/runbook.md', 'utf8');
const entries = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((entry) => {
      const [heading = '', ...lines] = entry.split('\n');
      return [heading, lines.join('\n')];
    }),
);

/** What an alarm is called in the runbook. */
const entryOf = (alarmName: string) => alarmName.replace('kumppaniverkosto-pilot-', '');

test('every alarm has an entry in the runbook, and every entry its alarm', () => {
  const ringing = alarms.map(({ AlarmName }) => entryOf(AlarmName));
  // The account's budget rings too, though not through CloudWatch.
  expect(template.outputs['BudgetCommand'].Value).toBeDefined();
  expect([...entries.keys()].sort()).toEqual([...ringing, 'budget'].sort());
});

test.each(alarms)('$AlarmName leads to its entry', ({ AlarmName, AlarmDescription }) => {
  expect(AlarmDescription).toMatch(new RegExp(` More: docs/runbook\\.md#${entryOf(AlarmName)}$`));
});

describe.each([...entries])('%s', (_name, text) => {
  test('says what it means, who is hurt, what to look at, what to do, and when it is over', () => {
    const labels = [...text.matchAll(/^- \*\*([^*:]+):\*\* \S/gm)].map(([, label]) => label);
    expect(labels).toEqual(['Means', 'Hurt', 'Look at', 'Do', 'Over when']);
  });

  test('leads only to entries that are there', () => {
    for (const [, target] of text.matchAll(/\(#([\w-]+)\)/g)) expect(entries.has(target ?? '')).toBe(true);
    expect(text).not.toContain('](#)');
  });
});

test('what the runbook has people look for in the logs is what the functions write', () => {
  const phrases = [
    ['functions/sweep/walk.ts', 'deliveries late'],
    ['functions/sweep/walk.ts', 'deliveries unreadable'],
    ['functions/sweep/sweep.ts', 'bulletins unreadable'],
    ['functions/sweep/bulletin.ts', 'bulletin stalled'],
    ['functions/sweep/bulletin.ts', 'counts do not reconcile'],
    ['functions/sweep/bury.ts', 'dead letter'],
    ['shared/batch.ts', 'message failed'],
  ] as const;
  for (const [file, phrase] of phrases) {
    expect(readFileSync(file, 'utf8')).toContain(`'${phrase}'`);
    expect(runbook).toContain(`\`${phrase}\``);
  }
});
