import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { deliverWebhooks } from '../../../functions/deliver-webhook/deliver.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import { day, minute, toIso } from '../../../shared/time.ts';
import { webhookCode } from '../../../shared/webhook/code.ts';
import { answered, memoryCaller, type WebhookCall } from '../../fakes/webhook-caller.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, exampleWebhook, noon, sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { first } from '../../support/network.ts';
import { type Fields, leadsTo, stage } from './stage.ts';

const dynamo = testDynamoDB();
let nth = 0;

/** A receiver as anybody writes one: it echoes a challenge and takes the rest. */
const echoing = ({ body }: WebhookCall) => {
  const { type, data } = JSON.parse(body);
  return answered(200, type === 'webhook.challenge' ? JSON.stringify({ challenge: data.challenge }) : '');
};

/** A maintainer on the pages of a community of their own, with a network on which its webhooks answer. */
async function maintainer(hook?: Partial<WebhookTarget>, change: Partial<Partner> = {}) {
  nth += 1;
  const page = stage(dynamo);
  const target = exampleWebhook(`https://kyla.example/${nth}`, { name: 'Kylän sivut', ...hook });
  const partner = examplePartner(`Webhook-${nth}`, change, { webhooks: hook === undefined ? [] : [target] });
  await page.given(partner);
  const cookie = await page.enter(partner.maintainers[0]?.email ?? '');
  const list = `/oma/yhteiso/${partner.id}/webhookit`;
  const one = `${list}/${target.id}`;
  const caller = memoryCaller(echoing);
  return {
    page,
    partner,
    list,
    one,
    caller,
    see: async (path: string) => validHtml(await page.get(path, cookie)),
    post: async (path: string, fields: Fields = []) => page.post(path, [...fields, ['lang', 'fi']], cookie),
    webhooks: async () =>
      ((await page.partners.get(partner.id))?.targets ?? []).flatMap((each) =>
        each.channel === 'webhook' ? [each] : [],
      ),
    work: async () => {
      for (const message of page.queues.webhook.sent.splice(0)) await deliverWebhooks(message, { ...page, caller });
    },
  };
}
const keyIn = (html: string) => /name="formKey" value="([\w-]{22})"/.exec(html)?.[1] ?? '';
const described = (key: string, change: Record<string, string> = {}): Fields =>
  Object.entries({
    formKey: key,
    name: 'Kylän sivut',
    format: 'standard',
    url: 'https://kyla.example/hook',
    ...change,
  });

describe('adding a webhook', () => {
  test('asks nothing of it before its secret is known; once it echoes the challenge it is in use', async () => {
    const { list, see, post, webhooks, work, caller } = await maintainer();
    const form = await see(list);
    expect(textOf(form)).toContain('Yhteisölläsi ei ole webhookeja.');
    const added = await post(list, described(keyIn(form)));
    const target = first(await webhooks());
    const one = `${list}/${target.id}`;
    expect(leadsTo(added)).toEqual([303, one]);
    expect(target).toMatchObject({ name: 'Kylän sivut', url: 'https://kyla.example/hook', state: 'unverified' });
    await work();
    expect(caller.calls).toEqual([]);

    const shown = await validHtml(await post(`${one}/salaisuus`));
    const [secret = ''] = /whsec_[\w+/=]+/.exec(shown) ?? [];
    await post(`${one}/tarkista`);
    await work();
    const { body, headers } = first(caller.calls);
    expect(JSON.parse(body).type).toBe('webhook.challenge');
    expect(new Webhook(secret).sign(headers['webhook-id'] ?? '', new Date(noon), body)).toBe(
      headers['webhook-signature'],
    );
    expect(textOf(await see(one))).toContain('Käytössä Webhook on vahvistettu');
    expect(first(await webhooks()).state).toBe('verified');
  });

  test('twice with one form adds one; a second form with the same address says so beside the field', async () => {
    const { list, see, post, webhooks } = await maintainer();
    const key = keyIn(await see(list));
    await Promise.all([post(list, described(key)), post(list, described(key))]);
    expect(await webhooks()).toHaveLength(1);
    const again = await post(list, described(keyIn(await see(list))));
    expect(again.status).toBe(422);
    const html = await validHtml(again);
    expect(textOf(html)).toContain('Tämä osoite on yhteisölläsi jo.');
    expect(html).toContain('value="https://kyla.example/hook"');
  });

  test('refuses an address that we may not call, in words, and keeps what was typed', async () => {
    const { list, see, post, webhooks } = await maintainer();
    const answer = await post(list, described(keyIn(await see(list)), { url: 'https://169.254.169.254/meta' }));
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(textOf(html)).toContain('Anna webhookin osoite verkkonimellä, ei IP-numerolla.');
    expect(html).toContain('value="Kylän sivut"');
    expect(await webhooks()).toEqual([]);
  });

  test('is for five at most, and for a community that staff have approved', async () => {
    const { list, see, post, webhooks } = await maintainer();
    for (let n = 0; n < 5; n += 1) {
      await post(list, described(keyIn(await see(list)), { url: `https://kyla.example/${n}` }));
    }
    expect(textOf(await see(list))).toContain('Webhookeja voi olla enintään viisi.');
    expect((await post(list, described('A'.repeat(22), { url: 'https://kyla.example/6' }))).status).toBe(422);
    expect(await webhooks()).toHaveLength(5);
    const waiting = await maintainer(undefined, { state: 'confirmed' });
    expect(textOf(await waiting.see(waiting.list))).toContain('kun viestintä on hyväksynyt yhteisösi');
    await waiting.post(waiting.list, described('B'.repeat(22)));
    expect(await waiting.webhooks()).toEqual([]);
  });
});

