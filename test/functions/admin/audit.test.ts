import { beforeEach, expect, it } from 'vitest';
import { auditEntry } from '../../../shared/audit/audit.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleBulletin, examplePartner } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { anna, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

it('says who sent a bulletin and who decided on a community, once however often they did', async () => {
  const bulletin = exampleBulletin('lähtee');
  const { decidedAt: _at, decidedBy: _by, ...partner } = examplePartner('Uusi', { state: 'confirmed' });
  await pages.bulletins.create(bulletin);
  await pages.partners.create(partner);
  await pages.partners.create(examplePartner('Vanha'));
  for (const who of [otto, anna]) {
    await pages.post(`/hallinta/kumppanit/${partner.id}/hyvaksy`, [], who);
    await pages.post(`/hallinta/laheta/${bulletin.id}`, [['version', '0']], who);
    pages.pass(60_000);
  }

  const html = await validHtml(await pages.get('/hallinta/loki'));
  const text = textOf(html);
  expect(text).toContain('Merkintöjä: 2.');
  expect(text).toContain(`23.11.2026 klo 12.00 Otto Oja Hyväksyi yhteisön kumppaniksi ${partner.id}`);
  expect(text).toContain(`Otto Oja Lähetti tiedotteen ${bulletin.id}`);
  expect(html).toContain(`href="/hallinta/seuraa/${bulletin.id}"`);
  expect(html).toContain(`href="/hallinta/kumppanit/${partner.id}"`);
});

it('records what a crash kept from being recorded when it is done again', async () => {
  const partner = examplePartner('Päätetty', { decidedBy: { sub: otto.sub, name: otto.name } });
  await pages.partners.create(partner);
  await pages.post(`/hallinta/kumppanit/${partner.id}/hyvaksy`, [], anna);
  const [entry] = await pages.audit.of(partner.id);
  expect(entry).toMatchObject({ at: partner.decidedAt, by: { kind: 'staff', member: { sub: otto.sub } } });
});

it('goes from month to month, in English too, and names the system and a community as doers', async () => {
  const act = { kind: 'bulletin-sent' } as const;
  const { id: subject } = exampleBulletin('vanha');
  const { id: partnerId } = examplePartner('Tekijä');
  const at = (day: number) => `2026-10-0${day}T08:00:00.000Z`;
  await pages.audit.record(auditEntry({ subject, at: at(1), by: { kind: 'system' }, act }));
  await pages.audit.record(auditEntry({ subject, at: at(2), by: { kind: 'partner', partnerId }, act }));
  expect(textOf(await validHtml(await pages.get('/hallinta/loki')))).toContain('Tässä kuussa ei ole merkintöjä.');
  const text = textOf(await validHtml(await pages.get('/hallinta/loki?kuukausi=2026-10&lang=en')));
  expect(text).toMatch(new RegExp(`Audit trail 10/2026.*Community ${partnerId} Sent the bulletin.*The system Sent`));
});
