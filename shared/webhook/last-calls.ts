import { type Bulletin, textFor } from '../bulletin/bulletin.ts';
import type { BulletinStore } from '../bulletin/store.ts';
import { type Call, type Delivery, groupOf, webhookDeliveryId } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import type { Partner } from '../partner/partner.ts';
import type { WebhookTarget } from '../partner/webhook-target.ts';
import { askedOf, firstAskedOf, testOf } from './acts.ts';

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

type LatelyDeps = {
  readonly bulletins: Pick<BulletinStore, 'readableInState'>;
  readonly deliveries: Pick<DeliveryStore, 'get'>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** So many of the newest bulletins are looked through. */
const bulletinsLookedAt = 20;
const mostCalls = 15;

/** Looks up the last calls to a webhook: their rows follow from the newest bulletins, so no index is kept for them. */
export async function lately(partner: Partner, target: WebhookTarget, deps: LatelyDeps): Promise<Lately> {
  const states = await Promise.all(
    (['sending', 'sent'] as const).map((state) => deps.bulletins.readableInState(state, bulletinsLookedAt)),
  );
  const newest = states
    .flatMap(({ bulletins }) => bulletins)
    .sort((a, b) => ((a.sealedAt ?? '') < (b.sealedAt ?? '') ? 1 : -1))
    .slice(0, bulletinsLookedAt);
  const sent = await Promise.all(
    newest.map(async (bulletin) => ({
      bulletin,
      row: await deps.deliveries.get(bulletin.id, webhookDeliveryId(bulletin.id, target.id)),
    })),
  );
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
    missed: 0,
    isWaiting: [question, test].some((row) => row?.state === 'pending' || row?.state === 'leased'),
  };
}

const titleOf = (bulletin: Bulletin, { locale }: Partner): string => textFor(bulletin, locale).title;

const callsOf = (row: Delivery | undefined, about: LastCall['about']): LastCall[] =>
  (row?.calls ?? []).map((call) => ({ ...call, about }));

async function read(notice: Delivery | undefined, deps: LatelyDeps): Promise<Delivery | undefined> {
  return notice && deps.deliveries.get(groupOf(notice), notice.id);
}
