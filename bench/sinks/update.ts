import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from '../capacity.ts';

/** What an UpdateItem request says of a change. */
export type Update = {
  readonly UpdateExpression: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, AttributeValue>> | undefined;
};

/**
 * The row after an update whose condition holds. Knows what our stores say (`SET a = :x`, `SET n = n + :one`,
 * `SET l = list_append(l, :x)`, `REMOVE a, b`) and throws at anything else, so that no unit is counted wrongly in silence.
 */
export function updated(item: StoredItem, update: Update): StoredItem {
  const [, sets = '', removes = ''] =
    /^(?:SET (.+?))?\s*(?:\bREMOVE (.+))?$/.exec(update.UpdateExpression) ?? unknown(update.UpdateExpression);
  const name = (text: string) => update.ExpressionAttributeNames?.[text] ?? text;
  const next: Record<string, AttributeValue> = { ...item };
  for (const clause of clauses(sets)) {
    const [, target = '', from = ''] = /^(\S+) = (.+)$/.exec(clause) ?? unknown(clause);
    next[name(target)] = assigned(from, item, name, update);
  }
  for (const clause of clauses(removes)) delete next[name(clause)];
  return next;
}

/** Split at commas that stand outside parentheses. */
const clauses = (text: string): string[] =>
  text
    .split(/,(?![^(]*\))/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

function assigned(text: string, item: StoredItem, name: (text: string) => string, update: Update): AttributeValue {
  const given = (placeholder: string): AttributeValue =>
    update.ExpressionAttributeValues?.[placeholder] ?? unknown(placeholder);
  if (/^:\w+$/.test(text)) return given(text);
  const [, summand, added] = /^(\S+) \+ (:\w+)$/.exec(text) ?? [];
  if (summand !== undefined && added !== undefined) {
    return { N: String(Number(item[name(summand)]?.N ?? 0) + Number(given(added).N)) };
  }
  const [, list, more] = /^list_append\((\S+), (:\w+)\)$/.exec(text) ?? [];
  if (list !== undefined && more !== undefined) {
    return { L: [...(item[name(list)]?.L ?? []), ...(given(more).L ?? [])] };
  }
  return unknown(text);
}

function unknown(text: string): never {
  throw new Error(`the sinks do not know this update: ${text}`);
}
