import { describe, expect, test } from 'vitest';
import { leave } from '../../../shared/partner/leave.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { fromIso } from '../../../shared/time.ts';
import { completeTraining } from '../../../shared/training/training.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleMaintainer, examplePartner, exampleWebhook, id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { leadsTo, stage } from './stage.ts';

const dynamo = testDynamoDB();

/** A community whose maintainer `<name>@example.fi` has come in. */
async function inside(name: string, change: Partial<Partner> = {}) {
  const page = stage(dynamo);
  const webhooks = [exampleWebhook(`https://${name}.example.fi/`)];
  const partner = { ...examplePartner(name, {}, { webhooks }), ...change };
  await page.given(partner);
  const me = await page.enter(`${name}@example.fi`);
  const path = `/oma/yhteiso/${partner.id}`;
  return { page, partner, me, path, stored: async () => page.partners.get(partner.id) };
}

/** The same with somebody else who reads for the community. */
async function insideWithDeputy(name: string) {
  const deputy = exampleMaintainer(`vara-${name}@example.fi`, 'Veli Varahenkilö');
  const { maintainers, targets } = examplePartner(name);
  const mailbox = { channel: 'email', id: id('tgt', `vara-${name}`), maintainerId: deputy.id } as const;
  return inside(name, { maintainers: [...maintainers, deputy], targets: [...targets, mailbox] });
}

describe('leaving', () => {
  test('is asked once more, with what is deleted when; looking changes nothing', async () => {
    const { page, partner, me, path, stored } = await inside('kysyy');
    expect(await validHtml(await page.get(path, me))).toContain(`${path}/lahde`);
    const text = textOf(await validHtml(await page.get(`${path}/lahde`, me)));
    expect(text).toContain('koko yhteisö poistuu kumppaneista');
    expect(text).toContain('yhteisön omaan järjestelmään (webhook)');
    expect(text).toContain('poistetaan 28 päivän kuluttua, 21.12.2026');
    expect(await stored()).toEqual(partner);
  });

  test('takes the last mailbox and the community with it, and the audit trail has it once', async () => {
    const { page, partner, me, path, stored } = await inside('viimeinen');
    expect(leadsTo(await page.post(`${path}/lahde`, [['lang', 'fi']], me))).toEqual([303, '/oma/lahdetty']);
    expect(await stored()).toMatchObject({ state: 'left', targets: [], leftAt: expect.any(String) });
    expect(await page.audit.of(partner.id)).toMatchObject([
      { by: { kind: 'partner', partnerId: partner.id }, act: { kind: 'partner-left' } },
    ]);
    expect((await page.get(path, me)).status).toBe(404);
    expect(await page.staffTold(partner)).toEqual([
      ['paivystys@example.fi', `Yhteisö jäi ilman ylläpitäjää: ${partner.name}`],
      ['viestinta@example.fi', `Yhteisö jäi ilman ylläpitäjää: ${partner.name}`],
    ]);
    expect((await page.post(`${path}/lahde`, [['lang', 'fi']], me)).status).toBe(404);
    expect(await page.audit.of(partner.id)).toHaveLength(1);
    expect(await validHtml(await page.get('/oma/lahdetty', me))).toContain('Olet lähtenyt yhteisöstä');
  });

  test('takes only the reader from a community that somebody else reads for', async () => {
    const { page, partner, me, path, stored } = await insideWithDeputy('kahden');
    const text = textOf(await validHtml(await page.get(`${path}/lahde`, me)));
    expect(text).toContain('Tiedotteet saa edelleen: Veli Varahenkilö.');
    expect(text).toContain('poistetaan tästä yhteisöstä heti');
    await page.post(`${path}/lahde`, [['lang', 'fi']], me);
    const now = await stored();
    expect(now).toMatchObject({ state: 'active', maintainers: [{ name: 'Veli Varahenkilö' }] });
    expect(JSON.stringify(now)).not.toContain('"kahden@example.fi"');
    expect(await page.audit.of(partner.id)).toMatchObject([{ act: { kind: 'person-left' } }]);
    expect(await page.staffTold(partner)).toEqual([]);
  });

  test('is nothing that another site can do, nor somebody who is not in', async () => {
    const { page, partner, me, path, stored } = await inside('varma');
    const headers = { ...me, 'sec-fetch-site': 'cross-site', origin: 'https://muu.example' };
    expect((await page.post(`${path}/lahde`, [], headers)).status).toBe(403);
    expect((await page.post(`${path}/lahde`)).status).toBe(401);
    expect(await stored()).toEqual(partner);
  });
});

