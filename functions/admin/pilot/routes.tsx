import type { Hono } from 'hono';
import * as z from 'zod';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { Month } from '../../../shared/time.ts';
import { newForm, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { PilotPage } from './pilot-page.tsx';
import { inputOf, number, planFields, planOf } from './plan-fields.ts';
import { savePilot, undescribed } from './save-pilot.ts';
import { words } from './words.ts';

/** The pilot's goals, gates and waves, and what it takes. */
export function addPilot(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/kokeilu', async (c) => {
    const [frame, pilot] = await Promise.all([frameOf(c, deps), deps.pilot.get()]);
    return c.html(<PilotPage frame={frame} pilot={pilot} plan={newForm(inputOf(pilot))} cost={newForm()} />);
  });

  app.post('/hallinta/kokeilu', async (c) => {
    const posted = await readForm(c, planFields(staffLocaleOf(c.var.locale)));
    const [frame, pilot] = await Promise.all([frameOf(c, deps), deps.pilot.get()]);
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'version');
      return c.html(<PilotPage frame={frame} pilot={pilot} plan={posted} cost={newForm()} />, 422);
    }
    const { version } = posted.value;
    const by = StaffMember.parse(c.var.staff);
    const changed = { ...undescribed, ...planOf(posted.value), costs: pilot?.costs ?? [], version };
    const saved = await savePilot({ pilot: changed, part: 'plan', by }, deps);
    if (saved === 'conflict') {
      const newest = await deps.pilot.get();
      const plan = newForm(posted.input);
      return c.html(<PilotPage frame={frame} pilot={newest} plan={plan} cost={newForm()} conflict />, 409);
    }
    return c.redirect(pagePath('/hallinta/kokeilu', staffLocaleOf(c.var.locale)), 303);
  });

  app.post('/hallinta/kokeilu/kulut', async (c) => {
    const posted = await readForm(c, costFields(staffLocaleOf(c.var.locale)));
    const [frame, pilot] = await Promise.all([frameOf(c, deps), deps.pilot.get()]);
    const plan = newForm(inputOf(pilot));
    if (posted.kind === 'invalid' || pilot === undefined) {
      const cost = posted.kind === 'invalid' ? posted : newForm(posted.input);
      return c.html(<PilotPage frame={frame} pilot={pilot} plan={plan} cost={cost} />, 422);
    }
    const { version, ...cost } = posted.value;
    const costs = [...pilot.costs.filter(({ month }) => month !== cost.month), cost].toSorted((a, b) =>
      a.month.localeCompare(b.month),
    );
    const by = StaffMember.parse(c.var.staff);
    const saved = await savePilot({ pilot: { ...pilot, costs, version }, part: 'costs', by }, deps);
    if (saved === 'conflict') {
      const newest = await deps.pilot.get();
      return c.html(<PilotPage frame={frame} pilot={newest} plan={plan} cost={newForm(posted.input)} conflict />, 409);
    }
    return c.redirect(pagePath('/hallinta/kokeilu', staffLocaleOf(c.var.locale)), 303);
  });
}

function costFields(locale: 'fi' | 'en') {
  return z.object({
    version: z.coerce.number().pipe(z.int().nonnegative()),
    month: z
      .string()
      .trim()
      .refine((month) => Month.safeParse(month).success, { error: words[locale].noMonth }),
    hours: number(locale),
    euros: number(locale),
  });
}
