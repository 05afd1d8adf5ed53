import { type Delivery, isSettled } from '../../shared/delivery/delivery.ts';
import { monthOf, toIso } from '../../shared/time.ts';
import { sealedBulletin } from '../support/examples.ts';

/** How many communities there are, each with a mailbox, and how many of them have a webhook too. */
export const size = { mailboxes: 120, webhooks: 60 } as const;

/** The bulletin that is on its way when the system is killed. Sealed a moment ago, whenever that is. */
export const killedBulletin = sealedBulletin('killed', {
  sealedAt: toIso(Date.now()),
  sealedMonth: monthOf(Date.now()),
  validUntil: '2999-12-31',
});

/** What a data folder holds: the deliveries of the bulletin, how many mails each address got, whether it is called sent. */
export type Held = {
  readonly deliveries: readonly Delivery[];
  readonly mails: Readonly<Record<string, number>>;
  readonly isSent: boolean;
};

/**
 * When the system is killed: at the nth sign that something went out. At a webhook's call that is before or after it is
 * answered; a mail is seen a moment after it was taken.
 */
export type Moment = { readonly at: 'mail' | 'call' | 'answer'; readonly nth: number; readonly again: boolean };

/** So many moments, spread evenly over the fan-out; every third one kills what was started again, at its work, too. */
export function moments(count: number): Moment[] {
  const kinds = ['mail', 'call', 'answer'] as const;
  return Array.from({ length: count }, (_, n) => {
    const at = kinds[n % kinds.length] ?? 'mail';
    const of = at === 'mail' ? size.mailboxes : size.webhooks;
    return { at, nth: Math.floor(((n + 0.5) / count) * of), again: n % 3 === 1 };
  });
}

/** What was lost or came twice. `calls` are the ids of the webhook calls that were received. @returns nothing, if all is well. */
export function violationsOf({ deliveries, mails, isSent }: Held, calls: readonly string[]): string[] {
  const found: string[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  expect(deliveries.length === size.mailboxes + size.webhooks, `there are ${deliveries.length} deliveries`);
  const open = deliveries.filter((delivery) => !isSettled(delivery));
  expect(open.length === 0, `${open.length} deliveries are open, the first ${open[0]?.state}`);
  // The provider's word that a mail arrived may be lost in a kill; that it was taken is recorded all the same.
  const failed = deliveries.filter(({ state }) => state !== 'sent' && state !== 'delivered' && state !== 'unknown');
  expect(failed.length === 0, `${failed.length} deliveries are not sent, the first ${failed[0]?.state}`);
  expect(isSent, 'the bulletin is not called sent');

  // A second copy only where the worker died before it could say that the first had left, and never a third.
  const counts = Object.values(mails);
  const unproven = deliveries.filter(({ channel, ambiguities }) => channel === 'email' && ambiguities > 0).length;
  expect(counts.length === size.mailboxes, `${counts.length} of ${size.mailboxes} mailboxes got the mail`);
  expect(Math.max(...counts) <= 2, `somebody got ${Math.max(...counts)} mails`);
  const twice = counts.filter((count) => count > 1).length;
  expect(twice <= unproven, `${twice} mailboxes got two mails, ${unproven} first ones were unproven`);

  // Each receiver was called, and again only with the same id and after an attempt whose end nobody recorded.
  const hooks = deliveries.filter(({ channel }) => channel === 'webhook');
  const strange = calls.filter((id) => hooks.every((hook) => hook.id !== id));
  expect(strange.length === 0, `${strange.length} calls are of no delivery`);
  for (const { id, attempts } of hooks) {
    const times = calls.filter((call) => call === id).length;
    expect(times > 0 && times <= attempts, `${id} was called ${times} times in ${attempts} attempts`);
  }
  return found;
}
