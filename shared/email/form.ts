import { encode, wrap } from 'nodemailer/lib/qp';
import type { Mail } from './mail.ts';

/** Stands for a reader's own words in a form: a control character, which no text of ours holds. */
const hole = '\u0001';
/** The same as quoted-printable writes it, which never breaks a line inside of it. */
const encodedHole = '=01';
const softBreak = '=\r\n';

/** What stands in a form's head for what is the reader's own there. */
const stand = { to: 'hole@hole.invalid', leaveUrl: 'https://hole.invalid/' };

/** A mail taken apart: what it shares with others, as a mail with holes, and what goes into the holes, in their order. */
export type Apart = { readonly shared: Mail; readonly own: readonly string[]; readonly key: string };

/**
 * Takes a mail apart along what is its reader's own; nothing if that cannot be done, as with an address that must be
 * encoded. Two mails with the same key share everything but their own words.
 */
export function takenApart(mail: Mail): Apart | undefined {
  const own = mail.own?.filter((each) => each !== '');
  if (own === undefined || mail.attachments !== undefined || mail.leaveUrl === undefined) return undefined;
  const isPlain = /^[\w.+-]{1,64}@[\w.-]{1,255}$/.test(mail.to) && own.every((each) => !/[\r\n]/.test(each));
  if (!isPlain || mail.text.includes(hole) || mail.html.includes(hole)) return undefined;
  const text = cut(mail.text, own);
  const html = cut(mail.html, own.map(escaped));
  const shared = { ...stand, subject: mail.subject, text: text.rest, html: html.rest };
  return { shared, own: [...text.cutOut, ...html.cutOut], key: `${mail.subject}\n${text.rest}\n${html.rest}` };
}

/** A composed mail with holes. */
export type Form = { readonly head: string; readonly pieces: readonly string[] };

/** Makes a form of the MIME of a mail with so many holes; nothing if they are not in it as they were. */
export function formOf(mime: Buffer, holes: number): Form | undefined {
  const message = mime.toString('latin1');
  const bodyAt = message.indexOf('\r\n\r\n');
  // The provider gives each mail its own. A long value stands on a line of its own, which belongs to its header.
  const head = message.slice(0, bodyAt).replace(/^(Message-ID|Date):.*\r\n(?:[ \t].*\r\n)*/gim, '');
  const pieces = message.slice(bodyAt).split(encodedHole);
  const isWhole = pieces.length === holes + 1 && Object.values(stand).every((each) => head.includes(each));
  return isWhole ? { head, pieces } : undefined;
}

/** The form as one reader's mail. A line of quoted-printable may be broken anywhere, so their words get lines of their own. */
export function filled(form: Form, mail: Mail, own: readonly string[]): Buffer {
  const head = form.head
    .replace(stand.to, () => mail.to)
    .replace(stand.leaveUrl, () => mail.leaveUrl ?? stand.leaveUrl);
  let body = form.pieces[0] ?? '';
  for (const [at, words] of own.entries()) {
    body += `${softBreak}${wrap(encode(words), 72)}${softBreak}${form.pieces[at + 1] ?? ''}`;
  }
  return Buffer.from(head + body, 'latin1');
}

/** Cuts every one of some words out of a text. @returns what was cut out, in order, and the rest with holes. */
function cut(text: string, words: readonly string[]): { rest: string; cutOut: string[] } {
  const cutOut: string[] = [];
  let rest = '';
  let at = 0;
  for (;;) {
    let next = text.length;
    let found = '';
    for (const word of words) {
      const place = text.indexOf(word, at);
      if (place !== -1 && (place < next || (place === next && word.length > found.length)))
        [next, found] = [place, word];
    }
    if (found === '') return { rest: rest + text.slice(at), cutOut };
    rest += text.slice(at, next) + hole;
    cutOut.push(found);
    at = next + found.length;
  }
}

/** As the HTML part writes text: what is written in another way is not found there, and is then no hole. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
