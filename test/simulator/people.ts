import { decidePartner } from '../../functions/admin/partners/decide-partner.ts';
import { sendBulletin } from '../../functions/admin/send/send-bulletin.ts';
import { leave } from '../../functions/subscribe/leave.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { hour, minute } from '../../shared/time.ts';
import type { Worker } from './worker.ts';
import type { World } from './world.ts';

/** API Gateway waits for so long. */
const pageLimitMs = 29_000;

const anna = { sub: 'staff-1', name: 'Anna Viestijä' };
const pekka = { sub: 'staff-2', name: 'Pekka Viestijä' };

/** What people do: staff decide and send, communities leave. Who gets an error page tries again, up to twenty times. */
export class People {
  /** What was begun and has neither worked nor been given up. */
  busy = 0;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Draws who does what and when. */
  begin(): void {
    const { workers, scenario, queues } = this.#world;
    const { faults, random, clock } = workers;
    const hasTwoAdmins = faults.strikes('two admins');
    for (const partner of scenario.undecided) {
      this.#after(random.between(0, minute), (worker) => this.#decide(worker, partner.id, 'active', anna));
      if (!hasTwoAdmins) continue;
      const decision = random.pick(['active', 'declined'] as const);
      this.#after(random.between(0, minute), (worker) => this.#decide(worker, partner.id, decision, pekka));
    }
    scenario.bulletins.forEach((bulletin, n) => {
      const at = 3 * minute + n * random.between(0, 30 * minute);
      this.#after(at, (worker) => this.#send(worker, bulletin, anna));
      if (faults.strikes('send clicked twice')) this.#after(at + 80, (worker) => this.#send(worker, bulletin, anna));
      if (hasTwoAdmins) this.#after(at + random.between(0, 5_000), (worker) => this.#send(worker, bulletin, pekka));
    });
    if (faults.strikes('leaving during a send')) {
      for (const partner of scenario.partners) {
        for (const { id } of partner.targets) {
          if (!random.chance(0.35)) continue;
          const at = random.pick([random.between(2 * minute, 6 * minute), random.between(0, 4 * hour)]);
          this.#after(at, (worker) => this.#leave(worker, partner.id, id));
        }
      }
    }
    if (faults.strikes('poison message')) {
      const [known = ''] = scenario.bulletins.map(({ id }) => id);
      const bodies = [
        '',
        'null',
        '{"v":2}',
        `{"v":1,"bulletinId":"${known}","segment":16}`,
        '{"v":1,"group":"","ids":[]}',
      ];
      for (const queue of Object.values(queues)) {
        const body = bodies[random.whole(0, bodies.length - 1)] ?? '';
        clock.after(random.between(0, 10 * minute), () => queue.poison(body));
      }
    }
  }

  /** Everybody presses send once more. */
  async sendAgain(worker: Worker): Promise<void> {
    for (const bulletin of this.#world.scenario.bulletins) await this.#send(worker, bulletin, anna);
  }

  async #send(worker: Worker, { id }: Bulletin, by: typeof anna): Promise<boolean> {
    const deps = this.#world.depsOf(worker);
    const seen = await deps.bulletins.get(id);
    const { kind } = await sendBulletin({ id, version: seen?.state === 'draft' ? seen.version : 0, by }, deps);
    return kind !== 'nobody';
  }

  async #decide(worker: Worker, id: string, decision: 'active' | 'declined', by: typeof anna): Promise<boolean> {
    await decidePartner({ id, decision, by }, this.#world.depsOf(worker));
    return true;
  }

  async #leave(worker: Worker, partnerId: string, targetId: string): Promise<boolean> {
    const { ledger, stores } = this.#world;
    const deps = this.#world.depsOf(worker);
    const partner = await deps.partners.get(partnerId);
    if (partner === undefined) return true;
    await leave([{ partner, targetId }], deps);
    const isGone = stores.partners.rows.get(partnerId)?.targets.every(({ id }) => id !== targetId) !== false;
    ledger.expect(isGone, 4, `the page says that ${targetId} has left, and it has not`);
    return true;
  }

  #after(ms: number, act: (worker: Worker) => Promise<boolean>): void {
    this.busy += 1;
    this.#world.workers.clock.after(ms, () => this.#attempt(act, 20));
  }

  #attempt(act: (worker: Worker) => Promise<boolean>, left: number): void {
    const { clock, random } = this.#world.workers;
    if (left === 0) {
      this.busy -= 1;
      return;
    }
    const again = () => clock.after(random.between(5_000, minute), () => this.#attempt(act, left - 1));
    const work = async (worker: Worker) => {
      if (await act(worker).catch(() => false)) this.busy -= 1;
      else again();
    };
    this.#world.workers.start(pageLimitMs, work, again);
  }
}
