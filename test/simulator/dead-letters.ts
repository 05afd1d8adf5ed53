import { lanes } from '../../shared/delivery/lanes.ts';
import { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { DeadLetters } from '../../shared/queue.ts';
import type { Message } from './queue.ts';
import type { Worker } from './worker.ts';
import type { World } from './world.ts';

/** The dead letters of the queues of work, as one worker takes them away. What it was to record is looked at then. */
export class WorkDeadLetters {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  get #queues() {
    return [this.#world.queues.bulletins, ...lanes.map((lane) => this.#world.queues[lane])];
  }

  get isEmpty(): boolean {
    return this.#queues.every(({ lying }) => lying.length === 0);
  }

  of(worker: Worker): DeadLetters {
    const { workers } = this.#world;
    const pending = new Map<string, readonly string[]>();
    return {
      take: () =>
        workers.read(worker, async () => {
          const letters = this.#queues.flatMap(({ lying }) => lying).slice(0, 10);
          for (const letter of letters) pending.set(letter.messageId, this.#pendingIn(letter));
          return letters.map(({ messageId, body }) => ({ messageId, body, receipt: messageId }));
        }),
      remove: ({ receipt }) =>
        workers.write(worker, async () => {
          const [letter] = this.#queues.flatMap(({ lying }) => lying).filter(({ messageId }) => messageId === receipt);
          if (letter === undefined) return;
          const still = new Set(this.#pendingIn(letter));
          const left = (pending.get(receipt) ?? []).filter((row) => still.has(row));
          this.#world.ledger.expect(
            left.length === 0,
            6,
            `the dead letter ${receipt} is gone, and ${left[0]} waits for it`,
          );
          for (const { lying } of this.#queues) if (lying.includes(letter)) lying.splice(lying.indexOf(letter), 1);
        }),
    };
  }

  /** The rows that a message names and that nobody has taken, each with its version. */
  #pendingIn({ body, isPoison }: Message): readonly string[] {
    const message = isPoison ? undefined : DeliveryMessage.safeParse(JSON.parse(body)).data;
    const rows = (message?.ids ?? []).flatMap((id) => this.#rowOf(message?.group ?? '', id) ?? []);
    return rows.filter(({ state }) => state === 'pending').map(({ id, version }) => `${id} of version ${version}`);
  }

  #rowOf(group: string, id: string) {
    try {
      return this.#world.stores.row(group, id);
    } catch {
      // A row of another version.
      return undefined;
    }
  }
}
