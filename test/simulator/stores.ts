import type { AuditStore } from '../../shared/audit/store.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import type { SegmentStore } from '../../shared/bulletin/segment-store.ts';
import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { shardOf } from '../../shared/delivery/delivery.ts';
import { mayTryAgain } from '../../shared/delivery/lifecycle.ts';
import type { DeliveryStore } from '../../shared/delivery/store.ts';
import type { SuppressionStore } from '../../shared/email/suppression-store.ts';
import type { PartnerStore } from '../../shared/partner/store.ts';
import { minute } from '../../shared/time.ts';
import type { WeekStore } from '../../shared/week/store.ts';
import { memoryAudit } from '../fakes/audit-store.ts';
import { memoryBulletins } from '../fakes/bulletin-store.ts';
import { memoryDeliveries } from '../fakes/delivery-store.ts';
import { memoryPartners } from '../fakes/partner-store.ts';
import { memorySegments } from '../fakes/segment-store.ts';
import { memorySuppressions } from '../fakes/suppression-store.ts';
import { memoryWeeks } from '../fakes/week-store.ts';
import type { Ledger } from './ledger.ts';
import type { Worker, Workers } from './worker.ts';

/** The tables, and each store as one worker has it: between the two is everything that may go wrong. */
export class Stores {
  readonly audit = memoryAudit();
  readonly bulletins = memoryBulletins();
  readonly segments = memorySegments();
  readonly weeks = memoryWeeks();
  readonly partners;
  readonly deliveries;
  readonly suppressions = memorySuppressions();
  /** Deliveries that code newer than what runs has written: nobody here can read them, until the newer code is back. */
  readonly foreign = new Map<string, Delivery>();
  /** When a delivery last changed (epoch ms). */
  changedAt = 0;
  onCreate: (delivery: Delivery) => void = () => {};
  /** Called when a delivery changed that may have arrived. */
  onUnclear: (delivery: Delivery) => void = () => {};
  onFailed: (delivery: Delivery) => void = () => {};
  /** Called for some of those that wait for the time that their community wants. */
  onWaiting: (delivery: Delivery) => void = () => {};
  onSeal: (bulletin: Bulletin) => void = () => {};
  onSent: (bulletin: Bulletin) => void = () => {};
  readonly #workers: Workers;
  readonly #ledger: Ledger;
  /** What an index last showed. */
  readonly #shown = new Map<string, unknown>();

  constructor(workers: Workers, ledger: Ledger) {
    const now = () => workers.clock.now;
    this.partners = memoryPartners(now);
    this.deliveries = memoryDeliveries(now);
    this.#workers = workers;
    this.#ledger = ledger;
  }

  row(group: string, id: string): Delivery | undefined {
    return this.deliveries.rows.get(`${shardOf(group, id)}/${id}`);
  }

