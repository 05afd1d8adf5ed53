import { join } from 'node:path';
import { buildApp } from 'fauxqs';
// `startFauxqs` wires the same parts but listens on every interface, and the package exports none of them.
import { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js';
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import { publish } from '../../node_modules/fauxqs/dist/sns/actions/publish.js';
import { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { messageOf, Problem } from '../problem.ts';
import type { QueueSubscription } from '../sns/topics.ts';
import type { Place } from '../template/place.ts';
import type { Found } from '../template/resources.ts';
import { attributesOf, type Queue } from './queue.ts';

/** An SQS that keeps its messages in the data folder, and an SNS before it, which keeps nothing. */
export type SQSEngine = {
  readonly url: string;
  /** Creates what is missing and gives every queue the attributes that the template says; messages stay. */
  readonly createQueues: (queues: readonly Found<Queue>[], place: Place) => void;
  /** Makes the topics, and passes on to the queues that the template subscribes what is published to them. */
  readonly createTopics: (topics: readonly Found<unknown>[], subscriptions: readonly QueueSubscription[]) => void;
  /** When this returns, every subscribed queue has the message. */
  readonly publish: (topicArn: string, message: string) => void;
  /** How many messages a queue holds, waiting and in flight together. */
  readonly countMessages: (queueName: string) => number;
  readonly stop: () => Promise<void>;
};

/** Starts the queue engine in this process, on `<dataDir>/fauxqs.db`, answering on 127.0.0.1 only. */
export async function startSQS(at: { readonly dataDir: string; readonly region: string }): Promise<SQSEngine> {
  const sqsStore = new SqsStore();
  const snsStore = new SnsStore();
  const stores = { sqsStore, snsStore, s3Store: new S3Store() };
  const persistence = open(at.dataDir, (manager) => manager.loadSqsAndSns(stores.sqsStore, stores.snsStore));
  // Only after loading, else loading would write, and replace, what it reads.
  sqsStore.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;

  const app = buildApp({ logger: false, defaultRegion: at.region, stores });
  app.addHook('preClose', () => persistence.close());
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    createQueues: (queues, place) => {
      for (const { name, properties } of queues) {
        const arn = `arn:aws:sqs:${place.region}:${place.account}:${name}`;
        const attributes = attributesOf(properties);
        const queue =
          sqsStore.getQueueByName(name) ?? sqsStore.createQueue(name, `${url}/${place.account}/${name}`, arn, {});
        queue.setAttributes(attributes);
      }
    },
    createTopics: (topics, subscriptions) => {
      for (const { name } of topics) snsStore.createTopic(name, undefined, undefined, at.region);
      for (const { TopicArn, Endpoint, RawMessageDelivery } of subscriptions) {
        snsStore.subscribe(TopicArn, 'sqs', Endpoint, { RawMessageDelivery: String(RawMessageDelivery) });
      }
    },
    publish: (topicArn, message) => void publish({ TopicArn: topicArn, Message: message }, snsStore, sqsStore),
    countMessages: (queueName) => {
      const attributes = sqsStore.getQueueByName(queueName)?.getAllAttributes(['All']) ?? {};
      const { ApproximateNumberOfMessages: ready, ApproximateNumberOfMessagesNotVisible: inFlight } = attributes;
      return Number(ready ?? 0) + Number(inFlight ?? 0) + Number(attributes['ApproximateNumberOfMessagesDelayed'] ?? 0);
    },
    stop: async () => {
      sqsStore.shutdown();
      await app.close();
    },
  };
}

function open(dataDir: string, load: (manager: PersistenceManager) => void): PersistenceManager {
  try {
    const manager = new PersistenceManager(dataDir);
    load(manager);
    return manager;
  } catch (error) {
    throw new Problem(
      `The queue file ${join(dataDir, 'fauxqs.db')} cannot be opened (${messageOf(error)}): put a copy of it back, or start empty with npm start -- --fresh.`,
    );
  }
}
