import { beforeEach, describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { noticeGroup } from '../../../shared/delivery/delivery.ts';
import { noPreferences } from '../../../shared/partner/preferences.ts';
import { day } from '../../../shared/time.ts';
import { withBulletin } from '../../../shared/week/week.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { exampleBulletin, examplePartner, id, noon } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { anna, type Fields, leadsTo, otto, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
  await pages.partners.create(examplePartner('Aamu'));
});

const path = `/hallinta/laheta/${id('blt', 'a')}`;
const stored = () => pages.bulletins.get(id('blt', 'a'));
const draft = (change: Partial<Bulletin> = {}) => pages.bulletins.create(exampleBulletin('a', change));
const notices = async () =>
  (await pages.rowsOf(noticeGroup('2026-11-23T10:00:00.000Z'))).map(({ matter }) => matter.kind);
const at = (date: string, time: string, version = '0'): Fields => [
  ['version', version],
  ['date', date],
  ['time', time],
];

describe('who gets it when', () => {
  it('is told by what each community has chosen: now, later, in a digest, paused', async () => {
    const prefer = (name: string, change: object) =>
      pages.partners.create(examplePartner(name, { preferences: { ...noPreferences, ...change } }));
    await prefer('Yö', { rhythm: { kind: 'each', quiet: { from: 10, to: 8 } } });
    await prefer('Kooste', { rhythm: { kind: 'digest', hour: 17 } });
    await prefer('Tauko', { pausedUntil: '2026-12-24' });
    await draft();
    const text = textOf(await validHtml(await pages.get(path)));
    expect(text).toContain('1 kumppani heti Kylä Aamu');
    expect(text).toContain('1 kumppani huomenna klo 8.00 Kylä Yö');
    expect(text).toContain('1 kumppani koosteessa tänään klo 17.00 Kylä Kooste');
    expect(text).toContain('1 kumppani tauolla, ei saa tätä Kylä Tauko');
    await pages.bulletins.create(exampleBulletin('urgent', { urgency: 'urgent' }));
    const urgent = textOf(await validHtml(await pages.get(`/hallinta/laheta/${id('blt', 'urgent')}`)));
    expect(urgent).toContain('4 kumppania heti');
  });

  it('counts what a community that wants only so many a week has had, as the mail worker will', async () => {
    const rhythm = { kind: 'each', mostPerWeek: 1 } as const;
    const limited = (name: string) => examplePartner(name, { preferences: { ...noPreferences, rhythm } });
    for (const name of ['Täynnä', 'Tyhjä']) await pages.partners.create(limited(name));
    const had = { bulletinId: id('blt', 'before'), at: noon - 2 * day, promised: false };
    await pages.weeks.save(withBulletin(undefined, { partnerId: id('prt', 'Täynnä'), ...had }, noon));
    await draft();
    const text = textOf(await validHtml(await pages.get(path)));
    expect(text).toContain('2 kumppania heti Kylä Aamu, Kylä Tyhjä');
    expect(text).toContain('1 kumppani 28.11.2026 klo 12.00 Kylä Täynnä');
    const composer = textOf(await (await pages.get('/hallinta/kirjoita/kohderyhma?lang=fi')).text());
    expect(composer).toContain('2 kumppania heti');
    await pages.bulletins.create(exampleBulletin('urgent', { urgency: 'urgent' }));
    expect(textOf(await validHtml(await pages.get(`/hallinta/laheta/${id('blt', 'urgent')}`)))).toContain(
      '3 kumppania heti',
    );
  });

  it('is told in the composer, anew for each choice, and asking changes nothing', async () => {
    await pages.partners.create(examplePartner('Rauma', { municipality: '684' }));
    expect(textOf(await validHtml(await pages.get('/hallinta/kirjoita')))).toContain(
      'Kenelle tämä menee nyt lähetettynä: 2 kumppania heti.',
    );
    const asked = await pages.get('/hallinta/kirjoita/kohderyhma?municipalities=684&topics=wrong&lang=fi');
    expect(textOf(await asked.text())).toContain('1 kumppani heti. 1 kumppani heti Kylä Rauma');
    const nobody = await pages.get('/hallinta/kirjoita/kohderyhma?municipalities=886&lang=en');
    expect(textOf(await nobody.text())).toContain('With these choices the bulletin goes to nobody.');
    expect(await pages.bulletins.inState('draft', 10)).toEqual([]);
  });
});

