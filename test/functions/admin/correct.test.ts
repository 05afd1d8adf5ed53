import { describe, expect, it } from 'vitest';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, examplePosting, id, sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { expandAll } from '../expand/expansion.ts';
import { type Fields, leadsTo, stage } from './stage.ts';

const dynamo = testDynamoDB();

async function sent(name: string) {
  const admin = stage(dynamo);
  const bulletin = sealedBulletin(name);
  await admin.bulletins.create(bulletin);
  await admin.partners.create(examplePartner(name));
  await expandAll(bulletin.id, admin);
  const correction = id('blt', `${name}, korjaus`);
  const fields = (kind: 'update' | 'cancel', change: Record<string, string> = {}): Fields =>
    Object.entries({
      id: correction,
      kind,
      version: '0',
      change: 'Kellonaika oli väärä.',
      title: 'Rokotuspäivä Porissa',
      body: 'Kello 9–13.',
      validUntil: '2026-12-05',
      ...change,
    });
  return { admin, bulletin, correction, fields, path: `/hallinta/korjaa/${bulletin.id}` };
}

describe('a correction', () => {
  it('begins with the text as it is, and a cancellation with one that says so', async () => {
    const { admin, path } = await sent('alku');
    for (const lang of ['fi', 'en']) {
      expect(await validHtml(await admin.get(`${path}?laji=update&lang=${lang}`))).toContain('Influenssarokotuksia');
      expect(await validHtml(await admin.get(`${path}?laji=cancel&lang=${lang}`))).toContain('Peruttu: Rokotuspäivä');
    }
  });

  it('is written, checked and sent: it says whom it concerns, and leads to following it', async () => {
    const { admin, bulletin, correction, fields, path } = await sent('koko');
    await admin.postings.save(examplePosting('koko', 'koko'));
    const confirm = `/hallinta/korjaa/${correction}/laheta`;
    for (let taps = 0; taps < 2; taps += 1) {
      expect(leadsTo(await admin.post(path, fields('update')))).toEqual([303, confirm]);
    }
    const text = textOf(await validHtml(await admin.get(confirm)));
    expect(text).toMatch(/Tieto lähtee heti näin monelle kumppanille: \d+\./);
    expect(text).toContain('Tehtävän muokata julkaisua saa näin moni julkaisu: 1.');
    for (let taps = 0; taps < 2; taps += 1) {
      expect(leadsTo(await admin.post(confirm, [['version', '0']]))).toEqual([303, `/hallinta/seuraa/${correction}`]);
    }
    expect(await admin.bulletins.get(correction)).toMatchObject({
      kind: 'update',
      state: 'sending',
      corrects: bulletin.id,
      references: [bulletin.id],
      changes: { fi: 'Kellonaika oli väärä.' },
    });
    await expandAll(correction, admin);
    const follow = textOf(await validHtml(await admin.get(`/hallinta/seuraa/${bulletin.id}`)));
    expect(follow).toContain('Tätä tiedotetta on korjattu.');
    expect(follow).toContain('Julkaissut 1 /');
    expect(follow).toContain('Ilmoitettu yleisö');
  });

  it('keeps what was typed and says what lacks', async () => {
    const { admin, fields, path } = await sent('puute');
    const answer = await admin.post(path, fields('cancel', { change: '', title: 'Uusi otsikko' }));
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(html).toContain('value="Uusi otsikko"');
    expect(textOf(html)).toContain('Täytä tämä kohta.');
  });

  it('of somebody else in between is not sent over it', async () => {
    const { admin, bulletin, correction, fields, path } = await sent('ohi');
    await admin.post(path, fields('update'));
    const other = { kind: 'update' as const, corrects: bulletin.id, references: [bulletin.id] };
    await admin.bulletins.create(sealedBulletin('ohi, toinen', { ...other, sealedAt: '2026-11-23T12:00:00.000Z' }));
    const answer = await admin.post(`/hallinta/korjaa/${correction}/laheta`, [['version', '0']]);
    expect(answer.status).toBe(409);
    expect(textOf(await validHtml(answer))).toContain('Joku toinen on jo korjannut');
    expect(await admin.bulletins.get(correction)).toMatchObject({ state: 'draft' });
  });

  it('of what was cancelled, of a draft or of nothing is not there', async () => {
    const { admin, bulletin } = await sent('ei ole');
    const cancel = { kind: 'cancel' as const, corrects: bulletin.id, references: [bulletin.id] };
    await admin.bulletins.create(
      sealedBulletin('ei ole, peruttu', { ...cancel, sealedAt: '2026-11-23T12:00:00.000Z' }),
    );
    expect((await admin.get(`/hallinta/korjaa/${bulletin.id}`)).status).toBe(404);
    expect((await admin.get('/hallinta/korjaa/blt_tuntematon')).status).toBe(404);
    expect((await admin.get(`/hallinta/korjaa/${bulletin.id}/laheta`)).status).toBe(404);
  });
});
