import { tables } from '../shared/tables.ts';

/** What a function is told if the template's own word for it would lead elsewhere. */
const told: Readonly<Record<string, string>> = {
  SITE_URL: 'https://kumppanit.example.fi',
  OIDC_ISSUER: 'https://sign-in.example.fi',
};

/**
 * What the functions are told when they run against the sinks. `variables` are the template's: a text is kept, tables are
 * named after their nouns, queues are at the sinks, and whatever else only exists in the cloud gets a name.
 */
export function functionEnvironment(
  variables: Readonly<Record<string, unknown>>,
  sinksUrl: string,
): Record<string, string> {
  const tableNames = new Map(Object.keys(tables).map((table) => [`${table.toUpperCase()}_TABLE`, table]));
  const valueFor = (name: string, value: unknown): string => {
    if (/_(QUEUE|DEAD)_URL$/.test(name)) return `${sinksUrl}/0/${name.replace('_URL', '').toLowerCase()}`;
    return tableNames.get(name) ?? told[name] ?? (typeof value === 'string' ? value : 'bench');
  };
  return {
    ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, valueFor(name, value)])),
    WEBHOOK_ALLOWED_HOSTS: new URL(sinksUrl).host,
    AWS_ENDPOINT_URL: sinksUrl,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
  };
}
