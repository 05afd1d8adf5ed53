import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { auditEntry, byStaff } from '../../../shared/audit/audit.ts';
import { idOf, newId } from '../../../shared/ids.ts';
import { Locale, staffLocaleOf } from '../../../shared/language/locale.ts';
import { invite } from '../../../shared/prospect/changes.ts';
import { invitationUrl } from '../../../shared/prospect/invitation.ts';
import type { Prospect } from '../../../shared/prospect/prospect.ts';
import { changeProspect } from '../../../shared/prospect/store.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { toIso } from '../../../shared/time.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import { type FormState, newForm, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import { qrFile } from '../../../shared/web/qr.tsx';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { contentOf, inputOf, prospectFields } from './fields.ts';
import { ProspectsPage } from './list-page.tsx';
import { NewProspectPage, ProspectPage } from './prospect-page.tsx';
import { saveProspect } from './save-prospect.ts';
import { words } from './words.ts';

/** The section for prospects: communities that staff would like to have, and their invitations. */
export function addProspects(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/ehdokkaat', async (c) => {
    const [frame, prospects, waiting] = await Promise.all([
      frameOf(c, deps),
      deps.prospects.all(),
      deps.partners.inState('confirmed'),
    ]);
    const applied = new Set(waiting.flatMap(({ prospectId }) => prospectId ?? []));
    return c.html(<ProspectsPage frame={frame} prospects={prospects} applied={applied} />);
  });

  app.get('/hallinta/ehdokkaat/uusi', async (c) => {
    const id = newId('pro', deps.random);
    return c.html(<NewProspectPage frame={await frameOf(c, deps)} id={id} form={newForm({ state: ['found'] })} />);
  });

  app.get('/hallinta/ehdokkaat/:id', async (c) => {
    const prospect = await deps.prospects.get(c.req.param('id'));
    if (prospect === undefined) return missing(c, deps);
    return c.html(await page(c, deps, prospect, newForm(inputOf(prospect))));
  });

  app.post('/hallinta/ehdokkaat/:id', async (c) => {
    const id = c.req.param('id');
    if (!idOf('pro').safeParse(id).success) return missing(c, deps);
    const posted = await readForm(c, prospectFields(words[staffLocaleOf(c.var.locale)].bothOrNeither));
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'version');
      if (typedIn(posted, 'version') === '0') {
        return c.html(<NewProspectPage frame={await frameOf(c, deps)} id={id} form={posted} />, 422);
      }
      const prospect = await deps.prospects.get(id);
      return prospect === undefined ? missing(c, deps) : c.html(await page(c, deps, prospect, posted), 422);
    }
    const { version } = posted.value;
    const by = StaffMember.parse(c.var.staff);
    const saved = await saveProspect({ id, version, content: contentOf(posted.value), by }, deps);
    if (saved.kind === 'missing') return missing(c, deps);
    if (saved.kind === 'conflict') {
      return c.html(await page(c, deps, saved.newest, newForm(posted.input), { conflict: true }), 409);
    }
    return back(c, id);
  });

  app.post('/hallinta/ehdokkaat/:id/kutsu', async (c) => {
    await readForm(c, z.object({}));
    const id = c.req.param('id');
    const now = deps.now();
    const changed = await changeProspect(deps.prospects, id, (prospect) => invite(prospect, now));
    if (changed === 'missing') return missing(c, deps);
    const by = byStaff(StaffMember.parse(c.var.staff));
    await deps.audit.record(auditEntry({ subject: id, at: toIso(now), by, act: { kind: 'prospect-invited' } }));
    return back(c, id);
  });

  app.get('/hallinta/ehdokkaat/:id/kutsu.svg', async (c) => {
    const prospect = await deps.prospects.get(c.req.param('id'));
    const locale = Locale.safeParse(c.req.query('kieli')).data ?? 'fi';
    const url = prospect && invitationUrl(prospect, { ...deps, locale, key: (await deps.keys()).links });
    if (url === undefined) return missing(c, deps);
    return c.body(qrFile(url), 200, {
      'content-type': 'image/svg+xml',
      'content-disposition': `attachment; filename="kutsu-${locale}.svg"`,
    });
  });
}

async function page(
  c: Context<StaffEnv>,
  deps: Deps,
  prospect: Prospect,
  form: FormState,
  seen: { readonly conflict?: boolean } = {},
) {
  const [frame, { links: key }] = await Promise.all([frameOf(c, deps), deps.keys()]);
  const invitations = Locale.options.flatMap((locale) => {
    const url = invitationUrl(prospect, { siteUrl: deps.siteUrl, locale, key });
    return url === undefined ? [] : [{ locale, url }];
  });
  return (
    <ProspectPage {...seen} frame={frame} prospect={prospect} form={form} invitations={invitations} now={deps.now()} />
  );
}

const back = (c: Context<StaffEnv>, id: string) =>
  c.redirect(pagePath(`/hallinta/ehdokkaat/${id}`, staffLocaleOf(c.var.locale)), 303);

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="prospects" />, 404);
