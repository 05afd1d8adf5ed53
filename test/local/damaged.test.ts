import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startLocal } from '../../local/start.ts';
import { newFolder, smallAssembly } from './small/stack.ts';

const assembly = smallAssembly();

test.each([
  ['dynamodb.db', /The database file .* cannot be opened .*--fresh/],
  ['fauxqs.db', /The queue file .* cannot be opened .*--fresh/],
  ['secrets.json', /secrets\.json is not readable.*--fresh/],
  ['mail/1.json', /The mail .* is not readable.*--fresh/],
])('a damaged %s is told with what to do, and --fresh does it', async (file, sentence) => {
  const dataDir = newFolder();
  mkdirSync(join(dataDir, 'mail'));
  writeFileSync(join(dataDir, file), 'this is neither a database nor JSON, and long enough to be looked at');
  await expect(startLocal({ dataDir, port: 0, assembly })).rejects.toThrow(sentence);
  const system = await startLocal({ dataDir, port: 0, assembly, fresh: true });
  await system.stop();
});
