import './check-node.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { Locale } from '../shared/language/locale.ts';
import { Month, monthOf } from '../shared/time.ts';
import { furnishOnly } from './demo/demo.ts';
import { closeMonths } from './demo/months.ts';
import type { Invocation } from './functions/runner.ts';
import { messageOf, Problem } from './problem.ts';
import { findRunning, invokeRunning } from './running.ts';
import { startLocal } from './start.ts';

const usage = 'npm run report -- YYYY-MM [--out FOLDER] [--lang fi|sv|en] [--send]';

type Wish = {
  readonly month: string;
  readonly out: string;
  readonly send: boolean;
  /** The language of the settings unless told. */
  readonly locale?: Locale;
};

/** What the report's function answers. */
const Result = z.object({
  month: Month,
  status: z.enum(['final', 'kesken']),
  sent: z.int(),
  note: z.string().optional(),
  files: z.record(z.string().regex(/^[\w-]+\.(json|html|pdf|csv|txt)$/), z.base64()),
});

const { DATA_DIR = '.local', DYNAMODB_ENDPOINT } = process.env;
// As Lambda does, whatever the machine's zone.
process.env['TZ'] = 'UTC';

try {
  const wish = wishFrom(process.argv.slice(2));
  const { month, status, sent, note, files } = resultOf(await invoke(wish));
  mkdirSync(wish.out, { recursive: true });
  for (const [name, content] of Object.entries(files).toSorted()) {
    const file = join(wish.out, name);
    writeFileSync(file, Buffer.from(content, 'base64'));
    console.log(`wrote ${file}`);
  }
  if (status === 'kesken') console.log(`${month} is not over yet: the files are marked "kesken".`);
  if (sent > 0)
    console.log(`mailed to ${sent} ${sent === 1 ? 'address' : 'addresses'}, once however often this is done`);
  if (note !== undefined) throw new Problem(note);
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}

function wishFrom(args: string[]): Wish {
  const { values, positionals } = read(args);
  const month = Month.safeParse(positionals[0]).data;
  if (month === undefined || positionals.length > 1) throw new Problem(`Say which month, as in 2026-10: ${usage}`);
  if (month > monthOf(Date.now())) throw new Problem(`${month} has not begun yet: there is nothing to report.`);
  const locale = Locale.safeParse(values.lang);
  if (values.lang !== undefined && !locale.success) throw new Problem(`${values.lang} is none of fi, sv, en: ${usage}`);
  return {
    month,
    out: values.out ?? `report-${month}`,
    send: values.send ?? false,
    ...(locale.success ? { locale: locale.data } : {}),
  };
}

function read(args: string[]) {
  try {
    const options = { out: { type: 'string' }, send: { type: 'boolean' }, lang: { type: 'string' } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    // Node's own message goes on with advice on quoting.
    throw new Problem(`${messageOf(error).split('. ')[0]}. The command is: ${usage}`);
  }
}

/** Asks the system that runs on the data folder; without one, starts it for as long as this takes. */
async function invoke({ out: _, ...payload }: Wish): Promise<Invocation> {
  const running = await findRunning(DATA_DIR);
  if (running !== undefined) {
    const ask = (door: string, asked: unknown) => invokeRunning(running, door, asked);
    await closeMonths(ask, Date.now());
    return ask('report', payload);
  }
  const system = await startLocal({
    dataDir: DATA_DIR,
    port: 0,
    clocks: 'none',
    furnish: furnishOnly,
    dynamodbEndpoint: DYNAMODB_ENDPOINT,
  });
  try {
    await closeMonths(system.invoke, Date.now());
    const invocation = await system.invoke('report', payload);
    // The mail worker should have its turn; what it does not finish, the next start does.
    for (let waited = 0; waited < 20_000 && system.countMessages('emails') > 0; waited += 200) await sleep(200);
    return invocation;
  } finally {
    await system.stop();
  }
}

function resultOf(invocation: Invocation): z.infer<typeof Result> {
  if (invocation.kind === 'returned') return Result.parse(invocation.result);
  throw new Error(`the report failed: ${invocation.errorType}: ${invocation.errorMessage}`);
}
