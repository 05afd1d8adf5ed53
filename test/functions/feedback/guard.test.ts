import { expect, it } from 'vitest';
import { receiptOf } from '../../../shared/question/receipt.ts';
import { exampleKeys } from '../../support/examples.ts';
import { textOf, validHtml } from '../../support/html.ts';
import { stage } from './stage.ts';

const code = '131052-308T';

function residents() {
  const pages = stage();
  const tell = (fields: Record<string, string>) =>
    pages.post('/palaute', { formKey: 'A'.repeat(22), about: 'service', ...fields });
  const receiptIn = (html: string) => /<code>([\w-]{14})<\/code>/.exec(html)?.[1] ?? '';
  return { ...pages, tell, receiptIn };
}

it('an identity code never reaches the table or the log, and its writer is told kindly', async () => {
  const { questions, lines, tell } = residents();
  const text = `Hakemukseni on kadonnut. Olen ${code} ja odotan vastausta.`;
  const html = await validHtml(
    await tell({ text, wantsContact: 'yes', contactName: code, contactPhone: '0401234567' }),
  );
  expect(textOf(html)).toContain('Tekstissäsi oli henkilötunnus. Poistimme sen ennen tallennusta');
  const [stored] = questions.rows.all();
  expect(stored?.text).toBe('Hakemukseni on kadonnut. Olen [henkilötunnus poistettu] ja odotan vastausta.');
  expect(stored?.contact?.name).toBe('[henkilötunnus poistettu]');
  expect(JSON.stringify([questions.rows.all(), lines, html])).not.toContain(code);
});

it.each([
  ['an account number', 'Maksu on tilille FI21 1234 5600 0007 85.', 'tilinumero'],
  ['a telephone number', 'Soittakaa 040 123 4567.', 'puhelinnumero'],
  ['an address', 'Vastatkaa maija.mallikas@example.fi, kiitos.', 'sähköpostiosoite'],
  ['a code with a slip', 'Tunnukseni on 131052-308S.', 'henkilötunnus, jossa on kirjoitusvirhe'],
])('%s in the text is asked about once, and then taken as it is', async (_what, text, says) => {
  const { questions, tell } = residents();
  const asked = await tell({ text });
  expect(asked.status).toBe(422);
  const html = await validHtml(asked);
  expect(textOf(html)).toContain(`Tekstissä näyttää olevan ${says}.`);
  expect(html).toContain(`${text}</textarea>`);
  expect(questions.rows.all()).toEqual([]);
  const seen = /name="seen" value="([\w -]+)"/.exec(html)?.[1] ?? '';
  expect((await tell({ text, seen })).status).toBe(200);
  expect(questions.rows.all().map((question) => question.text)).toEqual([text]);
});

it('whoever has the receipt reads what came of it and adds to it; typed as people type', async () => {
  const { questions, tell, post, receiptIn } = residents();
  const receipt = receiptIn(await validHtml(await tell({ text: 'Milloin neuvola aukeaa?' })));
  expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(JSON.stringify(questions.rows.all())).not.toContain(receipt.replaceAll('-', ''));

  const shown = await validHtml(await post('/palaute/vastaus', { code: receipt.toLowerCase().replaceAll('-', ' ') }));
  expect(textOf(shown)).toContain('Milloin neuvola aukeaa?');
  expect(textOf(shown)).toContain('Odottaa käsittelyä. Vastaamme viimeistään 25.11.2026 klo 16.00.');

  const added = { code: receipt, text: `Tarkoitan Euran neuvolaa, ${code}.` };
  for (let time = 0; time < 2; time += 1) {
    const html = await validHtml(await post('/palaute/vastaus/lisaa', added));
    expect(textOf(html)).toContain('Täydennys on tallessa');
  }
  expect(questions.rows.all()[0]?.additions.map(({ text }) => text)).toEqual([
    'Tarkoitan Euran neuvolaa, [henkilötunnus poistettu].',
  ]);
});

it('a wrong receipt says what is wrong with it, and only so many may be tried', async () => {
  const { post } = residents();
  expect(textOf(await validHtml(await post('/palaute/vastaus', { code: 'ABCD' })))).toContain('kirjoitusvirhe');
  // Well spelled, but nobody's.
  const nobodys = Array.from({ length: 20 }, (_, n) => receiptOf(`nobody ${n}`, exampleKeys).code);
  const first = nobodys[0] ?? '';
  for (const code of nobodys) expect((await post('/palaute/vastaus', { code })).status).toBe(422);
  expect(textOf(await validHtml(await post('/palaute/vastaus', { code: first })))).toContain(
    'Tällä tunnisteella ei löydy palautetta',
  );
  const oneMore = await post('/palaute/vastaus', { code: receiptOf('nobody 20', exampleKeys).code });
  expect(oneMore.status).toBe(429);
  expect(textOf(await validHtml(oneMore))).toContain('Odota tunti ja yritä uudelleen');
});
