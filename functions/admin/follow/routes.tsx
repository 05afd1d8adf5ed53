import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { type Bulletin, isSealed } from '../../../shared/bulletin/bulletin.ts';
import { versionsOf } from '../../../shared/bulletin/chain.ts';
import type { Delivery } from '../../../shared/delivery/delivery.ts';
import { redrive } from '../../../shared/delivery/redrive.ts';
import { idOf } from '../../../shared/ids.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { readForm } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { BulletinPage } from './bulletin-page.tsx';
import { CancelPage } from './cancel-page.tsx';
import { deliveriesCsv } from './export.ts';
import { filterIn, matcherOf } from './filter.ts';
import { type Followed, FollowListPage } from './list-page.tsx';
import { postedOf } from './posted.ts';
import { rowOf } from './rows.ts';
import { type Refusal, type Steering, steerBulletin } from './steer.ts';
import { cursorForm, progressOf, walk } from './walk.ts';

const bulletinsShown = 50;
const rowsShown = 200;
/** A file of so many lines is still below what an answer of a function may hold (6 MB). */
const rowsExported = 20_000;

/** The section for following: what was sent, and what became of each delivery. */
export function addFollow(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/seuraa', async (c) => {
    const [frame, sending, sent] = await Promise.all([
      frameOf(c, deps),
      deps.bulletins.inState('sending', bulletinsShown),
      deps.bulletins.inState('sent', bulletinsShown),
    ]);
    const newest = [...sending, ...sent]
      .toSorted((a, b) => (b.sealedAt ?? '').localeCompare(a.sealedAt ?? ''))
      .slice(0, bulletinsShown);
    const followed = await Promise.all(newest.map((bulletin) => followedOf(bulletin, deps)));
    return c.html(<FollowListPage frame={frame} followed={followed} shown={bulletinsShown} />);
  });

  app.post('/hallinta/seuraa/uudelleen', async (c) => {
    await readForm(c, z.object({}));
    await redrive(deps);
    return c.redirect(pagePath('/hallinta/seuraa', staffLocaleOf(c.var.locale)), 303);
  });

  app.get('/hallinta/seuraa/:id', async (c) => {
    const bulletin = await sealedIn(c, deps);
    return bulletin instanceof Response ? bulletin : c.html(await bulletinPage(c, deps, bulletin));
  });

  app.get('/hallinta/seuraa/:id/peru', async (c) => {
    const bulletin = await sealedIn(c, deps);
    if (bulletin instanceof Response) return bulletin;
    const { counts } = await walk(deps.deliveries, bulletin.id, { limit: 0 });
    const { total, settled } = progressOf(counts);
    const open = Math.max(total, bulletin.sealedCount ?? 0) - settled;
    const sent = counts.sent + counts.delivered;
    return c.html(<CancelPage frame={await frameOf(c, deps)} bulletin={bulletin} open={open} sent={sent} />);
  });

  app.get('/hallinta/seuraa/:id/toimitukset.csv', async (c) => {
    const bulletin = await sealedIn(c, deps);
    if (bulletin instanceof Response) return bulletin;
    const matches = await matcherOf(
      filterIn((name) => c.req.query(name)),
      deps.partners,
    );
    const found = await walk(deps.deliveries, bulletin.id, { matches, limit: rowsExported });
    const locale = staffLocaleOf(c.var.locale);
    const partners = await partnersOf(found.rows, deps);
    const rows = found.rows.map((delivery) => rowOf(delivery, bulletin, partners, locale));
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="toimitukset-${bulletin.id}.csv"`);
    return c.body(deliveriesCsv(rows, locale));
  });

  app.post('/hallinta/seuraa/:id/ohjaa', async (c) => {
    const id = c.req.param('id');
    const posted = await readForm(c, SteeringForm);
    // Buttons and a hidden field: nobody could correct them, so this was no form of ours.
    if (posted.kind === 'invalid') throw new HTTPException(400);
    const { teko: kind, toimitus: only } = posted.value;
    const steering: Steering = kind === 'try-again' ? { kind, only } : { kind };
    const result = await steerBulletin({ id, steering, by: StaffMember.parse(c.var.staff) }, deps);
    if (result.kind === 'steered') {
      return c.redirect(pagePath(`/hallinta/seuraa/${id}`, staffLocaleOf(c.var.locale)), 303);
    }
    const bulletin = await sealedIn(c, deps);
    if (bulletin instanceof Response) return bulletin;
    const refusal = result.kind === 'refused' ? result.because : 'not-sending';
    return c.html(await bulletinPage(c, deps, bulletin, refusal), 409);
  });
}

const SteeringForm = z.object({
  teko: z.enum(['pause', 'resume', 'cancel', 'try-again']),
  toimitus: idOf('dlv').optional(),
});

/** The bulletin of an address that was sent, or the answer if there is none. */
async function sealedIn(c: Context<StaffEnv>, deps: Deps): Promise<Bulletin | Response> {
  const bulletin = await deps.bulletins.get(c.req.param('id') ?? '');
  if (bulletin === undefined) return c.html(<MissingPage frame={await frameOf(c, deps)} section="follow" />, 404);
  if (isSealed(bulletin)) return bulletin;
  return c.redirect(pagePath(`/hallinta/laheta/${bulletin.id}`, staffLocaleOf(c.var.locale)), 303);
}

async function bulletinPage(c: Context<StaffEnv>, deps: Deps, bulletin: Bulletin, refusal?: Refusal) {
  const frame = await frameOf(c, deps);
  const filter = filterIn((name) => c.req.query(name));
  const asked = c.req.query('alkaen');
  const after = asked !== undefined && cursorForm.test(asked) ? asked : undefined;
  const matches = await matcherOf(filter, deps.partners);
  const found = await walk(deps.deliveries, bulletin.id, { after, matches, limit: rowsShown });
  const [partners, versions, posted] = await Promise.all([
    partnersOf(found.rows, deps),
    versionsOf(bulletin, deps.bulletins),
    postedOf(bulletin, deps),
  ]);
  return (
    <BulletinPage
      frame={frame}
      bulletin={bulletin}
      versions={versions}
      posted={posted}
      found={found}
      rows={found.rows.map((delivery) => rowOf(delivery, bulletin, partners, frame.locale))}
      isLater={after !== undefined}
      filter={filter}
      refusal={refusal}
    />
  );
}

/** A bulletin that is done is not walked through again: every one of its deliveries has its outcome. */
async function followedOf(bulletin: Bulletin, deps: Deps): Promise<Followed> {
  if (bulletin.state === 'sent' && bulletin.sealedCount !== undefined) {
    return { bulletin, progress: { total: bulletin.sealedCount, settled: bulletin.sealedCount } };
  }
  const { counts } = await walk(deps.deliveries, bulletin.id, { limit: 0 });
  const { total, settled } = progressOf(counts);
  return { bulletin, progress: { total: Math.max(total, bulletin.sealedCount ?? 0), settled } };
}

async function partnersOf(deliveries: readonly Delivery[], deps: Deps): Promise<Map<string, Partner>> {
  const ids = new Set(deliveries.flatMap((delivery) => delivery.recipients.map(({ partnerId }) => partnerId)));
  const found = await Promise.all([...ids].map((id) => deps.partners.get(id)));
  return new Map(found.flatMap((partner) => (partner === undefined ? [] : [[partner.id, partner]])));
}
