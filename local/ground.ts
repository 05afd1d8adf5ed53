import { createServer, type Server } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DataFolder } from './data-folder.ts';
import { startDynamoDB } from './dynamodb/engine.ts';
import { createTables, tablesOf } from './dynamodb/table.ts';
import { listen } from './listen.ts';
import { type Bucket, bucketsOf } from './s3/buckets.ts';
import { type Files, openFiles } from './s3/files.ts';
import { openSecrets, type Secrets } from './secrets/secrets.ts';
import { queueSubscriptionsOf, topicsOf } from './sns/topics.ts';
import { type SQSEngine, startSQS } from './sqs/engine.ts';
import { queuesOf } from './sqs/queue.ts';
import type { Stops } from './stops.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION, type Place } from './template/place.ts';
import { type Resources, resourcesOf } from './template/resources.ts';
import { readTemplate, Template } from './template/template.ts';

export type GroundOptions = {
  readonly folder: DataFolder;
  readonly port: number;
  /** Makes the cloud assembly, and gives its folder. */
  readonly synthesise: () => Promise<string>;
  /** Changes the template before it is read: a test takes a grant away. */
  readonly patchTemplate: (template: Template) => Template;
  readonly dynamodbEndpoint: string | undefined;
  readonly log: (line: string) => void;
};

/** What functions stand on: the template in its place, with every table, queue and secret of it there. */
export type Ground = {
  readonly place: Place;
  readonly assembly: string;
  readonly resources: Resources;
  /** Bound to their ports, not yet answering. */
  readonly siteServer: Server;
  readonly gatewayServer: Server;
  readonly dynamodbUrl: string;
  readonly sqs: SQSEngine;
  readonly secrets: Secrets;
  readonly buckets: readonly Bucket[];
  readonly files: Files;
  /** Clients with the operator's rights, for what is not done by a function. */
  readonly dynamodbClient: DynamoDBClient;
  readonly sqsClient: SQSClient;
};

/** Starts the engines and makes what the template declares. Ports first: one that is taken should be told at once. */
export async function layGround(options: GroundOptions, stops: Stops): Promise<Ground> {
  const { folder, port, log } = options;
  const siteServer = createServer();
  const siteAt = await listen(siteServer, port === 0 ? {} : { port });
  stops.add(siteAt.close);
  const gatewayServer = createServer();
  const gatewayAt = await listen(gatewayServer, { preferred: folder.portOf('gateway') });
  stops.add(gatewayAt.close);

  const starting = {
    dynamodb: startDynamoDB({ dataDir: folder.path, endpoint: options.dynamodbEndpoint, log }),
    sqs: startSQS({ dataDir: folder.path, region: LOCAL_REGION }),
    assembly: options.synthesise(),
  };
  // Whatever did start must be stopped, also when its neighbour did not.
  for (const engine of [starting.dynamodb, starting.sqs]) stops.add(() => engine.then(({ stop }) => stop()));
  const [dynamodb, sqs, assembly] = await Promise.all([starting.dynamodb, starting.sqs, starting.assembly]);

  const place: Place = { region: LOCAL_REGION, account: LOCAL_ACCOUNT, siteUrl: siteAt.url, gatewayUrl: gatewayAt.url };
  const template = options.patchTemplate(Template.parse(readTemplate(assembly)));
  const resources = resourcesOf(template, place);
  const operator = { region: place.region, credentials: { accessKeyId: 'operator', secretAccessKey: 'operator' } };
  const dynamodbClient = new DynamoDBClient({ ...operator, endpoint: dynamodb.url });
  const sqsClient = new SQSClient({ ...operator, endpoint: sqs.url, useQueueUrlAsEndpoint: false });
  stops.add(() => dynamodbClient.destroy());
  stops.add(() => sqsClient.destroy());
  await createTables(dynamodbClient, tablesOf(resources));
  const buckets = bucketsOf(resources);
  sqs.createQueues(queuesOf(resources), place);
  sqs.createTopics(topicsOf(resources), queueSubscriptionsOf(resources));
  return {
    place,
    assembly,
    resources,
    siteServer,
    gatewayServer,
    dynamodbUrl: dynamodb.url,
    sqs,
    secrets: openSecrets(folder.path, resources),
    buckets,
    files: openFiles(folder.path, buckets, Date.now()),
    dynamodbClient,
    sqsClient,
  };
}
