import { isFor } from '../../../shared/bulletin/audience.ts';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import { findTarget, type Partner } from '../../../shared/partner/partner.ts';
import { toIso } from '../../../shared/time.ts';
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
};

/** Who of these partners would get the bulletin at `now` (epoch ms), by the rule that the fan-out itself follows. */
export function recipientsOf(bulletin: Bulletin, all: readonly Partner[], now: number): Recipients {
  const partners = all
    .filter((partner) => isFor(bulletin.audience, partner))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fi'));
  const planned = planDeliveries(bulletin, toIso(now), partners);
  const webhooks = planned.filter((delivery) => delivery.channel === 'webhook');
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  const unverified = webhooks.filter(({ recipients: [recipient] }) => {
    const partner = recipient && byId.get(recipient.partnerId);
    const target = partner && recipient && findTarget(partner, recipient.targetId);
    return target?.channel === 'webhook' && target.state === 'unverified';
  }).length;
  return {
    partners,
    turns: turnsOf(planned, partners),
    mailboxes: planned.length - webhooks.length,
    webhooks: webhooks.length - unverified,
    unverified,
  };
}
