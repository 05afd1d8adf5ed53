import type { Context } from 'hono';
import type { Suspicion } from '../../../shared/question/question.ts';
import { expiryAfter, hour, localDateOf, toIso } from '../../../shared/time.ts';
import { networkOf } from '../../../shared/web/network.ts';
import type { Deps } from '../deps.ts';
import { isTimeLikely } from './opened.ts';
import type { Trapped } from './trap.tsx';

/** So much comes from one network in an hour (UTC) before more is suspicious: a training evening on one network is not. */
const mostPerHour = 20;

/**
 * Whether what was posted is suspected to be spam, and why. Nobody is refused for it: it only goes where staff look at it
 * apart. `form` names the form, and `use` what was told by it: the same sent again counts once.
 */
export async function suspicionOf(
  c: Context,
  posted: { readonly form: string; readonly use: string; readonly trapped: Trapped },
  deps: Pick<Deps, 'quotas' | 'dayKeys' | 'keys' | 'now'>,
): Promise<Suspicion | undefined> {
  const now = deps.now();
  const network = networkOf(c, 'around', await deps.dayKeys.keyOf(localDateOf(now)));
  const limit = {
    id: `told#${network}#${toIso(now).slice(0, '2026-11-23T07'.length)}`,
    most: mostPerHour,
    expiresAt: expiryAfter(now, 2 * hour),
  };
  const place = await deps.quotas.take(limit, posted.use);
  if (posted.trapped.website !== '') return 'trap';
  const { links } = await deps.keys();
  if (!isTimeLikely(posted.trapped.opened, posted.form, links, now)) return 'time';
  return place === 'full' ? 'rate' : undefined;
}
