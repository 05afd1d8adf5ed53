import * as z from 'zod';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { Condition, Goal, Pilot } from '../../../shared/pilot/pilot.ts';
import type { Unit } from '../../../shared/report/definition.ts';
import { definitionOf, type FigureId, measures } from '../../../shared/report/definitions.ts';
import { day, oneLine, optional, rows } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { words } from './words.ts';

/** The waves that a pilot may have. */
export const mostCohorts = 4;

/** In what a unit is typed: shares in per cent, times in minutes. */
const scale: Readonly<Record<Unit, number>> = { count: 1, people: 1, share: 0.01, seconds: 60, hours: 1, euros: 1 };

/** A number with a decimal comma or point and with spaces between thousands. */
export const number = (locale: StaffLocale) =>
  oneLine({ max: 20 })
    .transform((typed) => Number(typed.replace(/\s/g, '').replace(',', '.')))
    .pipe(z.number({ error: words[locale].noNumber }).nonnegative({ error: words[locale].noNumber }));

/** The form of the pilot's plan. `version` is the one that saving makes. */
export function planFields(locale: StaffLocale) {
  const say = words[locale];
  const value = optional(number(locale));
  const measure = z
    .object({
      measure: z.enum(measures as [FigureId, ...FigureId[]]),
      baseline: value,
      target: value,
      by: optional(day),
      go: value,
      widen: value,
      stop: value,
    })
    .refine(({ target, by }) => target === undefined || by !== undefined, { path: ['by'], error: say.needsDate })
    .refine(({ target, by, baseline }) => target !== undefined || (by === undefined && baseline === undefined), {
      path: ['target'],
      error: say.needsTarget,
    });
  return z
    .object({
      version: z.coerce.number().pipe(z.int().nonnegative()),
      name: oneLine({ max: 80 }),
      nameSv: optional(oneLine({ max: 80 })),
      nameEn: optional(oneLine({ max: 80 })),
      startsOn: day,
      endsOn: day,
      agreedIn: optional(oneLine({ max: 120 })),
      cohorts: rows(z.object({ name: oneLine({ max: 60 }), from: day }), { max: mostCohorts }),
      measures: rows(measure, { max: measures.length }),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], error: say.endsBefore });
}
export type PlanFields = z.output<ReturnType<typeof planFields>>;

/** The plan that a valid form gives. */
export function planOf(
  typed: PlanFields,
): Pick<Pilot, 'name' | 'startsOn' | 'endsOn' | 'agreedIn' | 'cohorts' | 'goals' | 'gates'> {
  const scaled = (measure: FigureId, value: number) => rounded(value * scale[definitionOf(measure).unit]);
  const gate = (name: 'go' | 'widen' | 'stop'): Condition[] =>
    typed.measures.flatMap(({ measure, [name]: value }) =>
      value === undefined ? [] : [{ measure, threshold: scaled(measure, value) }],
    );
  return {
    name: {
      fi: typed.name,
      ...(typed.nameSv === undefined ? {} : { sv: typed.nameSv }),
      ...(typed.nameEn === undefined ? {} : { en: typed.nameEn }),
    },
    startsOn: typed.startsOn,
    endsOn: typed.endsOn,
    ...(typed.agreedIn === undefined ? {} : { agreedIn: typed.agreedIn }),
    cohorts: typed.cohorts.toSorted((a, b) => a.from.localeCompare(b.from)),
    goals: typed.measures.flatMap(({ measure, baseline, target, by }): Goal[] =>
      target === undefined || by === undefined
        ? []
        : [
            {
              measure,
              target: scaled(measure, target),
              by,
              ...(baseline === undefined ? {} : { baseline: scaled(measure, baseline) }),
            },
          ],
    ),
    gates: { go: gate('go'), widen: gate('widen'), stop: gate('stop') },
  };
}

/** The plan as its form shows it; without a pilot an empty one with each measure. */
export function inputOf(pilot: Pilot | undefined): FormState['input'] {
  const shown = (measure: FigureId, value: number | undefined) =>
    value === undefined ? '' : String(rounded(value / scale[definitionOf(measure).unit])).replace('.', ',');
  const rowsOf = measures.flatMap((measure, at): [string, string[]][] => {
    const goal = pilot?.goals.find((each) => each.measure === measure);
    const threshold = (gate: 'go' | 'widen' | 'stop') =>
      shown(measure, pilot?.gates[gate].find((each) => each.measure === measure)?.threshold);
    return [
      [`measures.${at}.measure`, [measure]],
      [`measures.${at}.baseline`, [shown(measure, goal?.baseline)]],
      [`measures.${at}.target`, [shown(measure, goal?.target)]],
      [`measures.${at}.by`, [goal?.by ?? '']],
      [`measures.${at}.go`, [threshold('go')]],
      [`measures.${at}.widen`, [threshold('widen')]],
      [`measures.${at}.stop`, [threshold('stop')]],
    ];
  });
  const cohorts = (pilot?.cohorts ?? []).flatMap(({ name, from }, at): [string, string[]][] => [
    [`cohorts.${at}.name`, [name]],
    [`cohorts.${at}.from`, [from]],
  ]);
  return {
    name: [pilot?.name.fi ?? ''],
    nameSv: [pilot?.name.sv ?? ''],
    nameEn: [pilot?.name.en ?? ''],
    startsOn: [pilot?.startsOn ?? ''],
    endsOn: [pilot?.endsOn ?? ''],
    agreedIn: [pilot?.agreedIn ?? ''],
    ...Object.fromEntries([...cohorts, ...rowsOf]),
  };
}

/** Without what binary fractions add: 0.6 is 60 per cent and back. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
