import { beforeEach, describe, expect, it } from 'vitest';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner, exampleProspect, id } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { type Fields, leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const path = `/hallinta/ehdokkaat/${id('pro', 'uusi')}`;
const typed: Fields = [
  ['lang', 'fi'],
  ['version', '0'],
  ['name', 'Reposaaren kylä'],
  ['kind', 'village'],
  ['municipality', '609'],
  ['state', 'found'],
  ['channel', 'facebook-group'],
  ['account', 'Reposaari'],
  ['contact', 'Maija, 044 123'],
  ['notes', 'Soitetaan tammikuussa.'],
];
const but = (changes: Readonly<Record<string, string>>): Fields =>
  typed.map(([name, value]) => [name, changes[name] ?? value]);

describe('a prospect', () => {
  it('is stored once however often its form is sent, and shown in the list', async () => {
    expect(leadsTo(await pages.post(path, typed))).toEqual([303, path]);
    expect(leadsTo(await pages.post(path, typed))).toEqual([303, path]);
    expect(await pages.prospects.get(id('pro', 'uusi'))).toMatchObject({
      version: 0,
      state: 'found',
      name: 'Reposaaren kylä',
      account: { channel: 'facebook-group', name: 'Reposaari' },
      createdBy: { sub: 'staff-anna', name: 'Anna Aalto' },
    });
    const text = textOf(await validHtml(await pages.get('/hallinta/ehdokkaat')));
    expect(text).toContain('Kutsuttu: 0. Kutsusta mukaan tullut: 0.');
    expect(text).toContain('Reposaaren kylä Löydetty Pori Kylä – –');
  });

  it('keeps what was typed and says what is wrong beside the field', async () => {
    const answer = await pages.post(path, but({ name: ' ', account: '' }));
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(textOf(html)).toContain('Täytä sekä kanava että sen nimi, tai jätä molemmat tyhjiksi.');
    expect(html).toContain('value="Maija, 044 123"');
    expect(await pages.prospects.all()).toEqual([]);
  });

  it('that two change at once is kept as the first saved it, and the second sees both', async () => {
    await pages.post(path, typed);
    await pages.post(path, but({ version: '1', notes: 'Soitettu.' }), otto);
    const answer = await pages.post(path, but({ version: '1', notes: 'Käyty.' }));
    expect(answer.status).toBe(409);
    const text = textOf(await validHtml(answer));
    expect(text).toContain('Joku muu tallensi tämän ehdokkaan sillä välin');
    expect(text).toContain('Käyty.');
    expect((await pages.prospects.get(id('pro', 'uusi')))?.notes).toBe('Soitettu.');
    await pages.post(path, but({ version: '2', notes: 'Käyty.' }));
    expect((await pages.prospects.get(id('pro', 'uusi')))?.notes).toBe('Käyty.');
  });
});

describe('an invitation', () => {
  it('is made by a tap and not by looking, and comes in three languages with a QR code', async () => {
    const prospect = exampleProspect('uusi');
    await pages.prospects.create(prospect);
    expect(textOf(await validHtml(await pages.get(path)))).not.toContain('/tilaa?kutsu=');
    expect((await pages.get(`${path}/kutsu.svg`)).status).toBe(404);
    expect(await pages.prospects.get(prospect.id)).toEqual(prospect);

    expect(leadsTo(await pages.post(`${path}/kutsu`))).toEqual([303, path]);
    const html = await validHtml(await pages.get(path));
    expect(textOf(html)).toContain('Linkki toimii 21.2.2027 asti.');
    expect(html.match(/https:\/\/kumppanit\.example\/tilaa\?kutsu=/g)).toHaveLength(3);
    expect(html.match(/<svg class="qr"/g)).toHaveLength(3);
    expect(await pages.prospects.get(prospect.id)).toMatchObject({ state: 'contacted' });

    const file = await pages.get(`${path}/kutsu.svg?kieli=sv`);
    expect(file.headers.get('content-type')).toBe('image/svg+xml');
    expect(await file.text()).toMatch(/^<svg xmlns/);
  });

  it('that has ended is shown no more, and can be made again', async () => {
    await pages.prospects.create(exampleProspect('uusi', { invitedAt: '2026-08-01T10:00:00.000Z' }));
    const text = textOf(await validHtml(await pages.get(path)));
    expect(text).toContain('Linkki lakkasi toimimasta 30.10.2026. Tee uusi.');
    expect(text).not.toContain('kutsu=');
  });

  it('counts as joined when staff approve who came by it, also after a crash, and once', async () => {
    await pages.prospects.create(exampleProspect('uusi', { invitedAt: '2026-11-20T10:00:00.000Z' }));
    const { decidedAt: _a, decidedBy: _b, ...partner } = examplePartner('Uusi', { state: 'confirmed' });
    await pages.partners.create({ ...partner, prospectId: id('pro', 'uusi') });
    expect(textOf(await validHtml(await pages.get('/hallinta/ehdokkaat')))).toContain('Hakemus odottaa');
    for (let times = 0; times < 2; times++) await pages.post(`/hallinta/kumppanit/${partner.id}/hyvaksy`);
    expect(await pages.prospects.get(id('pro', 'uusi'))).toMatchObject({
      version: 1,
      state: 'agreed',
      partnerId: partner.id,
      joinedAt: '2026-11-23T10:00:00.000Z',
    });
    const list = textOf(await validHtml(await pages.get('/hallinta/ehdokkaat')));
    expect(list).toContain('Kutsuttu: 1. Kutsusta mukaan tullut: 1.');
    expect(await validHtml(await pages.get(path))).toContain(`href="/hallinta/kumppanit/${partner.id}"`);
  });
});