describe('a chat', () => {
  test('gets a code at once, which is typed on the page; a wrong one is told beside the field', async () => {
    const { list, see, post, webhooks, work, caller } = await maintainer();
    const url = 'https://hooks.chat.example/services/T0/B0/secret-xyz';
    await post(list, described(keyIn(await see(list)), { format: 'slack', url }));
    await work();
    const target = first(await webhooks());
    const code = webhookCode(target, exampleKeys.webhooks);
    expect(first(caller.calls).body).toContain(code);
    const one = `${list}/${target.id}`;
    const html = await see(one);
    expect(html).not.toContain(code);
    expect(html).not.toContain('secret');
    expect(textOf(html)).toContain('https://hooks.chat.example/…-xyz');

    const wrong = await post(`${one}/koodi`, [['code', code === '123456' ? '654321' : '123456']]);
    expect(wrong.status).toBe(422);
    expect(textOf(await validHtml(wrong))).toContain('Koodi on väärä.');
    const right = await post(`${one}/koodi`, [['code', `${code.slice(0, 3)} ${code.slice(3)}`]]);
    expect(leadsTo(right)).toEqual([303, one]);
    expect(first(await webhooks()).state).toBe('verified');
    expect(textOf(await see(one))).not.toContain('Allekirjoitussalaisuus');
  });
});

