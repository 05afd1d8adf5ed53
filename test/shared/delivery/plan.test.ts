import { describe, expect, it } from 'vitest';
import { Delivery, shardsOf } from '../../../shared/delivery/delivery.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { day } from '../../../shared/time.ts';
import { exampleMaintainer, examplePartner, exampleWebhook, id, noon, sealedBulletin } from '../../support/examples.ts';

const sealedAt = '2026-11-23T10:00:00.000Z';
const bulletin = sealedBulletin('plan', { audience: { municipalities: ['609', '684'], topics: ['vaccination'] } });
const plan = (...partners: Partner[]) => planDeliveries(bulletin, sealedAt, partners);
const channels = (...partners: Partner[]) => plan(...partners).map(({ channel }) => channel);

describe('the deliveries of a bulletin', () => {
  it('are one for each target, pending, in a partition of the bulletin, kept for 13 months', () => {
    const partner = examplePartner('reposaari', {}, { webhooks: [exampleWebhook('https://a.example.fi/in')] });
    const [mail, webhook, ...more] = plan(partner);
    expect(more).toEqual([]);
    expect(mail).toEqual({
      shard: expect.stringMatching(`^${bulletin.id}#(0\\d|1[0-5])$`),
      id: expect.stringMatching(/^dlv_[\w-]{22}$/),
      version: 0,
      state: 'pending',
      channel: 'email',
      matter: { kind: 'bulletin', bulletinId: bulletin.id },
      recipients: [{ partnerId: partner.id, targetId: partner.targets[0]?.id }],
      createdAt: sealedAt,
      attempts: 0,
      ambiguities: 0,
      expiresAt: (noon + 396 * day) / 1000,
    });
    expect(webhook).toMatchObject({
      channel: 'webhook',
      recipients: [{ partnerId: partner.id, targetId: partner.targets[1]?.id }],
    });
    for (const each of [mail, webhook]) {
      expect(Delivery.parse(each)).toEqual(each);
      expect(shardsOf(bulletin.id)).toContain(each?.shard);
    }
  });

  it('are one mail for a person who keeps several communities, and a webhook for each', () => {
    const email = 'Maija@Example.fi';
    const one = examplePartner('yksi', {}, { email, webhooks: [exampleWebhook('https://a.example.fi/in')] });
    const two = examplePartner(
      'kaksi',
      {},
      { email: 'maija@example.fi', webhooks: [exampleWebhook('https://b.example.fi/in')] },
    );
    const mails = plan(one, two).filter(({ channel }) => channel === 'email');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.recipients.map(({ partnerId }) => partnerId)).toEqual([one.id, two.id]);
    expect(channels(one, two).filter((channel) => channel === 'webhook')).toHaveLength(2);
  });

  it('are the same whenever they are planned, and whoever else is planned with them', () => {
    const partners = ['a', 'b', 'c'].map((name) => examplePartner(name));
    const apart = partners.flatMap((partner) => plan(partner));
    expect(plan(...partners)).toEqual(apart);
    expect(plan(...partners)).toEqual(plan(...partners));
  });

  it('differ from those of another bulletin to the same targets', () => {
    const partner = examplePartner('a', {}, { webhooks: [exampleWebhook('https://a.example.fi/in')] });
    const others = planDeliveries(sealedBulletin('another'), sealedAt, [partner]);
    expect(new Set([...plan(partner), ...others].map((delivery) => delivery.id)).size).toBe(4);
  });

  it.each<[string, Partial<Partner>]>([
    ['elsewhere', { municipality: '050' }],
    ['with other interests', { topics: ['rescue'] }],
    ['that wait for approval', { state: 'confirmed' }],
    ['that left', { state: 'left' }],
    ['that were approved after it was sealed', { decidedAt: '2026-11-23T10:00:00.001Z' }],
    ['without a target', { targets: [] }],
    ['whose mailbox is nobody’s', { maintainers: [exampleMaintainer('muu@example.fi')] }],
  ])('are none for communities %s', (_who, change) => {
    expect(plan(examplePartner('nobody', change))).toEqual([]);
  });

  it('reach a community that was approved in the very millisecond of sealing, or before approvals were noted', () => {
    expect(channels(examplePartner('same', { decidedAt: sealedAt }))).toEqual(['email']);
    const { decidedAt: _, ...undated } = examplePartner('undated');
    expect(channels(undated)).toEqual(['email']);
  });

  it('include a webhook that is not verified yet: it is skipped when its turn comes, and seen', () => {
    const webhook = exampleWebhook('https://a.example.fi/in', { state: 'unverified' });
    const partner = examplePartner('a', { targets: [webhook], id: id('prt', 'a') });
    expect(channels(partner)).toEqual(['webhook']);
  });
});
