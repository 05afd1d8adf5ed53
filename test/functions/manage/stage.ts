import { randomBytes } from 'node:crypto';
import { mailFor } from '../../../functions/deliver-email/mail-for.ts';
import { manageApp } from '../../../functions/manage/app.tsx';
import type { Deps } from '../../../functions/manage/deps.ts';
import { type Delivery, noticeGroup } from '../../../shared/delivery/delivery.ts';
import type { Mail } from '../../../shared/email/mail.ts';
import { membershipsOf } from '../../../shared/membership/membership.ts';
import { membershipStore } from '../../../shared/membership/store.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { quotaStore } from '../../../shared/quota/store.ts';
import { toIso } from '../../../shared/time.ts';
import type { TestDynamoDB } from '../../support/dynamodb.ts';
import { network } from '../../support/network.ts';

export type Fields = readonly (readonly [name: string, value: string])[];

/** The management pages on real tables, with a clock and queues that a test can look into. */
export function stage(dynamo: TestDynamoDB) {
  const world = network(dynamo);
  const memberships = membershipStore(dynamo.client, dynamo.tableNames.membership);
  const deps: Deps = {
    siteUrl: world.siteUrl,
    access: world.access,
    audit: world.audit,
    memberships,
    partners: world.partners,
    deliveries: world.deliveries,
    quotas: quotaStore(dynamo.client, dynamo.tableNames.quota),
    bulletins: world.bulletins,
    emails: world.queues.email,
    webhooks: world.queues.webhook,
    staffAddresses: ['viestinta@example.fi', 'paivystys@example.fi'],
    allowedHosts: new Set(),
    keys: world.keys,
    now: world.now,
    random: randomBytes,
    log: world.log,
  };
  const app = manageApp(deps);

  const post = async (path: string, fields: Fields = [], headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
    });
  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

  /** The mails that the notices of today came to, as their worker would write them now. */
  async function mails(): Promise<Mail[]> {
    const rows: Delivery[] = await world.rowsOf(noticeGroup(toIso(world.now())));
    const made = await Promise.all(rows.filter(({ channel }) => channel === 'email').map((row) => mailFor(row, world)));
    return made.flatMap((each) => (each.kind === 'mail' ? [each.mail] : []));
  }

  /** Asks for a link as a browser does, with a form of its own unless a key is given. */
  async function ask(email: string, formKey?: string) {
    const html = await (await get('/oma')).text();
    const [, key = ''] = /name="formKey" value="([\w-]{22})"/.exec(html) ?? [];
    return post('/oma', [
      ['formKey', formKey ?? key],
      ['email', email],
      ['lang', 'fi'],
    ]);
  }

  /** The path of the newest link that was mailed to somebody. */
  async function linkTo(email: string): Promise<string> {
    const found = (await mails()).filter(({ to }) => to === email).map(({ text }) => pathIn(text));
    const link = found.at(-1);
    if (link === undefined) throw new Error(`no link was mailed to ${email}`);
    return link;
  }

  return {
    ...world,
    dynamo,
    deps,
    memberships,
    get,
    post,
    ask,
    mails,
    linkTo,
    /** Whom a mail would tell that a community has nobody left, and its subject. */
    async staffTold({ name }: Partner): Promise<[to: string, subject: string][]> {
      const dormant = (await mails()).filter(({ subject }) => subject === `Yhteisö jäi ilman ylläpitäjää: ${name}`);
      return dormant.map(({ to, subject }): [string, string] => [to, subject]).sort();
    },
    /** Puts communities into the register as if they had confirmed. */
    async given(...partners: readonly Partner[]) {
      for (const partner of partners) {
        for (const membership of membershipsOf(partner)) await memberships.add(membership);
        await world.partners.create(partner);
      }
    },
    /** A maintainer who has just come in: what their browser sends from then on. */
    async enter(email: string): Promise<{ cookie: string }> {
      await ask(email);
      const opened = await post(await linkTo(email));
      return { cookie: cookieOf(opened) };
    },
  };
}

/** The cookie that an answer gave, as the browser sends it back. */
export const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** Where an answer leads. */
export const leadsTo = (response: Response) => [response.status, response.headers.get('location')] as const;

function pathIn(text: string): string {
  const [, path] = /https:\/\/kumppanit\.example(\/oma\/avaa\/[\w-]+)/.exec(text) ?? [];
  if (path === undefined) throw new Error('the mail holds no link');
  return path;
}
