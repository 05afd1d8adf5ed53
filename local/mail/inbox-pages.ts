import { html } from 'hono/html';
import type { ParsedMail } from 'mailparser';
import type { StoredMail } from './store.ts';

type Html = ReturnType<typeof html>;

const time = new Intl.DateTimeFormat('fi-FI', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Helsinki' });

/** The list of mails, newest first. */
export const listPage = (mails: readonly StoredMail[]): Html =>
  page(
    'Postilaatikko · Inbox',
    mails.length === 0
      ? html`<p>Ei vielä viestejä. <span lang="en">No mail yet.</span></p>`
      : html`<ul class="mails">${mails.map(
          (mail) => html`<li><a href="/messages/${mail.id}">
            <strong>${mail.subject || '(–)'}</strong>
            <span>${mail.to.join(', ')}</span>
            <time datetime="${mail.acceptedAt}">${time.format(new Date(mail.acceptedAt))}</time>
          </a></li>`,
        )}</ul>`,
  );

/** One mail: its HTML in a frame of its own, its text, its attachments and its header fields. */
export const messagePage = (mail: StoredMail, content: ParsedMail): Html =>
  page(
    mail.subject || '(–)',
    html`<p><a href="/">← Postilaatikko · Inbox</a></p>
      <dl>
        ${row('Lähettäjä · From', mail.from)}
        ${row('Vastaanottaja · To', mail.to.join(', '))}
        ${row('Aika · Time', time.format(new Date(mail.acceptedAt)))}
      </dl>
      ${
        !content.html
          ? ''
          : html`<h2>Viesti · Message</h2>
      <iframe title="${mail.subject}" src="/messages/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
      }
      ${
        content.attachments.length === 0
          ? ''
          : html`<h2>Liitteet · Attachments</h2>
      <ul>${content.attachments.map(
        (attachment, index) =>
          html`<li><a href="/messages/${mail.id}/attachments/${index}">${attachment.filename ?? attachment.contentType}</a> (${Math.ceil(attachment.size / 1024)} kB)</li>`,
      )}</ul>`
      }
      <details ${content.html ? '' : 'open'}><summary>Teksti · Text</summary><pre>${content.text ?? ''}</pre></details>
      <details><summary>Otsakkeet · Headers</summary><pre>${content.headerLines.map(({ line }) => line).join('\n')}</pre></details>
      <p><a href="/messages/${mail.id}/raw">Lataa viesti (.eml) · Download</a></p>`,
  );

/** What an unknown address gets. */
export const notFoundPage = (): Html =>
  page(
    'Ei löydy · Not found',
    html`<p>Tällaista viestiä ei ole. <span lang="en">There is no such mail.</span></p><p><a href="/">← Postilaatikko · Inbox</a></p>`,
  );

const row = (name: string, value: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const page = (title: string, body: Html): Html => html`<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/inbox.css">
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`;
