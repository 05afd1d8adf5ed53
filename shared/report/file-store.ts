import { gunzipSync, gzipSync } from 'node:zlib';
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { toItem, unexpired } from '../rows.ts';

const Row = z.object({
  edition: z.string(),
  name: z.string(),
  /** Packed by gzip: a row holds 400 kB, and a table of figures shrinks to a tenth. */
  packed: z.instanceof(Uint8Array),
  expiresAt: z.int().optional(),
});

/** The files of reports: those that stand, previews, and how far a computation has come. */
export interface ReportFileStore {
  /** Stores a file, in place of one of the same name. `expiresAt` is epoch seconds; without it the file is kept. */
  put(file: { edition: string; name: string; body: Uint8Array; expiresAt?: number }): Promise<void>;
  /** Reads consistently; nothing if there is no such file or its time has passed. */
  get(edition: string, name: string): Promise<Buffer | undefined>;
}

/** `now` gives epoch ms. */
export function reportFileStore(client: DynamoDBClient, table: string, now: () => number): ReportFileStore {
  return {
    async put({ body, ...file }) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...file, packed: gzipSync(body) }) }));
    },

    async get(edition, name) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: toItem({ edition, name }), ConsistentRead: true }),
      );
      const row = Item && unexpired(Row.parse(unmarshall(Item)), now());
      return row && gunzipSync(row.packed);
    },
  };
}
