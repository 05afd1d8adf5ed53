import { expect, it } from 'vitest';
import type { Partner } from '../../../shared/partner/partner.ts';
import { day } from '../../../shared/time.ts';
import { webhookSecret } from '../../../shared/webhook/secret.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleKeys, examplePartner, exampleWebhook, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { stage } from './stage.ts';

const dynamo = testDynamoDB();

/** Each test has a day of its own, so that it sees only its own notices. */
let days = 0;
async function stageWith(name: string, change: Partial<Partner> = {}, webhook?: string) {
  days += 1;
  const on = stage(dynamo, { at: noon + days * day });
  const webhooks = webhook === undefined ? [] : [exampleWebhook(webhook, { state: 'unverified' })];
  const { confirmedAt: _, decidedAt: _at, decidedBy: _by, ...young } = examplePartner(name, {}, { webhooks });
  const partner: Partner = { ...young, version: 0, state: 'unconfirmed', ...change };
  await on.partners.create(partner);
  return { on, partner, path: on.confirmPath(partner.id) };
}

it('the page shows what was asked for; looking at it, as mail scanners do, changes nothing', async () => {
  const { on, partner, path } = await stageWith('katsoja', {
    name: '<script>alert(1)</script> Kylä & naapurit',
    topics: ['health', 'rescue'],
  });
  const html = await validHtml(await on.get(path));
  await on.request(path, { method: 'HEAD' });

  expect(html).not.toContain('<script>alert');
  const text = textOf(html);
  expect(text).toContain('<script>alert(1)</script> Kylä & naapurit');
  expect(text).toContain('Pori');
  expect(text).toContain('Facebook-ryhmä: katsoja – kyläläiset (seuraajia tai jäseniä: 250)');
  expect(text).toContain('Terveyspalvelut, Pelastus ja turvallisuus');
  expect(text).toContain('Vahvista tilaus');
  expect(await on.partners.get(partner.id)).toEqual(partner);
  expect(await on.notices()).toEqual([]);
});

it('the button confirms, staff are told, and the page says what happens next', async () => {
  const { on, partner, path } = await stageWith('vahvistaja', { expiresAt: (noon + 40 * day) / 1000 });
  const response = await on.post(path, [['lang', 'fi']]);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(`${path}?lang=fi`);
  expect(textOf(await validHtml(await on.get(path)))).toContain('Viestintämme käy tilauksen läpi seuraavaksi.');

  const { expiresAt: _, ...kept } = partner;
  const confirmedAt = new Date(on.clock.now).toISOString();
  expect(await on.partners.get(partner.id)).toEqual({ ...kept, version: 1, state: 'confirmed', confirmedAt });
  const notices = await on.notices();
  expect(notices.map(({ address, matter, channel }) => ({ address, matter, channel }))).toEqual(
    expect.arrayContaining([
      { address: 'viestinta@example.fi', matter: { kind: 'partner-waiting', partnerId: partner.id }, channel: 'email' },
      { address: 'paivystys@example.fi', matter: { kind: 'partner-waiting', partnerId: partner.id }, channel: 'email' },
    ]),
  );
  expect(new Set(on.emails.sent.flatMap((message) => message.ids))).toEqual(new Set(notices.map(({ id }) => id)));
  expect(JSON.stringify(on.lines)).not.toContain('@');
});

it('confirming twice, also on the next day, is confirming once', async () => {
  const { on, partner, path } = await stageWith('tuplaaja');
  await Promise.all([on.post(path), on.post(path)]);
  const before = await on.notices();
  const stored = await on.partners.get(partner.id);
  on.clock.now += 30_000;
  expect((await on.post(path)).status).toBe(303);

  expect(before).toHaveLength(2);
  expect(await on.notices()).toHaveLength(2);
  expect(await on.partners.get(partner.id)).toEqual(stored);
});

it.each(['partners.save', 'deliveries.create', 'emails.send'])(
  'when we die at %s, pressing the button again brings what is missing',
  async (call) => {
    const { on, partner, path } = await stageWith(`kuolema-${call}`);
    on.dying.at = call;
    expect((await on.post(path)).status).toBe(500);
    expect((await on.post(path)).status).toBe(303);

    expect(await on.partners.get(partner.id)).toMatchObject({ state: 'confirmed' });
    const notices = await on.notices();
    expect(notices).toHaveLength(2);
    expect(new Set(on.emails.sent.flatMap((message) => message.ids))).toEqual(new Set(notices.map(({ id }) => id)));
  },
);

