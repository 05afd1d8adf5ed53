import { report } from '../../functions/report/report.ts';
import { loadDemo } from '../../local/demo/load.ts';
import type { Locale } from '../../shared/language/locale.ts';
import type { TestDynamoDB } from '../support/dynamodb.ts';
import { exampleKeys, noon } from '../support/examples.ts';
import { stage } from './stage.ts';

/** The demonstration's October in a language: its files by name. */
export async function demoReport(
  engine: TestDynamoDB,
  locale: Locale,
  month = '2026-10',
): Promise<Map<string, Buffer>> {
  await loadDemo({
    client: engine.client,
    tableNames: engine.tableNames,
    keys: exampleKeys,
    webhookUrl: 'http://127.0.0.1:8090/tiedotteet',
    now: noon,
  });
  const result = await report({ month, send: false, locale }, stage(engine, noon));
  if (result === undefined) throw new Error('the report gave nothing');
  return new Map(Object.entries(result.files).map(([name, body]) => [name, Buffer.from(body, 'base64')]));
}

/** A file of a report; one that is not there is a mistake of the test. */
export function fileIn(files: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const file = files.get(name);
  if (file === undefined) throw new Error(`there is no ${name}`);
  return file;
}
