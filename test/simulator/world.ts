import type { SQSEvent } from 'aws-lambda';
import { deliverEmails } from '../../functions/deliver-email/deliver.ts';
import { deliverWebhooks } from '../../functions/deliver-webhook/deliver.ts';
import { expand } from '../../functions/expand/expand.ts';
import { applyEvent } from '../../functions/mail-events/apply-event.ts';
import { withoutGreeting } from '../../functions/mail-events/greeting.ts';
import { SesMessage } from '../../functions/mail-events/ses-event.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import { eachMessage } from '../../shared/batch.ts';
import { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { groupOf, isSettled } from '../../shared/delivery/delivery.ts';
import { type Lane, laneOf } from '../../shared/delivery/lanes.ts';
import { DeliveryMessage } from '../../shared/delivery/message.ts';
import { otherTimes, timing } from '../../shared/delivery/timing.ts';
import { evenTurns } from '../../shared/email/turns.ts';
import type { Log } from '../../shared/log.ts';
import { fromIso, hour, minute } from '../../shared/time.ts';
import { memoryQuestions } from '../fakes/question-store.ts';
import { exampleKeys } from '../support/examples.ts';
import { WorkDeadLetters } from './dead-letters.ts';
import { Ledger } from './ledger.ts';
import { toldBy } from './mail-news.ts';
import { MailProvider } from './mail-provider.ts';
import { VirtualQueue } from './queue.ts';
import { Receivers } from './receivers.ts';
import { drawScenario, type Scenario } from './scenario.ts';
import { Stores } from './stores.ts';
import { isLeak, type Worker, type Workers } from './worker.ts';

/** The functions, tables and queues of the delivery, wired as their handlers wire them, in a world that may fail them. */
export class World {
  readonly workers: Workers;
  readonly ledger: Ledger;
  readonly stores: Stores;
  readonly scenario: Scenario;
  readonly queues: Readonly<Record<'bulletins' | 'mail-events' | Lane, VirtualQueue>>;
  /** What was logged as a warning. */
  readonly warnings: string[] = [];
  /** The events of the provider that a function is done with. */
  readonly eventsTaken = new Set<string>();
  readonly #provider: MailProvider;
  readonly #receivers: Receivers;
  readonly #mailsPerSecond: number;
  readonly #deadLetters = new WorkDeadLetters(this);
  /** One for the whole run: what a warm function keeps, it keeps beside this. */
  readonly #keys = async () => exampleKeys;

  constructor(workers: Workers, edges: Map<string, number>) {
    this.workers = workers;
    this.ledger = new Ledger(edges);
    this.stores = new Stores(workers, this.ledger);
    this.scenario = drawScenario(workers);
    this.#provider = new MailProvider(workers, this);
    this.#mailsPerSecond = workers.faults.strikes('mail rate is low') ? 0.08 : Number.POSITIVE_INFINITY;
    this.#receivers = new Receivers(workers, this);
    const { callMs: _, functionMs: mailMs, visibilityMs: mailHiddenMs } = timing.email;
    const { functionMs: webhookMs, visibilityMs: webhookHiddenMs } = timing.webhook;
    const queue = (settings: ConstructorParameters<typeof VirtualQueue>[1]) => {
      const made = new VirtualQueue(workers, settings);
      made.onTake = (body) => this.ledger.expect(!isLeak(body), 10, `a message holds more than ids: ${body}`);
      return made;
    };
    // The hardest moment for an old message of what was held: just after it is due, before the sweep has looked.
    this.stores.onWaiting = (row) => {
      const body = JSON.stringify({ v: 1, group: groupOf(row), ids: [row.id] });
      const ms = fromIso(row.dueAt ?? row.createdAt) - workers.clock.now + workers.random.between(0, 30_000);
      this.queues[laneOf(row)].again(body, Math.max(0, ms));
    };
    const mails = {
      visibilityMs: mailHiddenMs,
      functionMs: mailMs,
      batchSize: 5,
      handle: (event: SQSEvent, worker: Worker) => this.deliverEmails(event, worker),
    };
    const webhooks = {
      visibilityMs: webhookHiddenMs,
      functionMs: webhookMs,
      batchSize: 5,
      handle: (event: SQSEvent, worker: Worker) => this.deliverWebhooks(event, worker),
    };
    this.queues = {
      bulletins: queue({
        name: 'bulletins',
        ...otherTimes.expand,
        batchSize: 1,
        handle: (event, worker, endsAt) => this.expandAll(event, worker, endsAt),
      }),
      email: queue({ ...mails, name: 'emails' }),
      webhook: queue({ ...webhooks, name: 'webhooks' }),
      'urgent-email': queue({ ...mails, name: 'emails-urgent' }),
      'urgent-webhook': queue({ ...webhooks, name: 'webhooks-urgent' }),
      // Its messages are SES's own, which name the reader.
      'mail-events': new VirtualQueue(workers, {
        ...otherTimes['mail-events'],
        name: 'mail-events',
        batchSize: 10,
        handle: (event, worker) => this.takeMailEvents(event, worker),
      }),
    };
  }

  /** As functions/expand/handler.ts. */
  expandAll(event: SQSEvent, worker: Worker, endsAt: number) {
    const deps = this.depsOf(worker);
    const timeLeft = () => endsAt - this.workers.clock.now;
    return eachMessage(event, SegmentMessage, deps.log, (message) => expand(message, timeLeft, deps));
  }

  /** As functions/deliver-email/handler.ts. */
  deliverEmails(event: SQSEvent, worker: Worker) {
    const turns = evenTurns({
      perSecond: async () => this.#mailsPerSecond,
      now: worker.now,
      sleep: (ms) => this.workers.wait(worker, ms),
    });
    const deps = { ...this.depsOf(worker), turns, mailer: this.#provider.mailerOf(worker) };
    return eachMessage(event, DeliveryMessage, deps.log, (message) => deliverEmails(message, deps));
  }

  /** As functions/deliver-webhook/handler.ts. */
  deliverWebhooks(event: SQSEvent, worker: Worker) {
    const deps = { ...this.depsOf(worker), caller: this.#receivers.callerOf(worker) };
    return eachMessage(event, DeliveryMessage, deps.log, (message) => deliverWebhooks(message, deps));
  }

  /** As functions/mail-events/handler.ts. */
  async takeMailEvents(event: SQSEvent, worker: Worker) {
    const deps = { ...this.depsOf(worker), deliveries: this.stores.deliveriesOf(worker, true) };
    const done = await eachMessage(withoutGreeting(event), SesMessage, deps.log, (message) =>
      applyEvent(message, deps),
    );
    const failed = new Set(done.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId, body } of event.Records) {
      if (failed.has(messageId)) continue;
      this.eventsTaken.add(body);
      const { id, acceptedAt } = toldBy(body);
      this.ledger.wordTaken(id, acceptedAt);
    }
    return done;
  }

  /** The clock's own worker: a sweep that fails is left to the next one. */
  sweep(): Promise<void> {
    return new Promise((resolve) => {
      this.workers.start(otherTimes.sweep.functionMs, async (worker) => {
        await sweep(this.depsOf(worker)).catch(() => {});
        resolve();
      });
    });
  }

  /** What every function is given, in the hands of one worker. */
  depsOf(worker: Worker) {
    const { stores, queues, workers } = this;
    const emails = queues.email.sender<DeliveryMessage>(worker);
    const webhooks = queues.webhook.sender<DeliveryMessage>(worker);
    const expansions = queues.bulletins.sender<SegmentMessage>(worker);
    const idle = (queue: VirtualQueue) => async () => workers.faults.strikes('index read stale') || queue.seemsEmpty;
    return {
      bulletins: stores.bulletinsOf(worker),
      segments: stores.segmentsOf(worker),
      audit: stores.auditOf(worker),
      partners: stores.partnersOf(worker),
      deliveries: stores.deliveriesOf(worker),
      weeks: stores.weeksOf(worker),
      reports: { get: async () => undefined },
      suppressions: stores.suppressionsOf(worker),
      access: { invitation: async () => undefined },
      questions: memoryQuestions(worker.now),
      reportFiles: { get: async () => undefined },
      reportLocale: 'fi' as const,
      postings: { answersOf: async () => [] },
      metrics: { count: () => {} },
      queues: {
        email: emails,
        webhook: webhooks,
        'urgent-email': queues['urgent-email'].sender<DeliveryMessage>(worker),
        'urgent-webhook': queues['urgent-webhook'].sender<DeliveryMessage>(worker),
      },
      emails,
      webhooks,
      expansions,
      bulletinsQueue: expansions,
      deadLetters: this.#deadLetters.of(worker),
      idle: {
        email: idle(queues.email),
        webhook: idle(queues.webhook),
        'urgent-email': idle(queues['urgent-email']),
        'urgent-webhook': idle(queues['urgent-webhook']),
      },
      keys: this.#keys,
      siteUrl: 'https://kumppanit.example',
      staffAddresses: ['viestinta@hva.example'],
      log: this.#log(),
      now: worker.now,
      random: () => workers.random.next(),
    };
  }

  /** Every delivery that can be read. */
  get rows() {
    return this.stores.deliveries.rows.all();
  }

  /** Whether every queue is empty and everything that was begun has come to its end. */
  get isAtRest(): boolean {
    return (
      this.#deadLetters.isEmpty &&
      this.stores.foreign.size === 0 &&
      Object.values(this.queues).every((queue) => queue.isEmpty) &&
      this.stores.bulletins.rows.all().every(({ state }) => state !== 'sending') &&
      this.rows.every(isSettled)
    );
  }

  /** When the sweep has something to do again, as far as the table tells; at the latest as its own pauses grow. */
  get nextSweep(): number {
    const { clock } = this.workers;
    const pause = Math.min(Math.max((clock.now - this.stores.changedAt) / 2, minute), hour);
    const dues = this.rows.map(({ dueAt }) => (dueAt === undefined ? Number.POSITIVE_INFINITY : fromIso(dueAt)));
    const wanted = Math.min(clock.now + pause, clock.next, ...dues);
    return Math.max(clock.now + minute, Math.ceil(wanted / minute) * minute);
  }

  #log(): Log {
    const line = (event: string, fields: object) => {
      const text = `${event} ${JSON.stringify(fields)}`;
      this.ledger.expect(!isLeak(text), 10, `a log line holds what it must not: ${text}`);
      return text;
    };
    return {
      info: (event, fields = {}) => void line(event, fields),
      warn: (event, fields = {}) => void this.warnings.push(line(event, fields)),
    };
  }
}
