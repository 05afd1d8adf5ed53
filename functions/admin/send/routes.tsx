import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { readForm } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { SendListPage } from './list-page.tsx';
import { recipientsOf } from './recipients.ts';
import { sendBulletin } from './send-bulletin.ts';
import { SendPage } from './send-page.tsx';

/** The version of the draft that the page showed. */
const SendForm = z.object({ version: z.coerce.number().pipe(z.int().nonnegative()) });

/** The section for sending: who gets a draft, and the button. */
export function addSend(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/laheta', async (c) => {
    const [frame, drafts] = await Promise.all([frameOf(c, deps), deps.bulletins.inState('draft', 100)]);
    return c.html(<SendListPage frame={frame} drafts={drafts} />);
  });

  app.get('/hallinta/laheta/:id', async (c) => {
    const bulletin = await deps.bulletins.get(c.req.param('id'));
    if (bulletin === undefined) return missing(c, deps);
    if (bulletin.state !== 'draft') return toFollow(c, bulletin.id);
    if (bulletin.corrects !== undefined) {
      return c.redirect(pagePath(`/hallinta/korjaa/${bulletin.id}/laheta`, staffLocaleOf(c.var.locale)), 303);
    }
    return c.html(await sendPage(c, deps, bulletin));
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
      case 'missing':
        return missing(c, deps);
      case 'changed':
        return c.html(await sendPage(c, deps, sent.bulletin, { changed: true }), 409);
      case 'ended':
      case 'nobody':
        return c.html(await sendPage(c, deps, sent.bulletin), 422);
    }
  });
}

async function sendPage(c: Context<StaffEnv>, deps: Deps, bulletin: Bulletin, seen: { changed?: boolean } = {}) {
  const now = deps.now();
  const [frame, active] = await Promise.all([frameOf(c, deps), deps.partners.inState('active')]);
  const recipients = recipientsOf(bulletin, active, now);
  return (
    <SendPage
      {...seen}
      frame={frame}
      bulletin={bulletin}
      recipients={recipients}
      networkIsEmpty={active.length === 0}
      now={now}
    />
  );
}

const toFollow = (c: Context<StaffEnv>, id: string) =>
  c.redirect(pagePath(`/hallinta/seuraa/${id}`, staffLocaleOf(c.var.locale)), 303);

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="send" />, 404);
