import { describe, expect, it } from 'vitest';
import { groupOf, noticeGroup, shardOf, shardsOf } from '../../../shared/delivery/delivery.ts';
import { DeliveryMessage, messagesFor } from '../../../shared/delivery/message.ts';
import { noticeOf, sendNotice } from '../../../shared/delivery/notice.ts';
import { memoryDeliveries } from '../../fakes/delivery-store.ts';
import { memoryQueue } from '../../fakes/queue.ts';
import { id, noon } from '../../support/examples.ts';

const many = (count: number) => Array.from({ length: count }, (_, n) => id('dlv', `${n}`));

describe('the partition of a delivery', () => {
  it('follows from the group and the id, and names the group again', () => {
    const group = id('blt', 'partition');
    const shard = shardOf(group, id('dlv', 'a'));
    expect(shard).toBe(shardOf(group, id('dlv', 'a')));
    expect(shardsOf(group)).toContain(shard);
    expect(groupOf({ shard })).toBe(group);
  });

  it('is one of sixteen for a bulletin, of which none is left empty', () => {
    const group = id('blt', 'partition');
    expect(shardsOf(group)).toHaveLength(16);
    expect(new Set(many(500).map((delivery) => shardOf(group, delivery)))).toEqual(new Set(shardsOf(group)));
  });

  it('is the only one for the notices of a day', () => {
    expect(noticeGroup('2026-11-23T23:59:59.999Z')).toBe('ntc_2026-11-23');
    expect(shardsOf('ntc_2026-11-23')).toEqual(['ntc_2026-11-23#00']);
  });
});

describe('queue messages', () => {
  it('name each delivery once, twenty at most, and fit what the workers take', () => {
    const ids = many(45);
    const messages = messagesFor(id('blt', 'm'), ids);
    expect(messages.map((message) => message.ids.length)).toEqual([20, 20, 5]);
    expect(messages.flatMap((message) => message.ids)).toEqual(ids);
    expect(messages.map((message) => DeliveryMessage.parse(message))).toEqual(messages);
    expect(messagesFor(id('blt', 'm'), [])).toEqual([]);
  });

  it('stay small: ids only', () => {
    const [message] = messagesFor(id('blt', 'm'), many(20));
    expect(JSON.stringify(message).length).toBeLessThan(2_000);
  });
});

describe('a notice', () => {
  const recipient = { partnerId: id('prt', 'a'), targetId: id('tgt', 'a') };
  const confirmMail = {
    matter: { kind: 'confirm-subscription', partnerId: recipient.partnerId },
    channel: 'email',
    to: { recipient },
    at: '2026-11-23T10:00:00.000Z',
    now: noon,
  } as const;

  it('of the same fact to the same person is the same delivery', () => {
    expect(noticeOf(confirmMail)).toEqual(noticeOf(confirmMail));
    const others = [
      noticeOf({ ...confirmMail, matter: { ...confirmMail.matter, kind: 'subscription-approved' } }),
      noticeOf({ ...confirmMail, matter: { kind: 'report', month: '2026-10' } }),
      noticeOf({ ...confirmMail, to: { recipient: { ...recipient, targetId: id('tgt', 'b') } } }),
      noticeOf({ ...confirmMail, to: { address: 'valtuusto@example.fi' } }),
      noticeOf({ ...confirmMail, channel: 'webhook' }),
    ];
    expect(new Set([noticeOf(confirmMail), ...others].map((notice) => notice.id)).size).toBe(6);
  });

  it('is stored and queued; sent twice, it is stored once', async () => {
    const deliveries = memoryDeliveries(() => noon);
    const queue = memoryQueue<DeliveryMessage>();
    const notice = noticeOf(confirmMail);
    await sendNotice(notice, { deliveries, queue });
    await sendNotice(notice, { deliveries, queue });
    expect(deliveries.rows.all()).toEqual([notice]);
    expect(queue.sent).toEqual([
      { v: 1, group: 'ntc_2026-11-23', ids: [notice.id] },
      { v: 1, group: 'ntc_2026-11-23', ids: [notice.id] },
    ]);
  });
});
