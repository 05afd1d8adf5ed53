import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idlePrice } from './idle-price.ts';
import { prices } from './prices.ts';
import { synthesise } from './synth.ts';

/** `npm run price`: prints what the template costs in a month in which nobody uses it. */
const outdir = mkdtempSync(join(tmpdir(), 'price-'));
try {
  const directory = synthesise({ outdir, bundle: false });
  const template: unknown = JSON.parse(readFileSync(join(directory, 'Kumppaniverkosto.template.json'), 'utf8'));
  const { lines, usd } = idlePrice(template);
  console.log(`USD a month when nobody uses it (${prices.region}, list prices as known in ${prices.date})\n`);
  for (const line of lines) console.log(row(line.count, line.usd, line.what));
  console.log(row('', usd, 'in all'));
} finally {
  rmSync(outdir, { recursive: true });
}

function row(count: number | string, usd: number, what: string): string {
  return `${String(count).padStart(4)}  ${usd.toFixed(2).padStart(6)}  ${what}`;
}
