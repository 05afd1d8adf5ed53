import { Hono } from 'hono';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import * as z from 'zod';
import { BulletinEvent, ChallengeEvent, TestEvent } from '../../shared/webhook/event.ts';
import type { Post } from './post.ts';
import { receiverPage } from './receiver-page.ts';

const Event = z.discriminatedUnion('type', [ChallengeEvent, TestEvent, BulletinEvent]);

export type ReceiverOptions = {
  /** `whsec_…`, as the sender showed it to the community. */
  readonly secret: string;
  /** Is given one line for each call. */
  readonly log: (line: string) => void;
  /** Epoch ms. */
  readonly now: () => number;
};

/** Where the receiver takes bulletins. */
export const receiverPath = '/tiedotteet';

const mostPosts = 50;

/**
 * A community's own website software, as anyone could write it from Standard Webhooks alone: `POST /tiedotteet` takes
 * bulletins whose signature verifies, each once, and answers the challenge; `GET /` shows them, the newest first. Posts
 * are kept in memory only.
 */
export function receiver({ secret, log, now }: ReceiverOptions): Hono {
  const webhook = new Webhook(secret);
  const posts: Post[] = [];
  const app = new Hono();
  app.get('/', (context) => context.html(receiverPage(posts)));
  app.post(receiverPath, async (context) => {
    const headers = context.req.header();
    const verified = verify(webhook, await context.req.text(), headers);
    if (verified === undefined) {
      log('the signature is wrong: refused');
      return context.json({ error: 'the signature is wrong' }, 401);
    }
    const event = Event.safeParse(verified);
    if (!event.success) {
      log('the event is not one that this software knows: refused');
      return context.json({ error: 'unknown event' }, 400);
    }
    if (event.data.type === 'webhook.challenge') {
      log('the challenge was answered');
      return context.json({ challenge: event.data.data.challenge });
    }
    if (event.data.type === 'webhook.test') {
      log('a test was verified');
      return context.body(null, 204);
    }
    const id = headers['webhook-id'] ?? '';
    if (posts.some((post) => post.id === id)) {
      log(`${event.data.type}  ${id} came again, and was taken once`);
      return context.body(null, 204);
    }
    if (event.data.data.status === 'exercise') {
      log(`${event.data.type}  ${id} was verified; an exercise is not published`);
      return context.body(null, 204);
    }
    posts.unshift({ id, receivedAt: now(), event: event.data });
    posts.splice(mostPosts);
    log(`${event.data.type}  ${id} was verified and published`);
    return context.body(null, 204);
  });
  return app;
}

/** The body as it was signed, parsed; undefined if the signature or its time is wrong. */
function verify(webhook: Webhook, body: string, headers: Record<string, string>): unknown {
  try {
    return webhook.verify(body, headers);
  } catch (error) {
    if (error instanceof WebhookVerificationError) return undefined;
    throw error;
  }
}
