import * as z from 'zod';

/** Fields of a log line that are the same on every line, or are shown in another way. */
const constant = new Set([
  'level',
  'message',
  'timestamp',
  'service',
  'sampling_rate',
  'cold_start',
  'function_arn',
  'function_memory_size',
  'function_name',
  'function_request_id',
  'xray_trace_id',
]);

const Line = z.looseObject({ message: z.unknown(), level: z.string().optional(), _aws: z.unknown().optional() });

/**
 * What a function wrote, as one readable line: `deliver-email  sent  delivery=dlv_1 attempt=1`. Text stays as it is. A line
 * that only carries a metric to CloudWatch gives none: what a person should see is told by a line of its own.
 */
export function functionLine(door: string, written: string): string | undefined {
  const parsed = Line.safeParse(parseJson(written));
  if (!parsed.success) return `${door}  ${written}`;
  if (parsed.data._aws !== undefined) return undefined;
  const { message, level = 'INFO' } = parsed.data;
  const fields = Object.entries(parsed.data).filter(([name]) => !constant.has(name));
  return [
    door,
    ...(level === 'INFO' || level === 'DEBUG' ? [] : [level]),
    text(message),
    fields.map(([name, value]) => `${name}=${text(value)}`).join(' '),
  ]
    .filter((part) => part !== '')
    .join('  ');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
