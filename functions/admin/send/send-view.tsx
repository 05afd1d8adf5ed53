import type { Context } from 'hono';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { draftUrl } from '../../../shared/bulletin/draft-link.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { formWithKey } from '../../../shared/web/form-key.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { recipientsNow } from './recipients.ts';
import { type Seen, SendPage } from './send-page.tsx';

/** The page on which a draft is sent, scheduled, tried out and shared, as it stands now. */
export async function sendPage(c: Context<StaffEnv>, deps: Deps, bulletin: Bulletin, seen: Seen = {}) {
  const now = deps.now();
  const [frame, recipients, { links: key }] = await Promise.all([
    frameOf(c, deps),
    recipientsNow(bulletin, deps),
    deps.keys(),
  ]);
  return (
    <SendPage
      seen={seen}
      frame={frame}
      bulletin={bulletin}
      recipients={recipients}
      networkIsEmpty={recipients.networkIsEmpty}
      needsSecond={deps.urgentNeedsSecond}
      share={draftUrl(bulletin.id, { siteUrl: deps.siteUrl, key, now })}
      form={formWithKey(deps.random)}
      now={now}
    />
  );
}
