import { progressIn } from '../../functions/report/progress.ts';
import type { ReportDeps } from '../../functions/report/report.ts';
import { auditStore } from '../../shared/audit/store.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import type { DeliveryMessage } from '../../shared/delivery/message.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { forewordStore } from '../../shared/foreword/store.ts';
import { partnerStore } from '../../shared/partner/store.ts';
import { pilotStore } from '../../shared/pilot/store.ts';
import { postingStore } from '../../shared/posting/store.ts';
import { questionStore } from '../../shared/question/store.ts';
import { reportFileStore } from '../../shared/report/file-store.ts';
import { reportStore } from '../../shared/report/store.ts';
import { visitReader } from '../../shared/visit/store.ts';
import { memoryQueue } from '../fakes/queue.ts';
import type { TestDynamoDB } from '../support/dynamodb.ts';

/** The report's function on real tables, with a clock that a test sets and a queue that it can look into. */
export function stage({ client, tableNames }: TestDynamoDB, at: number) {
  let clock = at;
  const now = () => clock;
  const files = reportFileStore(client, tableNames.edition, now);
  const deps = {
    partners: partnerStore(client, tableNames.partner, now),
    bulletins: bulletinStore(client, tableNames.bulletin),
    deliveries: deliveryStore(client, tableNames.delivery, now),
    postings: postingStore(client, tableNames.posting, now),
    visits: visitReader(client, tableNames.visit, now),
    questions: questionStore(client, tableNames.question, now),
    pilot: pilotStore(client, tableNames.pilot),
    forewords: forewordStore(client, tableNames.foreword),
    audit: auditStore(client, tableNames.audit),
    reports: reportStore(client, tableNames.report),
    files,
    progress: progressIn(files, now),
    queue: memoryQueue<DeliveryMessage>(),
    locale: 'fi' as const,
    staffAddresses: ['viestinta@example.fi'],
    leaders: {},
    councilAddresses: ['kirjaamo@example.fi', 'valtuusto@example.fi'],
    log: { info: () => {}, warn: () => {} },
    now,
  } satisfies ReportDeps;
  return {
    ...deps,
    /** Sets the clock (epoch ms). */
    at: (then: number) => {
      clock = then;
    },
  };
}
