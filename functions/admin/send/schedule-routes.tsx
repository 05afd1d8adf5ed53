import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { schedule, unschedule } from '../../../shared/bulletin/schedule.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { LocalTime, toIso } from '../../../shared/time.ts';
import { day, oneLine } from '../../../shared/web/fields.ts';
import { readForm } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { sendPage } from './send-view.tsx';
import { words } from './words.ts';

/** The version of the draft that the page showed. */
const Version = z.object({ version: z.coerce.number().pipe(z.int().nonnegative()) });

/** A time of day as it is typed or picked: `8:00`, `08.00`. */
const timeOfDay = (error: string) =>
  oneLine({ max: 20 })
    .transform((text) => text.replace('.', ':').padStart(5, '0'))
    .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error }));

/** Sending by itself at a time that staff choose, and taking that back. */
export function addSchedule(app: Hono<StaffEnv>, deps: Deps): void {
  app.post('/hallinta/laheta/:id/ajasta', async (c) => {
    const id = c.req.param('id');
    const say = words[staffLocaleOf(c.var.locale)];
    const posted = await readForm(c, Version.extend({ date: day, time: timeOfDay(say.timeProblem) }));
    const bulletin = await deps.bulletins.get(id);
    if (bulletin === undefined) return missing(c, deps);
    if (posted.kind === 'invalid') {
      if (posted.errors['version'] !== undefined) throw new HTTPException(400);
      return c.html(await sendPage(c, deps, bulletin, { scheduling: posted }), 422);
    }
    const { version, date, time } = posted.value;
    const at = LocalTime.parse(`${date}T${time}`);
    // The same tap again finds it done.
    if (bulletin.state === 'scheduled' && bulletin.schedule?.at === at) return back(c, id);
    if (bulletin.version !== version) return c.html(await sendPage(c, deps, bulletin, { changed: true }), 409);

    const now = deps.now();
    const by = StaffMember.parse(c.var.staff);
    const scheduling = schedule(bulletin, at, by, now);
    if (scheduling.kind === 'refused') {
      const field = scheduling.because === 'past' || scheduling.because === 'no-such-time' ? 'time' : 'date';
      const form = { input: posted.input, errors: { [field]: say[`not-${scheduling.because}`] } };
      return c.html(await sendPage(c, deps, bulletin, { scheduling: form }), 422);
    }
    if ((await deps.bulletins.save(scheduling.bulletin)) === 'conflict') return back(c, id);
    const act = { kind: 'bulletin-scheduled' } as const;
    await deps.audit.record(auditEntry({ subject: id, at: toIso(now), by: byStaff(by), act }));
    return back(c, id);
  });

  app.post('/hallinta/laheta/:id/peru-ajastus', async (c) => {
    await readForm(c, z.object({}));
    const id = c.req.param('id');
    const bulletin = await deps.bulletins.get(id);
    if (bulletin === undefined) return missing(c, deps);
    const draft = unschedule(bulletin);
    // Overtaken by the clock or a colleague: the page shows which.
    if (draft === undefined || (await deps.bulletins.save(draft)) === 'conflict') return back(c, id);
    const by = byStaff(StaffMember.parse(c.var.staff));
    const act = { kind: 'bulletin-unscheduled' } as const;
    await deps.audit.record(auditEntry({ subject: id, at: toIso(deps.now()), by, act }));
    return back(c, id);
  });
}

const back = (c: Context<StaffEnv>, id: string) =>
  c.redirect(pagePath(`/hallinta/laheta/${id}`, staffLocaleOf(c.var.locale)), 303);

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="send" />, 404);
