import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DynamoDBEngine, startDynamoDB } from '../../local/dynamodb/engine.ts';
import { startLocal } from '../../local/start.ts';
import { newFolder, smallAssembly } from './small/stack.ts';

const assembly = smallAssembly();
let own: DynamoDBEngine;
beforeAll(async () => {
  own = await startDynamoDB({ dataDir: newFolder(), endpoint: undefined, log: () => undefined });
});
afterAll(() => own.stop());

test('a DynamoDB of one’s own holds the rows, and is still there when the system has stopped', async () => {
  const dataDir = newFolder();
  const start = () => startLocal({ dataDir, port: 0, assembly, dynamodbEndpoint: own.url });
  const first = await start();
  await first.invoke('hand', { action: 'write', text: 'row' });
  await first.stop();
  expect(existsSync(join(dataDir, 'dynamodb.db'))).toBe(false);

  const second = await start();
  expect(await second.invoke('hand', { action: 'read', text: 'row' })).toEqual({ kind: 'returned', result: 'row' });
  await second.stop();
});

test.each(['http://127.0.0.1:9', 'localhost:8000', '127.0.0.1:8000'])(
  'where none answers, at %s, the start says so and what to do',
  async (dynamodbEndpoint) => {
    await expect(startLocal({ dataDir: newFolder(), port: 0, assembly, dynamodbEndpoint })).rejects.toThrow(
      `No DynamoDB answers at DYNAMODB_ENDPOINT, ${dynamodbEndpoint} (`,
    );
  },
);
