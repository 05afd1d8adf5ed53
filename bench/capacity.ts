import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/**
 * What DynamoDB charges for a request, computed from the sizes of its items. Sources, all in the DynamoDB Developer
 * Guide: "DynamoDB item sizes and formats", "DynamoDB read and write operations" and, for indexes, "Using Global
 * Secondary Indexes" (provisioned throughput considerations). A kB is 1,024 bytes there.
 */
export type StoredItem = Readonly<Record<string, AttributeValue>>;

/** The keys of an index that holds whole rows, as all of ours do. */
export type IndexKeys = { readonly partitionKey: string; readonly sortKey: string };

/** Bytes of a row: the names of its attributes and their values. */
export function itemSize(item: StoredItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);
}

/** Write units of a put, an update or a delete: 1 a kB of the larger of what was there and what is. No row is `undefined`. */
export function writeUnits(before: StoredItem | undefined, after: StoredItem | undefined): number {
  const larger = Math.max(before === undefined ? 0 : itemSize(before), after === undefined ? 0 : itemSize(after));
  return Math.max(1, Math.ceil(larger / 1024));
}

/** Write units of a write whose condition did not hold: those of the row that stood in the way, at least one. */
export const refusedWriteUnits = (existing: StoredItem | undefined): number => writeUnits(existing, undefined);

/**
 * Write units that an index costs besides its table's: none if the row is not in it before or after or did not change,
 * one to enter, leave or change in place, one more if it moves to another key.
 */
export function indexWriteUnits(
  index: IndexKeys,
  before: StoredItem | undefined,
  after: StoredItem | undefined,
): number {
  const old = isIn(index, before) ? before : undefined;
  const fresh = isIn(index, after) ? after : undefined;
  if (old === undefined && fresh === undefined) return 0;
  if (old === undefined || fresh === undefined) return writeUnits(old, fresh);
  if (JSON.stringify(old) === JSON.stringify(fresh)) return 0;
  const moved = [index.partitionKey, index.sortKey].some(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(fresh[key]),
  );
  return moved ? writeUnits(old, undefined) + writeUnits(undefined, fresh) : writeUnits(old, fresh);
}

/**
 * Read units of one read of so many bytes: a row, or all rows of one page of a query or scan together. 1 per 4 kB if
 * consistent, else half.
 */
export function readUnits(bytes: number, consistent: boolean): number {
  const blocks = Math.max(1, Math.ceil(bytes / 4096));
  return consistent ? blocks : blocks / 2;
}

function isIn(index: IndexKeys, item: StoredItem | undefined): boolean {
  return item !== undefined && item[index.partitionKey] !== undefined && item[index.sortKey] !== undefined;
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.M !== undefined) return 3 + itemSize(value.M) + Object.keys(value.M).length;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, each) => sum + valueSize(each) + 1, 0);
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  throw new Error(`the size of ${JSON.stringify(value)} is not known here`);
}

/** One byte for two significant digits and one more; zeros at both ends do not count. */
function numberSize(text: string): number {
  const significant = text.replace(/^-?0*/, '').replace(/\./, '').replace(/0+$/, '');
  return Math.ceil(significant.length / 2) + 1;
}
