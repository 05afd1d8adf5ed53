import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { furnishOnly } from '../local/demo/demo.ts';
import { type LocalSystem, startLocal } from '../local/start.ts';
import { Question } from '../shared/question/question.ts';
import { fromItem, type Item } from '../shared/rows.ts';
import { say } from './stage.ts';

/** How much is posted: `spam` messages in `seconds`, evenly, and `real` ones beside them. */
type Wave = { readonly spam: number; readonly real: number; readonly seconds: number };
const fullWave: Wave = { spam: 2_000, real: 60, seconds: 60 };
const quickWave: Wave = { spam: 200, real: 10, seconds: 10 };

/** A person takes longer; the system believes nobody who is quicker. */
const writingMs = 2_500;

export type FeedbackBench = {
  readonly spam: { readonly sent: number; readonly refused: number; readonly quarantined: number };
  /** `lost` were answered with thanks and are not stored; `delayed` wait in quarantine. */
  readonly real: { readonly sent: number; readonly lost: number; readonly delayed: number };
  /** How long the form's answer takes, in ms: 95 of 100 come sooner. */
  readonly p95: { readonly quiet: number; readonly besideSpam: number; readonly ratio: number };
  readonly seconds: number;
};

/**
 * Starts the local system on an empty folder, sends real feedback through the form, then again beside a wave of spam, and
 * looks for all of it in the table. Everything is on the loopback; each sender has an address of its own (Linux lets
 * programs use any of 127.0.0.0/8).
 */
export async function measureFeedback(quick: boolean): Promise<FeedbackBench> {
  const wave = quick ? quickWave : fullWave;
  const dataDir = mkdtempSync(join(tmpdir(), 'kumppaniverkosto-bench-'));
  const system = await startLocal({ dataDir, port: 0, clocks: 'none', furnish: furnishOnly });
  try {
    await sendReal(system, 'lämmitys 0', 250);
    say('quiet: real feedback alone');
    const quiet = await evenly(wave.real, 10, (n) => sendReal(system, `hiljainen ${n}`, n));
    say(`${wave.spam} spam messages in ${wave.seconds} s, real feedback beside them`);
    const started = performance.now();
    const [spam, besideSpam] = await Promise.all([
      evenly(wave.spam, wave.seconds, (n) => sendSpam(system, n)),
      evenly(wave.real, wave.seconds, (n) => sendReal(system, `aito ${n}`, 100 + n)),
    ]);
    const seconds = (performance.now() - started) / 1000;
    const stored = await storedTexts(system);
    const states = [...quiet.keys()].map((n) => stored.get(`hiljainen ${n}`));
    states.push(...[...besideSpam.keys()].map((n) => stored.get(`aito ${n}`)));
    const p95 = { quiet: percentile95(quiet), besideSpam: percentile95(besideSpam) };
    return {
      spam: {
        sent: spam.length,
        refused: spam.filter((status) => status !== 200).length,
        quarantined: [...spam.keys()].filter((n) => stored.get(`roska ${n}`) === 'quarantined').length,
      },
      real: {
        sent: states.length,
        lost: states.filter((state) => state === undefined).length,
        delayed: states.filter((state) => state === 'quarantined').length,
      },
      p95: { ...p95, ratio: p95.besideSpam / p95.quiet },
      seconds,
    };
  } finally {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export function feedbackLines({ spam, real, p95, seconds }: FeedbackBench): string {
  return [
    `spam: ${spam.sent} sent in ${seconds.toFixed(0)} s, ${spam.refused} refused, ${spam.quarantined} in quarantine`,
    `real: ${real.sent} sent, ${real.lost} lost, ${real.delayed} in quarantine`,
    `p95 of the form's answer: ${p95.quiet.toFixed(0)} ms quiet, ${p95.besideSpam.toFixed(0)} ms beside spam (x ${p95.ratio.toFixed(1)})`,
  ].join('\n');
}

/** Opens the form, writes for a while and sends it, from a network of its own. @returns how long the answer took, in ms. */
async function sendReal(system: LocalSystem, text: string, network: number): Promise<number> {
  const from = `127.1.${network % 256}.1`;
  const { body } = await call(system, from);
  await sleep(writingMs);
  const started = performance.now();
  const { status } = await call(system, from, { text, formKey: field(body, 'formKey'), opened: field(body, 'opened') });
  if (status !== 200) throw new Error(`real feedback was answered with ${status}`);
  return performance.now() - started;
}

/** A program that knows the form's fields: every other one fills in all of them. @returns the status of the answer. */
async function sendSpam(system: LocalSystem, n: number): Promise<number> {
  const fields = { text: `roska ${n}`, formKey: String(n).padStart(22, '0'), opened: '' };
  const from = `127.${2 + (n % 50)}.${n % 256}.${1 + (n % 200)}`;
  return (await call(system, from, n % 2 === 0 ? { ...fields, website: 'https://spam.example' } : fields)).status;
}

function call(
  { siteUrl }: LocalSystem,
  localAddress: string,
  fields?: Readonly<Record<string, string>>,
): Promise<{ status: number; body: string }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const options = fields === undefined ? { method: 'GET' } : { method: 'POST', headers };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${siteUrl}/palaute`,
      { ...options, localAddress, agent: false, timeout: 60_000 },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          body += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body })).on('error', reject);
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer in a minute'))).on('error', reject);
    sent.end(fields && new URLSearchParams({ lang: 'fi', about: 'idea', ...fields }).toString());
  });
}

const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

/** Begins `count` pieces of work over `seconds`, at even distances, and waits for all. */
function evenly<T>(count: number, seconds: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const distance = (seconds * 1000) / count;
  return Promise.all(Array.from({ length: count }, (_, n) => sleep(n * distance).then(() => work(n))));
}

async function storedTexts(system: LocalSystem): Promise<Map<string, Question['state']>> {
  const table = z.string().parse(system.environment('feedback')['QUESTION_TABLE']);
  const states = new Map<string, Question['state']>();
  let start: Item | undefined;
  do {
    const scan = new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start });
    const page = await system.dynamodbClient.send(scan);
    for (const { text, state } of (page.Items ?? []).map((item) => fromItem(Question, item))) states.set(text, state);
    start = page.LastEvaluatedKey;
  } while (start);
  return states;
}

function percentile95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}
