import { expect, it } from 'vitest';
import { contentOf } from '../../functions/report/content-of.ts';
import { pilotId } from '../../shared/pilot/pilot.ts';
import { definitionOf, figureIds } from '../../shared/report/definitions.ts';
import type { Figure } from '../../shared/report/figures.ts';
import { day, monthRange } from '../../shared/time.ts';
import { type History, historyOf } from './history.ts';
import { memoryStage } from './memory-stage.ts';
import { naively } from './naive.ts';

const months = 600;

/** The figures of a history as the report computes them. */
async function reported(history: History) {
  const now = monthRange(history.month).end + 2 * day;
  const deps = memoryStage(() => now);
  for (const partner of history.partners) await deps.partners.create(partner);
  for (const bulletin of history.bulletins) await deps.bulletins.create(bulletin);
  await deps.deliveries.createMany(history.deliveries);
  for (const posting of history.postings) await deps.postings.save(posting);
  for (const [n, visits] of history.visits.entries()) deps.visits.rows.put(`${visits.bulletinId}/${n}`, visits);
  for (const question of history.questions) await deps.questions.create(question);
  for (const entry of history.entries) await deps.audit.record(entry);
  await deps.pilot.save({
    id: pilotId,
    version: 0,
    name: { fi: 'Kokeilu' },
    startsOn: '2025-01-01',
    endsOn: '2027-12-31',
    cohorts: history.cohorts,
    goals: [],
    gates: { go: [], widen: [], stop: [] },
    costs: history.costs,
    changedAt: '2025-01-01T08:00:00.000Z',
    changedBy: { sub: 'staff-1', name: 'Anna Viestijä' },
  });
  return contentOf({ month: history.month, now }, deps);
}

type Expected = { readonly all?: number | undefined } & Readonly<Record<string, unknown>>;

/** A count about residents is hidden if it is 1 to 4; in a breakdown larger ones may be, to cover those. */
function expectShielded({ all, ...parts }: Expected, told: Figure, where: string): void {
  const isSmall = (count: number) => count > 0 && count < 5;
  expect(told.all, where).toBe(isSmall(all ?? 0) ? 'hidden' : all);
  for (const [dimension, counts] of Object.entries(parts) as [string, Record<string, number>][]) {
    for (const [key, value] of Object.entries(told.by?.[dimension] ?? {})) {
      const count = counts[key] ?? 0;
      expect(isSmall(count) ? ['hidden'] : [count, 'hidden'], `${where} ${key}`).toContain(value);
    }
  }
}

function expectSame({ all, ...parts }: Expected, told: Figure, where: string): void {
  expect(told.all, where).toBe(all);
  for (const [dimension, counts] of Object.entries(parts)) {
    const present = Object.entries(told.by?.[dimension] ?? {}).filter(([, value]) => value !== 0);
    expect(Object.fromEntries(present), `${where} ${dimension}`).toEqual(counts);
  }
}

it(`every figure of ${months} random months is what a second, naive way gives`, async () => {
  const seen = { months: new Set<string>(), empty: 0, hidden: 0, mended: 0, due: 0 };
  for (let seed = 0; seed < months; seed += 1) {
    const history = historyOf(seed);
    const expected: Readonly<Record<string, Expected>> = naively(history);
    const { figures } = await reported(history);
    expect(Object.keys(figures)).toEqual(figureIds);
    expect(Object.keys(expected).sort()).toEqual(figureIds.toSorted());
    for (const id of figureIds) {
      const judge = definitionOf(id).aboutResidents ? expectShielded : expectSame;
      judge(expected[id] ?? {}, figures[id] ?? {}, `seed ${seed}, ${history.month}, ${id}`);
    }
    seen.months.add(history.month);
    if (figures['bulletins.sent']?.all === 0) seen.empty += 1;
    if (figures['feedback.count']?.all === 'hidden') seen.hidden += 1;
    if (figures['corrections.median']?.all !== undefined) seen.mended += 1;
    if (figures['training.due']?.all !== 0) seen.due += 1;
  }
  expect(seen.months.size).toBe(7);
  expect(seen.empty).toBeGreaterThan(40);
  expect(seen.hidden).toBeGreaterThan(100);
  expect(seen.mended).toBeGreaterThan(50);
  expect(seen.due).toBeGreaterThan(50);
}, 120_000);
