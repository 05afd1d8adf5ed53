import { type Delivery, DeliveryState } from '../../../shared/delivery/delivery.ts';
import { findTarget, maintainerOf, type Partner } from '../../../shared/partner/partner.ts';
import type { PartnerStore } from '../../../shared/partner/store.ts';
import { cleanText } from '../../../shared/web/typed.ts';

/** Which of a bulletin's deliveries somebody wants to see. */
export type Filter = {
  readonly state: DeliveryState | undefined;
  /** A part of a community's name. */
  readonly partner: string;
  /** A part of the name of a mail server or a webhook's server, such as `gmail.com`. */
  readonly host: string;
};

/** The query of an address, as a filter; what is none of ours is left out. */
export function filterIn(query: (name: string) => string | undefined): Filter {
  const text = (name: string) => cleanText(query(name) ?? '').slice(0, 100);
  return { state: DeliveryState.safeParse(query('tila')).data, partner: text('kumppani'), host: text('palvelin') };
}

/** The filter as the query of an address; what is not set is left out. */
export const queryOf = ({ state, partner, host }: Filter) => ({
  tila: state,
  kumppani: partner === '' ? undefined : partner,
  palvelin: host === '' ? undefined : host,
});

export const isFiltered = ({ state, partner, host }: Filter): boolean =>
  state !== undefined || partner !== '' || host !== '';

/** Tells the deliveries that a filter lets through. Communities are only looked up if it asks for a name or a server. */
export async function matcherOf(
  { state, partner, host }: Filter,
  partners: Pick<PartnerStore, 'inState'>,
): Promise<(delivery: Delivery) => boolean> {
  const isOfState = (delivery: Delivery) => state === undefined || delivery.state === state;
  if (partner === '' && host === '') return isOfState;
  const known = (await Promise.all([partners.inState('active'), partners.inState('left')])).flat();
  const byId = new Map(known.map((each) => [each.id, each]));
  const fits = ({ partnerId, targetId }: Delivery['recipients'][number]) => {
    const found = byId.get(partnerId);
    if (found === undefined) return false;
    return holds(found.name, partner) && (host === '' || holds(hostOf(found, targetId), host));
  };
  return (delivery) => isOfState(delivery) && delivery.recipients.some(fits);
}

const holds = (text: string, part: string) => text.toLocaleLowerCase('fi').includes(part.toLocaleLowerCase('fi'));

function hostOf(partner: Partner, targetId: string): string {
  const target = findTarget(partner, targetId);
  if (target === undefined) return '';
  if (target.channel === 'webhook') return new URL(target.url).host;
  return maintainerOf(partner, target)?.email.split('@').at(-1) ?? '';
}
