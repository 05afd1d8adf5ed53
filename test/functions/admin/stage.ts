import { createHash, randomBytes } from 'node:crypto';
import { adminApp } from '../../../functions/admin/app.tsx';
import { deedStore } from '../../../shared/deed/store.ts';
import { forewordStore } from '../../../shared/foreword/store.ts';
import { pilotStore } from '../../../shared/pilot/store.ts';
import { prospectStore } from '../../../shared/prospect/store.ts';
import { usualDueTimes } from '../../../shared/question/due.ts';
import { usualRetention } from '../../../shared/question/retention.ts';
import { quotaStore } from '../../../shared/quota/store.ts';
import { type Staff, startSession } from '../../../shared/staff/session.ts';
import { sessionStore } from '../../../shared/staff/store.ts';
import { uploadBucket } from '../../../shared/upload/bucket.ts';
import { memoryImages, memoryUploads } from '../../fakes/image-stores.ts';
import { memoryVisits } from '../../fakes/visit-store.ts';
import type { TestDynamoDB } from '../../support/dynamodb.ts';
import { network } from '../../support/network.ts';
import { exampleSurroundings } from '../../support/pictures.ts';

export type Fields = readonly (readonly [name: string, value: string])[];

export const anna: Staff = { sub: 'staff-anna', name: 'Anna Aalto', email: 'anna@example.fi' };
export const otto: Staff = { sub: 'staff-otto', name: 'Otto Oja', email: 'otto@example.fi' };

const unasked = async (): Promise<never> => {
  throw new Error('nobody signs in here');
};

/** The staff pages on real tables, for people who have signed in, with queues and a clock that a test can look into. */
export function stage(dynamo: TestDynamoDB) {
  const world = network(dynamo);
  const sessions = sessionStore(dynamo.client, dynamo.tableNames.session);
  const pilot = pilotStore(dynamo.client, dynamo.tableNames.pilot);
  const deeds = deedStore(dynamo.client, dynamo.tableNames.deed);
  const forewords = forewordStore(dynamo.client, dynamo.tableNames.foreword);
  const prospects = prospectStore(dynamo.client, dynamo.tableNames.prospect, world.now);
  const visits = memoryVisits({ now: world.now, random: randomBytes });
  const images = memoryImages(world.now);
  const uploads = memoryUploads(world.now);
  const app = adminApp({
    siteUrl: world.siteUrl,
    sessions,
    issuer: { signInUrl: unasked, finish: unasked, signOutUrl: unasked },
    issuerUrl: 'https://tunnistus.example',
    staffGroup: 'viestinta',
    keys: world.keys,
    partners: world.partners,
    suppressions: world.suppressions,
    prospects,
    urgentNeedsSecond: true,
    quotas: quotaStore(dynamo.client, dynamo.tableNames.quota),
    bulletins: world.bulletins,
    deliveries: world.deliveries,
    audit: world.audit,
    pilot,
    reports: world.reports,
    forewords,
    questions: world.questions,
    deeds,
    postings: world.postings,
    visits,
    weeks: world.weeks,
    images,
    uploads,
    uploadBucket: uploadBucket('lataukset', exampleSurroundings, world.now),
    bulletinsQueue: world.expansions,
    emails: world.queues.email,
    webhooks: world.queues.webhook,
    staffAddresses: ['viestinta@example.org'],
    topicOwners: {},
    due: usualDueTimes,
    keep: usualRetention,
    log: world.log,
    now: world.now,
    random: randomBytes,
  });

  /** A cookie of somebody who has just signed in. */
  async function cookieOf(staff: Staff): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    const id = createHash('sha256').update(value).digest('base64url');
    await sessions.create(startSession(id, staff, world.now()));
    return `__Host-staff=${value}`;
  }

  return {
    ...world,
    visits,
    images,
    uploads,
    pilot,
    deeds,
    forewords,
    prospects,
    request: async (path: string, init?: RequestInit) => app.request(path, init),
    get: async (path: string, who: Staff = anna) => app.request(path, { headers: { cookie: await cookieOf(who) } }),
    /** Posts a file, as a browser does. */
    upload: async (path: string, content: Uint8Array | string, who: Staff = anna) => {
      const body = new FormData();
      body.set('lang', 'fi');
      body.set(
        'file',
        new File([typeof content === 'string' ? content : Buffer.from(content)], 'lista.csv', { type: 'text/csv' }),
      );
      return app.request(path, {
        method: 'POST',
        headers: { cookie: await cookieOf(who), 'sec-fetch-site': 'same-origin' },
        body,
      });
    },
    post: async (path: string, fields: Fields = [], who: Staff = anna) =>
      app.request(path, {
        method: 'POST',
        headers: {
          cookie: await cookieOf(who),
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
      }),
  };
}
export type Stage = ReturnType<typeof stage>;

/** Where an answer leads. */
export const leadsTo = (response: Response) => [response.status, response.headers.get('location')] as const;
