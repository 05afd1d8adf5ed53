import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import cdk from '../../cdk.json' with { type: 'json' };
import { readSettings, SettingsError } from '../../infra/settings.ts';

const { pilot } = cdk.context.stages;

/** What the operator is told when the pilot's settings are changed like this. */
function refusal(changes: Record<string, unknown>, stage: unknown = 'pilot'): string {
  try {
    readSettings({ stage, stages: { pilot: { ...pilot, ...changes } } });
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as SettingsError).message;
  }
  throw new Error('The settings were accepted');
}

describe('settings of a stage', () => {
  test('the ones that are shipped are whole, and name nobody real', () => {
    expect(readSettings(cdk.context)).toMatchObject({ stage: 'pilot', region: 'eu-north-1', logRetentionDays: 30 });
    expect(
      JSON.stringify(pilot)
        .match(/[\w.-]+@[\w.-]+/g)
        ?.every((address) => address.endsWith('example.org')),
    ).toBe(true);
  });

  test.each([
    [
      { councilAddresses: undefined },
      'Setting "councilAddresses" is missing: it must be a list of e-mail addresses. Add it in cdk.json under context.stages.pilot.',
    ],
    [
      { staffAddresses: ['viestinta'] },
      'Setting "staffAddresses.0" is wrong: it must be an e-mail address. Mend it in cdk.json under context.stages.pilot.',
    ],
    [
      { mailFrom: 'tiedotteet@elsewhere.example' },
      'Setting "mailFrom" is wrong: it must be an address of mailDomain. Mend it in cdk.json under context.stages.pilot.',
    ],
    [
      { siteUrl: 'https://verkosto.example.org' },
      'Setting "certificateArn" is missing: it must be given together with siteUrl, or neither of them. Add it in cdk.json under context.stages.pilot.',
    ],
    [
      { concurrency: { ...pilot.concurrency, emails: 1 } },
      'Setting "concurrency.emails" is wrong: it must be at least 2. Mend it in cdk.json under context.stages.pilot.',
    ],
    [
      { logRetentionDays: 31 },
      'Setting "logRetentionDays" is wrong: it must be one of 1, 3, 5, 7, 14, 30. Mend it in cdk.json under context.stages.pilot.',
    ],
    [
      { monthlyBudgetUsd: '20' },
      'Setting "monthlyBudgetUsd" is wrong: it must be an amount of US dollars. Mend it in cdk.json under context.stages.pilot.',
    ],
    [
      { dueTimes: { rumour: { days: 1 } } },
      'Setting "dueTimes.rumour" is wrong: it must be { "hours": 1-1000 } or { "workingDays": 1-60 }. Mend it in cdk.json under context.stages.pilot.',
    ],
    [
      { dueTimes: { huhu: { hours: 1 } } },
      'Setting "dueTimes.huhu" is not known: mend its name or remove it in cdk.json under context.stages.pilot.',
    ],
    [
      { alarmAdress: 'yllapito@example.org' },
      'Setting "alarmAdress" is not known: mend its name or remove it in cdk.json under context.stages.pilot.',
    ],
  ])('%j is refused with a sentence that says what to do', (changes, sentence) => {
    expect(refusal(changes)).toBe(sentence);
  });

  test('what is due sooner or later than usual is said by class, the rest is as usual', () => {
    const dueTimes = { question: { workingDays: 3 }, 'safety-rumour': { hours: 2 } };
    expect(readSettings({ stage: 'pilot', stages: { pilot: { ...pilot, dueTimes } } }).dueTimes).toEqual({
      'safety-rumour': { hours: 2 },
      rumour: { workingDays: 1 },
      question: { workingDays: 3 },
      feedback: { workingDays: 5 },
    });
    expect(readSettings(cdk.context).dueTimes).toMatchObject({
      'safety-rumour': { hours: 4 },
      question: { workingDays: 2 },
    });
  });

  test('an address that is not https, or has a path, is refused in words', () => {
    const certificateArn = 'arn:aws:acm:eu-north-1:111122223333:certificate/1';
    for (const siteUrl of ['http://verkosto.example.org', 'https://verkosto.example.org/', 'verkosto.example.org']) {
      expect(refusal({ siteUrl, certificateArn })).toContain('Setting "siteUrl" is wrong: it must be an https address');
    }
  });

  test('a region outside the European Union is refused, also one in Europe', () => {
    for (const region of ['eu-west-2', 'eu-central-2', 'us-east-1', 'Stockholm']) {
      expect(refusal({ region })).toBe(
        'Setting "region" is wrong: it must be an AWS region within the European Union: eu-north-1, eu-west-1, eu-west-3, eu-central-1, eu-south-1. Mend it in cdk.json under context.stages.pilot.',
      );
    }
  });

  test('everything that is wrong is told at once', () => {
    expect(refusal({ region: 'Stockholm', alarmAddress: '' }).split('\n')).toHaveLength(2);
  });

  test('a stage that is not there is refused with those that are', () => {
    expect(refusal({}, 'production')).toBe(
      'cdk.json has no settings for stage "production". Add them under context.stages.production, or choose a stage that is there with -c stage=... (pilot).',
    );
    expect(refusal({}, '')).toContain('Give it as: -c stage=pilot');
  });
});

test('the app says it in the terminal, without a stack trace, and fails', () => {
  const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts', '-c', 'stage=production'], {
    encoding: 'utf8',
  });
  expect(stderr.trim()).toMatch(/^cdk\.json has no settings for stage "production"\. [^\n]*$/);
  expect(status).toBe(1);
});
