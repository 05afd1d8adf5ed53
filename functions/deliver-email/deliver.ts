import { readOnce } from '../../shared/bulletin/read-once.ts';
import { standingIn } from '../../shared/bulletin/standing.ts';
import { type AttemptDeps, attemptEach } from '../../shared/delivery/attempt.ts';
import { groupOf } from '../../shared/delivery/delivery.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { hashAddress } from '../../shared/email/address.ts';
import type { Mailer } from '../../shared/email/mailer.ts';
import type { SuppressionStore } from '../../shared/email/suppression-store.ts';
import type { Turns } from '../../shared/email/turns.ts';
import { type MailDeps, mailFor } from './mail-for.ts';

export type DeliverDeps = AttemptDeps &
  MailDeps & {
    readonly mailer: Mailer;
    readonly suppressions: Pick<SuppressionStore, 'find'>;
    readonly turns: Turns;
  };

/**
 * Sends the mails that a queue message names, each once, and records what came of it. Nothing is sent to an address that
 * bounced for good or complained; that is asked last, so that what was learnt a moment ago counts.
 */
export async function deliverEmails(message: DeliveryMessage, deps: DeliverDeps): Promise<void> {
  const reading = { ...deps, bulletins: { ...deps.bulletins, ...readOnce(deps.bulletins) } };
  await attemptEach('email', message, { ...deps, standing: standingIn(reading.bulletins) }, async (delivery) => {
    const made = await mailFor(delivery, reading);
    if (made.kind !== 'mail') return made;
    const hash = hashAddress(made.mail.to, (await deps.keys()).addresses);
    const suppression = await deps.suppressions.find(hash);
    if (suppression !== undefined) return { kind: 'suppressed', reason: suppression.reason };
    return deps.mailer.send(made.mail, { delivery: delivery.id, group: groupOf(delivery) });
  });
}
