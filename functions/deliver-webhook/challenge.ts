import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import type { CallResult } from '../../shared/webhook/call.ts';
import type { ChallengeEvent } from '../../shared/webhook/event.ts';

const Echo = z.object({ challenge: z.string() });

/** What a receiver must echo: it follows from the delivery, so a second try asks the same. */
export function challengeEvent(delivery: Pick<Delivery, 'id' | 'createdAt'>, key: Buffer): ChallengeEvent {
  const challenge = createHmac('sha256', key).update(`challenge/${delivery.id}`).digest('base64url');
  return { type: 'webhook.challenge', timestamp: delivery.createdAt, data: { challenge } };
}

/** Whether an answer with a 2xx status is JSON that holds the challenge. */
export function echoes(result: CallResult, event: ChallengeEvent): boolean {
  if (result.kind !== 'answered') return false;
  const echo = Echo.safeParse(parsed(result.body));
  if (!echo.success) return false;
  const [given, right] = [Buffer.from(echo.data.challenge), Buffer.from(event.data.challenge)];
  return given.length === right.length && timingSafeEqual(given, right);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
