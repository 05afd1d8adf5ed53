import { type ExpandDeps, expand } from '../../../functions/expand/expand.ts';
import { type SegmentMessage, segmentMessages } from '../../../shared/bulletin/segment.ts';
import { mailDeliveryId, webhookDeliveryId } from '../../../shared/delivery/delivery.ts';
import { hashAddress } from '../../../shared/email/address.ts';
import { minute } from '../../../shared/time.ts';
import { exampleKeys, examplePartner, exampleWebhook } from '../../support/examples.ts';
import type { Network } from '../../support/network.ts';

export const plenty = () => 10 * minute;
export const idsOn = (queue: Network['queues']['email']) => queue.sent.flatMap(({ ids }) => ids);
export const mailTo = (bulletinId: string, address: string) =>
  mailDeliveryId(bulletinId, hashAddress(address, exampleKeys.addresses));

export async function expandAll(bulletinId: string, deps: ExpandDeps) {
  for (const message of segmentMessages(bulletinId)) await expand(message, plenty, deps);
}

export const died = async (): Promise<never> => {
  throw new Error('the worker died');
};

/** Two communities of one person, one of another with a webhook. @returns who each delivery of a bulletin goes to. */
export async function smallNetwork(world: Network, bulletinId: string): Promise<Map<string, string[]>> {
  const same = { email: 'sama@example.org' };
  const webhook = exampleWebhook('https://seura.example/hook');
  const village = examplePartner('Kylä', {}, same);
  const neighbour = examplePartner('Naapurikylä', {}, same);
  const club = examplePartner('Seura', {}, { email: 'seura@example.org', webhooks: [webhook] });
  for (const partner of [village, neighbour, club]) await world.partners.create(partner);
  return new Map([
    [mailTo(bulletinId, 'sama@example.org'), [village.id, neighbour.id].sort()],
    [mailTo(bulletinId, 'seura@example.org'), [club.id]],
    [webhookDeliveryId(bulletinId, webhook.id), [club.id]],
  ]);
}

export const recipientsById = (rows: Awaited<ReturnType<Network['rowsOf']>>) =>
  new Map(rows.map((row) => [row.id, row.recipients.map(({ partnerId }) => partnerId).sort()]));

/** The messages of the segments that hold communities. */
export async function segmentsWithPartners(
  bulletinId: string,
  world: Network,
): Promise<[SegmentMessage, ...SegmentMessage[]]> {
  const holding: SegmentMessage[] = [];
  for (const message of segmentMessages(bulletinId)) {
    const { partners } = await world.partners.scan({ segment: message.segment, total: 16, limit: 500 });
    if (partners.some(({ state }) => state === 'active')) holding.push(message);
  }
  const [first, ...rest] = holding;
  if (first === undefined) throw new Error('no segment holds a community');
  return [first, ...rest];
}

/** Works through a list 16 at a time. */
export async function inParallel<T>(list: readonly T[], work: (each: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < list.length; at += 16) await Promise.all(list.slice(at, at + 16).map(work));
}
