import * as fc from 'fast-check';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, test, vi } from 'vitest';
import { composer } from '../../../shared/email/compose.ts';
import type { Mail } from '../../../shared/email/mail.ts';

/** Of a domain so long that the composer folds the `Message-ID`, which is taken out whole. */
const sender = {
  name: 'Satakunnan hyvinvointialue',
  address: 'tiedotteet@kumppaniverkosto.example.org',
  replyTo: 'viestintä@example.fi',
};

const bulletinTo = (to: string, community: string, more: Partial<Mail> = {}): Mail => ({
  to,
  subject: 'Päivystys siirtyy: lue tämä ennen kuin lähdet, sillä ovi on toisella puolella',
  text: `Hei!\n\n${'Päivystys siirtyy ensi viikolla. '.repeat(9)}\nSaat tämän, koska ylläpidät yhteisöä ${community}.\nhttps://a.example/l/${to}\n`,
  html: `<p>Hei!</p><p>${'Päivystys siirtyy. '.repeat(30)}</p><p>${community.replaceAll('&', '&amp;')}</p><a href="https://a.example/l/${to}">x</a>`,
  leaveUrl: `https://a.example/l/${to}`,
  own: [community, `https://a.example/l/${to}`],
  ...more,
});

async function read(mime: Buffer) {
  const { subject, text, html, headers, attachments, to, from } = await simpleParser(mime);
  return { subject, text, html, attachments, to, from, leave: headers.get('list') };
}

/** What a mail is when nothing of it is shared with others. */
async function alone({ own: _, ...mail }: Mail) {
  return read(await composer(sender)(mail));
}

test('mails that share what is not their reader’s own are the mails that they would be alone', async () => {
  const compose = composer(sender);
  for (const [to, community] of [
    ['maija@kyla.example', 'Kylän & metsän väki'],
    ['a.b+c@x.example', 'Pori, Åbo ja "muut"'],
    ['pekka@kyla.example', `Hyvin pitkä nimi ${'jatkuu ja '.repeat(20)}loppuu`],
  ] as const) {
    const mail = bulletinTo(to, community);
    const mime = await compose(mail);
    expect(await read(mime)).toEqual(await alone(mail));
    const lines = mime.toString('latin1').split('\r\n');
    const body = lines.slice(lines.indexOf(''));
    expect(body.filter(({ length }) => length > 76)).toEqual([]);
    expect(mime.toString('latin1')).not.toMatch(/[^\r]\n/);
    expect(lines).toContain(`List-Unsubscribe: <${mail.leaveUrl}>`);
  }
});

test('whatever is in the texts, and wherever the reader’s own words are, the mail reads the same', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ä', '=', ' ', '.', '\n', '日', '&', '<', '"', 'own', '=01') });
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      text,
      fc.constantFrom('own', 'ä own', 'a=', '', '日本', 'x\ny', '\u0001'),
      async (...given) => {
        const [before, between, after, own] = given;
        const said = `${before}${own}${between}${own}${after}`;
        const html = `<p>${said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}</p>`;
        const mail = bulletinTo('maija@kyla.example', own, { text: said, html });
        const compose = composer(sender);
        await compose(bulletinTo('pekka@kyla.example', 'muu', { text: said, html }));
        expect(await read(await compose(mail))).toEqual(await alone(mail));
      },
    ),
    { numRuns: 150 },
  );
});

test('nobody gets what is another reader’s own, also if it was not named as such', async () => {
  const compose = composer(sender);
  await compose(bulletinTo('maija@kyla.example', 'Eka', { own: ['https://a.example/l/maija@kyla.example'] }));
  const second = await compose(
    bulletinTo('pekka@kyla.example', 'Toka', { own: ['https://a.example/l/pekka@kyla.example'] }),
  );
  const { text, html } = await read(second);
  expect(`${text}${html}`).not.toMatch(/Eka|maija/);
  expect(text).toContain('Toka');
});

test.each(['öljy@kyla.example', 'maija@kylä.example', '"maija meri"@kyla.example'])(
  'an address such as %s is written as it must be',
  async (to) => {
    const mail = bulletinTo(to, 'Kylä', { leaveUrl: 'https://a.example/l/1' });
    const compose = composer(sender);
    expect(await read(await compose(mail))).toEqual(await alone(mail));
  },
);

test('a long name of the sender’s domain, which folds the id that is left out, changes no subject', async () => {
  const compose = composer({ ...sender, address: 'tiedotteet@viestit.kumppaniverkosto.example.org' });
  const { subject } = await read(await compose(bulletinTo('maija@kyla.example', 'Kylä')));
  expect(subject).toBe(bulletinTo('', '').subject);
});

test('of fifty bulletins at once each is composed once; one more takes the place of the first', async () => {
  const compile = vi.spyOn(MailComposer.prototype, 'compile');
  const compose = composer(sender);
  const mails = Array.from({ length: 50 }, (_, n) =>
    bulletinTo('maija@kyla.example', 'Kylä', { subject: `Tiedote ${n}` }),
  );
  for (const mail of [...mails, ...mails]) await compose(mail);
  expect(compile).toHaveBeenCalledTimes(50);

  await compose(bulletinTo('maija@kyla.example', 'Kylä', { subject: 'Vielä yksi' }));
  for (const mail of mails.slice(1)) await compose(mail);
  expect(compile).toHaveBeenCalledTimes(51);
  for (const mail of mails.slice(0, 1)) await compose(mail);
  expect(compile).toHaveBeenCalledTimes(52);
  compile.mockRestore();
});
