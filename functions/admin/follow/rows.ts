import type { Delivery } from '../../../shared/delivery/delivery.ts';
import { explain, stateNames } from '../../../shared/delivery/words.ts';
import { formatDateTime } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { findTarget, maintainerOf, type Partner } from '../../../shared/partner/partner.ts';

/** One delivery as a row of the table, in words. */
export type Row = {
  readonly partners: readonly { readonly id: string; readonly name: string | undefined }[];
  /** The mailbox or the webhook's host; nothing when the partner no longer has that target. */
  readonly target: string | undefined;
  readonly status: string;
  readonly attempts: number;
  readonly explanation: string;
  /** When it was settled. */
  readonly time: string;
};

/** The table's row of a delivery. `partners` holds those of its recipients that are still in the register. */
export function rowOf(delivery: Delivery, partners: ReadonlyMap<string, Partner>, locale: StaffLocale): Row {
  return {
    partners: delivery.recipients.map(({ partnerId }) => ({ id: partnerId, name: partners.get(partnerId)?.name })),
    target: delivery.recipients
      .map((recipient) => targetIn(partners, recipient))
      .find((target) => target !== undefined),
    status: stateNames[locale][delivery.state],
    attempts: delivery.attempts,
    explanation: explain(delivery, locale),
    time: delivery.settledAt === undefined ? '' : formatDateTime(delivery.settledAt, locale),
  };
}

function targetIn(
  partners: ReadonlyMap<string, Partner>,
  recipient: Delivery['recipients'][number],
): string | undefined {
  const partner = partners.get(recipient.partnerId);
  const target = partner && findTarget(partner, recipient.targetId);
  if (partner === undefined || target === undefined) return undefined;
  return target.channel === 'webhook' ? new URL(target.url).host : maintainerOf(partner, target)?.email;
}
