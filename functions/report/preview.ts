import { formsOf } from '../../shared/report/forms.ts';
import { day, expiryAfter, monthOf, toIso } from '../../shared/time.ts';
import type { CloseDeps } from './close.ts';
import { contentOf } from './content-of.ts';
import { type SendDeps, tell } from './send.ts';

/** Under what the preview of a month's report is stored. */
const previewEdition = (month: string): string => `${month}#kesken`;

/** A preview is of use until its month is closed. */
const keepPreviewMs = 30 * day;

/** Computes the month that runs, and asks staff for a foreword by a mail with the unfinished report. */
export async function preview(
  deps: CloseDeps & SendDeps & { readonly staffAddresses: readonly string[] },
): Promise<void> {
  const now = deps.now();
  const month = monthOf(now);
  const forms = await formsOf(await contentOf({ month, now }, deps), deps.locale);
  const expiresAt = expiryAfter(now, keepPreviewMs);
  for (const [name, body] of forms) await deps.files.put({ edition: previewEdition(month), name, body, expiresAt });
  await tell({ kind: 'report-preview', month }, toIso(now), deps.staffAddresses, deps);
}
