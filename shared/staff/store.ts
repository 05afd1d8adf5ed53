import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, toItem, unexpired } from '../rows.ts';
import { Session } from './session.ts';

/** Who is signed in or on the way there. A session whose time has passed is never returned. */
export interface SessionStore {
  /** Stores a new session. Ids come from 256 random bits, so none is ever there before. */
  create(session: Session): Promise<void>;
  /** Reads consistently, so that a sign-out holds from the next request on. `now` is epoch ms. */
  get(id: string, now: number): Promise<Session | undefined>;
  /** Takes a session out. Of several takers at once exactly one gets it: a sign-in can be finished only once. */
  take(id: string, now: number): Promise<Session | undefined>;
  /** Stores a change of a session that is there; one that has been taken out stays out. */
  update(session: Session): Promise<void>;
}

export function sessionStore(client: DynamoDBClient, table: string): SessionStore {
  return {
    async create(session) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem(session) }));
    },

    async get(id, now) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ id }), ConsistentRead: true }),
      );
      return unexpired(Item && fromItem(Session, Item), now);
    },

    async take(id, now) {
      const { Attributes } = await client.send(
        new DeleteItemCommand({ TableName: table, Key: toItem({ id }), ReturnValues: 'ALL_OLD' }),
      );
      return unexpired(Attributes && fromItem(Session, Attributes), now);
    },

    async update(session) {
      const put = new PutItemCommand({
        TableName: table,
        Item: toItem(session),
        ConditionExpression: 'attribute_exists(id)',
      });
      await conditionally(client.send(put));
    },
  };
}
