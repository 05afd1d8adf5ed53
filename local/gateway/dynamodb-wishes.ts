import * as z from 'zod';
import type { Wish } from '../roles/policy.ts';
import { arnOf, type Place } from '../template/place.ts';

const OneTable = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const ByTable = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const Target = z.object({ TableName: z.string() });
const Transaction = z.object({
  TransactItems: z.array(
    z.object({
      ConditionCheck: Target.optional(),
      Put: Target.optional(),
      Update: Target.optional(),
      Delete: Target.optional(),
      Get: Target.optional(),
    }),
  ),
});
const OneStatement = z.object({ Statement: z.string() });
const Statements = z.object({ Statements: z.array(OneStatement) });
const TransactStatements = z.object({ TransactStatements: z.array(OneStatement) });

const itemActions = {
  ConditionCheck: 'ConditionCheckItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
} as const;

/** What a DynamoDB request needs to be allowed: one wish for each action on each table or index that it touches. */
export function dynamodbWishes(operation: string, body: unknown, place: Place): readonly Wish[] {
  const on = (action: string, table: string, index?: string): Wish => {
    const resource = table.startsWith('arn:') ? table : arnOf(place, 'dynamodb', `table/${table}`);
    return { action: `dynamodb:${action}`, resource: index === undefined ? resource : `${resource}/index/${index}` };
  };
  switch (operation) {
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(ByTable.parse(body).RequestItems).map((table) => on(operation, table));
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return Transaction.parse(body).TransactItems.flatMap((item) =>
        typedKeys(itemActions).flatMap((kind) => {
          const target = item[kind];
          return target === undefined ? [] : [on(itemActions[kind], target.TableName)];
        }),
      );
    case 'ExecuteStatement':
      return [statementWish(OneStatement.parse(body).Statement, on)];
    case 'BatchExecuteStatement':
      return Statements.parse(body).Statements.map(({ Statement }) => statementWish(Statement, on));
    case 'ExecuteTransaction':
      return TransactStatements.parse(body).TransactStatements.map(({ Statement }) => statementWish(Statement, on));
    default: {
      const { TableName, IndexName } = OneTable.parse(body);
      return [on(operation, TableName, IndexName)];
    }
  }
}

const typedKeys = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
};

const partiQL =
  /^\s*(?:(INSERT)\s+INTO|(UPDATE)|(DELETE)\s+FROM|(SELECT)\s[\s\S]*?\sFROM)\s+"?([\w.-]+)"?(?:\s*\.\s*"?([\w.-]+)"?)?/i;

function statementWish(statement: string, on: (action: string, table: string, index?: string) => Wish): Wish {
  const found = partiQL.exec(statement);
  const [, insert, update, remove, select, table, index] = found ?? [];
  const verb = [insert && 'Insert', update && 'Update', remove && 'Delete', select && 'Select'].find(Boolean);
  if (verb === undefined || table === undefined)
    throw new Error(`A PartiQL statement that is not understood: ${statement}`);
  return on(`PartiQL${verb}`, table, verb === 'Select' ? index : undefined);
}