describe('the overview', () => {
  test.each([
    [undefined, 'Et ole vielä käynyt koulutusta. Käy koulutus'],
    ['2026-10-01T09:00:00.000Z', 'Kävit koulutuksen 1.10.2026. Kertaa se viimeistään 1.10.2027. Kertaa koulutus'],
    ['2025-10-01T09:00:00.000Z', 'Kävit koulutuksen 1.10.2025. Se olisi pitänyt kerrata viimeistään 1.10.2026. Käy'],
  ])('tells how the reader’s training stands, and leads to it (%s)', async (doneAt, sentence) => {
    const name = `koulutus-${doneAt?.slice(0, 4) ?? 'ei'}`;
    const partner = examplePartner(name);
    const trained = doneAt && completeTraining(partner, partner.maintainers[0]?.id ?? '', fromIso(doneAt));
    const change = trained && trained.kind === 'changed' ? { maintainers: trained.partner.maintainers } : {};
    const { page, me, path } = await inside(name, change);
    const html = await validHtml(await page.get(path, me));
    expect(textOf(html)).toContain(sentence);
    expect(html).toMatch(/href="https:\/\/kumppanit\.example\/koulutus\/prt_[\w~.-]+"/);
  });

  test('asks nobody to train who is not approved yet', async () => {
    const { page, me, path } = await inside('odottava', { state: 'confirmed' });
    expect(await validHtml(await page.get(path, me))).not.toContain('/koulutus/');
  });
});

test('the public list names a community from when it agrees until it takes that back', async () => {
  const { page, me, path, stored } = await inside('listalle');
  const choose = (...fields: [string, string][]) => page.post(`${path}/kumppanilista`, [['lang', 'fi'], ...fields], me);
  expect(await validHtml(await page.get(path, me))).toContain('Yhteisö ei näy listassa.');
  expect(leadsTo(await choose(['listed', 'yes']))).toEqual([303, `${path}?tallennettu=1&lang=fi`]);
  const agreed = await stored();
  expect(agreed?.listedAt).toBeDefined();
  expect(await validHtml(await page.get(path, me))).toContain('Yhteisö saa näkyä listassa.');
  expect(await validHtml(await page.get(`${path}/kumppanilista`, me))).toMatch(/name="listed"[^>]* checked/);
  page.pass(60_000);
  await choose(['listed', 'yes']);
  expect(await stored()).toEqual(agreed);
  await choose();
  expect(await stored()).not.toHaveProperty('listedAt');
});

test('two who leave at once do not leave unnoticed: whoever was last is told of, once', async () => {
  const { page, partner, me, path, stored } = await insideWithDeputy('yhdessa');
  const other = await page.enter('vara-yhdessa@example.fi');
  await Promise.all([me, other].map((who) => page.post(`${path}/lahde`, [['lang', 'fi']], who)));
  expect(await stored()).toMatchObject({ state: 'left' });
  expect((await page.staffTold(partner)).filter(([to]) => to === 'viestinta@example.fi')).toHaveLength(1);
});

test('staff are told also if we die before the leaving is recorded anywhere else', async () => {
  const { page, partner, stored } = await inside('kuolee');
  const mailbox = partner.targets[0]?.id ?? '';
  const dying = { ...page.deps, audit: { record: async () => Promise.reject(new Error('died')) } };
  await expect(leave([{ partner, targetId: mailbox }], dying)).rejects.toThrow('died');
  expect(await stored()).toMatchObject({ state: 'left' });
  expect(await page.staffTold(partner)).toHaveLength(2);
});
