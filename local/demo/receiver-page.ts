import { html } from 'hono/html';
import { formatDate, formatDateTime } from '../../shared/language/format.ts';
import type { Post } from './post.ts';

/** The news page of the invented community. */
export const receiverPage = (posts: readonly Post[]): ReturnType<typeof html> => html`<!DOCTYPE html>
<html lang="fi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Kuvittelanranta – ajankohtaista</title>
    <style>
      :root { color-scheme: light dark; }
      body { margin: 0 auto; max-width: 40rem; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif; }
      article { border-top: 1px solid; padding: 1rem 0; overflow-wrap: anywhere; }
      h2 { margin: 0; }
      .text { white-space: pre-line; }
      .told { opacity: 0.8; font-size: 0.9rem; }
    </style>
  </head>
  <body>
    <h1>Kuvittelanranta – ajankohtaista</h1>
    <p>Keksityn yhteisön omat verkkosivut. Tälle sivulle tulevat tiedotteet, joiden allekirjoitus on tarkistettu.</p>
    ${
      posts.length === 0
        ? html`<p>Tiedotteita ei ole vielä tullut. Lähetä sellainen ja lataa tämä sivu uudelleen.</p>`
        : posts.map(article)
    }
  </body>
</html>`;

const words = {
  'bulletin.published': 'Tiedote',
  'bulletin.updated': 'Korjattu tiedote',
  'bulletin.cancelled': 'Peruttu tiedote',
} as const;

const article = ({ id, receivedAt, event: { type, data } }: Post) => html`<article>
      <h2 lang="${data.language}">${data.title}</h2>
      <p class="told">${words[type]}, tuli ${formatDateTime(receivedAt, 'fi')}. Voimassa ${formatDate(data.validUntil, 'fi')} asti.</p>
      <p class="text" lang="${data.language}">${data.text.default}</p>
      ${data.link === undefined ? '' : html`<p><a href="${data.link}">${data.link}</a></p>`}
      <p class="told"><a href="${data.verifyUrl}">Tarkista, että tiedote on aito</a>. Toimituksen tunnus: ${id}</p>
    </article>`;
