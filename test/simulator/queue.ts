import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Queue } from '../../shared/queue.ts';
import type { Worker, Workers } from './worker.ts';

export type Message = {
  readonly messageId: string;
  readonly body: string;
  visibleAt: number;
  /** When it is in the queue (epoch ms). */
  readonly comesAt: number;
  receives: number;
  /** Put there by the simulator: nobody can do anything with it. */
  readonly isPoison: boolean;
};

type Settings = {
  readonly name: string;
  readonly visibilityMs: number;
  readonly functionMs: number;
  readonly batchSize: number;
  readonly handle: (event: SQSEvent, worker: Worker, endsAt: number) => Promise<SQSBatchResponse>;
};

/** infra/parts/work-queue.ts */
const mostReceives = 5;

/** A standard queue of SQS that wakes a function, with all that such a queue may do to its messages. */
export class VirtualQueue {
  readonly messages = new Map<string, Message>();
  readonly dead: Message[] = [];
  /** Those of them that nobody has taken away. */
  readonly lying: Message[] = [];
  /** Every body that was ever taken. */
  readonly taken = new Set<string>();
  onTake: (body: string) => void = () => {};
  /** How many messages the simulator put there that nobody can do anything with. */
  poisons = 0;
  readonly #workers: Workers;
  readonly #settings: Settings;
  #count = 0;

  constructor(workers: Workers, settings: Settings) {
    this.#workers = workers;
    this.#settings = settings;
  }

  get isEmpty(): boolean {
    return this.messages.size === 0;
  }

  /** Whether the queue itself would say that it is empty: it does not know of what is yet to come. */
  get seemsEmpty(): boolean {
    return [...this.messages.values()].every(({ comesAt }) => comesAt > this.#workers.clock.now);
  }

  /** The queue as a worker sends to it, ten messages a request. */
  sender<M>(worker: Worker): Queue<M> {
    return {
      send: async (messages) => {
        for (let at = 0; at < messages.length; at += 10) {
          await this.#workers.writeMany(worker, messages.slice(at, at + 10), async (some) => {
            for (const message of some) this.#take(JSON.stringify(message));
          });
        }
      },
    };
  }

  /** A message that comes from elsewhere, after so many milliseconds. */
  bring(body: string, delayMs: number): void {
    this.taken.add(body);
    this.#put(body, false, delayMs);
  }

  /** A message that nobody can do anything with. */
  poison(body: string): void {
    this.poisons += 1;
    this.#put(body, true, 0);
  }

  #take(body: string): void {
    const { faults, random } = this.#workers;
    this.taken.add(body);
    this.onTake(body);
    if (faults.strikes('message lost')) return;
    // The code that sent it is newer than the code that reads it.
    if (faults.strikes('message of another version')) {
      this.poison(body.replace('"v":1', '"v":2'));
      return;
    }
    const copies = faults.strikes('message doubled') ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      // Late ones overtake each other, and come when the wait that they were sent for is over or long past.
      const late = faults.strikes('message late')
        ? random.pick([5_000, 120_000, 1_100_000, 1_200_000]) * random.next()
        : 0;
      this.#put(body, false, random.between(1, 300) + late);
    }
  }

  /** A message that was sent before comes once more, `delayMs` from now. */
  again(body: string, delayMs: number): void {
    this.#put(body, false, delayMs, this.#workers.clock.now + delayMs);
  }

  #put(body: string, isPoison: boolean, delayMs: number, comesAt = this.#workers.clock.now): void {
    const { clock } = this.#workers;
    const messageId = `${this.#settings.name}-${this.#count++}`;
    this.messages.set(messageId, { messageId, body, visibleAt: clock.now + delayMs, comesAt, receives: 0, isPoison });
    clock.after(delayMs, () => this.#receive());
  }

  /** Hands what is visible to a worker. */
  #receive(): boolean {
    const workers = this.#workers;
    const { clock, faults, random } = workers;
    const { visibilityMs, functionMs, batchSize, handle } = this.#settings;
    const batch: Message[] = [];
    for (const message of this.messages.values()) {
      if (message.visibleAt > clock.now || batch.length === batchSize) continue;
      // Some wait for the next poll, so that batches differ.
      if (batch.length > 0 && random.chance(0.3)) continue;
      if (message.receives === mostReceives) {
        this.messages.delete(message.messageId);
        this.dead.push(message);
        this.lying.push(message);
        continue;
      }
      message.receives += 1;
      const hiddenMs = faults.strikes('visibility ends mid-work') ? random.between(0, 4_000) : visibilityMs;
      message.visibleAt = clock.now + hiddenMs;
      clock.after(hiddenMs, () => this.#receive());
      batch.push(message);
    }
    if (batch.length === 0) return false;
    if ([...this.messages.values()].some(({ visibleAt }) => visibleAt <= clock.now)) {
      clock.after(random.between(1, 50), () => this.#receive());
    }
    const event = { Records: batch.map(({ messageId, body }) => ({ messageId, body })) } as unknown as SQSEvent;
    workers.start(functionMs, async (worker) => {
      const { batchItemFailures } = await handle(event, worker, worker.endsAt);
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const isHalfLost = faults.strikes('half a batch fails');
      for (const { messageId } of batch) {
        if (failed.has(messageId) || (isHalfLost && random.chance(0.5))) continue;
        this.messages.delete(messageId);
      }
    });
    return true;
  }
}
