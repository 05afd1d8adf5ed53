import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Furnishing } from '../../local/start.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { segmentMessages } from '../../shared/bulletin/segment.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { shardsOf } from '../../shared/delivery/delivery.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { monthOf, toIso } from '../../shared/time.ts';
import { desk, openPage, startBrowser } from '../support/browser.ts';
import { examplePartner, sealedBulletin } from '../support/examples.ts';
import { eventually, startSystem, type TestSystem } from '../support/system.ts';

/** The provider's mailbox simulator, which the local system plays: what becomes of mails goes the whole way round. */
const boxes = {
  Poissa: 'bounce@simulator.amazonses.com',
  Valittaja: 'complaint@simulator.amazonses.com',
  Lomalla: 'ooto@simulator.amazonses.com',
  Perillä: 'maija@kyla.example',
} as const;

const bulletin = (name: string): Bulletin =>
  sealedBulletin(name, {
    sealedAt: toIso(Date.now()),
    sealedMonth: monthOf(Date.now()),
    validUntil: '2999-12-31',
    texts: { fi: { title: name, body: 'Influenssarokotuksia ilman ajanvarausta.' } },
  });
const first = bulletin('Ensimmäinen tiedote');
const second = bulletin('Toinen tiedote');

let system: TestSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ furnish, clocks: 'none' }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function furnish({ dynamodbClient, environment }: Furnishing): Promise<void> {
  const { PARTNER_TABLE = '', BULLETIN_TABLE = '' } = environment('report');
  const partners = partnerStore(dynamodbClient, PARTNER_TABLE, Date.now);
  for (const [name, email] of Object.entries(boxes)) await partners.create(examplePartner(name, {}, { email }));
  for (const each of [first, second]) await bulletinStore(dynamodbClient, BULLETIN_TABLE).create(each);
}

/** Fans a sealed bulletin out, as the sweep would within minutes. */
async function fanOut({ id }: Bulletin): Promise<void> {
  const Records = segmentMessages(id).map((message) => ({ messageId: 'm', body: JSON.stringify(message) }));
  expect(await system.invoke('expand', { Records })).toMatchObject({ kind: 'returned' });
}

/** What has become of a bulletin, as `state reason` by the name of the community. */
async function outcomes({ id }: Bulletin): Promise<Record<string, string>> {
  const { DELIVERY_TABLE = '' } = system.environment('report');
  const store = deliveryStore(system.dynamodbClient, DELIVERY_TABLE, Date.now);
  const pages = await Promise.all(shardsOf(id).map((shard) => Array.fromAsync(store.inShard(shard))));
  return Object.fromEntries(
    Object.keys(boxes).map((name) => {
      const own = pages.flat(2).find(({ recipients }) => recipients[0]?.partnerId === examplePartner(name).id);
      return [name, [own?.state, own?.reason].filter((word) => word !== undefined).join(' ')];
    }),
  );
}

const subjectsTo = async (address: string) => (await system.mailsTo(address)).map(({ subject }) => subject);

test('each mail comes to what its mailbox does with it, and nothing more goes to those that are gone or complain', async () => {
  await fanOut(first);
  const expected = {
    Poissa: 'permanent-failure bounced-no-mailbox',
    Valittaja: 'delivered complaint',
    Lomalla: 'delivered',
    Perillä: 'delivered',
  };
  await eventually(async () => {
    expect(await outcomes(first)).toEqual(expected);
    return true;
  }, 'the events');

  await fanOut(second);
  await eventually(async () => {
    expect(await outcomes(second)).toEqual({
      Poissa: 'suppressed bounced-no-mailbox',
      Valittaja: 'suppressed complaint',
      Lomalla: 'delivered',
      Perillä: 'delivered',
    });
    return true;
  }, 'the second bulletin');
  expect(await subjectsTo(boxes.Poissa)).toEqual(['Ensimmäinen tiedote']);
  expect(await subjectsTo(boxes.Valittaja)).toEqual(['Ensimmäinen tiedote']);
  expect(await subjectsTo(boxes.Perillä)).toEqual(['Ensimmäinen tiedote', 'Toinen tiedote']);
  expect(system.lines.filter((line) => line.startsWith('refused'))).toEqual([]);
  expect(system.countMessages('kumppaniverkosto-pilot-mail-events-dead')).toBe(0);
});

test('staff are told of each address in one mail', async () => {
  const [staff = ''] = (system.environment('mail-events')['STAFF_ADDRESSES'] ?? '').split(',');
  const mails = await eventually(async () => {
    const got = await system.mailsTo(staff);
    return got.length < 2 ? undefined : got;
  }, 'the mails to staff');
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'Osoitteeseen ei enää lähetetä: Kylä Poissa',
    'Osoitteeseen ei enää lähetetä: Kylä Valittaja',
  ]);
  expect(mails.map(({ text }) => text).join()).toContain('tällaista postilaatikkoa ei ole');
  expect(mails.map(({ text }) => text).join()).toContain('ilmoittanut viestimme roskapostiksi');
});

test('the follow page says in words what became of each', async () => {
  const issuer = new URL(String(system.environment('admin')['OIDC_ISSUER'])).origin;
  const origins = [new URL(system.siteUrl).origin, issuer];
  const { page, context, problems } = await openPage(browser, { ...desk, origins });
  await page.goto(system.adminUrl);
  await page.getByRole('button', { name: 'Kirjaudu sisään' }).click();
  await page.getByRole('button').first().click();
  await page.getByRole('heading', { level: 1, name: 'Työpöytä' }).waitFor();
  const rowOf = (community: string) => page.getByRole('row').filter({ hasText: community });

  await page.goto(`${system.siteUrl}/hallinta/seuraa/${first.id}`);
  expect(await rowOf('Kylä Poissa').textContent()).toContain('Viesti palautui: tällaista postilaatikkoa ei ole.');
  expect(await rowOf('Kylä Perillä').textContent()).toContain('Perillä');
  expect(await rowOf('Kylä Valittaja').textContent()).toContain('ilmoittanut viestimme roskapostiksi');

  await page.goto(`${system.siteUrl}/hallinta/seuraa/${second.id}`);
  expect(await rowOf('Kylä Poissa').textContent()).toContain('Osoitteeseen ei enää lähetetä');
  expect(await rowOf('Kylä Poissa').textContent()).toContain('Sovi kumppanin kanssa muusta osoitteesta.');
  await context.close();
  expect(problems).toEqual([]);
});
