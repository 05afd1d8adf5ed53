import './check-node.js';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { messageOf, Problem } from './problem.ts';
import { findRunning, invokeRunning } from './running.ts';

/** `npm run person`: hands out or erases what the system that runs on the data folder holds of one person. */
const usage = 'npm run person -- export|erase REF [--out FILE]';
const { DATA_DIR = '.local' } = process.env;

const Result = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('unreadable') }),
  z.looseObject({
    kind: z.enum(['exported', 'erased']),
    questions: z.int(),
    communities: z.int(),
    prospects: z.int(),
    mentions: z.array(z.string()),
    stays: z.array(z.string()),
  }),
]);

try {
  const { act, ref, out } = wishFrom(process.argv.slice(2));
  const running = await findRunning(DATA_DIR);
  if (running === undefined) throw new Problem('No system runs on this data folder: start it with npm start.');
  const invocation = await invokeRunning(running, 'person', { act, ref });
  if (invocation.kind !== 'returned') throw new Problem(`${invocation.errorType}: ${invocation.errorMessage}`);
  const result = Result.parse(invocation.result);
  if (result.kind === 'unreadable') {
    throw new Problem(
      'REF is none: give an e-mail address, a receipt code, or an id that begins with qst_, prt_ or mnt_.',
    );
  }
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`, { mode: 0o600 });
  else if (act === 'export') console.log(JSON.stringify(result, null, 2));
  const { questions, communities, prospects, mentions, stays } = result;
  console.error(`${result.kind}: ${questions} questions, ${communities} communities, ${prospects} prospects`);
  if (mentions.length > 0) console.error(`mentioned in: ${mentions.join(', ')}`);
  for (const sentence of stays) console.error(`- ${sentence}`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function wishFrom(args: string[]) {
  const options = { out: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [act, ref, ...more] = positionals;
  const wish = z.object({ act: z.enum(['export', 'erase']), ref: z.string().min(1) }).safeParse({ act, ref });
  if (!wish.success || more.length > 0) throw new Problem(`The command is: ${usage}`);
  return { ...wish.data, out: values.out };
}
