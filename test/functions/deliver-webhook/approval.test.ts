import { beforeEach, expect, test } from 'vitest';
import { deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import { noticeOf } from '../../../shared/delivery/notice.ts';
import { confirm } from '../../../shared/partner/changes.ts';
import { changePartner } from '../../../shared/partner/store.ts';
import { toIso } from '../../../shared/time.ts';
import { askAgain, sendTest } from '../../../shared/webhook/acts.ts';
import { webhookCaller } from '../../../shared/webhook/call.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleWebhook, noon, sealedBulletin } from '../../support/examples.ts';
import { emptyTables, first, messageOf } from '../../support/network.ts';
import { stage } from '../admin/stage.ts';
import { testReceiver } from './receiver.ts';

const dynamo = testDynamoDB();
const receiver = testReceiver();
beforeEach(() => emptyTables(dynamo));

test('nothing leaves for a webhook before the community has confirmed and staff have approved: no connection is made', async () => {
  const pages = stage(dynamo);
  const deps = { ...pages, caller: webhookCaller(new Set([receiver.host()])), webhooks: pages.queues.webhook };
  const hook = exampleWebhook(`http://${receiver.host()}/hook`, { state: 'unverified' });
  const {
    decidedAt,
    decidedBy: _by,
    confirmedAt: _confirmed,
    ...partner
  } = examplePartner('Uusi', { state: 'unconfirmed' }, { webhooks: [hook] });
  await deps.partners.create(partner);
  const which = { partnerId: partner.id, targetId: hook.id };
  const question = noticeOf({
    matter: { kind: 'webhook-challenge', partnerId: partner.id },
    channel: 'webhook',
    to: { recipient: which },
    at: toIso(noon),
    now: noon,
  });
  let nth = 0;

  /** Everything that could call it is tried, also with rows that nobody should have made. @returns connections so far. */
  async function tried(): Promise<number> {
    nth += 1;
    await askAgain(which, deps);
    await sendTest(which, deps);
    await deps.deliveries.create({ ...question, id: `${question.id.slice(0, -1)}${nth}` });
    const asIfActive = { ...partner, state: 'active' as const, decidedAt: decidedAt ?? toIso(noon) };
    const planned = await deps.fannedOut(sealedBulletin(`Tiedote ${nth}`), [asIfActive]);
    const bulletin = first(planned.filter(({ channel }) => channel === 'webhook'));
    await deliverWebhooks(messageOf({ ...question, id: `${question.id.slice(0, -1)}${nth}` }), deps);
    await deliverWebhooks(messageOf(bulletin), deps);
    for (const message of deps.webhooks.sent.splice(0)) await deliverWebhooks(message, deps);
    return receiver.connections();
  }

  expect(await tried()).toBe(0);
  await changePartner(deps.partners, partner.id, (current) => confirm(current, deps.now()));
  expect(await tried()).toBe(0);
  await pages.post(`/hallinta/kumppanit/${partner.id}/hyvaksy`);
  for (const message of deps.webhooks.sent.splice(0)) await deliverWebhooks(message, deps);
  expect(receiver.connections()).toBe(1);
  expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(['webhook.challenge']);
});
