// The system that `npm start` starts, from a template that is there already and without a clock of its own, in a process
// that can be killed: `node system.ts <data folder> <assembly> <allowed hosts> [settle]`. With `settle` it sweeps until
// nothing comes of it any more, tells what its tables and its inbox hold, and ends.
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type LocalSystem, startLocal } from '../../local/start.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { type Delivery, shardsOf } from '../../shared/delivery/delivery.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { type Held, killedBulletin } from './story.ts';

const [dataDir = '', assembly = '', webhookAllowedHosts = '', mode] = process.argv.slice(2);
const system = await startLocal({ dataDir, port: 0, assembly, webhookAllowedHosts, clocks: 'none' });
if (mode === 'settle') {
  const held = await settle(system);
  await system.stop();
  process.stdout.write(JSON.stringify(held), () => process.exit());
}

async function settle(running: LocalSystem): Promise<Held> {
  const { BULLETIN_TABLE = '' } = running.environment('report');
  let before = '';
  for (;;) {
    await running.invoke('sweep');
    await rest(running);
    const deliveries = await deliveriesOf(running);
    const bulletin = await bulletinStore(running.dynamodbClient, BULLETIN_TABLE).get(killedBulletin.id);
    const held = { deliveries, mails: await mailsOf(running), isSent: bulletin?.state === 'sent' };
    const now = JSON.stringify(held);
    if (now === before) return held;
    before = now;
  }
}

/** Waits until the queues have stayed as they are for a while. */
async function rest({ countMessages }: LocalSystem): Promise<void> {
  let before = '';
  for (let quiet = 0; quiet < 10; quiet += 1) {
    const now = String(['bulletins', 'emails', 'webhooks', 'mail-events'].map(countMessages));
    if (now !== before) quiet = 0;
    before = now;
    await sleep(50);
  }
}

async function deliveriesOf({ dynamodbClient, environment }: LocalSystem): Promise<Delivery[]> {
  const store = deliveryStore(dynamodbClient, environment('report')['DELIVERY_TABLE'] ?? '', Date.now);
  const pages = await Promise.all(shardsOf(killedBulletin.id).map((shard) => Array.fromAsync(store.inShard(shard))));
  return pages.flat(2);
}

/** How many mails of the bulletin each address got; the council gets the demonstration's reports as well. */
async function mailsOf({ inboxUrl }: LocalSystem): Promise<Record<string, number>> {
  const Listing = z.array(z.object({ to: z.array(z.string()), subject: z.string() }));
  const mails = Listing.parse(await (await fetch(`${inboxUrl}/messages.json`)).json());
  const counts: Record<string, number> = {};
  const own = mails.filter(({ subject }) => subject.includes(killedBulletin.texts.fi.title));
  for (const { to } of own) for (const address of to) counts[address] = (counts[address] ?? 0) + 1;
  return counts;
}
