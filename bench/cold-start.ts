import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { segmentMessages } from '../shared/bulletin/segment.ts';
import { derivedId } from '../shared/ids.ts';
import { oneDelivery, oneMailEvent, queueEvent } from './measured/events.ts';
import { type Stage, say } from './stage.ts';
import { median } from './statistics.ts';

/** How long a function's first call takes in a fresh process, in milliseconds and against a function that does nothing. */
export type ColdStart = { readonly ms: number; readonly ratio: number; readonly kilobytes: number };

/** A request of a browser as the HTTP API hands it over (payload format 2.0). */
const get = (path: string) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'kumppanit.example.fi' },
  requestContext: {
    domainName: 'kumppanit.example.fi',
    requestId: 'bench',
    stage: '$default',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'bench' },
  },
  isBase64Encoded: false,
});

/** What wakes each function for the first time; a queue hands over one message. */
const firstEvents: Readonly<Record<string, unknown>> = {
  site: get('/'),
  subscribe: get('/tilaa'),
  kit: get('/paketti/unknown'),
  link: get('/l/unknown'),
  feedback: get('/palaute'),
  manage: get('/oma'),
  training: get('/koulutus/unknown'),
  admin: get('/hallinta'),
  expand: queueEvent(segmentMessages(derivedId('blt', 'cold')).slice(0, 1)),
  'deliver-email': oneDelivery('email'),
  'deliver-webhook': oneDelivery('webhook'),
  'mail-events': oneMailEvent(),
  sweep: {},
  remind: {},
  report: { month: '2026-10', send: false },
  person: { act: 'export', ref: 'qst_AAAAAAAAAAAAAAAAAAAAAA' },
  // Under a key that is none of ours: what is measured is the start, which holds the decoder.
  image: { Records: [{ s3: { object: { key: 'none' } } }] },
};

const bareHandler = fileURLToPath(new URL('./measured/bare-handler.mjs', import.meta.url));
const runner = fileURLToPath(new URL('./measured/cold.mjs', import.meta.url));

/**
 * Starts every function and the bare handler in turn, and gives the medians: the whole life of a process that loads the
 * bundle and makes one call. Besides the functions: `worstRatio`, that of the slowest but the report and the pictures, and `bareMs` of the
 * bare handler.
 */
export function measureColdStarts({ functions, env, effort }: Stage): Readonly<Record<string, ColdStart | number>> {
  say('cold starts');
  const bare: number[] = [];
  const times = new Map<string, number[]>();
  for (let round = 0; round < effort.coldStarts; round += 1) {
    bare.push(startMs(bareHandler, {}, env));
    for (const [door, { file }] of functions) {
      const event = firstEvents[door];
      if (event === undefined) throw new Error(`bench/cold-start.ts has no first event for ${door}`);
      times.set(door, [...(times.get(door) ?? []), startMs(file, event, env)]);
    }
  }
  const bareMs = median(bare);
  const starts = [...functions].map(([door, { kilobytes }]) => {
    const ms = median(times.get(door) ?? []);
    return [door, { ms, ratio: ms / bareMs, kilobytes }] as const;
  });
  // Nobody waits for the report, which loads the writer of its PDF; who uploads a picture waits for its decoder once.
  const waitedFor = starts.filter(([door]) => door !== 'report' && door !== 'image');
  const worstRatio = Math.max(...waitedFor.map(([, { ratio }]) => ratio));
  return { ...Object.fromEntries(starts), worstRatio, bareMs };
}

function startMs(file: string, event: unknown, env: Readonly<Record<string, string>>): number {
  const before = performance.now();
  const { status } = spawnSync(process.execPath, [runner, file, JSON.stringify(event)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${file} did not answer its first event`);
  return performance.now() - before;
}
