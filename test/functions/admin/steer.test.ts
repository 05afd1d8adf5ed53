import { beforeEach, describe, expect, it } from 'vitest';
import { toIso } from '../../../shared/time.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleDelivery, examplePartner, exampleWebhook, id, noon, sealedBulletin } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const bulletinId = id('blt', 'tiedote');
const path = `/hallinta/seuraa/${bulletinId}`;
const steer = (teko: string, more: readonly (readonly [string, string])[] = []) =>
  pages.post(`${path}/ohjaa`, [['teko', teko], ...more]);
const shown = async () => textOf(await validHtml(await pages.get(path)));
const failed = (name: string) =>
  exampleDelivery(name, {
    group: bulletinId,
    state: 'dead',
    reason: 'too-late',
    attempts: 3,
    settledAt: toIso(noon - 1),
  });

async function sending() {
  await pages.bulletins.create(sealedBulletin('tiedote', { sealedCount: 2, urgency: 'urgent' }));
  await pages.deliveries.createMany([exampleDelivery('a', { group: bulletinId }), failed('b')]);
  for (const name of 'ab') await pages.partners.create(examplePartner(name));
}

describe('a bulletin in sending', () => {
  it('is paused, resumed and cancelled with buttons, and says each time where it stands', async () => {
    await sending();
    expect(await shown()).toContain('Kiireellinen');
    expect(leadsTo(await steer('pause'))).toEqual([303, path]);
    const paused = await shown();
    expect(paused).toContain(
      'Lähettäminen on keskeytetty Keskeytetty 23.11.2026 klo 12.00, keskeyttäjä: sinä. Toimituksia odottaa: 1.',
    );
    expect(paused).toContain('Kylä a a@example.fi Odottaa lähettämistä 0 Odottaa, koska lähettäminen on keskeytetty.');
    expect(paused).not.toContain('Yritä uudelleen');
    expect(textOf(await validHtml(await pages.get('/hallinta/seuraa')))).toContain('Keskeytetty');

    await steer('resume');
    expect(await shown()).toContain('Pyyntösi on tallessa. Lähettäminen jatkuu minuutin kuluessa.');
    const ask = textOf(await validHtml(await pages.get(`${path}/peru`)));
    expect(ask).toContain('Lähettämättä on vielä 1.');
    expect((await pages.bulletins.get(bulletinId))?.halt).toBeUndefined();
    await steer('cancel');
    expect(await shown()).toContain('Lähettämättä ollut osa on peruttu');
  });

  it('says why when it cannot be done, and does nothing', async () => {
    await sending();
    await steer('cancel');
    const answer = await steer('resume');
    expect(answer.status).toBe(409);
    expect(textOf(await validHtml(answer))).toContain('Tätä ei tehty Loput on jo peruttu, eikä sitä voi kumota.');
  });

  it('is steered by whom signed in, which the log remembers', async () => {
    await sending();
    await pages.post(`${path}/ohjaa`, [['teko', 'pause']], otto);
    expect((await pages.bulletins.get(bulletinId))?.halt).toMatchObject({ by: { name: 'Otto Oja' } });
    expect(textOf(await validHtml(await pages.get('/hallinta/loki')))).toContain('Keskeytti tiedotteen lähettämisen');
  });

  it('takes no order that is none of ours', async () => {
    await sending();
    expect((await steer('delete')).status).toBe(400);
    expect((await steer('try-again', [['toimitus', 'x']])).status).toBe(400);
    expect((await pages.post(`/hallinta/seuraa/${id('blt', 'muu')}/ohjaa`, [['teko', 'pause']])).status).toBe(404);
  });
});

describe('what failed', () => {
  it('is tried again, one or all, and says so until it happens', async () => {
    await sending();
    expect(await shown()).toContain('Yritä epäonnistunutta uudelleen');
    await steer('try-again', [['toimitus', failed('b').id]]);
    expect((await pages.bulletins.get(bulletinId))?.wish).toMatchObject({ kind: 'try-again', only: [failed('b').id] });
    expect(await shown()).toContain('Yritykset loppuivat 3 Yritetään uudelleen minuutin kuluessa.');
    await steer('try-again');
    expect((await pages.bulletins.get(bulletinId))?.wish?.only).toBeUndefined();
  });

  it('by our own fault is told on the list, with a button that sets all of it going', async () => {
    await pages.bulletins.create(sealedBulletin('tiedote', { state: 'sent', sealedCount: 1, buriedAt: toIso(noon) }));
    const list = textOf(await validHtml(await pages.get('/hallinta/seuraa')));
    expect(list).toContain('Vika meidän puolellamme pysäytti toimituksia Yhdessä tiedotteessa on toimituksia');
    expect(leadsTo(await pages.post('/hallinta/seuraa/uudelleen'))).toEqual([303, '/hallinta/seuraa']);
    expect(await pages.bulletins.get(bulletinId)).toMatchObject({ state: 'sending', wish: { kind: 'try-again' } });
    expect(textOf(await validHtml(await pages.get('/hallinta/seuraa')))).not.toContain('Vika meidän puolellamme');
  });
});

describe('filters', () => {
  async function mixed() {
    const webhook = exampleWebhook('https://hook.example/salaisuus');
    const partner = examplePartner('Noormarkku', {}, { webhooks: [webhook] });
    await pages.fannedOut(sealedBulletin('tiedote'), [
      partner,
      examplePartner('Söörmarkku', { name: '=Söörmarkku;"kylä"' }),
    ]);
  }
  const rows = async (query: string) => textOf(await validHtml(await pages.get(`${path}?${query}`)));

  it('narrow the table by community and by server, and say so', async () => {
    await mixed();
    const one = await rows('kumppani=sÖÖr');
    expect(one).toContain('Näytetään vain: sÖÖr.');
    expect(one).toContain('S-rmarkku@example.fi');
    expect(one).not.toContain('Noormarkku@example.fi');
    expect(await rows('palvelin=hook.example')).toContain('Kylä Noormarkku hook.example Odottaa');
    expect(await rows('palvelin=hook.example')).not.toContain('Noormarkku@example.fi');
    expect(await rows('kumppani=ei-ole')).toContain('Mikään toimitus ei vastaa rajausta.');
    expect(await rows('kumppani=%EF%BF%BF%00&palvelin=&tila=outo')).toContain('Noormarkku@example.fi');
  });

  it('go with the file, which Excel reads in Finnish and in which no text is a formula', async () => {
    await mixed();
    const answer = await pages.get(`${path}/toimitukset.csv?palvelin=example.fi`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain(`toimitukset-${bulletinId}.csv`);
    const csv = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(csv.startsWith('\ufeff"Kumppani";"Toimitusosoite";"Tila";')).toBe(true);
    expect(csv).toContain('"\'=Söörmarkku;""kylä"""');
    expect(csv).not.toContain('hook.example');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
  });
});

it('marks what changes by itself, until nothing does any more', async () => {
  await sending();
  const html = await validHtml(await pages.get(path));
  expect(html.match(/data-live="5"/g)).toHaveLength(3);
  expect(html).toMatch(/<script type="module" src="\/assets\/live\.[0-9a-f]{12}\.js"/);
  await steer('cancel');
  await pages.bulletins.save({ ...sealedBulletin('tiedote', { sealedCount: 1, version: 3 }), state: 'sent' });
  expect((await pages.get(`${path}?lang=en`)).status).toBe(200);
});
