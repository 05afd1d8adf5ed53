import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../../local/report.ts', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run report -- …` in an empty folder. */
const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: join(folder, 'data') };
    execFile(process.execPath, [command, ...args], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

describe('wrong arguments get a sentence', () => {
  it.each([
    {
      args: [],
      says: 'Say which month, as in 2026-10: npm run report -- YYYY-MM [--out FOLDER] [--lang fi|sv|en] [--send]\n',
    },
    { args: ['lokakuu'], says: /^Say which month/ },
    { args: ['2026-10', '2026-11'], says: /^Say which month/ },
    { args: ['9999-12'], says: '9999-12 has not begun yet: there is nothing to report.\n' },
    { args: ['2026-10', '--lang', 'de'], says: /^de is none of fi, sv, en: npm run report/ },
    { args: ['2026-10', '--mail'], says: /^Unknown option '--mail'\. The command is: npm run report/ },
  ])('$args', async ({ args, says }) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(says);
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('on an empty folder, without a running system, it writes the demonstration’s closed October, twice the same bytes', async () => {
  for (const out of ['once', 'twice']) {
    const { code, out: said, err } = await run('2026-10', '--out', out);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(said).toBe(
      ['csv', 'html', 'json', 'pdf', 'txt'].map((extension) => `wrote ${out}/report.${extension}\n`).join(''),
    );
  }
  for (const name of readdirSync(join(folder, 'once'))) {
    expect(readFileSync(join(folder, 'once', name)).equals(readFileSync(join(folder, 'twice', name))), name).toBe(true);
  }
  const text = readFileSync(join(folder, 'once', 'report.txt'), 'utf8');
  expect(text).toContain('- Toimituksia: tässä kuussa 50, viime kuussa 28\n');
  // The council got those of August, September and October, once.
  expect(readdirSync(join(folder, 'data', 'mail')).filter((name) => name.endsWith('.eml'))).toHaveLength(3);
}, 180_000);
