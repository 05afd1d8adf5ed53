import * as z from 'zod';

/** What goes back to the browser. */
export type Outgoing = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
};

const Structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** What the HTTP API itself answers, such as 404 or 503. */
export const apiAnswer = (status: number, message: string): Outgoing => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});

/**
 * The HTTP response that an HTTP API makes of a function's result (payload format 2.0). A result without a status is the
 * body of a 200, as JSON; one that has a status but is not of the agreed form is a 500.
 */
export function httpResponse(result: unknown): Outgoing {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const parsed = Structured.safeParse(result);
  if (!parsed.success) return apiAnswer(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: { ...headers, ...(cookies == null || cookies.length === 0 ? {} : { 'set-cookie': cookies }) },
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}
