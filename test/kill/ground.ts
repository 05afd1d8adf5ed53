import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Furnishing, startLocal } from '../../local/start.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { examplePartner, exampleWebhook } from '../support/examples.ts';
import { recordingServer } from '../support/recording-server.ts';
import { killedBulletin, size } from './story.ts';

/** What every moment begins from. */
export type KillGround = Awaited<ReturnType<typeof layKillGround>>;

/**
 * The communities' own software, and a data folder in which the bulletin is sealed and nobody has begun on it. Nothing in
 * the folder is changed: each moment works on a copy.
 */
export async function layKillGround(assembly: string) {
  const ids: string[] = [];
  let onCall = (): void => {};
  let onAnswer = (): void => {};
  const receiver = await recordingServer(({ headers }, response) => {
    ids.push(String(headers['webhook-id']));
    onCall();
    response.on('finish', () => onAnswer());
    response.end();
  });
  const folder = mkdtempSync(join(tmpdir(), 'kumppaniverkosto-to-kill-'));
  const system = await startLocal({
    dataDir: folder,
    port: 0,
    clocks: 'none',
    assembly,
    furnish: (furnishing) => furnish(furnishing, receiver.url),
  });
  await system.stop();
  return {
    assembly,
    folder,
    hosts: receiver.host,
    /** The ids of the calls since this was last asked for. */
    takeCalls: () => ids.splice(0),
    /** Has `act` called at the nth call from now on, before or after it is answered. */
    atCall: (nth: number, when: 'call' | 'answer', act: () => void) => {
      let left = nth;
      const count = () => {
        left -= 1;
        if (left === 0) act();
      };
      onCall = when === 'call' ? count : () => {};
      onAnswer = when === 'answer' ? count : () => {};
    },
    clear: async () => {
      await receiver.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function furnish({ dynamodbClient, environment }: Furnishing, url: string): Promise<void> {
  const { PARTNER_TABLE = '', BULLETIN_TABLE = '' } = environment('report');
  const partners = partnerStore(dynamodbClient, PARTNER_TABLE, Date.now);
  for (let n = 0; n < size.mailboxes; n += 1) {
    const hook = n < size.webhooks ? { webhooks: [exampleWebhook(`${url}/${n}`)] } : {};
    await partners.create(examplePartner(`killed-${n}`, {}, hook));
  }
  await bulletinStore(dynamodbClient, BULLETIN_TABLE).create(killedBulletin);
}
