import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/delivery/delivery.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import {
  exampleBulletin,
  exampleDelivery,
  examplePartner,
  exampleWebhook,
  id,
  sealedBulletin,
} from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { leadsTo, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const bulletinId = id('blt', 'tiedote');
const path = `/hallinta/seuraa/${bulletinId}`;
const delivery = (name: string, change: Partial<Delivery> = {}) =>
  exampleDelivery(name, { group: bulletinId, ...change });

/** One delivery in each state, to communities named after it. */
const oneOfEach: readonly [Delivery, string][] = [
  [delivery('a'), 'Odottaa lähettämistä 0'],
  [delivery('b', { state: 'leased', attempts: 1, leaseUntil: '2026-11-23T10:01:00.000Z' }), 'Lähetetään juuri nyt 1'],
  [
    delivery('c', { state: 'retry', attempts: 2, reason: 'timeout', due: 'due#0', dueAt: '2026-11-23T10:35:00.000Z' }),
    'Yritetään uudelleen 2 Vastaanottaja ei vastannut ajoissa. Yritämme uudelleen 23.11.2026 klo 12.35.',
  ],
  [
    delivery('d', {
      state: 'ambiguous',
      attempts: 1,
      reason: 'connection',
      due: 'due#0',
      dueAt: '2026-11-23T10:15:00.000Z',
    }),
    'Odottaa vahvistusta 1 Vastaanottajaan ei saatu yhteyttä. Jos vahvistusta ei tule, yritämme kerran uudelleen 23.11.2026 klo 12.15.',
  ],
  [
    delivery('e', { state: 'sent', attempts: 1, settledAt: '2026-11-23T10:00:09.000Z' }),
    'Lähetetty 1 23.11.2026 klo 12.00',
  ],
  [
    delivery('f', {
      state: 'permanent-failure',
      attempts: 1,
      reason: 'rejected',
      settledAt: '2026-11-23T10:00:09.000Z',
    }),
    'Ei mennyt perille 1 Vastaanottaja hylkäsi viestin. Emme yritä uudelleen. Pyydä kumppanilta toimiva osoite. Yritä uudelleen (Kylä f) 23.11.2026 klo 12.00',
  ],
  [
    delivery('g', { state: 'skipped', attempts: 1, reason: 'left', settledAt: '2026-11-23T10:00:09.000Z' }),
    'Jätettiin lähettämättä 1 Kumppani on lähtenyt verkostosta tai poistanut osoitteen. 23.11.2026 klo 12.00',
  ],
  [
    delivery('h', { state: 'dead', attempts: 6, reason: 'attempts-exhausted', settledAt: '2026-11-23T18:00:00.000Z' }),
    'Yritykset loppuivat 6 Mikään yritys ei onnistunut. Emme yritä enää itsestään. Ota yhteyttä kumppaniin muuta kautta, tai yritä uudelleen, kun vika on korjattu. Yritä uudelleen (Kylä h) 23.11.2026 klo 20.00',
  ],
  [
    delivery('i', { state: 'unknown', attempts: 2, reason: 'worker-lost', settledAt: '2026-11-23T10:30:00.000Z' }),
    'Ei tiedetä, tuliko perille 2 Lähettäminen keskeytyi meidän puolellamme kesken kaiken. Emme lähetä uudelleen, jottei sama viesti tule kahdesti. Kysy kumppanilta, tuliko viesti. 23.11.2026 klo 12.30',
  ],
];

async function sentToEach() {
  await pages.bulletins.create(sealedBulletin('tiedote', { sealedCount: oneOfEach.length }));
  await pages.deliveries.createMany(oneOfEach.map(([each]) => each));
  for (const name of 'abcdefghi') await pages.partners.create(examplePartner(name));
}

describe('a sent bulletin', () => {
  it('shows its progress, and each delivery in words', async () => {
    await sentToEach();
    const html = await validHtml(await pages.get(path));
    const text = textOf(html);
    expect(text).toContain('Lähetetty 23.11.2026 klo 12.00, lähettäjä: Anna Viestijä.');
    expect(text).toContain('5 / 9 valmiina');
    expect(html).toMatch(/<progress max="9" value="5"/);
    for (const [{ recipients }, words] of oneOfEach) {
      const name = 'abcdefghi'.split('').find((letter) => id('prt', letter) === recipients[0]?.partnerId);
      expect(text).toContain(`Kylä ${name} ${name}@example.fi ${words}`);
    }
  });

  it('counts its deliveries by state, and shows those of one state when asked', async () => {
    await sentToEach();
    await pages.deliveries.create(delivery('j', { state: 'dead', reason: 'too-late', attempts: 3 }));
    const text = textOf(await validHtml(await pages.get(path)));
    expect(text).toMatch(/Toimitukset tilan mukaan.*Odottaa lähettämistä 1 .*Yritykset loppuivat 2 .*Kaikki 10/);
    const dead = textOf(await validHtml(await pages.get(`${path}?tila=dead`)));
    expect(dead).toContain('Näytetään vain: Yritykset loppuivat.');
    expect(dead).toContain('Kylä h');
    expect(dead).not.toContain('Kylä a');
    expect(dead).toMatch(/Kaikki 10/);
  });

  it('names a webhook by its host, several communities of one person, and partners that are no longer there', async () => {
    const webhook = exampleWebhook('https://hook.example/salainen-polku');
    const partner = examplePartner('Noormarkku', {}, { webhooks: [webhook] });
    const other = examplePartner('Söörmarkku');
    await pages.fannedOut(sealedBulletin('tiedote'), [partner, other]);
    const to = (one: typeof partner) => ({ partnerId: one.id, targetId: one.targets[0]?.id ?? '' });
    await pages.deliveries.create(delivery('kaksi', { recipients: [to(partner), to(other)] }));
    await pages.deliveries.create(delivery('poissa'));
    const html = await validHtml(await pages.get(path));
    const text = textOf(html);
    expect(text).toContain('Kylä Noormarkku hook.example Odottaa');
    expect(html).not.toContain('salainen-polku');
    expect(text).toContain('Kylä Noormarkku Kylä Söörmarkku Noormarkku@example.fi Odottaa');
    expect(text).toContain('Poistunut kumppani Osoite on poistettu Odottaa');
  });

  it('whose recipients are still being looked up says so, and offers to look again', async () => {
    await pages.bulletins.create(sealedBulletin('tiedote'));
    const html = await validHtml(await pages.get(`${path}?lang=en`));
    expect(textOf(html)).toContain('0 / 0 done Recipients are still being looked up');
    expect(html).toContain(`href="${path}?lang=en"`);
  });

  it('is finished when every delivery that it has is settled', async () => {
    await pages.bulletins.create(sealedBulletin('tiedote', { sealedCount: 1 }));
    await pages.deliveries.create(delivery('e', { state: 'sent', attempts: 1, settledAt: '2026-11-23T10:00:09.000Z' }));
    const text = textOf(await validHtml(await pages.get(path)));
    expect(text).toContain('1 / 1 valmiina Kaikki toimitukset on käsitelty.');
    expect(text).not.toContain('Päivitä');
  });

  it('that is still a draft leads to sending it', async () => {
    await pages.bulletins.create(exampleBulletin('tiedote'));
    expect(leadsTo(await pages.get(path))).toEqual([303, `/hallinta/laheta/${bulletinId}`]);
  });
});

it('shows 450 deliveries on three pages, each of them once, and counts all of them on each page', async () => {
  const names = Array.from({ length: 450 }, (_, n) => `rivi-${n}`);
  await pages.bulletins.create(sealedBulletin('tiedote', { sealedCount: 450 }));
  await pages.deliveries.createMany(names.map((name) => delivery(name, { attempts: 1 })));
  for (const name of names.slice(0, 20)) await pages.partners.create(examplePartner(name));

  const sizes: number[] = [];
  const seen: string[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    // Not held against the standard: that takes a second a page, and the same page with few rows has been.
    const html = await (await pages.get(next)).text();
    expect(textOf(html)).toContain('0 / 450 valmiina');
    sizes.push(html.split('Odottaa lähettämistä</td>').length - 1);
    seen.push(...[...html.matchAll(/rivi-\d+@example\.fi/g)].map(([address]) => address));
    next = /href="([^"]+)">Seuraavat 200</.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(sizes).toEqual([200, 200, 50]);
  expect(seen.sort()).toEqual(
    names
      .slice(0, 20)
      .map((name) => `${name}@example.fi`)
      .sort(),
  );
});

it('begins at the beginning when the place in the address is none of ours', async () => {
  await sentToEach();
  expect(textOf(await validHtml(await pages.get(`${path}?alkaen=%00&tila=outo`)))).toContain('Kylä a');
});

it('lists what was sent, newest first, with how far each is', async () => {
  await sentToEach();
  await pages.bulletins.create(
    sealedBulletin('vanha', {
      state: 'sent',
      sealedAt: '2026-11-20T10:00:00.000Z',
      sealedBy: { sub: 'staff-anna', name: 'Anna Aalto' },
      sealedCount: 12,
    }),
  );
  await pages.bulletins.create(exampleBulletin('luonnos'));
  const html = await validHtml(await pages.get('/hallinta/seuraa'));
  expect(textOf(html)).toMatch(
    /23\.11\.2026 klo 12\.00 Anna Viestijä Lähetetään 5 \/ 9 valmiina .*20\.11\.2026 klo 12\.00 sinä Lähetetty 12 \/ 12 valmiina/,
  );
  expect(html).toContain('href="/hallinta/kysymykset"');
  expect(html).not.toContain(id('blt', 'luonnos'));
});
