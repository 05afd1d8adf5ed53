import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { type Queue, sqsIdle, sqsQueue } from '../../shared/queue.ts';
import { memoryQueue } from '../fakes/queue.ts';
import { bodyOf, serve } from '../support/http-server.ts';
import { sqsClientAt, testSQS } from '../support/sqs.ts';

type Message = { readonly v: 1; readonly name: string };
type Opened = { readonly queue: Queue<Message>; readonly received: () => Promise<unknown[]> };

const sqs = testSQS();

const queues: [string, () => Promise<Opened>][] = [
  [
    'in memory',
    async () => {
      const queue = memoryQueue<Message>();
      return { queue, received: async () => queue.sent };
    },
  ],
  [
    'in SQS',
    async () => {
      const url = await sqs.newQueue();
      return { queue: sqsQueue<Message>(sqs.client(), url), received: () => drain(url) };
    },
  ],
];

/** Takes every message off a queue. */
async function drain(url: string): Promise<unknown[]> {
  const bodies: unknown[] = [];
  for (;;) {
    const { Messages = [] } = await sqs
      .client()
      .send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(JSON.parse(Body));
      await sqs.client().send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    }
  }
}

const named = (name: string): Message => ({ v: 1, name });

describe.each(queues)('a queue %s', (_where, open) => {
  it('carries every message, however many there are', async () => {
    const { queue, received } = await open();
    const messages = Array.from({ length: 25 }, (_, n) => named(`Yö ${n}`));
    await queue.send(messages);
    const arrived = await received();
    expect(arrived).toHaveLength(25);
    expect(arrived).toEqual(expect.arrayContaining(messages));
  });

  it('does nothing when there is nothing to send', async () => {
    const { queue, received } = await open();
    await queue.send([]);
    expect(await received()).toEqual([]);
  });
});

describe('in SQS', () => {
  it('a message that names a host is of its group, so that a fair queue can tell hosts apart, and others are of none', async () => {
    // The embedded engine takes a group on a standard queue, but does not give it back: so what is asked is looked at.
    const asked: string[] = [];
    const { url } = await serve(async (request, response) => {
      asked.push((await bodyOf(request)).toString());
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"Successful":[],"Failed":[]}');
    });
    const queue = sqsQueue<Message & { host?: string }>(sqsClientAt(url), 'https://sqs.example/1/webhooks');
    await queue.send([{ ...named('a'), host: 'Zk3-_x' }, named('b')]);
    const { Entries } = JSON.parse(asked[0] ?? '');
    expect(Entries.map((entry: { MessageGroupId?: string }) => entry.MessageGroupId)).toEqual(['Zk3-_x', undefined]);
    const real = await sqs.newQueue();
    await sqsQueue<Message & { host?: string }>(sqs.client(), real).send([{ ...named('a'), host: 'Zk3-_x' }]);
    expect(await drain(real)).toEqual([{ ...named('a'), host: 'Zk3-_x' }]);
  });

  it('a message that was not taken is never passed over in silence', async () => {
    const { url } = await serve((_request, response) => {
      const failed = { Id: '1', SenderFault: false, Code: 'InternalError' };
      response
        .writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify({ Successful: [], Failed: [failed] }));
    });
    const queue = sqsQueue<Message>(sqsClientAt(url), 'https://sqs.example/1/emails');
    await expect(queue.send([named('a'), named('b')])).rejects.toThrow('1 messages were not taken');
  });

  it('sending to a queue that is not there throws', async () => {
    const url = (await sqs.newQueue()).replace(/[^/]+$/, 'no-such-queue');
    await expect(sqsQueue<Message>(sqs.client(), url).send([named('a')])).rejects.toThrow();
  });

  it('a queue is idle when it holds nothing, neither waiting nor in work', async () => {
    const url = await sqs.newQueue();
    const idle = sqsIdle(sqs.client(), url);
    expect(await idle()).toBe(true);
    await sqsQueue<Message>(sqs.client(), url).send([named('a')]);
    expect(await idle()).toBe(false);
    const { Messages: [taken] = [] } = await sqs.client().send(new ReceiveMessageCommand({ QueueUrl: url }));
    expect(await idle()).toBe(false);
    await sqs.client().send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: taken?.ReceiptHandle }));
    expect(await idle()).toBe(true);
  });
});
