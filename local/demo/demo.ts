import { listen, ownServer } from '../listen.ts';
import type { Furnishing, LocalSystem } from '../start.ts';
import { furniture } from './furniture.ts';
import { loadDemo, moveReceiver } from './load.ts';
import { closeMonths } from './months.ts';
import { receiverSecret } from './partners.ts';
import { receiver, receiverPath } from './receiver.ts';

/** Where the receiver listens if nothing else does. */
const usualPort = 8090;
const webhookUrlAt = (url: string): string => `${url}${receiverPath}`;

/** The demonstration beside a local system: its data, and the invented community's own website. */
export type Demo = {
  /** The page of the invented community, where bulletins appear. */
  readonly url: string;
  /** What webhooks must be allowed to call for it, as `startLocal` takes it. */
  readonly webhookAllowedHosts: string;
  /** Puts the demonstration data into an empty folder, as `startLocal` takes it. */
  readonly furnish: (ground: Furnishing) => Promise<void>;
  /** To be called once the system has started: from then on the receiver verifies with that system's secret. */
  readonly connect: (system: Furnishing) => Promise<void>;
  /** Gives the council its reports of the past months; takes some seconds the first time. */
  readonly report: (system: Pick<LocalSystem, 'invoke'>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Binds the receiver to its port. `log` is given one line for each call to it. */
export async function startDemo({ log }: { readonly log: (line: string) => void }): Promise<Demo> {
  let site: ReturnType<typeof receiver> | undefined;
  const server = ownServer((request) => site?.fetch(request) ?? new Response('not ready', { status: 503 }));
  const listening = await listen(server, { preferred: usualPort });
  const webhookUrl = webhookUrlAt(listening.url);
  return {
    url: listening.url,
    webhookAllowedHosts: new URL(listening.url).host,
    furnish: (ground) => loadDemo({ ...furniture(ground), webhookUrl, now: Date.now() }),
    connect: async (system) => {
      const found = furniture(system);
      site = receiver({ secret: receiverSecret(found.keys), log: (line) => log(`receiver  ${line}`), now: Date.now });
      await moveReceiver({ ...found, webhookUrl, now: Date.now() });
    },
    report: (system) => closeMonths(system.invoke, Date.now()),
    stop: listening.close,
  };
}

/** Puts the demonstration data into an empty folder where no receiver runs; one that is started later is found. */
export const furnishOnly = (ground: Furnishing): Promise<void> =>
  loadDemo({ ...furniture(ground), webhookUrl: webhookUrlAt(`http://127.0.0.1:${usualPort}`), now: Date.now() });
