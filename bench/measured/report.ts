import * as z from 'zod';
import { compute } from '../../functions/report/compute.ts';
import { emptyTally } from '../../functions/report/tally.ts';
import { tallyMonth } from '../../functions/report/tally-month.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { Delivery, shardOf, shardsOf } from '../../shared/delivery/delivery.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Posting } from '../../shared/posting/posting.ts';
import { fromItem, type Item, toItem } from '../../shared/rows.ts';
import { tell, told } from './child.ts';
import { cpuMsOf } from './cpu.ts';

/** The report of a month with so many deliveries, in this process: its time and its memory at the most. */
const { deliveries, bulletins } = told(z.object({ deliveries: z.number(), bulletins: z.number() }));

/** As many rows as DynamoDB gives in a page of a megabyte. */
const pageRows = 1_400;
const perBulletin = Math.ceil(deliveries / bulletins);
const partners = Math.min(500, perBulletin);
const sealedAt = '2026-10-05T08:00:00.000Z';

const sent = Array.from({ length: bulletins }, (_, n): Bulletin & { sealedAt: string } => ({
  id: derivedId('blt', 'bench', String(n)),
  version: 2,
  state: 'sent',
  kind: 'alert',
  status: 'actual',
  urgency: 'normal',
  references: [],
  texts: { fi: { title: `Tiedote ${n}`, body: 'Teksti' } },
  audience: { municipalities: [], topics: [] },
  validUntil: '2026-12-31',
  createdAt: sealedAt,
  createdBy: { sub: 's', name: 'N' },
  sealedAt,
}));

/** A stored row, made when it is read: nothing but the report itself is to hold memory. */
function row(group: string, n: number): Item {
  const id = derivedId('dlv', group, String(n));
  return toItem({
    shard: shardOf(group, id),
    id,
    version: 2,
    state: n % 50 === 0 ? 'dead' : 'sent',
    channel: n % 5 === 0 ? 'webhook' : 'email',
    matter: { kind: 'bulletin', bulletinId: group },
    recipients: [{ partnerId: derivedId('prt', String(n % partners)), targetId: derivedId('tgt', String(n)) }],
    createdAt: sealedAt,
    attempts: 1,
    ambiguities: 0,
    settledAt: new Date(Date.parse(sealedAt) + (n % 3_000) * 1_000).toISOString(),
    expiresAt: 4_000_000_000,
  });
}

async function* inShard(shard: string): AsyncGenerator<Delivery[]> {
  const group = shard.slice(0, shard.indexOf('#'));
  const shards = shardsOf(group);
  const first = shards.indexOf(shard);
  for (let from = first; from < perBulletin; from += pageRows * shards.length) {
    const page: Item[] = [];
    for (let n = from; n < Math.min(perBulletin, from + pageRows * shards.length); n += shards.length) {
      page.push(row(group, n));
    }
    yield page.map((item) => fromItem(Delivery, item));
  }
}

let tally = emptyTally();
const cpuMs = await cpuMsOf(async () => {
  tally = await tallyMonth(
    { month: '2026-10', at: '2026-11-01T05:00:00.000Z', cohortOf: () => '1', waves: '' },
    {
      bulletins: { sealedIn: async () => sent },
      deliveries: { inShard },
      postings: { ofBulletin: async (): Promise<Posting[]> => [] },
      visits: { ofBulletin: async () => [] },
      progress: { load: async () => undefined, save: async (_, progress) => void JSON.stringify(progress) },
      now: Date.now,
    },
  );
  compute({ month: '2026-10', pilot: undefined, partners: [], left: 0, invited: 0, tally, questions: [] });
});
const counted = tally.bulletins.reduce((sum, each) => sum + each.deliveries, 0);
tell({ counted, cpuMs, peakMb: process.resourceUsage().maxRSS / 1024 });
