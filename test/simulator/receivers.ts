import * as z from 'zod';
import { timing } from '../../shared/delivery/timing.ts';
import { hour, minute } from '../../shared/time.ts';
import type { CallResult, WebhookCaller } from '../../shared/webhook/call.ts';
import { answered } from '../fakes/webhook-caller.ts';
import type { FaultKind } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Scenario } from './scenario.ts';
import type { Stores } from './stores.ts';
import type { Worker, Workers } from './worker.ts';

const Sent = z.object({
  type: z.string(),
  data: z.object({ bulletinId: z.string().optional(), challenge: z.string().optional() }),
});

const moods = [
  'receiver redirects',
  'receiver answers 4xx',
  'receiver answers 410',
  'receiver answers 429',
  'receiver answers 5xx',
  'receiver resets',
  'receiver drips',
] as const satisfies readonly FaultKind[];

/** How a receiver misbehaves, how often, and until when (epoch ms). */
type Mood = { readonly kind: (typeof moods)[number]; readonly chance: number; readonly until: number };

/** The partners' own systems. */
export class Receivers {
  readonly #workers: Workers;
  readonly #world: { ledger: Ledger; stores: Stores; scenario: Scenario };
  readonly #moods = new Map<string, Mood>();

  constructor(workers: Workers, world: { ledger: Ledger; stores: Stores; scenario: Scenario }) {
    this.#workers = workers;
    this.#world = world;
    const { clock, random, faults } = workers;
    for (const { url } of world.scenario.webhooks) {
      const kind = random.pick(moods);
      if (!faults.strikes(kind)) continue;
      const until = clock.now + random.pick([10 * minute, 3 * hour, 400 * hour]);
      this.#moods.set(url, { kind, chance: random.pick([0.5, 1]), until });
    }
  }

  callerOf(worker: Worker): WebhookCaller {
    const { ledger, stores, scenario } = this.#world;
    const { clock, random, faults } = this.#workers;
    return {
      post: async (url, headers, body) => {
        if (!worker.isAlive || faults.strikes('crash before an effect')) return this.#workers.die(worker);
        const id = headers['webhook-id'] ?? '';
        const { type, data } = Sent.parse(JSON.parse(body));
        const webhook = scenario.webhooks.find((each) => each.url === url);
        const row = stores.deliveries.rows.all().find((each) => each.id === id);
        const isOwn = row?.recipients.some(({ targetId }) => targetId === webhook?.id) === true;
        ledger.expect(isOwn, 3, `the call to ${webhook?.id ?? 'nobody'} has the id ${id}, which is not its delivery's`);
        ledger.webhookBegins({ worker, row, id }, webhook?.id ?? '', this.#workers.areClocksWrong);
        if (type !== 'webhook.challenge' && webhook !== undefined && !webhook.isVerified) {
          ledger.expect(false, 4, `${webhook.id} was sent a bulletin before it answered its challenge`);
        }
        await this.#workers.wait(worker, random.between(10, 500));
        const mood = this.#moods.get(url);
        if (mood !== undefined && clock.now < mood.until && random.chance(mood.chance)) return this.#sulk(worker, mood);
        if (data.challenge !== undefined && webhook !== undefined) webhook.isVerified = true;
        if (faults.strikes('crash after an effect')) return this.#workers.die(worker);
        return answered(200, data.challenge === undefined ? '' : JSON.stringify({ challenge: data.challenge }));
      },
    };
  }

  async #sulk(worker: Worker, { kind }: Mood): Promise<CallResult> {
    const { random } = this.#workers;
    switch (kind) {
      case 'receiver redirects':
        return answered(random.pick([301, 302, 308]));
      case 'receiver answers 4xx':
        return answered(random.pick([400, 401, 404, 413]));
      case 'receiver answers 410':
        return answered(410);
      case 'receiver answers 429':
        return answered(
          429,
          '',
          random.pick(['999999999', '-1', 'huomenna', '86400', 'Fri, 31 Dec 2199 23:59:59 GMT']),
        );
      case 'receiver answers 5xx':
        return answered(random.pick([500, 502, 503, 504]));
      case 'receiver resets':
        return { kind: 'failed', because: 'connection' };
      case 'receiver drips':
        await this.#workers.wait(worker, timing.webhook.callMs);
        return { kind: 'failed', because: 'timeout' };
      default:
        return kind satisfies never;
    }
  }
}
