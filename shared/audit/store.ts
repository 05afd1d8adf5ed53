import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, type Item, toItem } from '../rows.ts';
import { AuditEntry } from './audit.ts';

/** The audit trail. Entries are only ever added: no function has the right to change or delete one. */
export interface AuditStore {
  /**
   * Adds an entry; one that is there already stays as it is (twice equals once). Record an act after it happened and
   * before answering: whoever does it again after a crash records it then.
   */
  record(entry: AuditEntry): Promise<'recorded' | 'exists'>;
  /** What was done to one thing, oldest first; reads consistently. */
  of(subject: string): Promise<AuditEntry[]>;
  /** What was done in a local month (`2026-10`), newest first; may lag behind a write by about a second. */
  inMonth(month: string): Promise<AuditEntry[]>;
}

export function auditStore(client: DynamoDBClient, table: string): AuditStore {
  async function query(input: ConstructorParameters<typeof QueryCommand>[0]): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    let start: Item | undefined;
    do {
      const page = await client.send(new QueryCommand({ ...input, ExclusiveStartKey: start }));
      found.push(...(page.Items ?? []).map((item) => fromItem(AuditEntry, item)));
      start = page.LastEvaluatedKey;
    } while (start);
    return found;
  }

  return {
    async record(entry) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(entry),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      return (await conditionally(client.send(put))).met ? 'recorded' : 'exists';
    },

    async of(subject) {
      const found = await query({
        TableName: table,
        KeyConditionExpression: 'subject = :subject',
        ExpressionAttributeValues: toItem({ ':subject': subject }),
        ConsistentRead: true,
      });
      return found.sort((a, b) => a.at.localeCompare(b.at));
    },

    inMonth: (month) =>
      query({
        TableName: table,
        IndexName: 'byMonth',
        KeyConditionExpression: '#month = :month',
        ExpressionAttributeNames: { '#month': 'month' },
        ExpressionAttributeValues: toItem({ ':month': month }),
        ScanIndexForward: false,
      }),
  };
}