  bulletinsOf(worker: Worker): BulletinStore {
    const store = this.bulletins;
    return {
      create: (bulletin) => this.#workers.write(worker, () => store.create(bulletin)),
      get: (id) =>
        this.#workers.read(worker, () => {
          this.#ledger.bulletinRead(worker, id);
          return store.get(id);
        }),
      save: (bulletin) =>
        this.#workers.write(worker, async () => {
          const { sealedAt } = store.rows.get(bulletin.id) ?? {};
          const result = await store.save(bulletin);
          const isSealedOnce = result === 'conflict' || sealedAt === undefined || sealedAt === bulletin.sealedAt;
          this.#ledger.expect(isSealedOnce, 9, `${bulletin.id} was sealed twice`);
          if (result === 'saved' && bulletin.state === 'sending' && bulletin.version === 1) this.onSeal(bulletin);
          if (result === 'saved' && bulletin.state === 'sent') this.onSent(bulletin);
          if (result === 'saved') this.#ledger.halted(bulletin.id, bulletin.halt !== undefined);
          if (result === 'saved' && bulletin.wish?.kind === 'try-again') this.#ledger.triedAgain();
          return result;
        }),
      inState: (state, limit) => this.#index(worker, `bulletins ${state}`, () => store.inState(state, limit)),
      readableInState: (state, limit) =>
        this.#index(worker, `readable ${state}`, () => store.readableInState(state, limit)),
      sealedIn: (month) => this.#index(worker, `sealed ${month}`, () => store.sealedIn(month)),
      withCode: (code) => this.#index(worker, `code ${code}`, () => store.withCode(code)),
      correctionsOf: (id) => this.#index(worker, `corrections ${id}`, () => store.correctionsOf(id)),
      endingOn: (date) => this.#index(worker, `ending ${date}`, () => store.endingOn(date)),
      newestAnswers: (limit) => this.#index(worker, 'answers', () => store.newestAnswers(limit)),
    };
  }

  auditOf(worker: Worker): AuditStore {
    const store = this.audit;
    return {
      record: (entry) => this.#workers.write(worker, () => store.record(entry)),
      of: (subject) => this.#workers.read(worker, () => store.of(subject)),
      inMonth: (month) => this.#workers.read(worker, () => store.inMonth(month)),
    };
  }

  weeksOf(worker: Worker): WeekStore {
    const store = this.weeks;
    return {
      get: (partnerId) => this.#workers.read(worker, () => store.get(partnerId)),
      save: (week) => this.#workers.write(worker, () => store.save(week)),
    };
  }

  segmentsOf(worker: Worker): SegmentStore {
    const store = this.segments;
    return {
      get: (bulletinId, segment) => this.#workers.read(worker, () => store.get(bulletinId, segment)),
      save: (segment) => this.#workers.write(worker, () => store.save(segment)),
      of: (bulletinId) => this.#workers.read(worker, () => store.of(bulletinId)),
    };
  }

  partnersOf(worker: Worker): PartnerStore {
    const store = this.partners;
    return {
      create: (partner) => this.#workers.write(worker, () => store.create(partner)),
      get: (id) => this.#workers.read(worker, () => store.get(id)),
      save: (partner) =>
        this.#workers.write(worker, async () => {
          const before = store.rows.get(partner.id)?.targets ?? [];
          const result = await store.save(partner);
          const kept = new Set(partner.targets.map(({ id }) => id));
          if (result === 'saved') for (const { id } of before) if (!kept.has(id)) this.#ledger.left(id);
          return result;
        }),
      inState: (state) => this.#index(worker, `partners ${state}`, () => store.inState(state)),
      scan: (segment) => this.#workers.read(worker, () => store.scan(segment)),
    };
  }

  suppressionsOf(worker: Worker): SuppressionStore {
    const store = this.suppressions;
    return {
      add: (suppression) =>
        this.#workers.write(worker, async () => {
          const stands = await store.add(suppression);
          this.#ledger.suppressed(suppression.hash);
          return stands;
        }),
      find: (hash) => this.#workers.read(worker, () => store.find(hash)),
    };
  }

  /** A person's community goes out of the register, as its time to live has it. */
  erase(partnerId: string): void {
    const row = this.partners.rows.get(partnerId);
    if (row === undefined) return;
    for (const { id } of row.targets) this.#ledger.left(id);
    const expiresAt = Math.floor(this.#workers.clock.now / 1000) - 1;
    this.partners.rows.put(partnerId, { ...row, version: row.version + 1, expiresAt });
  }

  /** The table as a worker asks it for one row: what newer code wrote cannot be read. */
  #readable(key: string): void {
    if (this.foreign.has(key)) throw new Error('a row does not fit its schema');
  }

  /** Puts a row out of everybody's reach for a while. */
  #writtenByOthers(key: string, row: Delivery): void {
    const { clock, random } = this.#workers;
    this.foreign.set(key, row);
    this.deliveries.rows.remove(key);
    clock.after(random.between(minute, 90 * minute), () => {
      this.foreign.delete(key);
      this.deliveries.rows.put(key, row);
      this.changedAt = clock.now;
    });
  }

  /** `byWord` has every change counted as one that the provider's word made. */
  deliveriesOf(worker: Worker, byWord = false): DeliveryStore {
    const store = this.deliveries;
    const changed = (before: Delivery | undefined, after: Delivery) => {
      this.changedAt = this.#workers.clock.now;
      const isWord = byWord && before !== undefined;
      if (isWord) this.#ledger.told(before, after);
      else this.#ledger.step(before, after, this.#workers.clock.now);
      if (mayTryAgain(after)) this.onFailed(after);
      if (isWord) return;
      if (after.ambiguities > 0) this.onUnclear(after);
      if (after.state === 'waiting' && this.#workers.faults.strikes('message late')) this.onWaiting(after);
      if (before !== undefined) return;
      this.onCreate(after);
      if (this.#workers.faults.strikes('row of another version')) this.#writtenByOthers(keyOf(after), after);
    };
    const held = (delivery: Delivery) => store.rows.get(keyOf(delivery));
    return {
      create: (delivery) =>
        this.#workers.write(worker, async () => {
          if (this.foreign.has(keyOf(delivery))) return 'exists';
          const result = await store.create(delivery);
          if (result === 'created') changed(undefined, delivery);
          return result;
        }),
      createMany: (deliveries) =>
        this.#workers.writeMany(worker, deliveries, async (some) => {
          const foreign = some.filter((delivery) => this.foreign.has(keyOf(delivery)));
          const existed = await store.createMany(some.filter((delivery) => !foreign.includes(delivery)));
          for (const { id } of foreign) existed.add(id);
          for (const delivery of some) if (!existed.has(delivery.id)) changed(undefined, delivery);
          return existed;
        }),
      addRecipient: (delivery, recipient) =>
        this.#workers.write(worker, async () => {
          this.#readable(keyOf(delivery));
          const before = this.deliveries.rows.get(keyOf(delivery));
          const result = await store.addRecipient(delivery, recipient);
          const after = this.deliveries.rows.get(keyOf(delivery));
          if (after !== undefined && after.state !== before?.state) changed(before, after);
          return result;
        }),
      get: (group, id) =>
        this.#workers.read(worker, async () => {
          this.#readable(keyOf({ shard: shardOf(group, id), id }));
          return store.get(group, id);
        }),
      lease: (channel, group, id, now) =>
        this.#workers.write(worker, async () => {
          this.#readable(keyOf({ shard: shardOf(group, id), id }));
          const before = this.row(group, id);
          const result = await store.lease(channel, group, id, now);
          if (result.kind !== 'leased') return result;
          changed(before, result.delivery);
          this.#ledger.leased(worker, id);
          return result;
        }),
      replaceWaiting: (delivery) =>
        this.#workers.write(worker, async () => {
          const before = held(delivery);
          const result = await store.replaceWaiting(delivery);
          if (result === 'replaced') changed(before, delivery);
          return result;
        }),
      record: async (delivery) => {
        const calls = this.#ledger.mails.get(delivery.id) ?? [];
        try {
          return await this.#workers.write(worker, async () => {
            const before = held(delivery);
            const result = await store.record(delivery);
            if (result === 'recorded') changed(before, delivery);
            return result;
          });
        } catch (error) {
          for (const call of calls) if (call.worker === worker) call.isRecordLost = true;
          throw error;
        }
      },
      count: (group) =>
        this.#workers.read(worker, async () => (await store.count(group)) + this.#foreignIn(`${group}#`)),
      inShard: (shard) => this.#pages(worker, store.inShard(shard)),
      readableInShard: (shard) => this.#pages(worker, this.#readableInShard(shard)),
      due: (now, limit) => this.#index(worker, 'due', () => store.due(now, limit)),
    };
  }

  #foreignIn(prefix: string): number {
    return [...this.foreign.keys()].filter((key) => key.startsWith(prefix)).length;
  }

  async *#readableInShard(shard: string) {
    yield* this.deliveries.readableInShard(shard);
    const unreadable = this.#foreignIn(`${shard}/`);
    if (unreadable > 0) yield { deliveries: [], unreadable };
  }

  async *#pages<T>(worker: Worker, pages: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const page of pages) yield await this.#workers.read(worker, async () => page);
  }

  /** An index follows its table a moment later: it may show what it showed when it was last asked. */
  async #index<T>(worker: Worker, name: string, ask: () => Promise<T>): Promise<T> {
    const shown = this.#shown.get(name) as T | undefined;
    if (shown !== undefined && this.#workers.faults.strikes('index read stale')) return shown;
    const now = await this.#workers.read(worker, ask);
    this.#shown.set(name, now);
    return now;
  }
}

const keyOf = ({ shard, id }: Pick<Delivery, 'shard' | 'id'>) => `${shard}/${id}`;
