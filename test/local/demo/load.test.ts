import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { demoDrafts } from '../../../local/demo/drafts.ts';
import { demoHistory } from '../../../local/demo/history.ts';
import { loadDemo, moveReceiver } from '../../../local/demo/load.ts';
import { demoPartners, receiverAt, receiverSecret } from '../../../local/demo/partners.ts';
import { seal } from '../../../shared/bulletin/seal.ts';
import { isSettled } from '../../../shared/delivery/delivery.ts';
import { planDeliveries } from '../../../shared/delivery/plan.ts';
import { findTarget } from '../../../shared/partner/partner.ts';
import { partnerStore } from '../../../shared/partner/store.ts';
import { keysFrom } from '../../../shared/secret.ts';
import { day, toIso } from '../../../shared/time.ts';
import { webhookSecret } from '../../../shared/webhook/secret.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, noon } from '../../support/examples.ts';

const engine = testDynamoDB();
const webhookUrl = 'http://127.0.0.1:8090/tiedotteet';
const partners = demoPartners({ keys: exampleKeys, webhookUrl, now: noon });

describe('the demonstration', () => {
  it('has twelve communities, ten of which take part and two wait for staff', () => {
    expect(partners).toHaveLength(12);
    expect(partners.filter(({ state }) => state === 'active')).toHaveLength(10);
    expect(partners.filter(({ state }) => state === 'confirmed')).toHaveLength(2);
    expect(new Set(partners.map(({ municipality }) => municipality)).size).toBeGreaterThan(9);
    expect(new Set(partners.map(({ kind }) => kind)).size).toBeGreaterThan(5);
  });

  it('writes to nobody real', () => {
    for (const { email } of partners.flatMap(({ maintainers }) => maintainers)) expect(email).toMatch(/\.example$/);
  });

  it('can be written to by webhook with the secret that its receiver knows', () => {
    const targets = partners.flatMap((partner) => findTarget(partner, receiverAt.targetId) ?? []);
    expect(targets).toMatchObject([{ channel: 'webhook', url: webhookUrl, state: 'verified' }]);
    const [target] = targets;
    if (target?.channel !== 'webhook') throw new Error('no webhook');
    expect(receiverSecret(exampleKeys)).toBe(webhookSecret(target, exampleKeys.webhooks));
  });

  it('shows every way in which a delivery can end', () => {
    const ended = demoHistory(partners, noon).flatMap(({ deliveries }) => deliveries);
    expect(ended.every(isSettled)).toBe(true);
    expect(new Set(ended.map(({ state }) => state))).toEqual(
      new Set(['sent', 'permanent-failure', 'dead', 'unknown', 'skipped']),
    );
    expect(ended.every(({ settledAt = '' }) => settledAt < toIso(noon))).toBe(true);
  });

  it('tells the same past on any day and with any keys', () => {
    const past = (now: number, register = partners) =>
      demoHistory(register, now).map(({ bulletin, deliveries }) => ({
        bulletin,
        times: deliveries.map(({ state, settledAt }) => `${state} ${settledAt}`).toSorted(),
      }));
    const others = demoPartners({
      keys: keysFrom('another secret that is just as long as it must be'),
      webhookUrl,
      now: noon,
    });
    expect(past(noon + 400 * day, others)).toEqual(past(noon));
  });

  it('has two drafts in three languages that can be sent at once, to those who take webhooks too', () => {
    for (const draft of demoDrafts(noon)) {
      expect(Object.keys(draft.texts)).toEqual(['fi', 'sv', 'en']);
      const sealing = seal(draft, { sub: 'staff-1', name: 'Anna Viestijä' }, noon);
      if (sealing.kind === 'refused') throw new Error(sealing.because);
      const channels = planDeliveries(sealing.bulletin, toIso(noon), partners).map(({ channel }) => channel);
      expect(channels.filter((channel) => channel === 'webhook')).toHaveLength(1);
      expect(channels.length).toBeGreaterThan(4);
    }
  });
});

describe('its next bulletin', () => {
  it('goes to communities at once, later, in a digest, and not to the one that has a pause', () => {
    const [draft] = demoDrafts(noon);
    if (draft === undefined) throw new Error('no draft');
    const sealing = seal(draft, { sub: 'staff-1', name: 'Anna Viestijä' }, noon);
    if (sealing.kind === 'refused') throw new Error(sealing.because);
    const planned = planDeliveries(sealing.bulletin, toIso(noon), partners);
    const ways = planned.map(({ state, reason }) => `${state} ${reason ?? ''}`.trim());
    expect(new Set(ways)).toEqual(new Set(['pending', 'waiting quiet-hours', 'waiting digest', 'skipped paused']));
  });
});

describe('in the tables', () => {
  const input = () => ({
    client: engine.client,
    tableNames: engine.tableNames,
    keys: exampleKeys,
    webhookUrl,
    now: noon,
  });
  const rows = () =>
    Promise.all(
      (['partner', 'bulletin', 'delivery', 'question'] as const).map(async (noun) => {
        const { Items = [] } = await engine.client.send(new ScanCommand({ TableName: engine.tableNames[noun] }));
        return Items.map((item) => unmarshall(item)).toSorted((a, b) => (a['id'] < b['id'] ? -1 : 1));
      }),
    );

  it('loading twice is loading once, and changes nothing that was done since', async () => {
    await loadDemo(input());
    const first = await rows();
    expect(first.map(({ length }) => length)).toEqual([12, expect.any(Number), expect.any(Number), expect.any(Number)]);
    await loadDemo({ ...input(), now: noon + day });
    expect(await rows()).toEqual(first);
  });

  it('the community follows its receiver to another port', async () => {
    await loadDemo(input());
    const register = partnerStore(engine.client, engine.tableNames.partner, () => noon);
    const urlNow = async () => {
      const partner = await register.get(receiverAt.partnerId);
      const target = partner && findTarget(partner, receiverAt.targetId);
      return { version: partner?.version, url: target?.channel === 'webhook' ? target.url : undefined };
    };
    const before = await urlNow();
    await moveReceiver(input());
    expect(await urlNow()).toEqual(before);
    await moveReceiver({ ...input(), webhookUrl: 'http://127.0.0.1:9999/tiedotteet' });
    expect(await urlNow()).toEqual({ version: (before.version ?? 0) + 1, url: 'http://127.0.0.1:9999/tiedotteet' });
  });
});
