import { type Delivery, groupOf, isSettled } from '../../shared/delivery/delivery.ts';
import { ambiguousWaitMs } from '../../shared/delivery/timing.ts';
import type { Worker } from './worker.ts';

/** A mail that a worker handed to the provider. */
export type MailCall = {
  readonly worker: Worker;
  /** Epoch ms. */
  readonly at: number;
  isAccepted: boolean;
  /** What the worker was told: nothing, if it died. */
  answer: 'accepted' | 'refused' | 'unclear' | undefined;
  /** The worker told the record, and the record did not take it, or did not say so. */
  isRecordLost: boolean;
};

type Calling = { readonly worker: Worker; readonly row: Delivery | undefined; readonly id: string };

/** Clocks of two workers differ by at most this. */
const mostSkewMs = 60_000;

/** What the world outside saw of a run, and what it found wrong with it, as it happens. */
export class Ledger {
  readonly violations: string[] = [];
  readonly mails = new Map<string, MailCall[]>();
  webhookCalls = 0;
  readonly #edges: Map<string, number>;
  /** Facts in the order in which they happened. */
  #moment = 0;
  readonly #leases = new WeakMap<Worker, Map<string, number>>();
  readonly #left = new Map<string, number>();
  readonly #mailOf = new Map<string, string>();

  constructor(edges: Map<string, number>) {
    this.#edges = edges;
  }

  expect(holds: boolean, invariant: number, what: string): void {
    if (!holds && this.violations.length < 5) this.violations.push(`(${invariant}) ${what}`);
  }

  /** A row went from one state to another. */
  step(before: Delivery | undefined, after: Delivery): void {
    const edge = `${before?.state ?? '[*]'} --> ${after.state}`;
    this.#edges.set(edge, (this.#edges.get(edge) ?? 0) + 1);
    // A mail that was left unsent, as everybody had left, is opened again for a community that is found later.
    const isOpenedAgain = before?.reason === 'left' && after.state === 'pending';
    const mayChange = before === undefined || !isSettled(before) || isOpenedAgain;
    this.expect(mayChange, 9, `${after.id} was settled and is changed: ${edge}`);
  }

  leased(worker: Worker, id: string): void {
    const own = this.#leases.get(worker) ?? new Map<string, number>();
    this.#leases.set(worker, own.set(id, ++this.#moment));
  }

  left(targetId: string): void {
    if (!this.#left.has(targetId)) this.#left.set(targetId, ++this.#moment);
  }

  hasLeft(targetId: string): boolean {
    return this.#left.has(targetId);
  }

  mailBegins({ worker, row, id }: Calling, mail: { to: string; targets: readonly string[] }, at: number): MailCall {
    const calls = this.mails.get(id) ?? [];
    this.mails.set(id, calls);
    this.expect(row?.state === 'leased', 2, `a mail call for ${id}, which is ${row?.state ?? 'not there'}`);
    const before = calls.at(-1);
    if (before !== undefined && before.answer !== 'refused') {
      const waited = at - before.at >= ambiguousWaitMs - mostSkewMs;
      this.expect(
        waited,
        3,
        `a call for ${id} ${Math.round((at - before.at) / 1000)} s after one without a clear answer`,
      );
    }
    for (const targetId of mail.targets) this.#mayCall(worker, id, targetId);
    const group = row === undefined ? '' : groupOf(row);
    const address = `${group} ${row?.matter.kind} ${mail.to}`;
    if (row?.matter.kind === 'bulletin') {
      const one = this.#mailOf.get(address) ?? id;
      this.#mailOf.set(address, one);
      this.expect(one === id, 3, `two deliveries of one bulletin to one address: ${one} and ${id}`);
    }
    const call: MailCall = { worker, at, isAccepted: false, answer: undefined, isRecordLost: false };
    calls.push(call);
    return call;
  }

  mailAccepted(call: MailCall, id: string): void {
    const earlier = (this.mails.get(id) ?? []).filter((each) => each.isAccepted);
    call.isAccepted = true;
    this.expect(earlier.length < 2, 3, `${id} was accepted ${earlier.length + 1} times`);
    const proven = earlier.some((each) => each.worker.isAlive && each.answer === 'accepted' && !each.isRecordLost);
    this.expect(!proven, 3, `${id} was accepted twice, though the first answer was not lost`);
  }

  webhookBegins({ worker, row, id }: Calling, targetId: string, areClocksWrong: boolean): void {
    this.webhookCalls += 1;
    const isOpen = row?.state === 'leased' || (areClocksWrong && row !== undefined);
    this.expect(isOpen, 2, `a webhook call for ${id}, which is ${row?.state ?? 'not there'}`);
    this.#mayCall(worker, id, targetId);
  }

  #mayCall(worker: Worker, id: string, targetId: string): void {
    const leased = this.#leases.get(worker)?.get(id);
    const left = this.#left.get(targetId);
    this.expect(leased !== undefined, 2, `a call for ${id} without a lease`);
    this.expect(left === undefined || left > (leased ?? 0), 4, `a call for ${id} to ${targetId}, which had left`);
  }
}
