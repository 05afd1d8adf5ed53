import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, toItem } from '../rows.ts';
import { Membership } from './membership.ts';

/** Nobody keeps more communities than this; whoever does finds the first of them. */
const most = 50;

/** Which communities a mailbox may belong to. */
export interface MembershipStore {
  /** Notes one; the same again changes nothing, and a newer target of the same community takes the older one's place. */
  add(membership: Membership): Promise<void>;
  /** Those of an address, in the order of the communities' ids; reads consistently. */
  of(addressHash: string): Promise<Membership[]>;
  /** Forgets one; forgetting it again does nothing. */
  remove(membership: Pick<Membership, 'addressHash' | 'partnerId'>): Promise<void>;
}

export function membershipStore(client: DynamoDBClient, table: string): MembershipStore {
  return {
    async add(membership) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem(membership) }));
    },

    async of(addressHash) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'addressHash = :hash',
          ExpressionAttributeValues: toItem({ ':hash': addressHash }),
          ConsistentRead: true,
          Limit: most,
        }),
      );
      return Items.map((item) => fromItem(Membership, item));
    },

    async remove({ addressHash, partnerId }) {
      await client.send(new DeleteItemCommand({ TableName: table, Key: toItem({ addressHash, partnerId }) }));
    },
  };
}
