import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { shardsOf } from '../../../shared/delivery/delivery.ts';
import type { Posting } from '../../../shared/posting/posting.ts';
import { reachOf } from '../../../shared/reach/reach.ts';
import type { Deps } from '../deps.ts';
import type { PostedProps } from '../reach/reach-view.tsx';

/** What the communities answered about a bulletin, and how far it reached by their accounts. */
export async function postedOf(bulletin: Bulletin, deps: Deps): Promise<PostedProps> {
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
