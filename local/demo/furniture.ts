import * as z from 'zod';
import { keysFrom } from '../../shared/secret.ts';
import type { Furnishing } from '../start.ts';
import type { DemoInput } from './load.ts';

/** What the demonstration needs of a local system. */
export type Furniture = Pick<DemoInput, 'client' | 'tableNames' | 'keys'>;

/** The part of the report's variables that names the tables which the demonstration fills. */
const Tables = z.object({
  PARTNER_TABLE: z.string(),
  BULLETIN_TABLE: z.string(),
  DELIVERY_TABLE: z.string(),
  POSTING_TABLE: z.string(),
  QUESTION_TABLE: z.string(),
  PILOT_TABLE: z.string(),
  FOREWORD_TABLE: z.string(),
  VISIT_TABLE: z.string(),
  AUDIT_TABLE: z.string(),
});

/** The one that names where mailboxes are noted. */
const Memberships = z.object({ MEMBERSHIP_TABLE: z.string() });

const Staff = z.object({ PROSPECT_TABLE: z.string(), DEED_TABLE: z.string(), IMAGE_TABLE: z.string() });
const Secret = z.object({ SECRET_ID: z.string() });

/** Finds it: the report reads most of these tables, staff the others, and the webhook worker reads the secret. */
export function furniture({ dynamodbClient, secrets, environment }: Furnishing): Furniture {
  const names = Tables.parse(environment('report'));
  const { MEMBERSHIP_TABLE } = Memberships.parse(environment('manage'));
  const { PROSPECT_TABLE, DEED_TABLE, IMAGE_TABLE } = Staff.parse(environment('admin'));
  const { SECRET_ID } = Secret.parse(environment('deliver-webhook'));
  const secret = secrets.get(SECRET_ID);
  if (secret === undefined) throw new Error(`there is no secret ${SECRET_ID}`);
  return {
    client: dynamodbClient,
    tableNames: {
      partner: names.PARTNER_TABLE,
      membership: MEMBERSHIP_TABLE,
      prospect: PROSPECT_TABLE,
      bulletin: names.BULLETIN_TABLE,
      delivery: names.DELIVERY_TABLE,
      posting: names.POSTING_TABLE,
      question: names.QUESTION_TABLE,
      deed: DEED_TABLE,
      pilot: names.PILOT_TABLE,
      foreword: names.FOREWORD_TABLE,
      visit: names.VISIT_TABLE,
      audit: names.AUDIT_TABLE,
      image: IMAGE_TABLE,
    },
    keys: keysFrom(secret),
  };
}
