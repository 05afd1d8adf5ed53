import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { readForm } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { decidePartner } from './decide-partner.ts';
import { duplicatesOf } from './duplicates.ts';
import { PartnersPage } from './list-page.tsx';
import { PartnerPage } from './partner-page.tsx';

/** The section for partners: who waits, who is in, and the decision. */
export function addPartners(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/kumppanit', async (c) => {
    const [frame, waiting, active, declined] = await Promise.all([
      frameOf(c, deps),
      deps.partners.inState('confirmed'),
      deps.partners.inState('active'),
      deps.partners.inState('declined'),
    ]);
    return c.html(<PartnersPage frame={frame} waiting={waiting} active={active} declined={declined} />);
  });

  app.get('/hallinta/kumppanit/:id', async (c) => {
    const page = await partnerPage(c, deps, c.req.param('id'), false);
    return page === undefined ? missing(c, deps) : c.html(page);
  });

  app.post('/hallinta/kumppanit/:id/hyvaksy', (c) => decision(c, deps, c.req.param('id'), 'active'));
  app.post('/hallinta/kumppanit/:id/hylkaa', (c) => decision(c, deps, c.req.param('id'), 'declined'));
}

async function decision(c: Context<StaffEnv>, deps: Deps, id: string, decision: 'active' | 'declined') {
  await readForm(c, z.object({}));
  const decided = await decidePartner({ id, decision, by: StaffMember.parse(c.var.staff) }, deps);
  if (decided.kind === 'missing') return missing(c, deps);
  if (decided.kind === 'refused') {
    const page = await partnerPage(c, deps, id, true);
    return page === undefined ? missing(c, deps) : c.html(page, 409);
  }
  return c.redirect(pagePath(`/hallinta/kumppanit/${id}`, staffLocaleOf(c.var.locale)), 303);
}

async function partnerPage(c: Context<StaffEnv>, deps: Deps, id: string, tooLate: boolean) {
  const partner = await deps.partners.get(id);
  if (partner === undefined) return undefined;
  const [frame, waiting, active] = await Promise.all([
    frameOf(c, deps),
    deps.partners.inState('confirmed'),
    deps.partners.inState('active'),
  ]);
  const duplicates = duplicatesOf(partner, [...waiting, ...active]);
  return <PartnerPage frame={frame} partner={partner} duplicates={duplicates} tooLate={tooLate} />;
}

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="partners" />, 404);
