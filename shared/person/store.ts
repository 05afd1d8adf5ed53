import { DeleteItemCommand, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import { Partner } from '../partner/partner.ts';
import { Prospect } from '../prospect/prospect.ts';
import { Question } from '../question/question.ts';
import { fromItem, type Item, toItem } from '../rows.ts';

/**
 * Where one person may be found, as the law lets them ask: every row of these nouns, read consistently, also those whose
 * time has passed and that the table still holds. Each reads its whole table, so it is for an operator, not for a page.
 */
export interface PersonStore {
  questions(fits: (question: Question) => boolean): Promise<Question[]>;
  partners(fits: (partner: Partner) => boolean): Promise<Partner[]>;
  prospects(fits: (prospect: Prospect) => boolean): Promise<Prospect[]>;
  /** Deletes a row for good; one that is gone stays gone. Whoever changes it at the same moment does not bring it back. */
  deleteQuestion(id: string): Promise<void>;
  deletePartner(id: string): Promise<void>;
}

type TableNames = Readonly<Record<'question' | 'partner' | 'prospect', string>>;

export function personStore(client: DynamoDBClient, tables: TableNames): PersonStore {
  async function all<T>(table: string, schema: z.ZodType<T>, fits: (row: T) => boolean): Promise<T[]> {
    const found: T[] = [];
    let start: Item | undefined;
    do {
      const page = await client.send(
        new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start }),
      );
      found.push(...(page.Items ?? []).map((item) => fromItem(schema, item)).filter(fits));
      start = page.LastEvaluatedKey;
    } while (start);
    return found;
  }
  const forget = async (table: string, id: string) => {
    await client.send(new DeleteItemCommand({ TableName: table, Key: toItem({ id }) }));
  };

  return {
    questions: (fits) => all(tables.question, Question, fits),
    partners: (fits) => all(tables.partner, Partner, fits),
    prospects: (fits) => all(tables.prospect, Prospect, fits),
    deleteQuestion: (id) => forget(tables.question, id),
    deletePartner: (id) => forget(tables.partner, id),
  };
}
