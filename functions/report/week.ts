import type { BulletinStore } from '../../shared/bulletin/store.ts';
import type { Log } from '../../shared/log.ts';
import { Municipality } from '../../shared/partner/partner.ts';
import type { Leaders } from '../../shared/question/leaders.ts';
import type { QuestionStore } from '../../shared/question/store.ts';
import { isEventful, weekOf } from '../../shared/question/week.ts';
import { day, endOfLocalDate, fromIso, hour, localDateOf, monthOf, toIso } from '../../shared/time.ts';
import { type SendDeps, tell } from './send.ts';

export type WeekDeps = SendDeps & {
  readonly questions: Pick<QuestionStore, 'inMonth' | 'inState'>;
  readonly bulletins: Pick<BulletinStore, 'sealedIn'>;
  readonly leaders: Leaders;
  readonly log: Log;
};

/**
 * The errand of each Monday: tells the leaders of each area what was asked in the week before, what waits too long and
 * what was answered. One mail for each address, area and week, however often this runs; where nothing happened, none.
 */
export async function tellLeaders(deps: WeekDeps): Promise<void> {
  const now = deps.now();
  const monday = mondayOf(now);
  const end = startOf(monday);
  const start = startOf(localDateOf(end - 7 * day + 12 * hour));
  const months = [...new Set([start, end - 1].map(monthOf))];
  const [told, sent, fresh, taken] = await Promise.all([
    Promise.all(months.map((month) => deps.questions.inMonth(month))),
    Promise.all(months.map((month) => deps.bulletins.sealedIn(month))),
    deps.questions.inState('new'),
    deps.questions.inState('in-progress'),
  ]);
  let count = 0;
  for (const area of Municipality.options) {
    const addresses = deps.leaders[area] ?? [];
    const figures = weekOf({ area, start, end, told: told.flat(), open: [...fresh, ...taken], sent: sent.flat() });
    if (addresses.length === 0 || !isEventful(figures)) continue;
    await tell({ kind: 'leaders-week', area, monday, ...figures }, toIso(end), addresses, deps);
    count += addresses.length;
  }
  deps.log.info('leaders told', { count });
}

/** The local date of the Monday on which or after which `now` (epoch ms) is. */
function mondayOf(now: number): string {
  const today = new Date(localDateOf(now));
  return toIso(today.getTime() - ((today.getUTCDay() + 6) % 7) * day).slice(0, 10);
}

/** When a local date begins (epoch ms). */
const startOf = (date: string): number => endOfLocalDate(toIso(fromIso(date) - day).slice(0, 10));
