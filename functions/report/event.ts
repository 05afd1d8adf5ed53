import * as z from 'zod';
import { Locale } from '../../shared/language/locale.ts';
import { Month } from '../../shared/time.ts';
import { ReportErrand } from './env.ts';

/**
 * What wakes the report. The clock says which of its errands it is on: on the 1st `close`, on the 28th `preview`, each
 * morning `check`, and each Monday `week`. By hand a month is named: it is only sent if `send` says so, and `locale` gives it in another language.
 * Whatever else the clock's own event carries is let be.
 */
export const ReportEvent = z.union([
  z.object({ errand: ReportErrand }),
  z.object({ month: Month, send: z.boolean().default(false), locale: Locale.optional() }),
]);
export type ReportEvent = z.infer<typeof ReportEvent>;
