import type { Hono } from 'hono';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { type Delivery, DeliveryState } from '../../../shared/delivery/delivery.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { BulletinPage } from './bulletin-page.tsx';
import { type Followed, FollowListPage } from './list-page.tsx';
import { rowOf } from './rows.ts';
import { cursorForm, progressOf, walk } from './walk.ts';

const bulletinsShown = 50;
const rowsShown = 200;

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

  app.get('/hallinta/seuraa/:id', async (c) => {
    const bulletin = await deps.bulletins.get(c.req.param('id'));
    const frame = await frameOf(c, deps);
    if (bulletin === undefined) return c.html(<MissingPage frame={frame} section="follow" />, 404);
    if (bulletin.state === 'draft') {
      return c.redirect(pagePath(`/hallinta/laheta/${bulletin.id}`, staffLocaleOf(c.var.locale)), 303);
    }
    const state = DeliveryState.safeParse(c.req.query('tila')).data;
    const asked = c.req.query('alkaen');
    const after = asked !== undefined && cursorForm.test(asked) ? asked : undefined;
    const { counts, rows, next } = await walk(deps.deliveries, bulletin.id, { after, state, limit: rowsShown });
    const partners = await partnersOf(rows, deps);
    return c.html(
      <BulletinPage
        frame={frame}
        bulletin={bulletin}
        counts={counts}
        rows={rows.map((delivery) => rowOf(delivery, partners, frame.locale))}
        next={next}
        isLater={after !== undefined}
        state={state}
      />,
    );
  });
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
