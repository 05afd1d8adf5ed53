import { randomBytes } from 'node:crypto';
import { subscribeApp } from '../../../functions/subscribe/app.tsx';
import type { Deps } from '../../../functions/subscribe/deps.ts';
import { accessStore } from '../../../shared/access/store.ts';
import { auditStore } from '../../../shared/audit/store.ts';
import { type Delivery, shardsOf } from '../../../shared/delivery/delivery.ts';
import type { DeliveryMessage } from '../../../shared/delivery/message.ts';
import { deliveryStore } from '../../../shared/delivery/store.ts';
import { signLink } from '../../../shared/link.ts';
import { membershipStore } from '../../../shared/membership/store.ts';
import { type PartnerStore, partnerStore } from '../../../shared/partner/store.ts';
import { prospectStore } from '../../../shared/prospect/store.ts';
import { type QuotaStore, quotaStore } from '../../../shared/quota/store.ts';
import { toIso } from '../../../shared/time.ts';
import { memoryQueue } from '../../fakes/queue.ts';
import type { TestDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, noon } from '../../support/examples.ts';

export type Field = [name: string, value: string];

/** What a careful maintainer sends, without the hidden key of the form. */
export const careful: readonly Field[] = [
  ['lang', 'fi'],
  ['name', 'Esimerkkikylän kyläyhdistys'],
  ['kind', 'association'],
  ['municipality', '609'],
  ['accounts.0.channel', 'facebook-group'],
  ['accounts.0.name', 'Esimerkkikyläläiset'],
  ['accounts.0.audience', '1 250'],
  ['accounts.1.channel', ''],
  ['accounts.1.name', ''],
  ['accounts.1.audience', ''],
  ['maintainer', 'Maija Mallikas'],
  ['email', 'maija@example.fi'],
  ['topics', 'health'],
  ['topics', 'rescue'],
  ['webhook', ''],
  ['principles', 'yes'],
  ['consent', 'yes'],
];

/** The same form with other values; a value of `undefined` leaves the field out. */
export function but(changes: Readonly<Record<string, string | undefined>>): Field[] {
  const kept = careful.filter(([name]) => !(name in changes));
  return [
    ...kept,
    ...Object.entries(changes).flatMap(([name, value]): Field[] => (value === undefined ? [] : [[name, value]])),
  ];
}

/** The subscription pages on real tables, with a clock that stands still and a queue that remembers. */
export function stage(dynamo: TestDynamoDB, given: { at?: number; allowedHosts?: string[] } = {}) {
  const clock = { now: given.at ?? noon };
  const now = () => clock.now;
  /** Every call of a store or a queue, in order. */
  const calls: string[] = [];
  /** Makes one call of this name fail, as when the process dies there: the next, or the one after `skip` others. */
  const dying = { at: '', skip: 0 };
  const watched = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get(target, property, receiver) {
        const method: unknown = Reflect.get(target, property, receiver);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]) => {
          const call = `${name}.${String(property)}`;
          calls.push(call);
          if (dying.at !== call || dying.skip-- > 0) return method.apply(target, args);
          dying.at = '';
          throw new Error(`died at ${call}`);
        };
      },
    });

  const partners: PartnerStore = partnerStore(dynamo.client, dynamo.tableNames.partner, now);
  const prospects = prospectStore(dynamo.client, dynamo.tableNames.prospect, now);
  const deliveries = deliveryStore(dynamo.client, dynamo.tableNames.delivery, now);
  const memberships = membershipStore(dynamo.client, dynamo.tableNames.membership);
  const access = accessStore(dynamo.client, dynamo.tableNames.access);
  const audit = auditStore(dynamo.client, dynamo.tableNames.audit);
  const quotas: QuotaStore = quotaStore(dynamo.client, dynamo.tableNames.quota);
  const emails = memoryQueue<DeliveryMessage>();
  const lines: { event: string; fields: unknown }[] = [];
  const write = (event: string, fields?: unknown) => void lines.push({ event, fields });
  const deps: Deps = {
    siteUrl: 'https://verkosto.test',
    partners: watched('partners', partners),
    prospects,
    deliveries: watched('deliveries', deliveries),
    memberships: watched('memberships', memberships),
    access: watched('access', access),
    audit: watched('audit', audit),
    quotas: watched('quotas', quotas),
    emails: watched('emails', emails),
    keys: async () => exampleKeys,
    staffAddresses: ['viestinta@example.fi', 'paivystys@example.fi'],
    allowedHosts: new Set(given.allowedHosts),
    now,
    random: randomBytes,
    log: { info: write, warn: write },
  };
  const app = subscribeApp(deps);

  return {
    clock,
    calls,
    dying,
    lines,
    partners,
    memberships,
    access,
    prospects,
    deliveries,
    emails,
    get: async (path: string) => app.request(path),
    post: async (path: string, fields: readonly Field[] = [], headers: Record<string, string> = {}) =>
      app.request(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        body: new URLSearchParams([...fields]).toString(),
      }),
    request: async (path: string, init: RequestInit) => app.request(path, init),
    /** Opens the form as a browser does, and gives its hidden key. */
    async formKey(): Promise<string> {
      const html = await (await app.request('/tilaa')).text();
      const [, key = ''] = /name="formKey" value="([\w-]{22})"/.exec(html) ?? [];
      return key;
    },
    /** The notices of the day of the clock, oldest matters first. */
    async notices(): Promise<Delivery[]> {
      const found: Delivery[] = [];
      for (const shard of shardsOf(`ntc_${toIso(clock.now).slice(0, 10)}`)) {
        for await (const page of deliveries.inShard(shard)) found.push(...page);
      }
      return found;
    },
    confirmPath: (partnerId: string, expiresAt = (clock.now + 60_000) / 1000) =>
      `/tilaa/vahvista/${signLink({ purpose: 'confirm', subject: partnerId, expiresAt }, exampleKeys.links)}`,
    leavePath: (group: string, deliveryId: string, expiresAt = (clock.now + 60_000) / 1000) =>
      `/tilaa/lopeta/${signLink({ purpose: 'leave', subject: `${group}~${deliveryId}`, expiresAt }, exampleKeys.links)}`,
  };
}
