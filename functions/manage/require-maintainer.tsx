import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { seenAgain } from '../../shared/access/access.ts';
import type { WebEnv } from '../../shared/web/context.ts';
import { inLocale } from '../../shared/web/public-page.tsx';
import { sessionCookie } from '../../shared/web/session-cookie.ts';
import { type Community, communitiesOf } from './community.ts';
import type { Deps } from './deps.ts';
import { SessionEndedPage } from './enter/session-ended-page.tsx';
import { NoCommunityPage } from './no-community-page.tsx';
import { askPath, communityPath, leaveSection } from './paths.ts';
import { peopleSection } from './people/paths.ts';

/** What the pages behind the link can read besides `WebEnv`. */
export type ManageEnv = {
  Variables: WebEnv['Variables'] & {
    /** Whose mailbox the link was sent to. */
    addressHash: string;
    /** Every community that this person keeps, as it is stored now. */
    communities: readonly Community[];
    /** The one that the page is about. */
    community: Community;
  };
};

export const maintainerCookie = sessionCookie('__Host-oma');

/** Lets only maintainers through who came in by a link. Who they are is read anew each time, so leaving holds at once. */
export function requireMaintainer(deps: Deps): MiddlewareHandler<ManageEnv> {
  return createMiddleware<ManageEnv>(async (c, next) => {
    const now = deps.now();
    const id = maintainerCookie.idIn(c);
    const session = id === undefined ? undefined : await deps.access.session(id, now);
    if (session === undefined) {
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.html(<SessionEndedPage here={c.var} />, 401);
      return c.redirect(inLocale(askPath, c.var.locale), 303);
    }
    const touched = seenAgain(session, now);
    if (touched !== undefined) await deps.access.updateSession(touched);
    c.set('addressHash', session.addressHash);
    c.set('communities', await communitiesOf(session.addressHash, deps));
    return next();
  });
}

/** Finds the community of the path among those of the reader; another one is a page that is not there. */
export function requireCommunity(): MiddlewareHandler<ManageEnv> {
  return createMiddleware<ManageEnv>(async (c, next) => {
    const community = c.var.communities.find(({ partner }) => partner.id === c.req.param('partnerId'));
    if (community === undefined) return c.html(<NoCommunityPage here={c.var} />, 404);
    c.set('community', community);
    return next();
  });
}

/**
 * A deputy reads bulletins for somebody who is away, and does not answer for the community: they look at how it stands and may
 * leave, and whatever would change it, or show its secrets, leads to the page that says so.
 */
export function deputiesOnlyLook(): MiddlewareHandler<ManageEnv> {
  return createMiddleware<ManageEnv>(async (c, next) => {
    const { partner, maintainer } = c.var.community;
    const home = `/oma/yhteiso/${partner.id}`;
    const isLooking = c.req.method === 'GET' && (c.req.path === home || c.req.path === `${home}/${peopleSection}`);
    if (!maintainer.isDeputy || isLooking || c.req.path === `${home}/${leaveSection}`) return next();
    return c.redirect(communityPath(partner.id, c.var.locale, peopleSection), 303);
  });
}
