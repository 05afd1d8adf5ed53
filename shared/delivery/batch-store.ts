import {
  BatchExecuteStatementCommand,
  type BatchStatementErrorCodeEnum,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { toItem } from '../rows.ts';
import type { Delivery } from './delivery.ts';

/** How to wait before another try: `sleep` takes milliseconds, `random` is in [0, 1). */
export type Patience = { readonly sleep: (ms: number) => Promise<unknown>; readonly random: () => number };

/** BatchExecuteStatement takes 25 statements (DynamoDB Developer Guide, quotas). */
const statementsPerCall = 25;

/** A statement that is refused so many times is given up: whoever called tries everything again later. */
const mostTries = 5;
const firstWaitMs = 50;

/** Refusals that pass by themselves. The SDK tries a refused call again, but not one refused statement of a batch. */
const passing: ReadonlySet<string> = new Set([
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'InternalServerError',
  'TransactionConflict',
] satisfies BatchStatementErrorCodeEnum[]);

/**
 * Stores new deliveries, 25 a call, and leaves those that exist as they are. Statements that were refused for the moment
 * are tried again, and only they; any other refusal throws.
 * @returns the ids that existed.
 */
export async function insertAll(
  client: DynamoDBClient,
  table: string,
  deliveries: readonly Delivery[],
  patience: Patience,
): Promise<Set<string>> {
  const existed = new Set<string>();
  for (let at = 0; at < deliveries.length; at += statementsPerCall) {
    let left = deliveries.slice(at, at + statementsPerCall);
    for (let tries = 1; left.length > 0; tries += 1) {
      const refused = await insertBatch(client, table, left, existed);
      const [first] = refused;
      if (first !== undefined && tries === mostTries) throw notStored(first.delivery, first.code);
      // Twice as long each time, at random within it ("full jitter"), so that 16 segments do not come back in step.
      if (first !== undefined) await patience.sleep(patience.random() * firstWaitMs * 2 ** (tries - 1));
      left = refused.map(({ delivery }) => delivery);
    }
  }
  return existed;
}

/** @returns what was refused for the moment. What existed is added to `existed`. */
async function insertBatch(
  client: DynamoDBClient,
  table: string,
  deliveries: readonly Delivery[],
  existed: Set<string>,
): Promise<{ delivery: Delivery; code: string }[]> {
  const { Responses = [] } = await client.send(
    new BatchExecuteStatementCommand({
      Statements: deliveries.map((delivery) => {
        const item = Object.entries(toItem(delivery));
        return {
          Statement: `INSERT INTO "${table}" VALUE {${item.map(([name]) => `'${name}': ?`).join(', ')}}`,
          Parameters: item.map(([, value]) => value),
        };
      }),
    }),
  );
  return deliveries.flatMap((delivery, at) => {
    const code = Responses[at]?.Error?.Code;
    if (code === undefined) return [];
    if (code !== 'DuplicateItem' && !passing.has(code)) throw notStored(delivery, code);
    if (code !== 'DuplicateItem') return [{ delivery, code }];
    existed.add(delivery.id);
    return [];
  });
}

const notStored = (delivery: Delivery, code: string) => new Error(`storing delivery ${delivery.id} failed: ${code}`);
