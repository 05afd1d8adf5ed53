import { Webhook } from 'standardwebhooks';
import * as z from 'zod';
import { type ReceivedCall, recordingServer } from './recording-server.ts';

const Challenge = z.object({ type: z.literal('webhook.challenge'), data: z.object({ challenge: z.string() }) });

/**
 * A community's own software as its owner would write it from the public specification alone: it keeps what came and
 * answers the challenge when the signature verifies. Without a secret it answers 401, as real ones do.
 */
export async function startReceiver() {
  let answersAll = false;
  let webhook: Webhook | undefined;
  const { calls, url, host, close } = await recordingServer((call, response) => {
    const event = verified(webhook, call);
    const challenge = Challenge.safeParse(event);
    response.statusCode = event === undefined && !answersAll ? 401 : 200;
    response.end(challenge.success ? JSON.stringify({ challenge: challenge.data.data.challenge }) : '');
  });
  return {
    url: `${url}/tiedotteet`,
    host,
    calls,
    /** From now on calls are verified with this secret (`whsec_…`). */
    trust: (secret: string) => {
      webhook = new Webhook(secret);
    },
    /** From now on every call is answered with 200, verified or not. */
    answerEverything: () => {
      answersAll = true;
    },
    close,
  };
}

function verified(webhook: Webhook | undefined, { headers, body }: ReceivedCall): unknown {
  try {
    return webhook?.verify(body, {
      'webhook-id': String(headers['webhook-id']),
      'webhook-timestamp': String(headers['webhook-timestamp']),
      'webhook-signature': String(headers['webhook-signature']),
    });
  } catch {
    return undefined;
  }
}
