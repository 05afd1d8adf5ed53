import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { type Bulletin, isSealed } from '../../../shared/bulletin/bulletin.ts';
import { newestOf, type Versions, versionsOf } from '../../../shared/bulletin/chain.ts';
import { newCorrection } from '../../../shared/bulletin/correction.ts';
import { shardsOf } from '../../../shared/delivery/delivery.ts';
import { newId } from '../../../shared/ids.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { tasksOf } from '../../../shared/posting/tasks.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { localDateOf } from '../../../shared/time.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import { newForm, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { sendBulletin } from '../send/send-bulletin.ts';
import { type Concerned, CorrectionConfirmPage } from './confirm-page.tsx';
import { CorrectionKind, correctionFields, correctionOf, firstInput } from './fields.ts';
import { CorrectionFormPage } from './form-page.tsx';

const SendForm = z.object({ version: z.coerce.number().pipe(z.int().nonnegative()) });

/** Where staff correct or cancel a bulletin that was sent. Nothing is edited in place: a correction is a bulletin of its own. */
export function addCorrect(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/korjaa/:id', async (c) => {
    const bulletin = await newestSent(c.req.param('id'), deps);
    if (bulletin === undefined) return missing(c, deps);
    const kind = CorrectionKind.safeParse(c.req.query('laji')).data ?? 'update';
    const today = localDateOf(deps.now());
    const form = newForm(firstInput(bulletin, kind, today));
    const frame = await frameOf(c, deps);
    // The form brings the correction's id along, so that two taps on its button make one.
    const id = newId('blt', deps.random);
    return c.html(<CorrectionFormPage {...{ frame, kind, id, form, today }} corrected={bulletin} />);
  });

  app.post('/hallinta/korjaa/:id', async (c) => {
    const bulletin = await newestSent(c.req.param('id'), deps);
    if (bulletin === undefined) return missing(c, deps);
    const today = localDateOf(deps.now());
    const posted = await readForm(c, correctionFields(staffLocaleOf(c.var.locale), today));
    if (posted.kind === 'invalid') {
      for (const hidden of ['id', 'kind', 'version']) refuseIfTampered(posted, hidden);
      const kind = CorrectionKind.parse(typedIn(posted, 'kind'));
      const page = { frame: await frameOf(c, deps), kind, id: typedIn(posted, 'id'), form: posted, today };
      return c.html(<CorrectionFormPage {...page} corrected={bulletin} />, 422);
    }
    const { id } = posted.value;
    const versions = await versionsOf(bulletin, deps.bulletins);
    const by = StaffMember.parse(c.var.staff);
    // Twice is once: what the first tap stored stands.
    await deps.bulletins.create(newCorrection({ id, versions, content: correctionOf(posted.value), by }, deps.now()));
    return c.redirect(pagePath(`/hallinta/korjaa/${id}/laheta`, staffLocaleOf(c.var.locale)), 303);
  });

  app.get('/hallinta/korjaa/:id/laheta', async (c) => {
    const correction = await deps.bulletins.get(c.req.param('id'));
    if (correction?.corrects === undefined) return missing(c, deps);
    return correction.state === 'draft' ? confirmPage(c, deps, correction) : toFollow(c, correction.id);
  });

  app.post('/hallinta/korjaa/:id/laheta', async (c) => {
    const posted = await readForm(c, SendForm);
    if (posted.kind === 'invalid') throw new HTTPException(400);
    const correction = await deps.bulletins.get(c.req.param('id'));
    if (correction?.corrects === undefined) return missing(c, deps);
    if (correction.state === 'draft' && (await isOvertaken(correction, deps))) {
      return confirmPage(c, deps, correction, 'overtaken');
    }
    const by = StaffMember.parse(c.var.staff);
    const sent = await sendBulletin({ id: correction.id, version: posted.value.version, by }, deps);
    if (sent.kind === 'missing') return missing(c, deps);
    if (sent.kind === 'sent' || sent.kind === 'asked') return toFollow(c, correction.id);
    return confirmPage(c, deps, sent.bulletin, sent.kind === 'ended' ? 'ended' : undefined);
  });
}

/** The version that counts of a bulletin that was sent and not cancelled. */
async function newestSent(id: string, deps: Deps): Promise<Bulletin | undefined> {
  const bulletin = await deps.bulletins.get(id);
  if (bulletin === undefined || !isSealed(bulletin)) return undefined;
  const newest = newestOf(await versionsOf(bulletin, deps.bulletins));
  return newest.kind === 'cancel' ? undefined : newest;
}

/** Somebody else sent another correction since this one was written. */
async function isOvertaken(correction: Bulletin, deps: Deps): Promise<boolean> {
  const versions = await sentVersionsOf(correction, deps);
  return versions !== undefined && newestOf(versions).id !== correction.references.at(-1);
}

async function sentVersionsOf({ corrects }: Bulletin, deps: Deps): Promise<Versions | undefined> {
  const first = corrects === undefined ? undefined : await deps.bulletins.get(corrects);
  return first && versionsOf(first, deps.bulletins);
}

async function confirmPage(
  c: Context<StaffEnv>,
  deps: Deps,
  correction: Bulletin,
  refused?: 'overtaken' | 'ended',
): Promise<Response> {
  const [frame, concerned] = await Promise.all([frameOf(c, deps), concernedBy(correction, deps)]);
  const page = <CorrectionConfirmPage frame={frame} correction={correction} concerned={concerned} refused={refused} />;
  return c.html(page, refused === undefined ? 200 : 409);
}

/** Counted as the fan-out and the kits will find them, had the correction been sent now. */
async function concernedBy(correction: Bulletin, deps: Deps): Promise<Concerned> {
  const versions = await sentVersionsOf(correction, deps);
  if (versions === undefined) return { partners: 0, posts: 0 };
  const ids = new Set<string>();
  for (const shard of shardsOf(versions[0].id)) {
    for await (const page of deps.deliveries.inShard(shard)) {
      for (const { recipients } of page) for (const { partnerId } of recipients) ids.add(partnerId);
    }
  }
  const [active, postings] = await Promise.all([
    deps.partners.inState('active'),
    Promise.all(versions.map(({ id }) => deps.postings.ofBulletin(id))),
  ]);
  const tasks = tasksOf([...versions, correction], postings.flat(), deps.now());
  return { partners: active.filter(({ id }) => ids.has(id)).length, posts: tasks.length };
}

const toFollow = (c: Context<StaffEnv>, id: string) =>
  c.redirect(pagePath(`/hallinta/seuraa/${id}`, staffLocaleOf(c.var.locale)), 303);

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="follow" />, 404);
