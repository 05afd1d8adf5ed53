import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Instant } from '../time.ts';

/**
 * How a bulletin is written for a webhook. `standard`: an event signed as Standard Webhooks 1.0.0 says. `slack`: one text,
 * for a chat (Slack, Mattermost, Rocket.Chat) that shows whatever is posted to its secret address and verifies nothing.
 */
export const WebhookFormat = z.enum(['standard', 'slack']);
export type WebhookFormat = z.infer<typeof WebhookFormat>;

/**
 * Why nothing is sent to a webhook any more. `gone`: it answered 410. `bulletins`: it took none of several bulletins in a
 * row. `days`: it took nothing for days. The figures stand in webhook-health.ts.
 */
export const DisabledBecause = z.enum(['gone', 'bulletins', 'days']);
export type DisabledBecause = z.infer<typeof DisabledBecause>;

/** An address of the community's own software, to which bulletins are posted. */
export const WebhookTarget = z.object({
  channel: z.literal('webhook'),
  id: idOf('tgt'),
  url: z.url(),
  /** What the community calls it. */
  name: z.string().min(1).optional(),
  format: WebhookFormat.default('standard'),
  /**
   * `unverified` until it has proved that it wants our bulletins: nothing but the question is sent to it before.
   * `disabled` when it failed for too long: it is asked the same question again before it gets anything.
   */
  state: z.enum(['unverified', 'verified', 'disabled']),
  /** When a maintainer added it on the management pages, if it was there. */
  addedAt: Instant.optional(),
  /** When it was last asked to prove itself, if it was asked again after the community was approved. Names the question. */
  askedAt: Instant.optional(),
  /** When a test was last sent to it. Names the test. */
  testedAt: Instant.optional(),
  /** When what it missed was last asked for. Names the wish. */
  replayAskedAt: Instant.optional(),
  /** How many wrong codes were typed since it was asked (`slack`). */
  wrongCodes: z.int().positive().optional(),
  /** Raised by one when the signing secret is changed; the secret itself follows from it and is not stored. */
  secretVersion: z.int().positive(),
  secretShownAt: Instant.optional(),
  /** Earlier secrets that sign beside the newest, until their time is over: receivers change over without losing anything. */
  retiring: z.array(z.object({ version: z.int().positive(), until: Instant })).optional(),
  /** The bulletins that it did not take, though tried to the end, since it last took anything. */
  failing: z.object({ since: Instant, bulletinIds: z.array(idOf('blt')).min(1) }).optional(),
  /** Only when its state is `disabled`. `isTold` once the mails that tell of it are on their way. */
  disabled: z.object({ at: Instant, because: DisabledBecause, isTold: z.boolean() }).optional(),
});
export type WebhookTarget = z.infer<typeof WebhookTarget>;

/**
 * What a webhook is called on pages and in mails: by its name, else by its host. Never the whole address, since a chat's is
 * as good as a password.
 */
export const webhookName = ({ name, url }: Pick<WebhookTarget, 'name' | 'url'>): string => name ?? new URL(url).host;

/** A webhook's address for its maintainers and staff. Of a chat's only enough is shown to tell it from another. */
export function shownAddress({ url, format }: Pick<WebhookTarget, 'url' | 'format'>): string {
  return format === 'slack' ? `${new URL(url).origin}/…${url.slice(-4)}` : url;
}
