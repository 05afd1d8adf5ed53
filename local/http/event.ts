import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Match } from './routes.ts';

/** A request as it came in. */
export type Incoming = {
  readonly method: string;
  /** Path and query, as the browser wrote them. */
  readonly target: string;
  /** Names in small letters; several values of one name in the order they came. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer;
  readonly sourceIp: string;
};

/** The HTTP API hands these to a function as text, and anything else, forms included, in base64. */
const isText = (type: string): boolean =>
  /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.-]+\+(json|xml)\b)/i.test(type);

/** The event that an HTTP API makes of a request (payload format 2.0). */
export function httpEvent(
  { method, target, headers, body, sourceIp }: Incoming,
  { route, pathParameters }: Match,
  { requestId, now, domainName }: { readonly requestId: string; readonly now: Date; readonly domainName: string },
): APIGatewayProxyEventV2 {
  const [rawPath = '/', ...query] = target.split('?');
  const rawQueryString = query.join('?');
  const { cookie: cookies, ...others } = headers;
  const joined = Object.fromEntries(Object.entries(others).map(([name, values]) => [name, values.join(',')]));
  const text = isText(joined['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString,
    ...(cookies === undefined
      ? {}
      : { cookies: cookies.flatMap((line) => line.split(/;\s*/)).filter((pair) => pair !== '') }),
    headers: joined,
    ...(rawQueryString === '' ? {} : { queryStringParameters: queryParameters(rawQueryString) }),
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters: { ...pathParameters } }),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'local',
      domainName,
      domainPrefix: domainName.split('.')[0] ?? '',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent: joined['user-agent'] ?? '' },
      requestId,
      routeKey: route.key,
      stage: '$default',
      time: clfTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length === 0 ? {} : { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}

/** Several values of one name are joined by commas. */
function queryParameters(query: string): Record<string, string> {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.join(',')]));
}

/** As web servers write it: `23/Nov/2026:08:15:00 +0000`. */
function clfTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