describe('a webhook in use', () => {
  test('can be tried, and its last calls are told in our own words', async () => {
    const { one, see, post, work, caller, page } = await maintainer({});
    await post(`${one}/kokeile`);
    expect(textOf(await see(one))).toContain('Viesti on matkalla.');
    await work();
    expect(JSON.parse(first(caller.calls).body).type).toBe('webhook.test');
    page.pass(minute);
    const text = textOf(await see(one));
    expect(text).toContain('23.11.2026 klo 12.00 Vastaanottaja otti viestin vastaan. Kokeiluviesti 200 0,1 s');
  });

  test('shows its secret once; a changed one can be shown again, and both sign for a week', async () => {
    const { one, see, post, webhooks, work, caller, page } = await maintainer({ secretShownAt: toIso(noon - day) });
    expect(textOf(await see(one))).toContain('Salaisuus näytettiin 22.11.2026');
    expect(leadsTo(await post(`${one}/salaisuus`))).toEqual([303, one]);
    await post(`${one}/vaihda`);
    await post(`${one}/vaihda`);
    expect(first(await webhooks())).toMatchObject({ secretVersion: 2 });
    expect(textOf(await see(one))).toContain('Edellinen salaisuus toimii vielä 30.11.2026 asti.');
    expect(await validHtml(await post(`${one}/salaisuus`))).toMatch(/whsec_/);
    page.pass(minute);
    expect(leadsTo(await post(`${one}/salaisuus`))).toEqual([303, one]);
    await post(`${one}/kokeile`);
    await work();
    expect(first(caller.calls).headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  });

  test('says how many bulletins it missed that still hold, and has them sent when asked', async () => {
    const { one, see, post, page, partner } = await maintainer({});
    const bulletin = sealedBulletin(`Väliin jäänyt ${nth}`, { validUntil: '2026-12-31' });
    const asIfSent = { ...partner, targets: partner.targets.slice(1) };
    const delivery = first(await page.fannedOut(bulletin, [asIfSent]));
    await page.deliveries.record({ ...delivery, version: 1, state: 'skipped', reason: 'webhook-disabled' });
    expect(textOf(await see(one))).toContain('Voimassa olevia tiedotteita, jotka eivät menneet perille: 1.');
    expect(leadsTo(await post(`${one}/valiin-jaaneet`))).toEqual([303, one]);
    expect(page.queues.webhook.sent).toHaveLength(1);
    expect(textOf(await see(one))).toContain('Väliin jääneet tiedotteet lähtevät muutaman minuutin kuluessa.');
  });

  test('can be given another name', async () => {
    const { one, see, post } = await maintainer({});
    expect((await post(`${one}/nimi`, [['name', ' ']])).status).toBe(422);
    await post(`${one}/nimi`, [['name', 'Uutissivu']]);
    expect(await see(one)).toContain('<h1>Uutissivu</h1>');
  });

  test('is removed after it was asked once more', async () => {
    const { list, one, see, post, webhooks, partner, page } = await maintainer({});
    expect(textOf(await see(`${one}/poista`))).toContain('Tätä ei voi perua.');
    expect(leadsTo(await post(`${one}/poista`))).toEqual([303, list]);
    expect(leadsTo(await post(`${one}/poista`))).toEqual([303, list]);
    expect(await webhooks()).toEqual([]);
    expect(await page.partners.get(partner.id)).toMatchObject({ state: 'active' });
  });
});

describe('a webhook that was taken out of use', () => {
  test('says why, and is in use again once it answers a fresh challenge', async () => {
    const disabled = { at: toIso(noon - day), because: 'bulletins', isTold: true } as const;
    const { one, see, post, webhooks, work } = await maintainer({ state: 'disabled', disabled });
    expect(textOf(await see(one))).toContain(
      'Pois käytöstä Ohjelmisto ei ottanut vastaan useaa peräkkäistä tiedotetta.',
    );
    await post(`${one}/tarkista`);
    await work();
    expect(first(await webhooks())).toMatchObject({ state: 'verified' });
    expect(first(await webhooks())).not.toHaveProperty('disabled');
  });
});

test('the webhooks of a community are for its own maintainers', async () => {
  const own = await maintainer({});
  const other = await maintainer({});
  expect((await other.post(`${own.one}/poista`)).status).toBe(404);
  expect((await other.post(own.list, described('C'.repeat(22)))).status).toBe(404);
  expect((await own.post(`${own.list}/${other.one.split('/').at(-1)}/kokeile`)).status).toBe(404);
  expect((await own.post(`${own.list}/${own.partner.targets[0]?.id}/poista`)).status).toBe(303);
  expect((await own.page.partners.get(own.partner.id))?.targets).toHaveLength(2);
  expect(await own.webhooks()).toHaveLength(1);
});

describe('the audit trail', () => {
  test('has each act on a webhook once, without its address, however often the button is tapped', async () => {
    const { page, partner, list, see, post, webhooks, work } = await maintainer();
    const key = keyIn(await see(list));
    for (let taps = 0; taps < 2; taps += 1) await post(list, described(key));
    const { id: targetId } = first(await webhooks());
    const one = `${list}/${targetId}`;
    for (const act of ['salaisuus', 'tarkista', 'tarkista']) await post(`${one}/${act}`);
    await work();
    for (const act of ['kokeile', 'kokeile', 'vaihda', 'vaihda', 'poista', 'poista']) await post(`${one}/${act}`);
    const entries = await page.audit.of(partner.id);
    expect(entries.map(({ act }) => 'how' in act && act.how).sort()).toEqual(
      ['added', 'secret-shown', 'asked', 'tested', 'secret-changed', 'removed'].sort(),
    );
    expect(entries.map(({ by }) => by)).toEqual(entries.map(() => ({ kind: 'partner', partnerId: partner.id })));
    expect(JSON.stringify(entries)).not.toContain('kyla.example');
  });

  test('gets what a crash kept from it when the button is tapped again', async () => {
    const { page, partner, list, see, post, webhooks } = await maintainer();
    const key = keyIn(await see(list));
    const { record } = page.audit;
    page.deps.audit.record = async () => Promise.reject(new Error('the process died'));
    expect((await post(list, described(key))).status).toBe(500);
    expect(await webhooks()).toHaveLength(1);
    page.deps.audit.record = record;
    page.pass(minute);
    await post(list, described(key));
    expect((await page.audit.of(partner.id)).map(({ at, act }) => [at, act])).toEqual([
      [toIso(noon), { kind: 'webhook-changed', how: 'added', targetId: first(await webhooks()).id }],
    ]);
  });
});
