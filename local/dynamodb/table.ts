import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Problem } from '../problem.ts';
import type { Found, Resources } from '../template/resources.ts';

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const Table = z.strictObject({
  TableName: z.string().optional(),
  KeySchema,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z
    .array(
      z
        .strictObject({
          IndexName: z.string(),
          KeySchema,
          Projection: z.strictObject({
            ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
            NonKeyAttributes: z.array(z.string()).optional(),
          }),
          OnDemandThroughput: z.unknown(),
        })
        .partial({ OnDemandThroughput: true }),
    )
    .default([]),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
  // What protects the data of a deployed table has no counterpart in a file on a laptop.
  DeletionProtectionEnabled: z.unknown().optional(),
  PointInTimeRecoverySpecification: z.unknown().optional(),
  SSESpecification: z.unknown().optional(),
  OnDemandThroughput: z.unknown().optional(),
  Tags: z.unknown().optional(),
});
export type Table = z.infer<typeof Table>;

/** Every table that the template declares. */
export const tablesOf = (resources: Resources): readonly Found<Table>[] =>
  resources.ofType('AWS::DynamoDB::Table', Table);

/**
 * Creates the tables that are not there yet; rows of those that are stay. A table whose keys or indexes are no longer what
 * the template says is a `Problem`: CloudFormation would replace it, and so lose its rows.
 */
export async function createTables(client: DynamoDBClient, tables: readonly Found<Table>[]): Promise<void> {
  await Promise.all(tables.map((table) => createTable(client, table)));
}

async function createTable(client: DynamoDBClient, { name, properties }: Found<Table>): Promise<void> {
  const indexes = properties.GlobalSecondaryIndexes;
  const existing = await shapeOf(client, name);
  const wanted = shape(properties.KeySchema, indexes);
  if (existing === wanted) return;
  if (existing !== undefined) {
    throw new Problem(
      `Table ${name} in the data folder has other keys or indexes than the template: empty the folder with npm start -- --fresh.`,
    );
  }
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: properties.BillingMode,
      KeySchema: properties.KeySchema,
      AttributeDefinitions: properties.AttributeDefinitions,
      ...(indexes.length > 0
        ? {
            GlobalSecondaryIndexes: indexes.map(({ IndexName, KeySchema, Projection }) => ({
              IndexName,
              KeySchema,
              Projection,
            })),
          }
        : {}),
    }),
  );
  if (properties.TimeToLiveSpecification?.Enabled === true) {
    await client.send(
      new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: properties.TimeToLiveSpecification }),
    );
  }
}

async function shapeOf(client: DynamoDBClient, name: string): Promise<string | undefined> {
  try {
    const { Table: found } = await client.send(new DescribeTableCommand({ TableName: name }));
    return shape(found?.KeySchema ?? [], found?.GlobalSecondaryIndexes ?? []);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

type Key = { readonly AttributeName?: string | undefined; readonly KeyType?: string | undefined };
type Index = { readonly IndexName?: string | undefined; readonly KeySchema?: readonly Key[] | undefined };

/** Keys and indexes as one comparable text, in any order. */
function shape(keys: readonly Key[], indexes: readonly Index[]): string {
  const text = (key: readonly Key[] = []) =>
    key
      .map((part) => `${part.KeyType}:${part.AttributeName}`)
      .sort()
      .join(',');
  return [text(keys), ...indexes.map((index) => `${index.IndexName}(${text(index.KeySchema)})`).sort()].join(' ');
}
