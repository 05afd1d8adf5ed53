import { type Delivery, groupOf, isSettled } from '../../shared/delivery/delivery.ts';
import { deadlineOf, isForNobody, mayTryAgain } from '../../shared/delivery/lifecycle.ts';
import { ambiguousWaitMs } from '../../shared/delivery/timing.ts';
import { hashAddress } from '../../shared/email/address.ts';
import { fromIso } from '../../shared/time.ts';
import { exampleKeys } from '../support/examples.ts';
import { endings } from './mail-news.ts';
import { isLeak, type Worker } from './worker.ts';

/** A mail that a worker handed to the provider. */
export type MailCall = {
  readonly worker: Worker;
  /** Epoch ms. */
  readonly at: number;
  /** The mailboxes of the communities that it named. */
  readonly targets: readonly string[];
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
  /** When the provider's word changed a delivery, and when a function said that it was done with it. */
  readonly #wordAt = new Map<string, number>();
  readonly #wordTaken = new Map<string, number>();
  readonly #suppressed = new Map<string, number>();
  readonly #halted = new Map<string, number>();
  readonly #bulletinsRead = new WeakMap<Worker, Map<string, number>>();
  #isTriedAgain = false;
  /** Mails that staff had tried again after they failed: when (epoch ms), and how many calls there had been. */
  readonly triedAgainAt = new Map<string, { readonly at: number; readonly calls: number }>();

  constructor(edges: Map<string, number>) {
    this.#edges = edges;
  }

  expect(holds: boolean, invariant: number, what: string): void {
    if (!holds && this.violations.length < 5) this.violations.push(`(${invariant}) ${what}`);
  }

  /** A row went from one state to another. */
  step(before: Delivery | undefined, after: Delivery, now: number): void {
    const edge = `${before?.state ?? '[*]'} --> ${after.state}`;
    this.#count(edge);
    this.expect(!isLeak(JSON.stringify(after)), 11, `${after.id} holds a name or an address of a community`);
    // A mail that was left unsent, as everybody had left or wanted nothing, is opened again for a community that comes later.
    const isLeft = before !== undefined && isForNobody(before) && after.state === 'pending';
    // What failed is opened again when staff ask for it.
    const isAsked = before !== undefined && mayTryAgain(before) && after.state === 'pending' && this.#isTriedAgain;
    const isOpenedAgain = isLeft || isAsked;
    const mayChange = before === undefined || !isSettled(before) || isOpenedAgain;
    this.expect(mayChange, 9, `${after.id} was settled and is changed: ${edge}`);
    const { dueAt } = after;
    const isTooLate = edge === 'leased --> retry' && dueAt !== undefined && fromIso(dueAt) > deadlineOf(after);
    this.expect(!isTooLate, 7, `${after.id} is to be tried once more after its deadline`);
    if (!isAsked) return;
    this.triedAgainAt.set(after.id, { at: now, calls: this.mails.get(after.id)?.length ?? 0 });
    this.#wordTaken.delete(after.id);
  }

  /** The provider's word moved a row, as the second diagram in the docs shows. */
  told(before: Delivery, after: Delivery): void {
    this.#wordAt.set(after.id, ++this.#moment);
    this.#count(`${isProven(before) ? before.state : 'unproven'} --> ${after.state}`);
  }

  /** A function is done with the provider's word on a delivery's mail that it took at `acceptedAt` (epoch ms). */
  wordTaken(id: string, acceptedAt: number): void {
    // That an earlier mail failed says nothing of the one that staff had sent after it.
    if (acceptedAt < (this.triedAgainAt.get(id)?.at ?? 0) + mostSkewMs) return;
    if (!this.#wordTaken.has(id)) this.#wordTaken.set(id, ++this.#moment);
  }

  suppressed(hash: string): void {
    if (!this.#suppressed.has(hash)) this.#suppressed.set(hash, ++this.#moment);
  }

  #count(edge: string): void {
    this.#edges.set(edge, (this.#edges.get(edge) ?? 0) + 1);
  }

  /** Staff asked for what failed to be tried again. */
  triedAgain(): void {
    this.#isTriedAgain = true;
  }

  /** A bulletin was halted, or goes on. */
  halted(bulletinId: string, isHalted: boolean): void {
    if (!isHalted) this.#halted.delete(bulletinId);
    else if (!this.#halted.has(bulletinId)) this.#halted.set(bulletinId, ++this.#moment);
  }

  bulletinRead(worker: Worker, bulletinId: string): void {
    const own = this.#bulletinsRead.get(worker) ?? new Map<string, number>();
    if (!own.has(bulletinId)) this.#bulletinsRead.set(worker, own.set(bulletinId, ++this.#moment));
  }

  #mayGoOut(worker: Worker, row: Delivery | undefined): void {
    if (row?.matter.kind !== 'bulletin') return;
    const halted = this.#halted.get(row.matter.bulletinId);
    const read = this.#bulletinsRead.get(worker)?.get(row.matter.bulletinId) ?? 0;
    this.expect(halted === undefined || read < halted, 4, `a call for ${row.id}, whose bulletin was halted before`);
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
    const leased = this.#leases.get(worker)?.get(id) ?? 0;
    // The provider's word on an earlier call may come while the worker is on its way to the next one.
    const isOvertaken = (this.#wordAt.get(id) ?? 0) > leased;
    const isOpen = row?.state === 'leased' || isOvertaken;
    this.expect(isOpen, 2, `a mail call for ${id}, which is ${row?.state ?? 'not there'}`);
    const isAfterWord = (this.#wordTaken.get(id) ?? Number.POSITIVE_INFINITY) < leased;
    this.expect(!isAfterWord, 2, `a mail call for ${id}, though the provider had said that it has it`);
    const suppressedAt = this.#suppressed.get(hashAddress(mail.to, exampleKeys.addresses));
    this.expect((suppressedAt ?? leased) >= leased, 4, `a mail call for ${id} to an address that was suppressed`);
    this.#mayGoOut(worker, row);
    const before = calls.slice(this.triedAgainAt.get(id)?.calls).at(-1);
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
    const call: MailCall = {
      worker,
      at,
      targets: mail.targets,
      isAccepted: false,
      answer: undefined,
      isRecordLost: false,
    };
    calls.push(call);
    return call;
  }

  mailAccepted(call: MailCall, id: string): void {
    const calls = (this.mails.get(id) ?? []).slice(this.triedAgainAt.get(id)?.calls);
    const earlier = calls.filter((each) => each.isAccepted);
    call.isAccepted = true;
    this.expect(earlier.length < 2, 3, `${id} was accepted ${earlier.length + 1} times`);
    const proven = earlier.some((each) => each.worker.isAlive && each.answer === 'accepted' && !each.isRecordLost);
    this.expect(!proven, 3, `${id} was accepted twice, though the first answer was not lost`);
  }

  webhookBegins({ worker, row, id }: Calling, targetId: string, areClocksWrong: boolean): void {
    this.webhookCalls += 1;
    this.#mayGoOut(worker, row);
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

/** Whether something that happened to a mail after the provider took it, or the taking itself, has been recorded. */
function isProven({ state, reason }: Delivery): boolean {
  return Object.values(endings).some((ending) => ending.state === state && ending.reason === reason);
}