it('a community that staff have approved meanwhile is not brought to them again', async () => {
  const { on, partner, path } = await stageWith('hyväksytty', { state: 'active' });
  expect((await on.post(path)).status).toBe(303);
  expect(await on.notices()).toEqual([]);
  expect(await on.partners.get(partner.id)).toEqual(partner);
  expect(textOf(await validHtml(await on.get(path)))).toContain('Tilaus on hyväksytty');
});

it('a community that has left stays so', async () => {
  const { on, partner, path } = await stageWith('lähtenyt', { state: 'left' });
  await on.post(path);
  expect(await on.partners.get(partner.id)).toEqual(partner);
  expect(textOf(await validHtml(await on.get(path)))).toContain('Tilaus on päättynyt');
});

it.each(['get', 'post'] as const)('a link that opens nothing says how to get a new one (%s)', async (method) => {
  const { on, partner, path } = await stageWith(`väärä-${method}`);
  const leave = on.leavePath('ntc_2026-11-23', partner.id).replace('lopeta', 'vahvista');
  for (const wrong of [`${path}x`, path.replace('prt_', 'prt_x'), leave, '/tilaa/vahvista/roskaa']) {
    const response = await on[method](wrong);
    expect(response.status).toBe(404);
    expect(textOf(await validHtml(response))).toContain('täytä lomake uudelleen, niin saat uuden linkin');
  }
  expect(await on.partners.get(partner.id)).toEqual(partner);
});

it.each(['get', 'post'] as const)('a link that has expired says to subscribe again (%s)', async (method) => {
  const { on, partner, path } = await stageWith(`vanha-${method}`);
  on.clock.now += 60_000;
  const response = await on[method](path);
  expect(response.status).toBe(410);
  expect(textOf(await validHtml(response))).toContain('Tilaa tiedotteet yhteisöllesi');
  expect(await on.partners.get(partner.id)).toEqual(partner);
});

it('a community that was forgotten is gone, whatever its link says', async () => {
  const { on, path } = await stageWith('unohdettu', { expiresAt: noon / 1000 });
  expect((await on.get(path)).status).toBe(410);
  expect((await on.post(path)).status).toBe(410);
});

it('the page speaks the language of the community until its reader chooses another', async () => {
  const { on, path } = await stageWith('byn', { locale: 'sv' });
  expect(await (await on.get(path)).text()).toContain('<html lang="sv">');
  expect(await (await on.get(`${path}?lang=en`)).text()).toContain('<html lang="en">');
  expect(textOf(await validHtml(await on.get(path)))).toContain('Bekräfta beställningen');
});

it('the signing secret of a webhook is shown once, and a double tap is one showing', async () => {
  const { on, partner, path } = await stageWith('ohjelmisto', {}, 'https://ohjelmisto.example.fi/');
  const [, target] = partner.targets;
  if (target?.channel !== 'webhook') throw new Error('the example has a webhook');
  const secret = webhookSecret(target, exampleKeys.webhooks);
  await on.post(path);
  expect(await validHtml(await on.get(path))).toContain(`action="${path}/salaisuus"`);

  const [first, second] = await Promise.all([on.post(`${path}/salaisuus`), on.post(`${path}/salaisuus`)]);
  for (const response of [first, second]) {
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(textOf(await validHtml(response))).toContain(secret);
  }
  on.clock.now += 11_000;
  const third = await on.post(`${path}/salaisuus`, [['lang', 'fi']]);
  expect(third.status).toBe(303);
  expect(third.headers.get('location')).toBe(`${path}?lang=fi`);
  expect((await on.get(`${path}/salaisuus?lang=sv`)).headers.get('location')).toBe(`${path}?lang=sv`);
  const page = await validHtml(await on.get(path));
  expect(page).not.toContain(secret);
  expect(textOf(page)).toContain('eikä sitä näytetä uudelleen. Jos se on kadonnut, vaihda se yhteisösi omalla sivulla');
  expect(JSON.stringify(on.lines)).not.toContain('whsec_');
});

it('no secret is shown before the subscription is confirmed, nor to a community without a webhook', async () => {
  const early = await stageWith('hätäinen', {}, 'https://hatainen.example.fi/');
  expect((await early.on.post(`${early.path}/salaisuus`)).status).toBe(303);
  expect(await early.on.partners.get(early.partner.id)).toEqual(early.partner);

  const without = await stageWith('ilman', { state: 'confirmed' });
  expect((await without.on.post(`${without.path}/salaisuus`)).status).toBe(303);
  expect((await without.on.post('/tilaa/vahvista/roskaa/salaisuus')).status).toBe(404);
});

it('a form of another site cannot confirm', async () => {
  const { on, partner, path } = await stageWith('toisaalta');
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' };
  expect((await on.post(path, [], headers)).status).toBe(403);
  expect(await on.partners.get(partner.id)).toEqual(partner);
});
