import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import * as z from 'zod';
import { DynamoSink } from './dynamodb.ts';
import type { Recorded } from './recording.ts';
import { cannedRows } from './rows.ts';
import { answerSqs } from './sqs.ts';
import { Tally } from './tally.ts';

/**
 * The sinks: a process of its own, so that its CPU is not that of what is measured. Plain HTTP on a free port of
 * 127.0.0.1, which it tells its parent; it ends when the parent does.
 * `/hook` takes webhooks, `/bench/…` is for the benchmark itself, everything else is AWS.
 */
type Answer = { readonly type: string; readonly text: string };

const json = 'application/x-amz-json-1.0';
const tally = new Tally();
let recording: Recorded[] | undefined;

const server = createServer(async (request, response) => {
  try {
    const { type, text } = answer(request, await bodyOf(request));
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
  } catch (error) {
    // A refusal by the sinks is a fault of the benchmark: it must be seen, and the counts will not add up.
    console.error(error);
    response.writeHead(400, { 'content-type': json }).end('{"__type":"SinkRefused"}');
  }
});
// A client must never meet a connection that is just being closed: SES calls are not tried twice.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = z.object({ port: z.number() }).parse(server.address());
const dynamo = new DynamoSink(cannedRows(`http://127.0.0.1:${port}/hook`, Date.now()), tally);
process.send?.({ port });
process.on('disconnect', () => process.exit());

function answer(request: IncomingMessage, body: string): Answer {
  const path = request.url ?? '/';
  if (path.startsWith('/bench/')) return { type: 'application/json', text: JSON.stringify(asked(path)) };
  if (path === '/hook') {
    count({ service: 'webhook', operation: 'POST', body, headers: headersOf(request) });
    return { type: 'text/plain', text: 'ok' };
  }
  const target = String(request.headers['x-amz-target'] ?? '');
  const [, service, operation = ''] = /^(DynamoDB|AmazonSQS|secretsmanager)[^.]*\.(\w+)$/.exec(target) ?? [];
  if (service === 'DynamoDB') {
    count({ service: 'dynamodb', operation, body });
    return { type: json, text: dynamo.answer(operation, JSON.parse(body)) };
  }
  if (service === 'AmazonSQS') {
    count({ service: 'sqs', operation, body });
    return { type: json, text: answerSqs(operation, JSON.parse(body)) };
  }
  if (service === 'secretsmanager' && operation === 'GetSecretValue') {
    count({ service: 'secretsmanager', operation, body });
    return { type: json, text: '{"SecretString":"a secret that only the benchmark knows, and nobody else"}' };
  }
  if (/(^|&)Action=SendRawEmail(&|$)/.test(body)) {
    count({ service: 'ses', operation: 'SendRawEmail', body });
    return {
      type: 'text/xml',
      text: '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0100018f0c0a0b0c-00000000-0000-4000-8000-000000000000-000000</MessageId></SendRawEmailResult></SendRawEmailResponse>',
    };
  }
  if (/(^|&)Action=GetSendQuota(&|$)/.test(body)) {
    // A worker asks once in ten minutes. No rate holds the benchmark back.
    return {
      type: 'text/xml',
      text: '<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult><MaxSendRate>10000000.0</MaxSendRate></GetSendQuotaResult></GetSendQuotaResponse>',
    };
  }
  throw new Error(`the sinks do not answer ${request.method} ${path} ${target}`);
}

function count(call: Recorded): void {
  tally.add('requests', `${call.service}.${call.operation}`);
  recording?.push(call);
}

/** What the benchmark asks of the sinks themselves. */
function asked(path: string): unknown {
  const [, , what, argument = ''] = path.split('/');
  switch (what) {
    case 'counts':
      return tally.read();
    case 'reset':
      tally.reset();
      dynamo.reset();
      return {};
    case 'partners':
      dynamo.partners = Number(argument);
      return {};
    case 'record':
      recording = [];
      return {};
    case 'recorded': {
      const recorded = recording ?? [];
      recording = undefined;
      return recorded;
    }
    default:
      throw new Error(`the benchmark does not ask ${path}`);
  }
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const own = ['content-type', 'user-agent', 'webhook-id', 'webhook-timestamp', 'webhook-signature'];
  return Object.fromEntries(own.map((name) => [name, String(request.headers[name] ?? '')]));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
