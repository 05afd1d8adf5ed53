import { expect, test } from 'vitest';
import { fairMessages, hostMark } from '../../../shared/delivery/fair-share.ts';
import { DeliveryMessage } from '../../../shared/delivery/message.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import { examplePartner, exampleWebhook, id, sealedBulletin } from '../../support/examples.ts';

const group = id('blt', 'yksi');
const to = (host: string, n: number) =>
  Array.from({ length: n }, (_, at) => ({ id: id('dlv', `${host} ${at}`), host: hostMark(`https://${host}/${at}`) }));
const shapes = (deliveries: Parameters<typeof fairMessages>[1]) =>
  fairMessages(group, deliveries).map(({ ids, host }) => [ids.length, host]);

test('a host with many deliveries has messages of its own, ten in each, behind those who are alone', () => {
  const crowded = to('chat.example', 25);
  const [alone] = to('kyla.example', 1);
  const mark = hostMark('https://chat.example/');
  expect(shapes([...crowded, ...(alone ? [alone] : [])])).toEqual([
    [1, hostMark('https://kyla.example/')],
    [10, mark],
    [10, mark],
    [5, mark],
  ]);
});

test('hosts with one delivery each share messages, twenty in each, marked with the first', () => {
  const each = Array.from({ length: 21 }, (_, n) => to(`kyla${n}.example`, 1)).flat();
  expect(shapes(each)).toEqual([
    [20, hostMark('https://kyla0.example/')],
    [1, hostMark('https://kyla20.example/')],
  ]);
});

test('mails, and webhooks that were stored before hosts were marked, go twenty in a message of no host', () => {
  const unmarked = to('kyla.example', 21).map(({ id: name }) => ({ id: name }));
  expect(shapes(unmarked)).toEqual([
    [20, undefined],
    [1, undefined],
  ]);
});

test('every delivery is named once, and no message holds an address', () => {
  const deliveries = [...to('a.example', 3), ...to('b.example', 1), ...to('c.example', 12)];
  const messages = fairMessages(group, deliveries);
  expect(messages.flatMap(({ ids }) => ids).sort()).toEqual(deliveries.map((each) => each.id).sort());
  for (const message of messages) expect(DeliveryMessage.parse(message)).toEqual(message);
  expect(JSON.stringify(messages)).not.toContain('example');
});

test('the mark is that of the host alone, and a planned webhook delivery carries it', () => {
  expect(hostMark('https://chat.example/one?a=1')).toBe(hostMark('https://CHAT.example/two'));
  expect(hostMark('https://chat.example/')).not.toBe(hostMark('https://chat.example:8443/'));
  const partner = examplePartner('Kylä', {}, { webhooks: [exampleWebhook('https://chat.example/hook')] });
  const bulletin = sealedBulletin('merkki');
  const planned = planDeliveries(bulletin, bulletin.sealedAt ?? '', [partner]);
  expect(planned.map(({ channel, host }) => [channel, host])).toEqual([
    ['email', undefined],
    ['webhook', hostMark('https://chat.example/')],
  ]);
});
