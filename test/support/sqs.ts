import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll } from 'vitest';

/** Gives a test file a queue engine in its own process. Call once at the top of the file. */
export function testSQS(): { readonly client: () => SQSClient; readonly newQueue: () => Promise<string> } {
  const app = buildApp({ logger: false, defaultRegion: 'eu-north-1' });
  let client: SQSClient | undefined;
  let queues = 0;

  beforeAll(async () => {
    // `startFauxqs` would listen on every interface.
    const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
    client = sqsClientAt(endpoint);
  });
  afterAll(async () => {
    client?.destroy();
    await app.close();
  });

  const running = () => {
    if (client === undefined) throw new Error('The engine starts in beforeAll: ask for the client inside a test');
    return client;
  };
  return {
    client: running,
    newQueue: async () => {
      const { QueueUrl } = await running().send(new CreateQueueCommand({ QueueName: `queue-${++queues}` }));
      if (QueueUrl === undefined) throw new Error('The engine made no queue');
      return QueueUrl;
    },
  };
}

/** A client as the functions make it, of an engine at `endpoint`. */
export function sqsClientAt(endpoint: string): SQSClient {
  return new SQSClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    useQueueUrlAsEndpoint: false,
  });
}
