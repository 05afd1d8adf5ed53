type Event = { readonly at: number; readonly nth: number; readonly run: () => unknown };

/** Lets every promise go as far as it can without time passing. */
const drained = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Time that passes only when nothing is left to do at the present instant. */
export class Clock {
  /** Epoch ms. */
  now: number;
  /** How many events have happened. */
  steps = 0;
  readonly #heap: Event[] = [];
  #count = 0;

  constructor(start: number) {
    this.now = start;
  }

  /** Has `run` called at an instant (epoch ms), or now if that has passed; `false` from it says that it did nothing. */
  at(at: number, run: () => unknown): void {
    const heap = this.#heap;
    heap.push({ at: Math.max(at, this.now), nth: this.#count++, run });
    let child = heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!isBefore(heap[child], heap[parent])) break;
      swap(heap, child, parent);
      child = parent;
    }
  }

  after(ms: number, run: () => unknown): void {
    this.at(this.now + ms, run);
  }

  /** When something happens next. */
  get next(): number {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Lets things happen in turn until `isOver`, which is asked after each. */
  async run(isOver: () => boolean): Promise<void> {
    await drained();
    while (!isOver()) {
      const event = this.#pop();
      if (event === undefined) return;
      this.now = event.at;
      this.steps += 1;
      if (event.run() !== false) await drained();
    }
  }

  #pop(): Event | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      const child = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
      if (!isBefore(heap[child], heap[parent])) return first;
      swap(heap, child, parent);
      parent = child;
    }
  }
}

function isBefore(a: Event | undefined, b: Event | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return a.at < b.at || (a.at === b.at && a.nth < b.nth);
}

function swap(heap: Event[], a: number, b: number): void {
  const [one, other] = [heap[a], heap[b]];
  if (one === undefined || other === undefined) return;
  heap[a] = other;
  heap[b] = one;
}
