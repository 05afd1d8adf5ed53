import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';

/** One run of a function, with a clock of its own that may be wrong. Once dead it does nothing more. */
export type Worker = {
  isAlive: boolean;
  /** When it is stopped, whatever it is doing (epoch ms). */
  readonly endsAt: number;
  readonly onDeath: () => void;
  /** Its own time (epoch ms). */
  readonly now: () => number;
};

/** In every error there is, so that a log line or message that repeats one is found out; see `isLeak`. */
export const canary = 'kanaria';

/** Whether a text that leaves the system's own tables holds what it must not: an address, a text, a link's token. */
export const isLeak = (text: string): boolean =>
  text.toLowerCase().includes(canary) || /\.[0-9a-z]{1,10}\.[\w-]{22}/.test(text);

/** What a store or a queue throws that did not do what it was asked, or does not say that it did. */
class Trouble extends Error {}
const trouble = () => new Trouble(`trouble with ${canary}@${canary}.example`);

const never = <T>() => new Promise<T>(() => {});

/** What goes on at the points where a worker touches the world: it may wait, fail or die there. */
export class Workers {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly random: Random;
  readonly areClocksWrong: boolean;

  constructor(clock: Clock, faults: Faults, random: Random) {
    this.clock = clock;
    this.faults = faults;
    this.random = random;
    this.areClocksWrong = faults.strikes('clocks differ');
  }

  /** A new run. One that is not over in `limitMs` is stopped, as Lambda does it. */
  start(limitMs: number, work: (worker: Worker) => Promise<void>, onDeath: () => void = () => {}): void {
    const skew = this.areClocksWrong ? Math.round(this.random.between(-30_000, 30_000)) : 0;
    const now = () => Math.floor(this.clock.now + skew);
    void work({ isAlive: true, endsAt: this.clock.now + limitMs, now, onDeath });
  }

  /** Time passes for this worker; others go on meanwhile. A dead one never comes back. */
  wait(worker: Worker, ms: number): Promise<void> {
    const isTooLong = this.clock.now + ms > worker.endsAt;
    return new Promise((resolve) => {
      this.clock.at(isTooLong ? worker.endsAt : this.clock.now + ms, () => {
        if (!worker.isAlive) return false;
        if (isTooLong) void this.die(worker);
        else resolve();
        return true;
      });
    });
  }

  /** The worker is gone: nothing after this point runs. */
  die<T>(worker: Worker): Promise<T> {
    if (worker.isAlive) worker.onDeath();
    worker.isAlive = false;
    return never<T>();
  }

  /** Reads something: it may take a while, or fail. */
  async read<T>(worker: Worker, act: () => Promise<T>): Promise<T> {
    if (!worker.isAlive) return never();
    if (this.random.chance(0.25)) await this.wait(worker, this.random.between(1, 800));
    if (this.faults.strikes('crash before an effect')) return this.die(worker);
    return act();
  }

  /** Changes something: it may take a while, fail, or be done though the worker never learns of it. */
  async write<T>(worker: Worker, act: () => Promise<T>): Promise<T> {
    if (!worker.isAlive) return never();
    if (this.random.chance(0.6)) await this.wait(worker, this.random.between(1, 1_500));
    if (this.faults.strikes('crash before an effect')) return this.die(worker);
    if (this.faults.strikes('write refused')) throw trouble();
    const done = await act();
    if (this.faults.strikes('crash after an effect')) return this.die(worker);
    if (this.faults.strikes('write applied, answer lost')) throw trouble();
    return done;
  }

  /** Writes many: the store may have taken only some when it says that it failed. */
  async writeMany<I, T>(worker: Worker, items: readonly I[], act: (items: readonly I[]) => Promise<T>): Promise<T> {
    const half = items.slice(0, Math.ceil(items.length / 2));
    if (half.length < items.length && this.faults.strikes('half of a batched write')) {
      await this.write(worker, () => act(half));
      throw trouble();
    }
    return this.write(worker, () => act(items));
  }
}
