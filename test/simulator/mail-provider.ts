import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import { timing } from '../../shared/delivery/timing.ts';
import type { Mailer } from '../../shared/email/mailer.ts';
import { hour, minute } from '../../shared/time.ts';
import type { Ledger, MailCall } from './ledger.ts';
import { type News, sesMessage } from './mail-news.ts';
import type { VirtualQueue } from './queue.ts';
import type { Scenario } from './scenario.ts';
import type { Stores } from './stores.ts';
import type { Worker, Workers } from './worker.ts';

/** A mail as it was handed over. */
type Handed = { readonly id: string; readonly group: string; readonly to: string };

type Surroundings = {
  readonly ledger: Ledger;
  readonly stores: Stores;
  readonly scenario: Scenario;
  /** Where its events go. */
  readonly queues: { readonly 'mail-events': VirtualQueue };
};

/** SES as the mailer tells of it: it takes mails, is busy, breaks off before or after it took one, or says nothing. */
export class MailProvider {
  readonly #workers: Workers;
  readonly #downUntil: number;
  #count = 0;
  readonly #world: Surroundings;

  constructor(workers: Workers, world: Surroundings) {
    this.#workers = workers;
    this.#world = world;
    const { clock, faults, random } = workers;
    this.#downUntil = faults.strikes('mail provider down') ? clock.now + random.between(0, 30) * hour : 0;
  }

  mailerOf(worker: Worker): Mailer {
    const { ledger, stores, scenario } = this.#world;
    const { clock, faults, random } = this.#workers;
    return {
      send: async (mail, { delivery: id, group }) => {
        if (!worker.isAlive || faults.strikes('crash before an effect')) return this.#workers.die(worker);
        const targets = scenario.mailboxesNamedIn(mail.text, mail.to);
        const call = ledger.mailBegins({ worker, row: stores.row(group, id), id }, { to: mail.to, targets }, clock.now);
        const answered = (answer: 'accepted' | 'refused' | 'unclear', outcome: Outcome) => {
          call.answer = answer;
          return outcome;
        };
        const isDown = clock.now < this.#downUntil;
        if (isDown && random.chance(0.3)) return answered('unclear', { kind: 'ambiguous', reason: 'provider-error' });
        if (isDown || faults.strikes('mail throttled'))
          return answered('refused', { kind: 'retry', reason: 'throttled' });
        await this.#workers.wait(worker, random.between(20, 400));
        if (faults.strikes('mail rejected')) {
          return answered('refused', { kind: 'permanent-failure', reason: 'rejected' });
        }
        if (faults.strikes('mail reset before it was taken')) {
          return answered('unclear', { kind: 'ambiguous', reason: 'connection' });
        }
        if (faults.strikes('mail timed out')) {
          await this.#timeOut(worker, call, { id, group, to: mail.to });
          return answered('unclear', { kind: 'ambiguous', reason: 'timeout' });
        }
        const messageId = this.#accept(call, { id, group, to: mail.to });
        if (faults.strikes('mail reset after it was taken')) {
          return answered('unclear', { kind: 'ambiguous', reason: 'connection' });
        }
        if (faults.strikes('crash after an effect')) return this.#workers.die(worker);
        return answered('accepted', { kind: 'accepted', providerId: messageId });
      },
    };
  }

  /** Takes a mail, and tells what becomes of it. @returns its id. */
  #accept(call: MailCall, mail: Handed): string {
    const { clock, random } = this.#workers;
    const messageId = `mail-${this.#count++}`;
    this.#world.ledger.mailAccepted(call, mail.id);
    const acceptedAt = clock.now;
    let at = acceptedAt;
    for (const news of this.#fate()) {
      at += random.between(5_000, news === 'Complaint' ? 3 * hour : minute);
      this.#publish(JSON.stringify(sesMessage(news, { ...mail, messageId }, acceptedAt, at)), at - acceptedAt);
    }
    return messageId;
  }

  /** Silence: nobody knows whether the mail was taken. */
  async #timeOut(worker: Worker, call: MailCall, mail: Handed): Promise<void> {
    if (this.#workers.random.chance(0.5)) this.#accept(call, mail);
    await this.#workers.wait(worker, timing.email.callMs);
  }

  #fate(): News[] {
    const { faults, random } = this.#workers;
    if (faults.strikes('mail is rejected later')) return ['Send', 'Reject'];
    const way: News[] = faults.strikes('mail is delayed') ? ['Send', 'DeliveryDelay'] : ['Send'];
    // A server may say so at once, or take the mail first, or try for a while.
    const before = random.pick<News[]>([[], ['Delivery'], ['BounceForNow']]);
    if (faults.strikes('mail bounces for good')) return [...way, ...before, 'Bounce'];
    if (faults.strikes('mail bounces for now')) return [...way, 'BounceForNow', 'Delivery'];
    return faults.strikes('mail is complained of') ? [...way, 'Delivery', 'Complaint'] : [...way, 'Delivery'];
  }

  /** By SNS to the queue. */
  #publish(body: string, delayMs: number): void {
    const { faults, random } = this.#workers;
    const queue = this.#world.queues['mail-events'];
    if (faults.strikes('event lost')) return;
    const late = faults.strikes('event late') ? random.pick([minute, hour, 8 * hour]) * random.next() : 0;
    // The one before may still be on its way when this one arrives.
    const early = faults.strikes('events out of order') ? random.next() : 1;
    queue.bring(body, delayMs * early + late);
    if (faults.strikes('event twice')) queue.bring(body, delayMs + random.between(0, 20 * minute));
  }
}
