import { beforeEach, describe, expect, it } from 'vitest';
import { readList } from '../../../functions/admin/import/read-list.ts';
import { exampleList } from '../../../functions/admin/import/words.ts';
import { noticeGroup } from '../../../shared/delivery/delivery.ts';
import { testDynamoDB } from '../../support/dynamodb.ts';
import { examplePartner } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { emptyTables } from '../../support/network.ts';
import { leadsTo, type Stage, stage } from './stage.ts';

const dynamo = testDynamoDB();
let pages: Stage;
beforeEach(async () => {
  await emptyTables(dynamo);
  pages = stage(dynamo);
});

const path = '/hallinta/tuonti';
const header = 'Nimi;Laji;Kunta;Kanava;Kanavan nimi;Seuraajia;Ylläpitäjä;Sähköposti;Kieli';
const row = (name: string, change: Partial<Record<number, string>> = {}) =>
  [
    name,
    'Kylä',
    'Pori',
    'Facebook-ryhmä',
    `${name} puhuu`,
    '1 250',
    'Maija Mallikas',
    `${name.replace(/[^a-z0-9]/gi, 'x')}@example.fi`,
    'suomi',
  ]
    .map((cell, at) => change[at] ?? cell)
    .join(';');
const list = (...rows: string[]) => [header, ...rows, ''].join('\r\n');
const utf8 = (text: string) => new TextEncoder().encode(text);
/** As Excel's plain "CSV" is on a Finnish computer. */
const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a list', () => {
  it.each([
    ['UTF-8 with a byte order mark', utf8(`\ufeff${list(row('Ärlä'))}`)],
    ['UTF-8 without one', utf8(list(row('Ärlä')))],
    ['Windows-1252', windows(list(row('Ärlä')))],
    ['tabs', utf8(list(row('Ärlä')).replaceAll(';', '\t'))],
    ['line feeds alone, and empty lines', utf8(`${list(row('Ärlä')).replaceAll('\r\n', '\n')}\n;;;;;;;;\n`)],
  ])('is read from %s', (_, bytes) => {
    expect(readList(bytes)).toEqual({
      kind: 'read',
      rows: [
        {
          line: 2,
          name: 'Ärlä',
          kind: 'village',
          municipality: '609',
          channel: 'facebook-group',
          account: 'Ärlä puhuu',
          audience: 1250,
          maintainer: 'Maija Mallikas',
          email: 'xrlx@example.fi',
          locale: 'fi',
        },
      ],
    });
  });

  it('may name things in Swedish or by code, leave out what is optional, and quote', () => {
    const text =
      'Namn;Kunta;Laji;Kanava;Kanavan nimi;Ylläpitäjä;Sähköposti;Nimi\r\n;Björneborg;by;whatsapp;"A; ""B""";M;m@e.fi;X\r\n';
    expect(readList(utf8(text))).toMatchObject({
      kind: 'read',
      rows: [{ municipality: '609', kind: 'village', channel: 'whatsapp', account: 'A; "B"', locale: 'fi' }],
    });
    expect(readList(utf8(exampleList)).kind).toBe('read');
  });

  it('with errors tells those of one kind, twenty at most, by their line', () => {
    const rows = Array.from({ length: 30 }, (_, n) => row(`A${n}`, n < 25 ? { 2: 'Turku' } : { 7: 'ei osoite' }));
    expect(readList(utf8(list(...rows)))).toMatchObject({
      kind: 'wrong-rows',
      problem: 'municipality',
      rows: { length: 20, 0: { line: 2, cell: 'Turku' } },
      more: 5,
      others: 5,
    });
  });

  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['a header alone', `${header}\r\n`, { kind: 'empty' }],
    [
      'no column of addresses',
      'Nimi;Laji;Kunta;Kanava;Kanavan nimi;Ylläpitäjä\r\na;b;c;d;e;f',
      { kind: 'missing-columns', columns: ['email'] },
    ],
    ['a quotation mark left open', list('"Ärlä;Kylä'), { kind: 'broken' }],
    [
      'more rows than a form carries',
      list(...Array.from({ length: 301 }, (_, n) => row(`A${n}`))),
      { kind: 'too-long' },
    ],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', { kind: 'empty' }],
  ])('of %s is refused with a reason', (_, text, refused) => {
    expect(readList(utf8(text))).toMatchObject(refused);
  });
});

