import * as z from 'zod';
import { Problem } from '../problem.ts';
import type { Resources } from '../template/resources.ts';

const Api = z.strictObject({
  Name: z.string(),
  Description: z.string().optional(),
  ProtocolType: z.literal('HTTP'),
  DisableExecuteApiEndpoint: z.literal(false, 'the local site is the API endpoint itself').optional(),
  Tags: z.unknown().optional(),
});
const Stage = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
  // Throttling and the access log guard and watch what strangers do.
  AccessLogSettings: z.unknown().optional(),
  DefaultRouteSettings: z.unknown().optional(),
  Tags: z.unknown().optional(),
});
const Integration = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});
const Route = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.literal('NONE').optional(),
});

/** A route of the HTTP API. */
export type Route = {
  /** As the template writes it: `GET /tiedote/{id}`, `ANY /tilaa/{proxy+}` or `$default`. */
  readonly key: string;
  /** The ARN of the function behind it. */
  readonly target: string;
};

/** The routes of the template's one HTTP API. */
export function routesOf(resources: Resources): readonly Route[] {
  const apis = resources.ofType('AWS::ApiGatewayV2::Api', Api);
  const [stage, ...others] = resources.ofType('AWS::ApiGatewayV2::Stage', Stage);
  if (apis.length > 1 || others.length > 0)
    throw new Problem('The template has more than one HTTP API or stage: one runs locally.');
  if (stage === undefined) return [];
  const targets = new Map(
    resources
      .ofType('AWS::ApiGatewayV2::Integration', Integration)
      .map(({ logicalId, properties }) => [`integrations/${logicalId}`, properties.IntegrationUri]),
  );
  return resources.ofType('AWS::ApiGatewayV2::Route', Route).map(({ logicalId, properties }) => {
    const target = targets.get(properties.Target);
    if (target === undefined) throw new Problem(`${logicalId} (AWS::ApiGatewayV2::Route) has no integration.`);
    return { key: properties.RouteKey, target };
  });
}

/** A route that a request takes, with what its path says in place of `{…}`, decoded. */
export type Match = { readonly route: Route; readonly pathParameters: Readonly<Record<string, string>> };

/**
 * The route that the HTTP API would choose: a full match before a greedy one (`{proxy+}`), fixed text before `{…}`, the
 * method by name before `ANY`, and `$default` last.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const matches = routes.flatMap((route) => {
    const match = matchKey(route, method, path);
    return match === undefined ? [] : [match];
  });
  return matches.sort((a, b) => b.rank.localeCompare(a.rank))[0];
}

/** `rank` sorts as text: of two matches the greater one is the closer one. */
function matchKey(route: Route, method: string, path: string): (Match & { readonly rank: string }) | undefined {
  if (route.key === '$default') return { route, pathParameters: {}, rank: '' };
  const [routeMethod = '', routePath = ''] = route.key.split(' ');
  if (routeMethod !== 'ANY' && routeMethod !== method) return undefined;
  const found = matchPath(routePath.split('/').slice(1), path.split('/').slice(1));
  if (found === undefined) return undefined;
  return { route, pathParameters: found.parameters, rank: found.rank + (routeMethod === 'ANY' ? '' : '.') };
}

/** One digit for each part, so that fixed text ranks before `{name}`, and a full match before a greedy one. */
const RANK = { text: '3', name: '2', greedy: '1', end: '4' } as const;

function matchPath(
  wanted: readonly string[],
  given: readonly string[],
): { parameters: Record<string, string>; rank: string } | undefined {
  const parameters: Record<string, string> = {};
  let rank = '';
  for (const [index, part] of wanted.entries()) {
    const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(part) ?? [];
    const here = greedy === '+' ? given.slice(index).join('/') : given[index];
    if (name === undefined ? here !== part : here === undefined || here === '') return undefined;
    if (name !== undefined) parameters[name] = decode(here ?? '');
    if (greedy === '+') return { parameters, rank: rank + RANK.greedy };
    rank += name === undefined ? RANK.text : RANK.name;
  }
  return given.length === wanted.length ? { parameters, rank: rank + RANK.end } : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
