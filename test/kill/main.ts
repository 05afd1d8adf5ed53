import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesise } from '../../local/synthesise.ts';
import { layKillGround } from './ground.ts';
import { killedAt } from './kill.ts';
import { moments } from './story.ts';

const { values } = parseArgs({ options: { moments: { type: 'string', default: '50' } } });
const count = Number(values.moments);
if (!Number.isInteger(count) || count < 1) {
  console.error('npm run test:kill -- --moments N: N is at least 1');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
const ground = await layKillGround(await synthesise(folder));
let kept = 0;
for (const [n, moment] of moments(count).entries()) {
  const began = performance.now();
  const violations = await killedAt(moment, ground, n === 0);
  if (violations.length === 0) kept += 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const again = moment.again ? ', and again at its work' : '';
  console.error(
    `killed at ${moment.at} ${moment.nth}${again}: ${violations.join('; ') || 'all is well'} (${seconds} s)`,
  );
  for (const what of violations) console.log(`${moment.at} ${moment.nth}: ${what}`);
}
await ground.clear();
rmSync(folder, { recursive: true });
console.log(`moments ${count} kept ${kept}`);
process.exitCode = kept < count ? 1 : 0;
