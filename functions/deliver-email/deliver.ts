import { type AttemptDeps, attemptEach } from '../../shared/delivery/attempt.ts';
import { groupOf } from '../../shared/delivery/delivery.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import type { Mailer } from '../../shared/email/mailer.ts';
import { type MailDeps, mailFor } from './mail-for.ts';

export type DeliverDeps = AttemptDeps & MailDeps & { readonly mailer: Mailer };

/** Sends the mails that a queue message names, each once, and records what came of it. */
export async function deliverEmails(message: DeliveryMessage, deps: DeliverDeps): Promise<void> {
  await attemptEach('email', message, deps, async (delivery) => {
    const made = await mailFor(delivery, deps);
    if (made.kind === 'skipped') return made;
    return deps.mailer.send(made.mail, { delivery: delivery.id, group: groupOf(delivery) });
  });
}
