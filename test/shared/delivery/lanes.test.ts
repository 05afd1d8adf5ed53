import { expect, test } from 'vitest';
import { laneOf, lanes, queueAll } from '../../../shared/delivery/lanes.ts';
import type { DeliveryMessage } from '../../../shared/delivery/message.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import { memoryQueue } from '../../fakes/queue.ts';
import { exampleDelivery, examplePartner, exampleWebhook, id, sealedBulletin } from '../../support/examples.ts';

const queues = () => ({
  email: memoryQueue<DeliveryMessage>(),
  webhook: memoryQueue<DeliveryMessage>(),
  'urgent-email': memoryQueue<DeliveryMessage>(),
  'urgent-webhook': memoryQueue<DeliveryMessage>(),
});

test('each delivery of an urgent bulletin goes by the urgent queue of its channel, and every other by the ordinary one', async () => {
  const partner = examplePartner('Kylä', {}, { webhooks: [exampleWebhook('https://kyla.example/hook')] });
  const planned = (urgency: 'normal' | 'urgent') => {
    const bulletin = sealedBulletin(urgency, { urgency });
    return planDeliveries(bulletin, bulletin.sealedAt ?? '', [partner]);
  };
  const all = queues();
  await queueAll([...planned('normal'), ...planned('urgent')], all);
  expect(lanes.map((lane) => all[lane].sent.map(({ group }) => group))).toEqual([
    [id('blt', 'normal')],
    [id('blt', 'normal')],
    [id('blt', 'urgent')],
    [id('blt', 'urgent')],
  ]);
});

test('a row that was written before there were urgent queues goes by the ordinary one', () => {
  expect(laneOf(exampleDelivery('vanha'))).toBe('email');
});

test('a message names deliveries of one group, twenty at most', async () => {
  const all = queues();
  const ofOne = Array.from({ length: 21 }, (_, n) => exampleDelivery(`rivi ${n}`, { group: id('blt', 'yksi') }));
  await queueAll([...ofOne, exampleDelivery('toisen', { group: id('blt', 'toinen') })], all);
  expect(all.email.sent.map(({ group, ids }) => [group, ids.length])).toEqual([
    [id('blt', 'yksi'), 20],
    [id('blt', 'yksi'), 1],
    [id('blt', 'toinen'), 1],
  ]);
});
