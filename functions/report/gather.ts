import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import { shardsOf } from '../../shared/delivery/delivery.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import { standingAt } from '../../shared/report/standing.ts';
import { addToTally, newTally } from '../../shared/report/tally.ts';
import { monthRange, toIso } from '../../shared/time.ts';
import type { BulletinFact, Facts, FeedbackFact, PartnerFact } from './facts.ts';

export type GatherDeps = {
  readonly partners: Pick<PartnerStore, 'scan'>;
  readonly bulletins: Pick<BulletinStore, 'sealedIn'>;
  readonly deliveries: Pick<DeliveryStore, 'inShard'>;
  readonly questions: Pick<QuestionStore, 'inMonth'>;
};

/** How many partners a page of the register holds. */
const pageSize = 500;

/** Reads everything that the report of a month needs, as it stands at `now` (epoch ms), and keeps only what it counts. */
export async function gather(month: string, now: number, deps: GatherDeps): Promise<Facts> {
  const { end } = monthRange(month);
  const [partners, bulletins, feedback] = await Promise.all([
    partnersAt(toIso(Math.min(end, now)), deps),
    bulletinsOf(month, deps),
    feedbackOf(month, deps),
  ]);
  return { month, status: now < end ? 'kesken' : 'final', computedAt: toIso(now), partners, bulletins, feedback };
}

async function partnersAt(at: string, { partners }: GatherDeps): Promise<PartnerFact[]> {
  const found: PartnerFact[] = [];
  let cursor: string | undefined;
  do {
    const page = await partners.scan({ segment: 0, total: 1, limit: pageSize, cursor });
    for (const partner of page.partners) {
      const standing = standingAt(partner, at);
      if (standing !== 'outside') found.push({ kind: partner.kind, municipality: partner.municipality, standing });
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}

async function bulletinsOf(month: string, deps: GatherDeps): Promise<BulletinFact[]> {
  const facts: BulletinFact[] = [];
  for (const bulletin of await deps.bulletins.sealedIn(month)) {
    // An exercise tells nothing of how the network carries real news.
    if (bulletin.status === 'actual') facts.push(await bulletinFact(bulletin, deps));
  }
  return facts;
}

async function bulletinFact(bulletin: Bulletin, { deliveries }: GatherDeps): Promise<BulletinFact> {
  const { id, sealedAt } = bulletin;
  if (sealedAt === undefined) throw new Error(`bulletin ${id} has a month of sending but no time`);
  const tally = newTally();
  const read = async (shard: string) => {
    for await (const page of deliveries.inShard(shard)) {
      for (const delivery of page) addToTally(tally, delivery, sealedAt);
    }
  };
  await Promise.all(shardsOf(id).map(read));
  return { id, title: bulletin.texts.fi.title, sealedAt, tally };
}

/** What residents told, by themselves or through staff; what communities relayed is not about a resident's own life. */
async function feedbackOf(month: string, { questions }: GatherDeps): Promise<FeedbackFact[]> {
  const found = await questions.inMonth(month);
  return found.flatMap(({ origin, topic }) =>
    origin.kind === 'partner' ? [] : [{ about: origin.about, topic: topic ?? 'none' }],
  );
}
