import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import { timing } from '../../shared/delivery/timing.ts';
import type { Mailer } from '../../shared/email/mailer.ts';
import { hour } from '../../shared/time.ts';
import type { Ledger, MailCall } from './ledger.ts';
import type { Scenario } from './scenario.ts';
import type { Stores } from './stores.ts';
import type { Worker, Workers } from './worker.ts';

/** SES as the mailer tells of it: it takes mails, is busy, breaks off before or after it took one, or says nothing. */
export class MailProvider {
  readonly #workers: Workers;
  readonly #downUntil: number;
  #count = 0;
  readonly #world: { ledger: Ledger; stores: Stores; scenario: Scenario };

  constructor(workers: Workers, world: { ledger: Ledger; stores: Stores; scenario: Scenario }) {
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
          await this.#timeOut(worker, call, id);
          return answered('unclear', { kind: 'ambiguous', reason: 'timeout' });
        }
        ledger.mailAccepted(call, id);
        if (faults.strikes('mail reset after it was taken')) {
          return answered('unclear', { kind: 'ambiguous', reason: 'connection' });
        }
        if (faults.strikes('crash after an effect')) return this.#workers.die(worker);
        this.#count += 1;
        return answered('accepted', { kind: 'accepted', providerId: `mail-${this.#count}` });
      },
    };
  }

  /** Silence: nobody knows whether the mail was taken. */
  async #timeOut(worker: Worker, call: MailCall, id: string): Promise<void> {
    if (this.#workers.random.chance(0.5)) this.#world.ledger.mailAccepted(call, id);
    await this.#workers.wait(worker, timing.email.callMs);
  }
}
