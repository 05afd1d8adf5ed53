import * as z from 'zod';
import type { Resources } from '../template/resources.ts';
import { eventsOf, type SesEvent } from './ses-events.ts';
import type { StoredMail } from './store.ts';

const EventDestination = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: z.string().optional(),
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.strictObject({ TopicARN: z.string() }),
  }),
});

/** How the template names each type of event that is played. */
const templateNames = {
  Send: 'send',
  Delivery: 'delivery',
  Bounce: 'bounce',
  Complaint: 'complaint',
} as const satisfies Record<SesEvent['eventType'], string>;

/** As SES, which tells of a mail only some time after it took it. */
const delayMs = 150;

/** Plays what becomes of mails. */
export type MailEvents = {
  /** Publishes the events of a mail that was accepted, soon, where the template wants those of its configuration set. */
  readonly play: (mail: StoredMail) => void;
  /** Publishes at once what has not been published yet. */
  readonly stop: () => void;
};

/** The mail provider's events for the template's event destinations. */
export function mailEvents(
  resources: Resources,
  { publish, now }: { readonly publish: (topicArn: string, message: string) => void; readonly now: () => Date },
): MailEvents {
  const destinations = resources
    .ofType('AWS::SES::ConfigurationSetEventDestination', EventDestination)
    .map(({ properties }) => properties)
    .filter((destination) => destination.EventDestination.Enabled);
  const waiting = new Map<StoredMail, NodeJS.Timeout>();

  function publishAll(mail: StoredMail): void {
    waiting.delete(mail);
    for (const event of eventsOf(mail, now())) {
      for (const { ConfigurationSetName, EventDestination: to } of destinations) {
        if (ConfigurationSetName !== mail.configurationSet) continue;
        if (!to.MatchingEventTypes.includes(templateNames[event.eventType])) continue;
        publish(to.SnsDestination.TopicARN, JSON.stringify(event));
      }
    }
  }

  return {
    play: (mail) => void waiting.set(mail, setTimeout(publishAll, delayMs, mail)),
    stop: () => {
      for (const [mail, timer] of waiting) {
        clearTimeout(timer);
        publishAll(mail);
      }
    },
  };
}
