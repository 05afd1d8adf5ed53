import type { Hono } from 'hono';
import * as z from 'zod';
import { newSession, standingOf } from '../../../shared/access/access.ts';
import { sendLink } from '../../../shared/access/send-link.ts';
import { idOfToken, isToken } from '../../../shared/access/token.ts';
import { hashAddress } from '../../../shared/email/address.ts';
import { emailAddress } from '../../../shared/web/fields.ts';
import { readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import { formKey, formWithKey } from '../../../shared/web/form-key.ts';
import { inLocale } from '../../../shared/web/public-page.tsx';
import type { Deps } from '../deps.ts';
import { askPath, choicePath } from '../paths.ts';
import { type ManageEnv, maintainerCookie } from '../require-maintainer.tsx';
import { AskPage } from './ask-page.tsx';
import { ClosedLinkPage } from './closed-link-page.tsx';
import { OpenPage } from './open-page.tsx';
import { SentPage } from './sent-page.tsx';

const Request = z.object({ formKey, email: emailAddress });

/** The ways in and out. Mail scanners follow links and some run scripts: only a press of a button lets anybody in. */
export function addEnter(app: Hono<ManageEnv>, deps: Deps): void {
  app.get(askPath, (c) => c.html(<AskPage here={c.var} form={formWithKey(deps.random)} />));

  app.post(askPath, async (c) => {
    const posted = await readForm(c, Request);
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'formKey');
      return c.html(<AskPage here={c.var} form={posted} />, 422);
    }
    const { addresses } = await deps.keys();
    const addressHash = hashAddress(posted.value.email, addresses);
    await sendLink({ addressHash, formKey: posted.value.formKey }, deps);
    return c.redirect(inLocale('/oma/lahetetty', c.var.locale), 303);
  });

  app.get('/oma/lahetetty', (c) => c.html(<SentPage here={c.var} />));

  app.get('/oma/avaa/:token', async (c) => {
    const token = c.req.param('token');
    const link = isToken(token) ? await deps.access.link(idOfToken(token), deps.now()) : undefined;
    const standing = standingOf(link, deps.now());
    if (standing !== 'open') return c.html(<ClosedLinkPage here={c.var} because={standing} />, statusOf(standing));
    return c.html(<OpenPage here={c.var} />);
  });

  app.post('/oma/avaa/:token', async (c) => {
    await readForm(c, z.object({}));
    const token = c.req.param('token');
    const now = deps.now();
    const link = isToken(token) ? await deps.access.useLink(idOfToken(token), now) : undefined;
    if (link === undefined) {
      const because = closedBecause(isToken(token) ? await deps.access.link(idOfToken(token), now) : undefined, now);
      return c.html(<ClosedLinkPage here={c.var} because={because} />, statusOf(because));
    }
    const id = maintainerCookie.give(c, deps.random);
    await deps.access.createSession(newSession({ id, addressHash: link.addressHash }, now));
    return c.redirect(inLocale(choicePath, c.var.locale), 303);
  });

  app.post('/oma/ulos', async (c) => {
    await readForm(c, z.object({}));
    const id = maintainerCookie.idIn(c);
    if (id !== undefined) await deps.access.endSession(id);
    maintainerCookie.take(c);
    return c.redirect(inLocale(askPath, c.var.locale), 303);
  });
}

/** A link that could not be used a moment ago and is open now does not exist; it counts as used all the same. */
function closedBecause(link: Parameters<typeof standingOf>[0], now: number) {
  const standing = standingOf(link, now);
  return standing === 'open' ? 'used' : standing;
}

const statusOf = (because: 'used' | 'expired' | 'wrong') => (because === 'wrong' ? 404 : 410);
