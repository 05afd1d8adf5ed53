import { type AttributeValue, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';

export type Item = Record<string, AttributeValue>;

/** A value as DynamoDB stores it; fields that are undefined are left out. */
export function toItem(row: Record<string, unknown>): Item {
  return marshall(row, { removeUndefinedValues: true });
}

/** A stored row, parsed: a row that does not fit its schema throws, since nothing true can be said about it. */
export function fromItem<T>(schema: z.ZodType<T>, item: Item): T {
  return schema.parse(unmarshall(item));
}

/** Those of some stored rows that fit their schema, and how many do not: for work that one such row must not hold up. */
export function fromItems<T>(schema: z.ZodType<T>, items: readonly Item[]): { rows: T[]; unreadable: number } {
  const parsed = items.map((item) => schema.safeParse(unmarshall(item)));
  const rows = parsed.flatMap((result) => (result.success ? [result.data] : []));
  return { rows, unreadable: parsed.length - rows.length };
}

/** The row unless its time to live (`expiresAt`, epoch seconds) has passed: DynamoDB itself deletes late. `now` is epoch ms. */
export function unexpired<T extends { expiresAt?: number | undefined }>(
  row: T | undefined,
  now: number,
): T | undefined {
  return row?.expiresAt !== undefined && row.expiresAt * 1000 <= now ? undefined : row;
}

/**
 * Runs a conditional write.
 * @returns `{ met: true, value }`, or `{ met: false, item }` with the row that stood in the way if the request asked for it.
 */
export async function conditionally<T>(
  write: Promise<T>,
): Promise<{ met: true; value: T } | { met: false; item: Item | undefined }> {
  try {
    return { met: true, value: await write };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { met: false, item: error.Item };
    throw error;
  }
}
