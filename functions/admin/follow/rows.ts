import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { type Delivery, isSettled } from '../../../shared/delivery/delivery.ts';
import { mayTryAgain } from '../../../shared/delivery/lifecycle.ts';
import { explain, stateNames } from '../../../shared/delivery/words.ts';
import { formatDateTime } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { findTarget, maintainerOf, type Partner } from '../../../shared/partner/partner.ts';
import { words } from './words.ts';

/** One delivery as a row of the table, in words. */
export type Row = {
  readonly id: string;
  readonly partners: readonly { readonly id: string; readonly name: string | undefined }[];
  /** The mailbox or the webhook's host; nothing when the partner no longer has that target. */
  readonly target: string | undefined;
  readonly status: string;
  readonly attempts: number;
  readonly explanation: string;
  /** When it was settled. */
  readonly time: string;
  /** Whether staff may have it tried again. */
  readonly mayTryAgain: boolean;
};

/**
 * The row of a delivery of a bulletin, as the bulletin stands. `partners` holds those of its recipients that are still in the
 * register.
 */
export function rowOf(
  delivery: Delivery,
  bulletin: Pick<Bulletin, 'halt' | 'wish'>,
  partners: ReadonlyMap<string, Partner>,
  locale: StaffLocale,
): Row {
  return {
    id: delivery.id,
    partners: delivery.recipients.map(({ partnerId }) => ({ id: partnerId, name: partners.get(partnerId)?.name })),
    target: delivery.recipients
      .map((recipient) => targetIn(partners, recipient))
      .find((target) => target !== undefined),
    status: stateNames[locale][delivery.state],
    attempts: delivery.attempts,
    explanation: explanationOf(delivery, bulletin, locale),
    time: delivery.settledAt === undefined ? '' : formatDateTime(delivery.settledAt, locale),
    mayTryAgain: bulletin.halt === undefined && mayTryAgain(delivery) && !isWished(delivery, bulletin.wish),
  };
}

function explanationOf(
  delivery: Delivery,
  { halt, wish }: Pick<Bulletin, 'halt' | 'wish'>,
  locale: StaffLocale,
): string {
  const say = words[locale];
  if (halt !== undefined && !isSettled(delivery)) return halt.kind === 'cancelled' ? say.willEnd : say.held;
  return isWished(delivery, wish) ? say.willTry : explain(delivery, locale);
}

const isWished = (delivery: Delivery, wish: Bulletin['wish']): boolean =>
  wish?.kind === 'try-again' &&
  mayTryAgain(delivery) &&
  (wish.only === undefined || wish.only.includes(delivery.id)) &&
  (delivery.settledAt ?? '') < wish.at;

function targetIn(
  partners: ReadonlyMap<string, Partner>,
  recipient: Delivery['recipients'][number],
): string | undefined {
  const partner = partners.get(recipient.partnerId);
  const target = partner && findTarget(partner, recipient.targetId);
  if (partner === undefined || target === undefined) return undefined;
  return target.channel === 'webhook' ? new URL(target.url).host : maintainerOf(partner, target)?.email;
}
