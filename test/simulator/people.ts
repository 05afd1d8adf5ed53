import { type Steering, steerBulletin } from '../../functions/admin/follow/steer.ts';
import { decidePartner } from '../../functions/admin/partners/decide-partner.ts';
import { sendBulletin } from '../../functions/admin/send/send-bulletin.ts';
import type { Application } from '../../functions/subscribe/application.ts';
import { apply } from '../../functions/subscribe/apply.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import type { Recipient } from '../../shared/delivery/delivery.ts';
import { leave } from '../../shared/partner/leave.ts';
import { limitOfHour } from '../../shared/quota/mail-limits.ts';
import type { QuotaStore } from '../../shared/quota/store.ts';
import { hour, minute } from '../../shared/time.ts';
import { memoryAccess } from '../fakes/access-store.ts';
import { memoryMemberships } from '../fakes/membership-store.ts';
import { memoryProspects } from '../fakes/prospect-store.ts';
import { canary, type Worker } from './worker.ts';
import type { World } from './world.ts';

/** API Gateway waits for so long. */
const pageLimitMs = 29_000;

const anna = { sub: 'staff-1', name: 'Anna Viestijä' };
const application: Application = {
  formKey: 'simulator-simulator-22',
  name: `Uusi yhteisö ${canary}`,
  kind: 'village',
  municipality: '609',
  accounts: [{ channel: 'website', name: canary }],
  maintainer: canary,
  email: `uusi@${canary}.example`,
  webhook: undefined,
  topics: [],
  listed: false,
  principles: 'yes',
  consent: 'yes',
};
const pekka = { sub: 'staff-2', name: 'Pekka Viestijä' };

/** What people do: staff decide and send, communities leave. Who gets an error page tries again, up to twenty times. */
export class People {
  /** What was begun and has neither worked nor been given up. */
  busy = 0;
  readonly #world: World;
  readonly #start: number;

  constructor(world: World) {
    this.#world = world;
    this.#start = world.workers.clock.now;
  }

  /** Draws who does what and when. */
  begin(): void {
    const { workers, scenario, queues, stores } = this.#world;
    const { faults, random, clock } = workers;
    const hasTwoAdmins = faults.strikes('two admins');
    for (const partner of scenario.undecided) {
      this.#after(random.between(0, minute), (worker) => this.#decide(worker, partner.id, 'active', anna));
      if (!hasTwoAdmins) continue;
      const decision = random.pick(['active', 'declined'] as const);
      this.#after(random.between(0, minute), (worker) => this.#decide(worker, partner.id, decision, pekka));
    }
    if (random.chance(0.3)) {
      const isBusyHour = random.chance(0.5);
      this.#after(random.between(0, 5 * minute), (worker) => this.#apply(worker, isBusyHour));
    }
    scenario.bulletins.forEach((bulletin, n) => {
      const at = 3 * minute + n * random.between(0, 30 * minute);
      this.#after(at, (worker) => this.#send(worker, bulletin, anna));
      if (faults.strikes('send clicked twice')) this.#after(at + 80, (worker) => this.#send(worker, bulletin, anna));
      if (hasTwoAdmins) this.#after(at + random.between(0, 5_000), (worker) => this.#send(worker, bulletin, pekka));
    });
    if (faults.strikes('leaving during a send')) this.#leavings();
    if (faults.strikes('erasing during a send')) {
      const erased = random.pick([scenario.partners[0], scenario.partners.at(-1)]);
      if (erased !== undefined) clock.after(random.between(2 * minute, 12 * minute), () => stores.erase(erased.id));
    }
    if (faults.strikes('sending paused and resumed')) this.#pauses();
    if (faults.strikes('sending cancelled')) this.#cancels();
    if (faults.strikes('failures tried again')) this.#triesAgain();
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

  /** Most leave at the hardest moment: just when a delivery to them has been made and is on its way. */
  #leavings(): void {
    const { workers, scenario, stores } = this.#world;
    const { random } = workers;
    const leaving = ({ partnerId, targetId }: Recipient, ms: number) =>
      this.#after(ms, (worker) => this.#leave(worker, partnerId, targetId));
    for (const partner of scenario.partners) {
      for (const { id } of partner.targets) {
        if (!random.chance(0.2)) continue;
        leaving({ partnerId: partner.id, targetId: id }, random.pick([random.between(0, 10 * minute), 2 * hour]));
      }
    }
    stores.onCreate = ({ recipients: [recipient] }) => {
      if (recipient !== undefined && random.chance(0.6)) leaving(recipient, random.between(0, 300));
    };
  }

