import { Hono } from 'hono';
import { simpleParser } from 'mailparser';
import { listPage, messagePage, notFoundPage } from './inbox-pages.ts';
import { inboxStyle } from './inbox-style.ts';
import type { MailStore } from './store.ts';

/** Nothing but our own style sheet and our own frame. */
const PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
/** A mail's HTML may show itself and open links in a new tab; it can run nothing, load nothing and send nothing. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * The inbox: every mail that the system has sent, newest first, as pages for people and as `/messages.json` for tests
 * (`?to=` narrows it to one recipient).
 */
export function inbox(mails: MailStore): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('content-security-policy')) context.header('content-security-policy', PAGE_POLICY);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('cache-control', 'no-store');
  });

  app.get('/', (context) => context.html(listPage(mails.list())));
  app.get('/inbox.css', (context) => context.body(inboxStyle, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/messages.json', (context) => {
    const to = context.req.query('to');
    const chosen = mails.list().filter((mail) => to === undefined || mail.to.includes(to));
    return context.json(chosen.map(({ acceptedAt, ...mail }) => ({ ...mail, date: acceptedAt })));
  });
  app.get('/messages/:id', async (context) => {
    const found = mails.find(context.req.param('id'));
    if (found === undefined) return context.html(notFoundPage(), 404);
    return context.html(messagePage(found.mail, await simpleParser(found.raw)));
  });
  app.get('/messages/:id/html', async (context) => {
    const found = mails.find(context.req.param('id'));
    if (found === undefined) return context.html(notFoundPage(), 404);
    const { html } = await simpleParser(found.raw);
    context.header('content-security-policy', MAIL_POLICY);
    return context.html(`<base target="_blank">${html || ''}`);
  });
  app.get('/messages/:id/raw', (context) => {
    const found = mails.find(context.req.param('id'));
    if (found === undefined) return context.html(notFoundPage(), 404);
    return download(context.req.param('id').concat('.eml'), 'message/rfc822', found.raw);
  });
  app.get('/messages/:id/attachments/:index', async (context) => {
    const found = mails.find(context.req.param('id'));
    const attachments = found === undefined ? [] : (await simpleParser(found.raw)).attachments;
    const attachment = attachments[Number(context.req.param('index'))];
    if (attachment === undefined) return context.html(notFoundPage(), 404);
    return download(attachment.filename ?? 'attachment', 'application/octet-stream', attachment.content);
  });
  app.notFound((context) => context.html(notFoundPage(), 404));
  return app;
}

const download = (name: string, type: string, content: Buffer): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