describe('scheduling', () => {
  it('shows when it leaves, keeps it from being changed, and can be taken back', async () => {
    await draft();
    for (let times = 0; times < 2; times++) {
      expect(leadsTo(await pages.post(`${path}/ajasta`, at('2026-11-24', '8.00')))).toEqual([303, path]);
    }
    expect(await stored()).toMatchObject({ state: 'scheduled', version: 1, schedule: { at: '2026-11-24T08:00' } });
    expect(textOf(await validHtml(await pages.get(path)))).toContain('Lähtee itsestään 24.11.2026 klo 8.00');
    expect(textOf(await validHtml(await pages.get('/hallinta/laheta')))).toContain(
      'Ajastetut Rokotuspäivä Porissa , 24.11.2026 klo 8.00',
    );
    const edit = textOf(await validHtml(await pages.get(`/hallinta/kirjoita/${id('blt', 'a')}`)));
    expect(edit).toContain('Tiedote on ajastettu');
    const saved = await pages.post(`/hallinta/kirjoita/${id('blt', 'a')}`, [
      ['version', '2'],
      ['title', 'Uusi'],
      ['body', 'Teksti, joka säilyy'],
      ['validUntil', '2026-11-30'],
    ]);
    expect(saved.status).toBe(409);
    expect(textOf(await validHtml(saved))).toContain('Teksti, joka säilyy');

    await pages.post(`${path}/peru-ajastus`, [], otto);
    expect(await stored()).toMatchObject({ state: 'draft', version: 2 });
    // Both happen at one instant of the test's clock, so their order is open.
    expect((await pages.audit.of(id('blt', 'a'))).map(({ act }) => act.kind).sort()).toEqual([
      'bulletin-scheduled',
      'bulletin-unscheduled',
    ]);
  });

  it.each([
    ['2026-11-23', '11:00', 'Aika on jo mennyt.'],
    ['2026-12-24', '8:00', 'Tiedotteen voimassaolo päättyy ennen tätä.'],
    ['2026-11-24', 'aamulla', 'Kirjoita kellonaika muodossa 8:00.'],
    ['', '8:00', 'Päivä'],
  ])('at %s %s is refused in words, and what was typed is kept', async (date, time, words) => {
    await draft();
    const answer = await pages.post(`${path}/ajasta`, at(date, time));
    expect(answer.status).toBe(422);
    const html = await validHtml(answer);
    expect(textOf(html)).toContain(words);
    expect(html).toContain(`value="${time}"`);
    expect((await stored())?.state).toBe('draft');
  });

  it('of a draft that changed meanwhile is refused', async () => {
    await draft({ version: 4 });
    expect((await pages.post(`${path}/ajasta`, at('2026-11-24', '8:00', '3'))).status).toBe(409);
    expect((await stored())?.state).toBe('draft');
  });
});

