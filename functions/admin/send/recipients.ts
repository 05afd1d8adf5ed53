import { isFor } from '../../../shared/bulletin/audience.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { passesAll } from '../../../shared/delivery/arrival.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { findTarget, type Partner, preferencesOf } from '../../../shared/partner/partner.ts';
import { toIso } from '../../../shared/time.ts';
import type { Week } from '../../../shared/week/week.ts';
import type { Deps } from '../deps.ts';
import { type TurnGroup, turnsOf } from './turns.ts';

/** Who would get a bulletin if it were sent now. */
export type Recipients = {
  /** By name. */
  readonly partners: readonly Partner[];
  /** When each of them gets it. */
  readonly turns: readonly TurnGroup[];
  /** One mail goes to each address, however many communities its owner keeps. */
  readonly mailboxes: number;
  readonly webhooks: number;
  /** Webhooks that have not answered their challenge: nothing goes to them. */
  readonly unverified: number;
  /** Whether there is nobody to choose from. */
  readonly networkIsEmpty: boolean;
};

/**
 * Who of the active partners would get the bulletin if it were sent now, by the rules that the fan-out and the mail worker
 * follow: who wants only so many a week, and has had them, gets it later.
 */
export async function recipientsNow(
  bulletin: Bulletin,
  deps: Pick<Deps, 'partners' | 'weeks' | 'now'>,
): Promise<Recipients> {
  const active = await deps.partners.inState('active');
  const limited = passesAll(bulletin)
    ? []
    : active.filter((partner) => isFor(bulletin.audience, partner) && isLimited(partner));
  const weeks = await inParallel(limited, weeksAtOnce, ({ id }) => deps.weeks.get(id));
  const known = weeks.flatMap((week) => (week === undefined ? [] : [[week.partnerId, week] as const]));
  return recipientsOf(bulletin, active, deps.now(), new Map(known));
}

const weeksAtOnce = 20;

function isLimited(partner: Partner): boolean {
  const { rhythm } = preferencesOf(partner);
  return rhythm.kind === 'each' && rhythm.mostPerWeek !== undefined;
}

/** Who of these partners would get the bulletin at `now` (epoch ms), as far as `weeks` tells what they had. */
export function recipientsOf(
  bulletin: Bulletin,
  all: readonly Partner[],
  now: number,
  weeks: ReadonlyMap<string, Week> = new Map(),
): Recipients {
  const partners = all
    .filter((partner) => isFor(bulletin.audience, partner))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fi'));
  const planned = planDeliveries(bulletin, toIso(now), partners, weeks);
  const webhooks = planned.filter((delivery) => delivery.channel === 'webhook');
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  const unverified = webhooks.filter(({ recipients: [recipient] }) => {
    const partner = recipient && byId.get(recipient.partnerId);
    const target = partner && recipient && findTarget(partner, recipient.targetId);
    return target?.channel === 'webhook' && target.state === 'unverified';
  }).length;
  return {
    networkIsEmpty: all.length === 0,
    partners,
    turns: turnsOf(planned, partners),
    mailboxes: planned.length - webhooks.length,
    webhooks: webhooks.length - unverified,
    unverified,
  };
}
