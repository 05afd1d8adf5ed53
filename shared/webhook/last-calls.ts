import { type Bulletin, textFor } from '../bulletin/bulletin.ts';
import { type Call, type Delivery, groupOf } from '../delivery/delivery.ts';
import type { Partner } from '../partner/partner.ts';
import type { WebhookTarget } from '../partner/webhook-target.ts';
import { askedOf, firstAskedOf, testOf } from './acts.ts';
import { isMissed, lastSent, type SentDeps } from './missed.ts';

/** A call to a webhook, and what it was about: a bulletin by its title. */
export type LastCall = Call & {
  readonly about: { readonly kind: 'question' | 'test' } | { readonly kind: 'bulletin'; readonly title: string };
};

/** What was lately sent to a webhook, and what it missed. */
export type Lately = {
  /** The newest first. */
  readonly calls: readonly LastCall[];
  /** How many bulletins that still hold it did not get. */
  readonly missed: number;
  /** Whether a question or a test is on its way. */
  readonly isWaiting: boolean;
};

type LatelyDeps = SentDeps & {
  /** Epoch ms. */
  readonly now: () => number;
};

const mostCalls = 15;

/** Looks up the last calls to a webhook, and how many bulletins it missed. */
export async function lately(partner: Partner, target: WebhookTarget, deps: LatelyDeps): Promise<Lately> {
  const sent = await lastSent(target, deps);
  const [question, test] = await Promise.all([
    read(askedOf(partner, target, deps.now()) ?? firstAskedOf(partner, target, deps.now()), deps),
    read(testOf(partner, target, deps.now()), deps),
  ]);
  const calls = [
    ...sent.flatMap(({ bulletin, row }) => callsOf(row, { kind: 'bulletin', title: titleOf(bulletin, partner) })),
    ...callsOf(question, { kind: 'question' }),
    ...callsOf(test, { kind: 'test' }),
  ];
  return {
    calls: calls.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostCalls),
    missed: sent.filter((each) => isMissed(each, deps.now())).length,
    isWaiting: [question, test].some((row) => row?.state === 'pending' || row?.state === 'leased'),
  };
}

const titleOf = (bulletin: Bulletin, { locale }: Partner): string => textFor(bulletin, locale).title;

const callsOf = (row: Delivery | undefined, about: LastCall['about']): LastCall[] =>
  (row?.calls ?? []).map((call) => ({ ...call, about }));

async function read(notice: Delivery | undefined, deps: LatelyDeps): Promise<Delivery | undefined> {
  return notice && deps.deliveries.get(groupOf(notice), notice.id);
}
