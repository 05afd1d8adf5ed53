import * as z from 'zod';
import type { ReportFileStore } from '../../shared/report/file-store.ts';
import { day, expiryAfter } from '../../shared/time.ts';
import { MonthTally } from './tally.ts';
import type { ProgressStore } from './tally-month.ts';

const Progress = z.object({ of: z.string(), startedAt: z.number(), tally: MonthTally });

/** Progress among the files of the report, for a day. `now` gives epoch ms. */
export function progressIn(files: ReportFileStore, now: () => number): ProgressStore {
  const edition = (month: string) => `${month}#work`;
  return {
    load: async (month) => {
      const body = await files.get(edition(month), 'tally.json');
      // What an older version of this program wrote down is of no use to this one.
      return body && Progress.safeParse(JSON.parse(body.toString())).data;
    },
    save: (month, progress) =>
      files.put({
        edition: edition(month),
        name: 'tally.json',
        body: Buffer.from(JSON.stringify(progress)),
        expiresAt: expiryAfter(now(), day),
      }),
  };
}
