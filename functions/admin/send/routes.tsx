import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { isSealed } from '../../../shared/bulletin/bulletin.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { readForm } from '../../../shared/web/form.ts';
import { formKey } from '../../../shared/web/form-key.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { SendListPage } from './list-page.tsx';
import { sendSample } from './sample.ts';
import { addSchedule } from './schedule-routes.tsx';
import { sendBulletin } from './send-bulletin.ts';
import { sendPage } from './send-view.tsx';

/** The version of the draft that the page showed. */
const SendForm = z.object({ version: z.coerce.number().pipe(z.int().nonnegative()) });

/** The section for sending: who gets a draft, and the button. */
export function addSend(app: Hono<StaffEnv>, deps: Deps): void {
  addSchedule(app, deps);
  addSample(app, deps);

  app.get('/hallinta/laheta', async (c) => {
    const [frame, drafts, scheduled] = await Promise.all([
      frameOf(c, deps),
      deps.bulletins.inState('draft', 100),
      deps.bulletins.inState('scheduled', 100),
    ]);
    return c.html(<SendListPage frame={frame} drafts={drafts} scheduled={scheduled} />);
  });

  app.get('/hallinta/laheta/:id', async (c) => {
    const bulletin = await deps.bulletins.get(c.req.param('id'));
    if (bulletin === undefined) return missing(c, deps);
    if (isSealed(bulletin)) return toFollow(c, bulletin.id);
    if (bulletin.corrects !== undefined) {
      return c.redirect(pagePath(`/hallinta/korjaa/${bulletin.id}/laheta`, staffLocaleOf(c.var.locale)), 303);
    }
    return c.html(await sendPage(c, deps, bulletin, { sampled: c.req.query('testi') === '1' }));
  });

  app.post('/hallinta/laheta/:id', async (c) => {
    const id = c.req.param('id');
    const posted = await readForm(c, SendForm);
    // Hidden, so nobody could correct it: this was no form of ours.
    if (posted.kind === 'invalid') throw new HTTPException(400);
    const sent = await sendBulletin({ id, version: posted.value.version, by: StaffMember.parse(c.var.staff) }, deps);
    switch (sent.kind) {
      case 'sent':
        return toFollow(c, id);
      case 'asked':
        return c.redirect(pagePath(`/hallinta/laheta/${id}`, staffLocaleOf(c.var.locale)), 303);
      case 'missing':
        return missing(c, deps);
      case 'changed':
        return c.html(await sendPage(c, deps, sent.bulletin, { changed: true }), 409);
      case 'ended':
      case 'alt-missing':
      case 'nobody':
        return c.html(await sendPage(c, deps, sent.bulletin), 422);
    }
  });
}

const Sample = z.object({ formKey });

function addSample(app: Hono<StaffEnv>, deps: Deps): void {
  app.post('/hallinta/laheta/:id/testaa', async (c) => {
    const id = c.req.param('id');
    const posted = await readForm(c, Sample);
    if (posted.kind === 'invalid') throw new HTTPException(400);
    const sent = await sendSample({ id, key: posted.value.formKey, to: c.var.staff }, deps);
    if (sent === 'missing') return missing(c, deps);
    return c.redirect(pagePath(`/hallinta/laheta/${id}`, staffLocaleOf(c.var.locale), { testi: '1' }), 303);
  });
}

const toFollow = (c: Context<StaffEnv>, id: string) =>
  c.redirect(pagePath(`/hallinta/seuraa/${id}`, staffLocaleOf(c.var.locale)), 303);

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="send" />, 404);
