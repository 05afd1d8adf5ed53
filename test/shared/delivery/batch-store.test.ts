import {
  BatchExecuteStatementCommand,
  type BatchExecuteStatementCommandOutput,
  type BatchStatementErrorCodeEnum,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { deliveryStore } from '../../../shared/delivery/store.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleDelivery, id, noon } from '../../support/examples.ts';

const dynamo = testDynamoDB();

/**
 * A table that refuses single statements of a batch, as DynamoDB does when one partition has too much to do: `refuses`
 * says so for the nth call and the place of the statement in it. The others are stored for real.
 */
function busyTable(refuses: (call: number, at: number) => BatchStatementErrorCodeEnum | undefined) {
  const calls: number[] = [];
  const send = async ({
    input,
  }: BatchExecuteStatementCommand): Promise<Partial<BatchExecuteStatementCommandOutput>> => {
    const call = calls.push(input.Statements?.length ?? 0);
    const codes = (input.Statements ?? []).map((_, at) => refuses(call, at));
    const taken = (input.Statements ?? []).filter((_, at) => codes[at] === undefined);
    const { Responses = [] } =
      taken.length === 0
        ? {}
        : await dynamo.client.send(new BatchExecuteStatementCommand({ ...input, Statements: taken }));
    const answers = Responses.values();
    return {
      Responses: codes.map((Code) => (Code === undefined ? (answers.next().value ?? {}) : { Error: { Code } })),
    };
  };
  const waits: number[] = [];
  const patience = { sleep: async (ms: number) => waits.push(ms), random: () => 0.5 };
  const store = deliveryStore({ send } as unknown as DynamoDBClient, dynamo.tableNames.delivery, () => noon, patience);
  return { store, calls, waits };
}

const real = () => deliveryStore(dynamo.client, dynamo.tableNames.delivery, () => noon);
const many = (group: string, count: number) =>
  Array.from({ length: count }, (_, n) => exampleDelivery(`${group} ${n}`, { group: id('blt', group) }));

test('only the rows that the busy table refused are stored again, and what existed is still told', async () => {
  const all = many('ruuhka', 30);
  const existing = all.slice(0, 2);
  await real().createMany(existing);
  const { store, calls, waits } = busyTable((call, at) => {
    if (call === 1 && at >= 20) return 'ThrottlingError';
    return call === 2 && at === 0 ? 'ProvisionedThroughputExceeded' : undefined;
  });
  expect(await store.createMany(all)).toEqual(new Set(existing.map((each) => each.id)));
  expect(calls).toEqual([25, 5, 1, 5]);
  expect(waits).toEqual([25, 50]);
  expect(await real().count(id('blt', 'ruuhka'))).toBe(30);
});

test('a row that is refused five times is given up, and the rows beside it are stored', async () => {
  const { store, calls, waits } = busyTable((call, at) => (call > 1 || at === 3 ? 'RequestLimitExceeded' : undefined));
  const all = many('tukossa', 10);
  await expect(store.createMany(all)).rejects.toThrow(`storing delivery ${all[3]?.id} failed: RequestLimitExceeded`);
  expect(calls).toEqual([10, 1, 1, 1, 1]);
  expect(waits).toEqual([25, 50, 100, 200]);
  expect(await real().count(id('blt', 'tukossa'))).toBe(9);
});

test('a refusal that does not pass by itself is not tried again', async () => {
  const { store, calls, waits } = busyTable(() => 'AccessDenied');
  await expect(store.createMany(many('ei oikeutta', 2))).rejects.toThrow('AccessDenied');
  expect(calls).toEqual([2]);
  expect(waits).toEqual([]);
});
