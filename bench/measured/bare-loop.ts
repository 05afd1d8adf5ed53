import { request } from 'node:http';
import {
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Recorded } from '../sinks/recording.ts';

/** One call of a recording, ready to be made again. */
type Call = () => Promise<unknown>;

/**
 * The floor that a delivery is compared with: the calls of a recorded batch, made again through bare SDK clients with
 * ready-made inputs, and nothing else. As many chains run side by side as the function works on deliveries at once.
 */
export function bareLoop(recorded: readonly Recorded[], chains: number, hookUrl: string): () => Promise<void> {
  const dynamo = new DynamoDBClient({});
  const ses = new SESClient({ maxAttempts: 1, requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000 } });
  const calls = recorded.map((call) => replay(call, { dynamo, ses, hookUrl }));
  // Dealt out as they came: every chain gets its share of each kind of call, in their order.
  const perChain = Array.from({ length: chains }, (_, chain) => calls.filter((_, at) => at % chains === chain));
  return async () => {
    await Promise.all(
      perChain.map(async (chain) => {
        for (const call of chain) await call();
      }),
    );
  };
}

function replay(call: Recorded, to: { dynamo: DynamoDBClient; ses: SESClient; hookUrl: string }): Call {
  switch (`${call.service}.${call.operation}`) {
    case 'dynamodb.GetItem': {
      // The body of the wire is the input of the command.
      const input: GetItemCommandInput = JSON.parse(call.body);
      return () => to.dynamo.send(new GetItemCommand(input));
    }
    case 'dynamodb.UpdateItem': {
      const input: UpdateItemCommandInput = JSON.parse(call.body);
      return () => to.dynamo.send(new UpdateItemCommand(input));
    }
    case 'ses.SendRawEmail':
      return replayMail(call.body, to.ses);
    case 'webhook.POST':
      return () => post(to.hookUrl, call);
    default:
      throw new Error(`the bare loop does not make ${call.service}.${call.operation}`);
  }
}

function replayMail(body: string, ses: SESClient): Call {
  const form = new URLSearchParams(body);
  const field = (name: string) => form.get(name) ?? '';
  const input = {
    Source: field('Source'),
    Destinations: [field('Destinations.member.1')],
    RawMessage: { Data: Buffer.from(field('RawMessage.Data'), 'base64') },
    ConfigurationSetName: field('ConfigurationSetName'),
    Tags: [1, 2].map((n) => ({ Name: field(`Tags.member.${n}.Name`), Value: field(`Tags.member.${n}.Value`) })),
  };
  return () => ses.send(new SendRawEmailCommand(input));
}

/** No SDK call, but as bare: Node's own client, a connection of its own for each call as the rules for strangers want. */
function post(url: string, { body, headers = {} }: Recorded): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    call.on('error', reject);
    call.on('response', (response) => response.resume().on('end', resolve));
    call.end(body);
  });
}
