import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { handle } from 'hono/aws-lambda';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { deedStore } from '../../shared/deed/store.ts';
import { imageStore } from '../../shared/image/store.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { pilotStore } from '../../shared/pilot/store.ts';
import { reportFileStore } from '../../shared/report/file-store.ts';
import { reportStore } from '../../shared/report/store.ts';
import { keyReader } from '../../shared/secret.ts';
import { siteApp } from './app.tsx';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const dynamodb = new DynamoDBClient({});

export const handler = handle(
  siteApp({
    siteUrl: env.SITE_URL,
    retention: env.RETENTION,
    bulletins: bulletinStore(dynamodb, env.BULLETIN_TABLE),
    deeds: deedStore(dynamodb, env.DEED_TABLE),
    partners: partnerStore(dynamodb, env.PARTNER_TABLE, Date.now),
    keys: keyReader(new SecretsManagerClient({}), env.SECRET_ID),
    pilot: pilotStore(dynamodb, env.PILOT_TABLE),
    reports: reportStore(dynamodb, env.REPORT_TABLE),
    files: reportFileStore(dynamodb, env.EDITION_TABLE, Date.now),
    images: imageStore(dynamodb, env.IMAGE_TABLE, Date.now),
    now: Date.now,
  }),
);
