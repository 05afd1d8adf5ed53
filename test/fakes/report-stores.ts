import { Foreword } from '../../shared/foreword/foreword.ts';
import type { ForewordStore } from '../../shared/foreword/store.ts';
import { Pilot } from '../../shared/pilot/pilot.ts';
import type { PilotStore } from '../../shared/pilot/store.ts';
import type { ReportFileStore } from '../../shared/report/file-store.ts';
import { Report, type ReportStore } from '../../shared/report/store.ts';
import { memoryRows } from './rows.ts';

/** Reports of closed months in memory, with the promise of the real store. */
export function memoryReports(): ReportStore {
  const rows = memoryRows(Report);
  return {
    get: async (month) => rows.get(month),
    close: async (report) => {
      if ((rows.get(report.month)?.version ?? 0) !== report.version - 1) return 'overtaken';
      rows.put(report.month, report);
      return 'closed';
    },
  };
}

/** The files of reports in memory. `now` gives epoch ms. */
export function memoryReportFiles(now: () => number): ReportFileStore {
  const rows = new Map<string, { body: Buffer; expiresAt: number | undefined }>();
  return {
    put: async ({ edition, name, body, expiresAt }) => {
      rows.set(`${edition}/${name}`, { body: Buffer.from(body), expiresAt });
    },
    get: async (edition, name) => {
      const row = rows.get(`${edition}/${name}`);
      return row === undefined || (row.expiresAt ?? Number.POSITIVE_INFINITY) * 1000 <= now() ? undefined : row.body;
    },
  };
}

/** The pilot in memory. */
export function memoryPilot(): PilotStore {
  const rows = memoryRows(Pilot);
  return {
    get: async () => rows.all()[0],
    save: async (pilot) => {
      if ((rows.all()[0]?.version ?? -1) !== pilot.version - 1) return 'conflict';
      rows.put(pilot.id, pilot);
      return 'saved';
    },
  };
}

/** Forewords in memory. */
export function memoryForewords(): ForewordStore {
  const rows = memoryRows(Foreword);
  return {
    get: async (month) => rows.get(month),
    save: async (foreword) => {
      if ((rows.get(foreword.month)?.version ?? -1) !== foreword.version - 1) return 'conflict';
      rows.put(foreword.month, foreword);
      return 'saved';
    },
  };
}
