import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { auditStore } from '../../shared/audit/store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { suppressionStore } from '../../shared/email/suppression-store.ts';
import { lambdaLog } from '../../shared/log.ts';
import { membershipStore } from '../../shared/membership/store.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { personStore } from '../../shared/person/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { prospectStore } from '../../shared/prospect/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { Env } from './env.ts';
import { personData } from './person.ts';
import { PersonEvent } from './reference.ts';

const env = Env.parse(process.env);
const now = Date.now;
const dynamo = new DynamoDBClient({});

const deps = {
  people: personStore(dynamo, {
    question: env.QUESTION_TABLE,
    partner: env.PARTNER_TABLE,
    prospect: env.PROSPECT_TABLE,
  }),
  questions: questionStore(dynamo, env.QUESTION_TABLE, now),
  partners: partnerStore(dynamo, env.PARTNER_TABLE, now),
  prospects: prospectStore(dynamo, env.PROSPECT_TABLE, now),
  memberships: membershipStore(dynamo, env.MEMBERSHIP_TABLE),
  suppressions: suppressionStore(dynamo, env.SUPPRESSION_TABLE),
  bulletins: bulletinStore(dynamo, env.BULLETIN_TABLE),
  deliveries: deliveryStore(dynamo, env.DELIVERY_TABLE, now),
  postings: postingStore(dynamo, env.POSTING_TABLE, now),
  audit: auditStore(dynamo, env.AUDIT_TABLE),
  keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
  staffAddresses: env.STAFF_ADDRESSES.split(','),
  log: lambdaLog('person'),
  now,
};

/** Woken by the operator alone: `{"act":"export","ref":"…"}` or `{"act":"erase","ref":"…"}`. */
export const handler = (event: unknown) => personData(PersonEvent.parse(event), deps);
