import { parseArgs } from 'node:util';
import { measureDelivery } from './delivery.ts';
import { fullEffort, quickEffort } from './effort.ts';
import { feedbackLines, measureFeedback } from './feedback.ts';
import { measureReport, reportTable } from './report.ts';
import { say } from './stage.ts';
import { machine, tableOf } from './table.ts';

/**
 * `npm run bench -- delivery [--json] [--quick]`, `-- report [--json]` or `-- feedback [--json] [--quick]`: figures on stdout,
 * everything else on stderr.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});

if (positionals.join(' ') === 'delivery') await delivery();
else if (positionals.join(' ') === 'report') await report();
else if (positionals.join(' ') === 'feedback') await feedback();
else {
  console.error('npm run bench -- delivery [--json] [--quick], -- report [--json], or -- feedback [--json] [--quick]');
  process.exitCode = 2;
}

async function delivery(): Promise<void> {
  const started = performance.now();
  say(machine());
  if (values.quick) say('quick: the counts are true, times and ratios mean little');
  const figures = await measureDelivery(values.quick ? quickEffort : fullEffort);
  say(`done in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(values.json ? JSON.stringify(figures) : tableOf(figures));
}

async function report(): Promise<void> {
  say(machine());
  const figures = await measureReport();
  console.log(values.json ? JSON.stringify(figures) : reportTable(figures));
}

/** Fails if anything real was lost. */
async function feedback(): Promise<void> {
  say(machine());
  const figures = await measureFeedback(values.quick);
  console.log(values.json ? JSON.stringify(figures) : feedbackLines(figures));
  if (figures.real.lost > 0 || figures.spam.refused > 0) process.exitCode = 1;
}
