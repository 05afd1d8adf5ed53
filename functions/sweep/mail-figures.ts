import type { MailFigures } from '../../shared/bulletin/course.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { SuppressionReason } from '../../shared/email/suppression.ts';

const bounced: ReadonlySet<string | undefined> = new Set(
  SuppressionReason.options.filter((reason) => reason !== 'complaint'),
);

/**
 * Counts the mails that the provider took, and what became of them: those since `since` (ISO), when staff last had the
 * bulletin go on though they knew of the others.
 */
export function mailFiguresOf(since = ''): { readonly all: MailFigures; readonly add: (delivery: Delivery) => void } {
  const all = { sends: 0, bounces: 0, complaints: 0 };
  return {
    all,
    add: ({ channel, state, reason, settledAt = '' }) => {
      if (channel !== 'email' || settledAt <= since) return;
      const cameBack = state === 'permanent-failure' && bounced.has(reason);
      if (state === 'sent' || state === 'delivered' || cameBack) all.sends += 1;
      if (cameBack) all.bounces += 1;
      if (state === 'delivered' && reason === 'complaint') all.complaints += 1;
    },
  };
}
