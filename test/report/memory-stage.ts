import { randomBytes } from 'node:crypto';
import { progressIn } from '../../functions/report/progress.ts';
import { memoryAudit } from '../fakes/audit-store.ts';
import { memoryBulletins } from '../fakes/bulletin-store.ts';
import { memoryDeliveries } from '../fakes/delivery-store.ts';
import { memoryPartners } from '../fakes/partner-store.ts';
import { memoryPostings } from '../fakes/posting-store.ts';
import { memoryQuestions } from '../fakes/question-store.ts';
import { memoryForewords, memoryPilot, memoryReportFiles, memoryReports } from '../fakes/report-stores.ts';
import { memoryVisits } from '../fakes/visit-store.ts';

/** What the report is gathered from, in memory. `now` gives epoch ms. */
export function memoryStage(now: () => number) {
  const files = memoryReportFiles(now);
  return {
    partners: memoryPartners(now),
    bulletins: memoryBulletins(),
    deliveries: memoryDeliveries(now),
    postings: memoryPostings(now),
    visits: memoryVisits({ now, random: randomBytes }),
    questions: memoryQuestions(now),
    pilot: memoryPilot(),
    forewords: memoryForewords(),
    audit: memoryAudit(),
    reports: memoryReports(),
    files,
    progress: progressIn(files, now),
    now,
  };
}
