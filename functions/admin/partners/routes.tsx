import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { changePartner } from '../../../shared/partner/store.ts';
import { seeProof } from '../../../shared/partner/vetting.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { paragraphs } from '../../../shared/web/fields.ts';
import { readForm } from '../../../shared/web/form.ts';
import { askAgain } from '../../../shared/webhook/acts.ts';
import { lately } from '../../../shared/webhook/last-calls.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { askApplicant } from './ask-applicant.ts';
import { type Decision, decidePartner } from './decide-partner.ts';
import { duplicatesOf } from './duplicates.ts';
import { PartnersPage } from './list-page.tsx';
import { PartnerPage } from './partner-page.tsx';
import type { Unreached } from './people.tsx';
import { revive } from './revive.ts';
import { type DeskForms, longestMessage } from './vetting-desk.tsx';
import type { SeenWebhook } from './webhooks-section.tsx';

const message = paragraphs({ max: longestMessage });

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
    const page = await partnerPage(c, deps, c.req.param('id'));
    return page === undefined ? missing(c, deps) : c.html(page);
  });

  app.post('/hallinta/kumppanit/:id/hyvaksy', async (c) => {
    await readForm(c, z.object({}));
    return decision(c, deps, c.req.param('id'), 'active');
  });

  app.post('/hallinta/kumppanit/:id/ehdokkaaksi', async (c) => {
    await readForm(c, z.object({}));
    const id = await revive(c.req.param('id'), StaffMember.parse(c.var.staff), deps);
    if (id === undefined) return toPartner(c, c.req.param('id'));
    return c.redirect(pagePath(`/hallinta/ehdokkaat/${id}`, staffLocaleOf(c.var.locale)), 303);
  });

  app.post('/hallinta/kumppanit/:id/hylkaa', async (c) => {
    const posted = await readForm(c, z.object({ reason: message }));
    if (posted.kind === 'invalid') return withErrors(c, deps, { decline: posted });
    return decision(c, deps, c.req.param('id'), { declinedBecause: posted.value.reason });
  });

  app.post('/hallinta/kumppanit/:id/kysy', async (c) => {
    const posted = await readForm(c, z.object({ question: message }));
    if (posted.kind === 'invalid') return withErrors(c, deps, { ask: posted });
    const by = StaffMember.parse(c.var.staff);
    const asked = await askApplicant({ id: c.req.param('id'), text: posted.value.question, by }, deps);
    return answerTo(c, deps, c.req.param('id'), asked);
  });

  app.post('/hallinta/kumppanit/:id/webhook/:targetId/tarkista', (c) => askWebhookAgain(c, deps));

  app.post('/hallinta/kumppanit/:id/todiste', async (c) => {
    const posted = await readForm(c, z.object({ seen: z.enum(['yes', 'no']) }));
    // Hidden, so nobody could correct it: this was no form of ours.
    if (posted.kind === 'invalid') throw new HTTPException(400);
    const seen = posted.value.seen === 'yes';
    const by = StaffMember.parse(c.var.staff);
    const id = c.req.param('id');
    const change = await changePartner(deps.partners, id, (partner) => seeProof(partner, seen, by, deps.now()));
    if (change.kind === 'missing') return missing(c, deps);
    const proof = change.kind === 'changed' ? change.partner.proof : undefined;
    if (proof !== undefined) {
      const act = { kind: 'partner-proved' } as const;
      await deps.audit.record(auditEntry({ subject: id, at: proof.seenAt, by: byStaff(by), act }));
    }
    return toPartner(c, id);
  });
}

/** Asks a webhook again that is not in use. Tapped twice, it is asked once. */
async function askWebhookAgain(c: Context<StaffEnv>, deps: Deps) {
  await readForm(c, z.object({}));
  const partnerId = c.req.param('id') ?? '';
  await askAgain({ partnerId, targetId: c.req.param('targetId') ?? '' }, deps);
  return toPartner(c, partnerId);
}

async function decision(c: Context<StaffEnv>, deps: Deps, id: string, decision: Decision) {
  const decided = await decidePartner({ id, decision, by: StaffMember.parse(c.var.staff) }, deps);
  return answerTo(c, deps, id, decided);
}

async function answerTo(c: Context<StaffEnv>, deps: Deps, id: string, done: { readonly kind: string }) {
  if (done.kind === 'missing') return missing(c, deps);
  if (done.kind !== 'refused') return toPartner(c, id);
  const page = await partnerPage(c, deps, id, { tooLate: true });
  return page === undefined ? missing(c, deps) : c.html(page, 409);
}

async function withErrors(c: Context<StaffEnv>, deps: Deps, forms: DeskForms) {
  const page = await partnerPage(c, deps, c.req.param('id') ?? '', { forms });
  return page === undefined ? missing(c, deps) : c.html(page, 422);
}

type Seen = { readonly tooLate?: boolean; readonly forms?: DeskForms };

async function partnerPage(c: Context<StaffEnv>, deps: Deps, id: string, seen: Seen = {}) {
  const partner = await deps.partners.get(id);
  if (partner === undefined) return undefined;
  const [frame, waiting, active] = await Promise.all([
    frameOf(c, deps),
    deps.partners.inState('confirmed'),
    deps.partners.inState('active'),
  ]);
  const duplicates = duplicatesOf(partner, [...waiting, ...active]);
  const [webhooks, unreached] = await Promise.all([seenWebhooks(partner, deps), unreachedOf(partner, deps)]);
  return <PartnerPage {...{ frame, partner, duplicates, webhooks, unreached }} now={deps.now()} {...seen} />;
}

/** Those of a community's people whose mailboxes bounced for good or who complained. */
async function unreachedOf({ maintainers }: Partner, { suppressions }: Deps): Promise<Unreached> {
  const found = await Promise.all(
    maintainers.map(async ({ id, addressHash }) => [id, await suppressions.find(addressHash)] as const),
  );
  return new Map(found.flatMap(([id, suppression]) => (suppression === undefined ? [] : [[id, suppression.reason]])));
}

/** Nothing was ever sent to the webhooks of a community that is not active yet. */
async function seenWebhooks(partner: Partner, deps: Deps): Promise<SeenWebhook[]> {
  const webhooks = partner.targets.flatMap((target) => (target.channel === 'webhook' ? [target] : []));
  if (partner.state !== 'active') return [];
  return Promise.all(webhooks.map(async (target) => ({ target, lately: await lately(partner, target, deps) })));
}

const toPartner = (c: Context<StaffEnv>, id: string) =>
  c.redirect(pagePath(`/hallinta/kumppanit/${id}`, staffLocaleOf(c.var.locale)), 303);

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="partners" />, 404);
