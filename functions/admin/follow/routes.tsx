import type { Hono } from 'hono';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { versionsOf } from '../../../shared/bulletin/chain.ts';
import { type Delivery, DeliveryState, shardsOf } from '../../../shared/delivery/delivery.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import type { Posting } from '../../../shared/posting/posting.ts';
import { reachOf } from '../../../shared/reach/reach.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import type { PostedProps } from '../reach/reach-view.tsx';
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
    const [versions, posted] = await Promise.all([versionsOf(bulletin, deps.bulletins), postedOf(bulletin, deps)]);
    const partners = await partnersOf(rows, deps);
    return c.html(
      <BulletinPage
        frame={frame}
        bulletin={bulletin}
        versions={versions}
        posted={posted}
        counts={counts}
        rows={rows.map((delivery) => rowOf(delivery, partners, frame.locale))}
        next={next}
        isLater={after !== undefined}
        state={state}
      />,
    );
  });
}

/** What the communities answered about a bulletin, and how far it reached by their accounts. */
async function postedOf(bulletin: Bulletin, deps: Deps): Promise<PostedProps> {
  const [postings, visits, active] = await Promise.all([
    deps.postings.ofBulletin(bulletin.id),
    deps.visits.ofBulletin(bulletin.id),
    deps.partners.inState('active'),
  ]);
  const asked = new Set<string>();
  for (const shard of shardsOf(bulletin.id)) {
    for await (const page of deps.deliveries.inShard(shard)) {
      for (const { recipients } of page) for (const { partnerId } of recipients) asked.add(partnerId);
    }
  }
  const having = (state: Posting['state']) =>
    new Set(postings.filter((posting) => posting.state === state).map(({ partnerId }) => partnerId)).size;
  return {
    reach: reachOf({ postings, visits, partners: active }),
    answers: { asked: asked.size, posted: having('posted'), declined: having('declined') },
    partners: new Map(active.map((partner) => [partner.id, partner])),
  };
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