  /** Somebody holds a bulletin while it goes out, and has it go on after a while. */
  #pauses(): void {
    const { workers, scenario } = this.#world;
    const { random } = workers;
    for (const { id } of scenario.bulletins) {
      const at = 3 * minute + random.between(0, random.pick([5_000, 20 * minute, 2 * hour]));
      const rest = random.between(minute, random.pick([10 * minute, 5 * hour]));
      this.#after(at, async (worker) => {
        await this.#steer(worker, id, { kind: 'pause' });
        this.#after(rest, (later) => this.#steer(later, id, { kind: 'resume' }));
        return true;
      });
    }
  }

  /** Somebody sees what failed, within the first hours, and has all of it or one delivery tried again. */
  #triesAgain(): void {
    const { workers, stores } = this.#world;
    const { random, clock } = workers;
    stores.onFailed = ({ matter, id }) => {
      if (matter.kind !== 'bulletin' || clock.now - this.#start > 20 * hour || !random.chance(0.7)) return;
      const only = random.chance(0.5) ? id : undefined;
      const { bulletinId } = matter;
      this.#after(random.between(0, hour), (worker) => this.#steer(worker, bulletinId, { kind: 'try-again', only }));
    };
  }

  /** Somebody cancels what is unsent, now and then at the hardest moment: when nobody knows whether a mail arrived. */
  #cancels(): void {
    const { workers, scenario, stores } = this.#world;
    const { random } = workers;
    const cancelling = (id: string, ms: number) =>
      this.#after(ms, (worker) => this.#steer(worker, id, { kind: 'cancel' }));
    for (const { id } of scenario.bulletins) {
      if (random.chance(0.5))
        cancelling(id, 3 * minute + random.between(0, random.pick([5_000, 10 * minute, 3 * hour])));
    }
    stores.onUnclear = ({ matter, state }) => {
      if (matter.kind !== 'bulletin' || (state !== 'pending' && state !== 'retry')) return;
      if (random.chance(0.3)) cancelling(matter.bulletinId, random.between(0, 1_000));
    };
  }

  async #steer(worker: Worker, id: string, steering: Steering): Promise<boolean> {
    await steerBulletin({ id, steering, by: anna }, this.#world.depsOf(worker));
    return true;
  }

  /** Everybody presses send once more. */
  async sendAgain(worker: Worker): Promise<void> {
    for (const bulletin of this.#world.scenario.bulletins) await this.#send(worker, bulletin, anna);
  }

  async #send(worker: Worker, { id }: Bulletin, by: typeof anna): Promise<boolean> {
    const deps = this.#world.depsOf(worker);
    const seen = await deps.bulletins.get(id);
    const input = { id, version: seen?.state === 'draft' ? seen.version : 0, by };
    const { kind } = await sendBulletin(input, { ...deps, urgentNeedsSecond: false });
    return kind !== 'nobody';
  }

  async #decide(worker: Worker, id: string, decision: 'active' | 'declined', by: typeof anna): Promise<boolean> {
    const given = decision === 'active' ? decision : { declinedBecause: canary };
    // None of these communities came by an invitation.
    const prospects = memoryProspects(() => this.#world.workers.clock.now);
    await decidePartner({ id, decision: given, by }, { ...this.#world.depsOf(worker), prospects });
    return true;
  }

  /** A community signs up, perhaps in an hour in which so many did that its mail has to wait for a later one. */
  async #apply(worker: Worker, isBusyHour: boolean): Promise<boolean> {
    const busy = limitOfHour(this.#start).id;
    const take: QuotaStore['take'] = async ({ id }) => (isBusyHour && id === busy ? 'full' : 'taken');
    // Nobody who signs up here keeps a community already.
    const known = { memberships: memoryMemberships(), access: memoryAccess() };
    await apply(application, 'fi', { ...this.#world.depsOf(worker), ...known, quotas: { take } });
    return true;
  }

  async #leave(worker: Worker, partnerId: string, targetId: string): Promise<boolean> {
    const { ledger, stores } = this.#world;
    const deps = this.#world.depsOf(worker);
    const partner = await deps.partners.get(partnerId);
    if (partner === undefined) return true;
    await leave([{ partner, targetId }], deps);
    const row = stores.partners.rows.get(partnerId);
    const isGone = row?.expiresAt !== undefined || row?.targets.every(({ id }) => id !== targetId) !== false;
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