describe('an urgent bulletin', () => {
  const send = (version: string, who = anna) => pages.post(path, [['version', version]], who);

  it('is sent when a second member of staff agrees, and not by the first alone', async () => {
    await draft({ urgency: 'urgent' });
    expect(textOf(await validHtml(await pages.get(path)))).toContain('Pyydä toisen hyväksyntä');
    expect(leadsTo(await send('0'))).toEqual([303, path]);
    expect(leadsTo(await send('1'))).toEqual([303, path]);
    expect(await stored()).toMatchObject({ state: 'draft', version: 1, approval: { askedBy: { sub: 'staff-anna' } } });
    expect(await notices()).toEqual(['approval-wanted']);
    expect(textOf(await validHtml(await pages.get(path)))).toContain('Odottaa toisen hyväksyntää');
    expect(textOf(await validHtml(await pages.get(path, otto)))).toContain('Lähettämistä pyytää: Anna Aalto.');
    expect(pages.expansions.sent).toEqual([]);

    expect((await send('1', otto)).status).toBe(303);
    expect(await stored()).toMatchObject({ state: 'sending', sealedBy: { sub: 'staff-otto' } });
    expect((await pages.audit.of(id('blt', 'a'))).map(({ act }) => act.kind).sort()).toEqual([
      'approval-asked',
      'bulletin-sent',
    ]);
  });

  it('that is changed after it was asked for has to be asked for again', async () => {
    await draft({ urgency: 'urgent' });
    await send('0');
    await pages.post(`/hallinta/kirjoita/${id('blt', 'a')}`, [
      ['version', '2'],
      ['title', 'Toinen'],
      ['body', 'Teksti'],
      ['validUntil', '2026-11-30'],
      ['urgent', 'yes'],
    ]);
    expect((await stored())?.approval).toBeUndefined();
    await send('2', otto);
    expect(await stored()).toMatchObject({ state: 'draft', approval: { askedBy: { sub: 'staff-otto' } } });
  });
});

it('a test mail goes to who asked for it, one for each language, once for each tap', async () => {
  await draft({ texts: { fi: { title: 'T', body: 'B' }, sv: { title: 'S', body: 'B' } } });
  const html = await validHtml(await pages.get(path));
  const key = /name="formKey" value="([\w-]{22})"/.exec(html)?.[1] ?? '';
  for (let times = 0; times < 2; times++) {
    expect(leadsTo(await pages.post(`${path}/testaa`, [['formKey', key]]))).toEqual([303, `${path}?testi=1`]);
  }
  const rows = await pages.rowsOf(noticeGroup('2026-11-23T10:00:00.000Z'));
  expect(rows.map(({ matter, address }) => [matter.kind, address])).toEqual([
    ['bulletin-sample', 'anna@example.fi'],
    ['bulletin-sample', 'anna@example.fi'],
  ]);
  expect((await pages.post(`${path}/testaa`, [['formKey', 'x']])).status).toBe(400);
  expect(textOf(await validHtml(await pages.get(`${path}?testi=1`)))).toContain('Testiviesti lähti osoitteeseen');
});

describe('channel versions', () => {
  const write = (change: Fields): Fields => [
    ['version', '0'],
    ['title', 'Otsikko'],
    ['body', 'Teksti'],
    ['validUntil', '2026-11-30'],
    ...change,
  ];
  const page = `/hallinta/kirjoita/${id('blt', 'a')}`;

  it('are stored where they were written, and shown again', async () => {
    await pages.post(
      page,
      write([
        ['xFi', 'Lyhyt 💉'],
        ['facebookFi', ' '],
      ]),
    );
    expect((await stored())?.texts.fi).toEqual({ title: 'Otsikko', body: 'Teksti', channels: { x: 'Lyhyt 💉' } });
    expect(await validHtml(await pages.get(page))).toContain('>Lyhyt 💉</textarea>');
  });

  it('are counted as the channel counts: a link is 23 and an emoji 2 on X', async () => {
    const fits = `${'ä'.repeat(228)} https://example.org/${'pitka'.repeat(60)} 💉`;
    await pages.post(page, write([['xFi', fits]]));
    expect((await stored())?.texts.fi.channels?.x).toBe(fits);
    const tooLong = await pages.post(`/hallinta/kirjoita/${id('blt', 'b')}`, write([['xFi', `a${fits}`]]));
    expect(tooLong.status).toBe(422);
    expect(textOf(await validHtml(tooLong))).toContain(
      'X, suomeksi: Teksti on liian pitkä: kanava laskee siihen 256 merkkiä, ja tilaa on 255.',
    );
  });
});
