import { randomBytes } from 'node:crypto';
import { feedbackApp } from '../../../functions/feedback/app.tsx';
import { openedToken } from '../../../functions/feedback/spam/opened.ts';
import type { DeliveryMessage } from '../../../shared/delivery/message.ts';
import { signLink } from '../../../shared/link.ts';
import { usualDueTimes } from '../../../shared/question/due.ts';
import { questionIdOf, readReceipt } from '../../../shared/question/receipt.ts';
import { usualRetention } from '../../../shared/question/retention.ts';
import { expiryAfter, minute } from '../../../shared/time.ts';
import { memoryBulletins } from '../../fakes/bulletin-store.ts';
import { memoryDeeds } from '../../fakes/deed-store.ts';
import { memoryDeliveries } from '../../fakes/delivery-store.ts';
import { memoryPartners } from '../../fakes/partner-store.ts';
import { memoryQuestions } from '../../fakes/question-store.ts';
import { memoryQueue } from '../../fakes/queue.ts';
import { memoryQuotas } from '../../fakes/quota-store.ts';
import { exampleKeys, noon } from '../../support/examples.ts';

/** The pages on which people tell us something, on stores, a queue, a log and a clock that a test can look into. */
export function stage({ due = usualDueTimes } = {}) {
  let at = noon;
  const now = () => at;
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => void lines.push(line);
  const questions = memoryQuestions(now);
  const partners = memoryPartners(now);
  const bulletins = memoryBulletins();
  const deeds = memoryDeeds();
  const deliveries = memoryDeliveries(now);
  const emails = memoryQueue<DeliveryMessage>();
  const app = feedbackApp({
    siteUrl: 'https://verkosto.test',
    questions,
    partners,
    bulletins,
    deeds,
    deliveries,
    emails,
    staffAddresses: ['viestinta@example.org'],
    topicOwners: { health: ['terveys@example.org'] },
    due,
    keep: usualRetention,
    quotas: memoryQuotas(),
    dayKeys: { keyOf: async (day) => Buffer.from(day) },
    keys: async () => exampleKeys,
    now,
    random: randomBytes,
    log: { info: log, warn: log },
  });

  return {
    questions,
    partners,
    bulletins,
    deeds,
    deliveries,
    emails,
    lines,
    now,
    /** Lets time pass (ms). */
    pass: (ms: number) => {
      at += ms;
    },
    get: async (path: string) => app.request(path),
    /** Sends a form that was opened a minute ago. */
    post: async (
      path: string,
      fields: Readonly<Record<string, string>>,
      { from = '192.0.2.1', ...headers }: Readonly<Record<string, string>> = {},
    ) =>
      app.request(
        path,
        {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
            ...headers,
          },
          body: new URLSearchParams({ lang: 'fi', opened: openedOf(fields, at), ...fields }).toString(),
        },
        { event: { requestContext: { http: { sourceIp: from } } } },
      ),
    /** The path at which a community relays, for a day from now. */
    relayPath: (partnerId: string) => {
      const link = { purpose: 'relay', subject: partnerId, expiresAt: expiryAfter(at, 86_400_000) } as const;
      return `/valita/${signLink(link, exampleKeys.links)}`;
    },
  };
}

/** What proves when the form was opened: a form has its key, an addition the question that its code opens. */
function openedOf({ formKey, code }: Readonly<Record<string, string>>, at: number): string {
  const receipt = readReceipt(code ?? '');
  const form = receipt === undefined ? (formKey ?? '') : questionIdOf(receipt, exampleKeys);
  return openedToken(form, exampleKeys.links, at - minute);
}
