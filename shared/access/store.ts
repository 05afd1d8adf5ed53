import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { conditionally, fromItem, toItem, unexpired } from '../rows.ts';
import { toIso } from '../time.ts';
import { Access, type AccessInvitation, AccessLink, type AccessSession } from './access.ts';

/** Who may come in, and who is in. What has expired is never given out. */
export interface AccessStore {
  /** Stores a link; one that is there stays as it is (twice equals once). */
  createLink(link: AccessLink): Promise<void>;
  /** Reads consistently. `now` is epoch ms. */
  link(id: string, now: number): Promise<AccessLink | undefined>;
  /** Uses a link up, if it is open. Of several who use it at once exactly one gets it. */
  useLink(id: string, now: number): Promise<AccessLink | undefined>;
  /** Stores a new session. Ids come from 256 random bits, so none is ever there before. */
  createSession(session: AccessSession): Promise<void>;
  /** Reads consistently, so that signing out holds from the next request on. */
  session(id: string, now: number): Promise<AccessSession | undefined>;
  /** Stores a change of a session that is there; one that was ended stays ended. */
  updateSession(session: AccessSession): Promise<void>;
  endSession(id: string): Promise<void>;
  /** Stores an invitation; one that is there stays as it is (twice equals once). */
  createInvitation(invitation: AccessInvitation): Promise<void>;
  /** Reads consistently. `now` is epoch ms. */
  invitation(id: string, now: number): Promise<AccessInvitation | undefined>;
  /** Forgets an invitation that was accepted or withdrawn; forgetting it again does nothing. */
  forgetInvitation(id: string): Promise<void>;
}

export function accessStore(client: DynamoDBClient, table: string): AccessStore {
  const get = async (id: string, now: number): Promise<Access | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem({ id }), ConsistentRead: true }),
    );
    return Item && unexpired(fromItem(Access, Item), now);
  };
  const put = (row: Access, condition?: string) =>
    conditionally(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: toItem(row),
          ...(condition === undefined ? {} : { ConditionExpression: condition }),
        }),
      ),
    );
  const remove = async (id: string): Promise<void> => {
    await client.send(new DeleteItemCommand({ TableName: table, Key: toItem({ id }) }));
  };

  return {
    async createLink(link) {
      await put(link, 'attribute_not_exists(id)');
    },
    async createInvitation(invitation) {
      await put(invitation, 'attribute_not_exists(id)');
    },
    async invitation(id, now) {
      const row = await get(id, now);
      return row?.kind === 'invitation' ? row : undefined;
    },
    forgetInvitation: remove,
    async link(id, now) {
      const row = await get(id, now);
      return row?.kind === 'link' ? row : undefined;
    },
    async useLink(id, now) {
      const update = new UpdateItemCommand({
        TableName: table,
        Key: toItem({ id }),
        UpdateExpression: 'SET usedAt = :now',
        ConditionExpression: 'kind = :link AND attribute_not_exists(usedAt) AND validUntil > :now',
        ExpressionAttributeValues: toItem({ ':link': 'link', ':now': toIso(now) }),
        ReturnValues: 'ALL_NEW',
      });
      const used = await conditionally(client.send(update));
      return used.met && used.value.Attributes ? fromItem(AccessLink, used.value.Attributes) : undefined;
    },
    async createSession(session) {
      await put(session);
    },
    async session(id, now) {
      const row = await get(id, now);
      return row?.kind === 'session' ? row : undefined;
    },
    async updateSession(session) {
      await put(session, 'attribute_exists(id)');
    },
    endSession: remove,
  };
}