/** Uploads a list, and gives the fields that the preview's form would send. */
async function preview(content: string) {
  const response = await pages.upload(path, utf8(content));
  expect(response.status).toBe(200);
  const html = await validHtml(response);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const ticked = [...html.matchAll(/<input type="checkbox" name="rows" value="(\d+)" checked=""/g)];
  const fields: [string, string][] = [
    ['formKey', value('formKey')],
    ['list', value('list').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')],
    ...ticked.map(([, number = '']): [string, string] => ['rows', number]),
  ];
  return { text: textOf(html), fields };
}

describe('importing', () => {
  it('shows what is in the file, and stores and sends nothing yet', async () => {
    const { text } = await preview(list(row('Uusi'), row('<b>Toinen</b>')));
    expect(text).toContain('Tiedostossa on 2 yhteisöä. Mitään ei ole vielä tallennettu eikä lähetetty.');
    expect(text).toContain('Uusi Kylä Pori Facebook-ryhmä: Uusi puhuu Maija Mallikas, Uusi@example.fi');
    expect(await pages.partners.inState('unconfirmed')).toEqual([]);
  });

  it('does not tick what may be in the register, or twice in the list', async () => {
    await pages.partners.create(examplePartner('Vanha', { name: 'vanha' }));
    const { text, fields } = await preview(
      list(row('Vanha'), row('Uusi'), row('uusi'), row('C', { 7: 'VANHA@example.fi' })),
    );
    expect(text).toContain('Voi olla jo mukana: 3.');
    expect(text).toContain('Saman niminen: vanha');
    expect(text).toContain('Sama sähköposti: vanha');
    expect(text).toContain('Sama nimi on luettelossa jo aiemmin (rivi 4).');
    expect(fields.filter(([name]) => name === 'rows')).toEqual([['rows', '1']]);
  });

  it('asks each person to confirm by mail, once however often the form is sent', async () => {
    const { fields } = await preview(list(row('Uusi'), row('Toinen', { 8: 'ruotsi' })));
    for (let times = 0; times < 2; times++) {
      expect(leadsTo(await pages.post(`${path}/vahvista`, fields))).toEqual([303, `${path}?tuotu=2`]);
    }
    const partners = await pages.partners.inState('unconfirmed');
    expect(
      partners.map(({ name, locale, consentedAt, imported }) => [name, locale, consentedAt, imported?.by.name]).sort(),
    ).toEqual([
      ['Toinen', 'sv', undefined, 'Anna Aalto'],
      ['Uusi', 'fi', undefined, 'Anna Aalto'],
    ]);
    const rows = await pages.rowsOf(noticeGroup('2026-11-23T10:00:00.000Z'));
    expect(rows.map(({ matter }) => matter.kind)).toEqual(['confirm-subscription', 'confirm-subscription']);
    expect(await pages.audit.inMonth('2026-11')).toHaveLength(2);
    const text = textOf(await validHtml(await pages.get(`${path}?tuotu=2`)));
    expect(text).toContain('Yhteisöjä tuotu: 2.');
    expect(text).toMatch(/eivät ole vielä vahvistaneet.*Uusi Pori 23\.11\.2026/);
  });

  it('takes only the rows that are ticked, and a form that is not ours not at all', async () => {
    const { fields } = await preview(list(row('Uusi'), row('Toinen')));
    const one = fields.filter(([name, value]) => name !== 'rows' || value === '1');
    await pages.post(`${path}/vahvista`, one);
    expect((await pages.partners.inState('unconfirmed')).map(({ name }) => name)).toEqual(['Toinen']);
    for (const wrong of ['[', '[{"name":"X"}]']) {
      const forged = fields.map(([name, value]): [string, string] => [name, name === 'list' ? wrong : value]);
      expect((await pages.post(`${path}/vahvista`, forged)).status).toBe(400);
    }
  });

  it('says what is wrong with a file in words', async () => {
    const wrong = await pages.upload(path, utf8(list(row('A', { 2: 'Turku' }), row('B', { 7: 'b' }))));
    expect(wrong.status).toBe(422);
    const text = textOf(await validHtml(wrong));
    expect(text).toContain('Kunta ei ole alueen kunta: Rivi 2: Turku Lisäksi muunlaisia virheitä on 1 rivillä.');
    const none = await pages.upload(path, '');
    expect(textOf(await validHtml(none))).toContain('Valitse ensin CSV-tiedosto.');
    expect((await pages.get(`${path}/malli.csv`)).headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });
});
