import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { type Locale, localeOf } from '../../shared/language/locale.ts';
import { leave } from '../../shared/partner/leave.ts';
import { createApp } from '../../shared/web/app.tsx';
import type { WebEnv } from '../../shared/web/context.ts';
import { consent, oneLine, paragraphs } from '../../shared/web/fields.ts';
import { newForm, readForm, refuseIfTampered } from '../../shared/web/form.ts';
import { formWithKey } from '../../shared/web/form-key.ts';
import { inLocale } from '../../shared/web/public-page.tsx';
import { addressProblems } from '../../shared/webhook/address-words.ts';
import { showSecret } from '../../shared/webhook/show-secret.ts';
import { AnswerPage, longestAnswer } from './answer-page.tsx';
import { answerQuestion, openQuestion } from './answer-question.ts';
import { applicationSchema, limits } from './application.ts';
import { apply } from './apply.ts';
import { type ClosedLink, ClosedLinkPage, statusOf } from './closed-link-page.tsx';
import { confirmApplication, importedTerms, noTerms, openApplication } from './confirm.ts';
import { ConfirmPage } from './confirm-page.tsx';
import type { Deps } from './deps.ts';
import { FormPage } from './form-page.tsx';
import { openInvited } from './invited.ts';
import { GoneInvitationPage, JoinedPage, JoinPage } from './join-pages.tsx';
import { join, openInvitation } from './joining.ts';
import { openLeaving } from './leave.ts';
import { LeavePage } from './leave-page.tsx';
import { SecretPage } from './secret-page.tsx';
import { webhookOf } from './signing-secret.ts';
import { ThanksPage } from './thanks-page.tsx';

/** The pages by which a community joins and leaves. Links in mails are followed by scanners: no GET changes anything. */
export function subscribeApp(deps: Deps): Hono<WebEnv> {
  const app = createApp({
    siteUrl: deps.siteUrl,
    // Mail providers post the one-click unsubscribe of RFC 8058: without cookies, from anywhere, judged by its token.
    openToOthers: (path) => path.startsWith('/tilaa/lopeta/'),
  });
  formRoutes(app, deps);
  confirmRoutes(app, deps);
  answerRoutes(app, deps);
  joinRoutes(app, deps);
  leaveRoutes(app, deps);
  return app;
}

function formRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/tilaa', async (c) => {
    const invited = await openInvited(c.req.query('kutsu'), deps);
    const empty = formWithKey(deps.random);
    const form = { ...empty, input: { ...invited.input, ...empty.input } };
    return c.html(<FormPage here={c.var} form={form} invited={invited.kind} />);
  });

  app.post('/tilaa', async (c) => {
    const { allowedHosts } = deps;
    const posted = await readForm(
      c,
      applicationSchema({
        allowedHosts,
        say: () => addressProblems[c.var.locale],
        locale: () => c.var.locale,
      }),
    );
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'formKey');
      return c.html(<FormPage here={c.var} form={posted} />, 422);
    }
    await apply(posted.value, c.var.locale, deps);
    return c.redirect(inLocale('/tilaa/kiitos', c.var.locale), 303);
  });

  app.get('/tilaa/kiitos', (c) => c.html(<ThanksPage here={c.var} />));
}

function confirmRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/tilaa/vahvista/:token', async (c) => {
    const opened = await openApplication(c.req.param('token'), deps);
    if (opened.kind !== 'open') return closed(c, { purpose: 'confirm', because: opened.kind });
    speak(c, opened.partner.locale);
    return c.html(<ConfirmPage here={c.var} partner={opened.partner} />);
  });

  app.post('/tilaa/vahvista/:token', async (c) => {
    const opened = await openApplication(c.req.param('token'), deps);
    if (opened.kind !== 'open') return closed(c, { purpose: 'confirm', because: opened.kind });
    const { partner } = opened;
    const posted = await readForm(c, partner.imported === undefined ? noTerms : importedTerms);
    if (posted.kind === 'invalid') return c.html(<ConfirmPage here={c.var} partner={partner} form={posted} />, 422);
    await confirmApplication(partner.id, posted.value, deps);
    return c.redirect(`${c.var.url.pathname}?lang=${c.var.locale}`, 303);
  });

  // Where a reader of the secret lands who changes the language or comes back by the address.
  app.get('/tilaa/vahvista/:token/salaisuus', (c) =>
    c.redirect(`/tilaa/vahvista/${c.req.param('token')}?lang=${c.var.locale}`, 303),
  );

  // The one POST that answers with a page: what it shows cannot be asked for again.
  app.post('/tilaa/vahvista/:token/salaisuus', async (c) => {
    await readForm(c, z.object({}));
    const token = c.req.param('token');
    const opened = await openApplication(token, deps);
    if (opened.kind !== 'open') return closed(c, { purpose: 'confirm', because: opened.kind });
    const back = `/tilaa/vahvista/${token}?lang=${c.var.locale}`;
    const targetId = webhookOf(opened.partner)?.id ?? '';
    const shown = await showSecret({ partnerId: opened.partner.id, targetId }, deps);
    return shown.kind === 'shown'
      ? c.html(<SecretPage here={c.var} secret={shown.secret} back={back} />)
      : c.redirect(back, 303);
  });
}

function answerRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/tilaa/vastaa/:token', async (c) => {
    const opened = await openQuestion(c.req.param('token'), deps);
    if (opened.kind !== 'open') return closed(c, { purpose: 'answer', because: opened.kind });
    speak(c, opened.partner.locale);
    return c.html(<AnswerPage here={c.var} opened={opened} form={newForm()} />);
  });

  app.post('/tilaa/vastaa/:token', async (c) => {
    const opened = await openQuestion(c.req.param('token'), deps);
    const posted = await readForm(c, z.object({ answer: paragraphs({ max: longestAnswer }) }));
    if (opened.kind !== 'open') return closed(c, { purpose: 'answer', because: opened.kind });
    if (posted.kind === 'invalid') return c.html(<AnswerPage here={c.var} opened={opened} form={posted} />, 422);
    await answerQuestion({ ...opened, text: posted.value.answer }, deps);
    return c.redirect(`${c.var.url.pathname}?lang=${c.var.locale}`, 303);
  });
}

const Joining = z.object({ name: oneLine({ max: limits.name }), principles: consent, consent });

function joinRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/tilaa/liity', (c) => c.html(<JoinedPage here={c.var} isDeputy={c.req.query('varalla') !== undefined} />));

  app.get('/tilaa/liity/:token', async (c) => {
    const opened = await openInvitation(c.req.param('token'), deps);
    if (opened.kind === 'gone') return c.html(<GoneInvitationPage here={c.var} />, 410);
    speak(c, opened.partner.locale);
    return c.html(<JoinPage here={c.var} invitation={opened} form={newForm()} />);
  });

  app.post('/tilaa/liity/:token', async (c) => {
    const opened = await openInvitation(c.req.param('token'), deps);
    const posted = await readForm(c, Joining);
    if (opened.kind === 'gone') return c.html(<GoneInvitationPage here={c.var} />, 410);
    if (posted.kind === 'invalid') return c.html(<JoinPage here={c.var} invitation={opened} form={posted} />, 422);
    if (!(await join(opened, posted.value.name, deps))) return c.html(<GoneInvitationPage here={c.var} />, 410);
    const path = `/tilaa/liity?${opened.invited.as === 'deputy' ? 'varalla=1&' : ''}lang=${c.var.locale}`;
    return c.redirect(path, 303);
  });
}

function leaveRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/tilaa/lopeta/:token', async (c) => {
    const opened = await openLeaving(c.req.param('token'), deps);
    if (opened.kind !== 'open') return closed(c, { purpose: 'leave', because: opened.kind });
    speak(c, opened.memberships[0]?.partner.locale);
    return c.html(<LeavePage here={c.var} memberships={opened.memberships} />);
  });

  app.post('/tilaa/lopeta/:token', async (c) => {
    // Read as text: RFC 8058 lets providers send it as multipart/form-data too.
    const body = await c.req.text();
    const opened = await openLeaving(c.req.param('token'), deps);
    if (opened.kind !== 'open') return closed(c, { purpose: 'leave', because: opened.kind });
    await leave(opened.memberships, deps);
    if (body.includes('List-Unsubscribe')) return c.body(null, 200);
    return c.redirect(`${c.var.url.pathname}?lang=${localeOf(new URLSearchParams(body).get('lang'))}`, 303);
  });
}

/** A link in a mail names no language: its page speaks the community's, until the reader chooses another. */
function speak(c: Context<WebEnv>, locale: Locale | undefined): void {
  if (locale !== undefined && c.req.query('lang') === undefined) c.set('locale', locale);
}

function closed(c: Context<WebEnv>, link: ClosedLink) {
  return c.html(<ClosedLinkPage here={c.var} link={link} />, statusOf(link));
}
