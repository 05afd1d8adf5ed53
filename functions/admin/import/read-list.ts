import { parse } from 'csv/sync';
import * as z from 'zod';
import { keysOf } from '../../../shared/keys.ts';
import { channelNames, kindNames } from '../../../shared/partner/words.ts';
import { region } from '../../../shared/region.ts';
import { cleanText } from '../../../shared/web/typed.ts';
import { columns, ImportRow, mostRows } from './rows.ts';

/** What may be wrong with a row, in the order in which it is told: one kind at a time. */
const rowProblems = [
  'name',
  'kind',
  'municipality',
  'channel',
  'account',
  'audience',
  'maintainer',
  'email',
  'locale',
] as const satisfies readonly (keyof ImportRow)[];
type RowProblem = (typeof rowProblems)[number];

/** A row that is wrong, by its line in the file (the first line is 1), with what stood in the cell. */
type WrongRow = { readonly line: number; readonly cell: string };

/** A row that is right, and where it stands in the file. */
export type ListedRow = ImportRow & { readonly line: number };

export type ReadList =
  | { readonly kind: 'read'; readonly rows: readonly ListedRow[] }
  /** At most `mostErrors` rows with a problem of one kind; `more` rows have the same, `others` are other kinds. */
  | {
      readonly kind: 'wrong-rows';
      readonly problem: RowProblem;
      readonly rows: readonly WrongRow[];
      readonly more: number;
      readonly others: number;
    }
  | { readonly kind: 'missing-columns'; readonly columns: readonly RowProblem[] }
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'empty' | 'too-long' };

const mostErrors = 20;

/**
 * Reads a list as Excel saves it on a Finnish computer: semicolons (commas and tabs too), UTF-8 with or without a byte
 * order mark, or Windows-1252. Kinds, municipalities, channels and languages are named in Finnish or Swedish, in any case.
 */
export function readList(bytes: Uint8Array): ReadList {
  const text = decoded(bytes);
  const cells = recordsOf(text);
  if (!Array.isArray(cells)) return cells;
  const [header, ...records] = cells;
  if (header === undefined || records.length === 0) return { kind: 'empty' };
  if (records.length > mostRows) return { kind: 'too-long' };

  const places = placesOf(header.cells);
  const missing = rowProblems.filter((name) => !optionalColumns.has(name) && places[name] === undefined);
  if (missing.length > 0) return { kind: 'missing-columns', columns: missing };

  const read = records.map((record) => rowOf(record, places));
  const wrong = read.flatMap((row) => (row.kind === 'wrong' ? [row] : []));
  const first = rowProblems.find((problem) => wrong.some((row) => row.problem === problem));
  if (first === undefined) return { kind: 'read', rows: read.flatMap((row) => (row.kind === 'row' ? [row.row] : [])) };
  const same = wrong.filter(({ problem }) => problem === first);
  return {
    kind: 'wrong-rows',
    problem: first,
    rows: same.slice(0, mostErrors).map(({ line, cell }) => ({ line, cell })),
    more: Math.max(0, same.length - mostErrors),
    others: wrong.length - same.length,
  };
}

const optionalColumns: ReadonlySet<RowProblem> = new Set(['audience', 'locale']);

/** Excel's plain "CSV" is in the computer's own character set, which is no valid UTF-8 as soon as it holds an ä. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const Parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));
type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

function recordsOf(text: string): CsvRecord[] | ReadList {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].find((mark) => firstLine.includes(mark)) ?? ';';
  try {
    const parsed: unknown = parse(text, { delimiter, bom: true, relax_column_count: true, info: true, trim: true });
    return Parsed.parse(parsed)
      .map(({ record, info }) => ({ line: info.lines, cells: record.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    // The package does not export its error's class.
    if (error instanceof Error && 'lines' in error) return { kind: 'broken', line: Number(error.lines ?? 1) };
    throw error;
  }
}

/** An export guards what Excel would take for a formula by an apostrophe. */
const cellText = (cell: string) =>
  cleanText(cell)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');

type Places = Partial<Record<RowProblem, number>>;

function placesOf(header: readonly string[]): Places {
  const names = header.map((name) => name.toLowerCase());
  const place = (column: RowProblem) => {
    const words: readonly string[] = columns[column];
    return names.findIndex((name) => words.includes(name));
  };
  return Object.fromEntries(rowProblems.map((column) => [column, place(column)]).filter(([, at]) => at !== -1));
}

type RowRead =
  | { readonly kind: 'row'; readonly row: ListedRow }
  | ({ readonly kind: 'wrong'; readonly problem: RowProblem } & WrongRow);

function rowOf({ line, cells }: CsvRecord, places: Places): RowRead {
  const cell = (column: RowProblem) => cells[places[column] ?? -1] ?? '';
  const audience = cell('audience').replaceAll(/[ \u00a0]/g, '');
  const parsed = ImportRow.safeParse({
    name: cell('name'),
    kind: named(kindNames, cell('kind')),
    municipality: named(
      region.municipalities,
      cell('municipality').replace(/^\d{1,2}$/, (code) => code.padStart(3, '0')),
    ),
    channel: named(channelNames, cell('channel')),
    account: cell('account'),
    audience: audience === '' ? undefined : /^\d+$/.test(audience) ? Number(audience) : Number.NaN,
    maintainer: cell('maintainer'),
    email: cell('email'),
    locale: localeNamed(cell('locale')),
  });
  if (parsed.success) return { kind: 'row', row: { ...parsed.data, line } };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const problem = rowProblems.find((column) => wrong.has(column)) ?? 'name';
  return { kind: 'wrong', problem, line, cell: cell(problem) };
}

/** The key that a cell means, by the key itself or by its name in Finnish or Swedish. */
function named<Key extends string>(
  names: Readonly<Record<Key, { readonly fi: string; readonly sv: string }>>,
  cell: string,
): Key | undefined {
  const wanted = cell.toLowerCase();
  return keysOf(names).find((key) => [key, names[key].fi, names[key].sv].some((name) => name.toLowerCase() === wanted));
}

/** No language is Finnish. */
function localeNamed(cell: string): string {
  const known: Readonly<Record<string, string>> = {
    '': 'fi',
    suomi: 'fi',
    ruotsi: 'sv',
    svenska: 'sv',
    englanti: 'en',
  };
  const wanted = cell.toLowerCase();
  return known[wanted] ?? wanted;
}
