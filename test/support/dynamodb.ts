import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { type TableDefinition, type TableName, tables } from '../../shared/tables.ts';
import { freePort } from './http-server.ts';

export type TestDynamoDB = {
  /** A client of the engine. Reading it before the file's `beforeAll` has run throws. */
  readonly client: DynamoDBClient;
  /** The engine's address, for code that reads `AWS_ENDPOINT_URL_DYNAMODB`. */
  readonly endpoint: string;
  /** What each table is called there: stores take the name, they never know it. */
  readonly tableNames: Readonly<Record<TableName, string>>;
};

/**
 * Gives a test file an embedded DynamoDB with every table of `shared/tables.ts`, empty, and stops it after the last test.
 *
 * Call once at the top of the file. Rows stay from test to test, so each test uses ids of its own.
 * With AWS_ENDPOINT_URL_DYNAMODB set (a machine for which there is no embedded engine) that one is used instead.
 */
export function testDynamoDB(): TestDynamoDB {
  const run = Math.random().toString(36).slice(2, 10);
  const tableNames = Object.fromEntries(tableEntries().map(([name]) => [name, `${name}-${run}`])) as Record<
    TableName,
    string
  >;
  let engine: { endpoint: string; stop: () => Promise<void> } | undefined;
  let client: DynamoDBClient | undefined;

  beforeAll(async () => {
    const { AWS_ENDPOINT_URL_DYNAMODB: given } = process.env;
    engine = given === undefined ? await startEngine() : { endpoint: given, stop: async () => {} };
    client = new DynamoDBClient({
      endpoint: engine.endpoint,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    await untilItAnswers(client);
    for (const [name, definition] of tableEntries()) await createTable(client, tableNames[name], definition);
  });
  afterAll(async () => {
    client?.destroy();
    await engine?.stop();
  });

  return {
    get client() {
      if (client === undefined) throw new Error('The engine starts in beforeAll: read `client` inside a test or hook');
      return client;
    },
    get endpoint() {
      if (engine === undefined)
        throw new Error('The engine starts in beforeAll: read `endpoint` inside a test or hook');
      return engine.endpoint;
    },
    tableNames,
  };
}

const tableEntries = () => Object.entries(tables) as [TableName, TableDefinition][];

async function startEngine() {
  const port = await freePort();
  const binary = fileURLToPath(new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));
  // Without --db-path the engine keeps its rows in memory, so a killed test leaves nothing behind.
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  await once(child, 'spawn');
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      process.off('exit', kill);
      await stopped(child);
    },
  };
}

async function stopped(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function untilItAnswers(client: DynamoDBClient) {
  const tries = 100;
  for (let i = 1; ; i += 1) {
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (i === tries) throw error;
      await sleep(50);
    }
  }
}

async function createTable(client: DynamoDBClient, name: string, definition: TableDefinition) {
  const keys = [definition, ...Object.values(definition.indexes)].flatMap((key) =>
    key.sortKey === undefined ? [key.partitionKey] : [key.partitionKey, key.sortKey],
  );
  const indexes = Object.entries(definition.indexes).map(([IndexName, key]) => ({
    IndexName,
    KeySchema: keySchema(key),
    Projection: { ProjectionType: 'ALL' as const },
  }));
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(definition),
      AttributeDefinitions: [...new Set(keys)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
    }),
  );
}

const keySchema = (key: { readonly partitionKey: string; readonly sortKey?: string }) => [
  { AttributeName: key.partitionKey, KeyType: 'HASH' as const },
  ...(key.sortKey === undefined ? [] : [{ AttributeName: key.sortKey, KeyType: 'RANGE' as const }]),
];
