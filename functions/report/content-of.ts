import type { ForewordStore } from '../../shared/foreword/store.ts';
import type { Pilot } from '../../shared/pilot/pilot.ts';
import type { PilotStore } from '../../shared/pilot/store.ts';
import { closedReport } from '../../shared/report/closed.ts';
import type { ReportContent } from '../../shared/report/content.ts';
import type { Figures } from '../../shared/report/figures.ts';
import type { ReportFileStore } from '../../shared/report/file-store.ts';
import type { ReportStore } from '../../shared/report/store.ts';
import { monthBefore, monthRange, toIso } from '../../shared/time.ts';
import { changesBetween } from './changes.ts';
import { compute } from './compute.ts';
import { countedUntil, digestOf, type GatherDeps, gather } from './gather.ts';

export type ContentDeps = GatherDeps & {
  readonly pilot: Pick<PilotStore, 'get'>;
  readonly reports: Pick<ReportStore, 'get'>;
  readonly files: Pick<ReportFileStore, 'get'>;
  readonly forewords: Pick<ForewordStore, 'get'>;
};

/**
 * Gathers and computes the report of a month as it stands at `now` (epoch ms). `before` is the version that stands: what was
 * agreed on for the pilot and said in the foreword then stays, since the council decided by it, and so does the month before
 * as it was compared with; only figures, and the costs that staff entered since, may differ.
 */
export async function contentOf(
  input: { readonly month: string; readonly now: number; readonly before?: ReportContent },
  deps: ContentDeps,
): Promise<ReportContent> {
  const { month, now, before } = input;
  const [current, foreword, previous] = await Promise.all([
    deps.pilot.get(),
    before === undefined ? deps.forewords.get(month) : undefined,
    before === undefined ? closedFigures(monthBefore(month), deps) : before.previous,
  ]);
  const pilot =
    before?.pilot === undefined ? current && agreed(current, month) : withCosts(before.pilot, current, month);
  const facts = await gather(month, now, pilot, deps);
  const figures = compute(facts);
  const said = before === undefined ? foreword?.text : before.foreword;
  return {
    month,
    status: now < monthRange(month).end ? 'kesken' : 'final',
    version: (before?.version ?? 0) + 1,
    countedUntil: toIso(Math.min(countedUntil(month), now)),
    digest: digestOf(facts),
    ...(pilot === undefined ? {} : { pilot }),
    ...(said === undefined ? {} : { foreword: said }),
    figures,
    ...(previous === undefined ? {} : { previous }),
    bulletins: facts.tally.bulletins,
    changes: before === undefined ? [] : changesBetween(before.figures, figures),
  };
}

type Agreed = NonNullable<ReportContent['pilot']>;

/** The pilot without who changed it, and with the costs of this month only: those of others are not its business. */
function agreed({ changedAt: _at, changedBy: _by, ...pilot }: Pilot, month: string): Agreed {
  return { ...pilot, costs: pilot.costs.filter((cost) => cost.month === month) };
}

const withCosts = (pilot: Agreed, current: Pilot | undefined, month: string): Agreed => ({
  ...pilot,
  costs: (current?.costs ?? pilot.costs).filter((cost) => cost.month === month),
});

const closedFigures = async (month: string, deps: ContentDeps): Promise<Figures | undefined> =>
  (await closedReport(month, deps))?.content.figures;
