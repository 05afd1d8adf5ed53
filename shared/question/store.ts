import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, type Item, toItem, unexpired } from '../rows.ts';
import type { Change } from './changes.ts';
import { Question, type QuestionState } from './question.ts';
import { contactUntil, withoutContact } from './retention.ts';

/** What people ask, claim and tell us. Rows and contact details whose time has passed are never returned, nor is what was erased. */
export interface QuestionStore {
  /** Stores a new one; if the id is taken, nothing changes (twice equals once). */
  create(question: Question): Promise<'created' | 'exists'>;
  /** Reads consistently: what was committed before the call is seen. */
  get(id: string): Promise<Question | undefined>;
  /** Stores a change made from version `question.version - 1`, or says that somebody else was first. */
  save(question: Question): Promise<'saved' | 'conflict'>;
  /** Those in a state, the soonest due first, at most so many if told; may lag behind a write by about a second. */
  inState(state: QuestionState, most?: number): Promise<Question[]>;
  /**
   * Those told in a local month (`2026-10`), newest first, and what is left to count of those that were erased; may lag
   * behind a write by about a second.
   */
  inMonth(month: string): Promise<Question[]>;
  /** Those merged into this one, oldest first; may lag behind a write by about a second. */
  mergedInto(id: string): Promise<Question[]>;
  /** Those in a state whose rows hold contact details, and with them even when nobody else is given them any more. */
  holdingContact(state: QuestionState): Promise<Question[]>;
}

/** A question as a reader is given it at `now` (epoch ms), if at all. */
export function asKept(question: Question, now: number): Question | undefined {
  return question.state === 'erased' ? undefined : asCounted(question, now);
}

/** The same, with what is left to count of one that was erased. */
export function asCounted(question: Question, now: number): Question | undefined {
  const until = contactUntil(question);
  return unexpired(until !== undefined && until <= now ? withoutContact(question) : question, now);
}

/**
 * Reads a question, applies a change and stores it, again from the newest version when somebody else was first.
 * @returns what the change came to, or `missing`.
 */
export async function changeQuestion(
  questions: Pick<QuestionStore, 'get' | 'save'>,
  id: string,
  change: (question: Question) => Change,
): Promise<Change | { kind: 'missing' }> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const question = await questions.get(id);
    if (question === undefined) return { kind: 'missing' };
    const result = change(question);
    if (result.kind !== 'changed' || (await questions.save(result.question)) === 'saved') return result;
  }
  throw new Error(`question ${id} is changed by others all the time`);
}

export function questionStore(client: DynamoDBClient, table: string, now: () => number): QuestionStore {
  async function query(
    { index, key, forward }: { index: 'byState' | 'byMonth' | 'byLead'; key: string; forward: boolean },
    value: string,
    {
      most = Number.POSITIVE_INFINITY,
      keep = asKept,
    }: { most?: number | undefined; keep?: (question: Question, now: number) => Question | undefined } = {},
  ) {
    const found: Question[] = [];
    let start: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: index,
          KeyConditionExpression: '#key = :value',
          ExpressionAttributeNames: { '#key': key },
          ExpressionAttributeValues: toItem({ ':value': value }),
          ScanIndexForward: forward,
          ExclusiveStartKey: start,
        }),
      );
      found.push(...(page.Items ?? []).flatMap((item) => keep(fromItem(Question, item), now()) ?? []));
      start = page.LastEvaluatedKey;
    } while (start && found.length < most);
    return found.slice(0, most);
  }

  return {
    async create(question) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(question),
        ConditionExpression: 'attribute_not_exists(id)',
      });
      return (await conditionally(client.send(put))).met ? 'created' : 'exists';
    },

    async get(id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ id }), ConsistentRead: true }),
      );
      return Item && asKept(fromItem(Question, Item), now());
    },

    async save(question) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(question),
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: toItem({ ':before': question.version - 1 }),
      });
      return (await conditionally(client.send(put))).met ? 'saved' : 'conflict';
    },

    inState: (state, most) => query({ index: 'byState', key: 'state', forward: true }, state, { most }),
    inMonth: (month) => query({ index: 'byMonth', key: 'month', forward: false }, month, { keep: asCounted }),
    mergedInto: (id) => query({ index: 'byLead', key: 'mergedInto', forward: true }, id),
    holdingContact: (state) =>
      query({ index: 'byState', key: 'state', forward: true }, state, {
        keep: (question, at) => (Object.keys(question.contact ?? {}).length > 0 ? unexpired(question, at) : undefined),
      }),
  };
}
