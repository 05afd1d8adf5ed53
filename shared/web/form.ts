import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type * as z from 'zod';
import { localeOf } from '../language/locale.ts';
import type { WebEnv } from './context.ts';
import { inWords } from './problems.ts';
import { cleanText } from './typed.ts';

/** How many fields a form may have. A group of check boxes is one field, and so is a column of repeated rows. */
const mostFields = 40;

/** What a form shows: what was typed in each field, and what is wrong with it in the reader's language. */
export type FormState = {
  /** By field name; a group of check boxes has several values. */
  readonly input: Readonly<Record<string, readonly string[]>>;
  /** By field name (for a repeated row `accounts.0.name`; the group as a whole is `accounts`). */
  readonly errors: Readonly<Record<string, string>>;
};

export type PostedForm<Value> =
  | { readonly kind: 'valid'; readonly value: Value; readonly input: FormState['input'] }
  | ({ readonly kind: 'invalid' } & FormState);

/** A form as it is before anyone has typed in it, with what is filled in from the start. */
export function newForm(input: FormState['input'] = {}): FormState {
  return { input, errors: {} };
}

/** Refuses (400) a form whose hidden field is wrong: nobody could correct that, so it was no form of ours. */
export function refuseIfTampered(posted: FormState, hidden: string): void {
  if (posted.errors[hidden] !== undefined) throw new HTTPException(400);
}

/**
 * Reads a posted form and judges it by `schema`, whose keys are the field names.
 *
 * Everything typed comes back cleaned (`cleanText`) in `input`, right or wrong, so that nothing has to be typed twice.
 * Names such as `accounts.0.name` make rows: `accounts` is then a list, without the rows that were left empty, and `input`
 * numbers the rest from 0. The hidden field `lang` decides the language of the answer from here on.
 *
 * What no browser sends from our pages is refused with a page in words: another media type (415), more than 40 fields (413).
 */
export async function readForm<Schema extends z.ZodType, E extends WebEnv>(
  c: Context<E>,
  schema: Schema,
): Promise<PostedForm<z.output<Schema>>> {
  const fields = await postedFields(c);
  const lang = fields.get('lang')?.[0];
  if (lang !== undefined) c.set('locale', localeOf(lang));

  const groups = withoutEmptyRows(fields);
  const input = Object.fromEntries(groups.flatMap(flatNames));
  const result = schema.safeParse(Object.fromEntries(groups.map(forSchema)), { error: inWords(c.var.locale) });
  if (result.success) return { kind: 'valid', value: result.data, input };

  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return { kind: 'invalid', input, errors };
}

type Fields = Map<string, string[]>;
type Group =
  | { readonly name: string; readonly values: readonly string[] }
  | { readonly name: string; readonly rows: readonly Fields[] };

async function postedFields(c: Context): Promise<Fields> {
  const mediaType = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') throw new HTTPException(415);
  const fields: Fields = new Map();
  for (const [name, typed] of new URLSearchParams(await c.req.text())) {
    if (!fieldName.test(name)) throw new HTTPException(400);
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [cleanText(typed)]);
    else values.push(cleanText(typed));
  }
  const columns = new Set([...fields.keys()].map((name) => name.replace(/\.\d+\./, '.')));
  if (columns.size > mostFields) throw new HTTPException(413);
  return fields;
}

/** `email`, or `accounts.0.name`. Names starting with a letter also keep `__proto__` out. */
const fieldName = /^[A-Za-z]\w{0,39}(?:\.\d{1,2}\.[A-Za-z]\w{0,39})?$/;

function withoutEmptyRows(fields: Fields): Group[] {
  const groups: Group[] = [];
  const rowsOf = new Map<string, Map<number, Fields>>();
  for (const [name, values] of fields) {
    const [group = '', index, column] = name.split('.');
    if (index === undefined || column === undefined) {
      groups.push({ name, values });
      continue;
    }
    const rows = rowsOf.get(group) ?? new Map<number, Fields>();
    rowsOf.set(group, rows);
    rows.set(Number(index), (rows.get(Number(index)) ?? new Map()).set(column, values));
  }
  for (const [name, byIndex] of rowsOf) {
    const rows = [...byIndex].toSorted(([a], [b]) => a - b).map(([, row]) => row);
    groups.push({ name, rows: rows.filter(hasText) });
  }
  return groups;
}

const hasText = (row: Fields) => [...row.values()].flat().some((typed) => typed.trim() !== '');

function flatNames(group: Group): [string, readonly string[]][] {
  if ('values' in group) return [[group.name, group.values]];
  return group.rows.flatMap((row, index) =>
    [...row].map(([column, values]): [string, string[]] => [`${group.name}.${index}.${column}`, values]),
  );
}

function forSchema(group: Group): [string, unknown] {
  if ('values' in group) return [group.name, oneOrAll(group.values)];
  return [group.name, group.rows.map((row) => Object.fromEntries([...row].map(([c, v]) => [c, oneOrAll(v)])))];
}

const oneOrAll = (values: readonly string[]) => (values.length === 1 ? values[0] : values);
