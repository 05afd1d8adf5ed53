import * as z from 'zod';
import { Instant } from '../time.ts';

/** Why nothing is sent to an address any more, weakest reason first: a stronger one takes the place of a weaker one. */
export const SuppressionReason = z.enum([
  'bounced',
  'bounced-too-large',
  'bounced-as-spam',
  'bounced-mailbox-full',
  'bounced-by-provider',
  'bounced-no-mailbox',
  'complaint',
]);
export type SuppressionReason = z.infer<typeof SuppressionReason>;

/**
 * An address that nothing is sent to any more: one hard bounce or one complaint is enough. The address itself is not in
 * it: only whoever has an address can tell whether it is meant, and only with the key.
 */
export const Suppression = z.object({
  /** The keyed hash of the address, as `hashAddress` makes it. */
  hash: z.string().min(1),
  reason: SuppressionReason,
  /** When the provider saw it. */
  since: Instant,
});
export type Suppression = z.infer<typeof Suppression>;

/** The reasons that `reason` takes the place of. */
export function weakerReasons(reason: SuppressionReason): readonly SuppressionReason[] {
  return SuppressionReason.options.slice(0, SuppressionReason.options.indexOf(reason));
}
