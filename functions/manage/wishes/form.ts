import * as z from 'zod';
import { Locale } from '../../../shared/language/locale.ts';
import { Municipality, type Partner, preferencesOf, Topic } from '../../../shared/partner/partner.ts';
import { type Preferences, weekLimits } from '../../../shared/partner/preferences.ts';
import { checkbox, day, optional, ticked } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';

/** The hours of a day as the lists of the form send them. */
export const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const Hour = z.enum(hours).transform(Number);

/** The hour of a digest for whom chooses none. */
const usualDigestHour = 17;

/** What is wrong in a way that only this form knows, in words. */
export type WishesProblems = Readonly<Record<'bothHours' | 'sameHour' | 'pausePast' | 'pauseLong', string>>;

/** The form as it is posted; its keys are the names of the fields. `today` and `latest` are local dates. */
export function wishesSchema(input: { say: () => WishesProblems; today: string; latest: string }) {
  const { say, today, latest } = input;
  return z
    .object({
      topics: ticked(Topic),
      municipalities: ticked(Municipality),
      languages: ticked(Locale),
      rhythm: z.enum(['each', 'digest']),
      mostPerWeek: optional(z.enum(weekLimits.map(String)).transform(Number).pipe(z.literal(weekLimits))),
      quietFrom: optional(Hour),
      quietTo: optional(Hour),
      digestHour: optional(Hour),
      pausedUntil: optional(day),
      everywhere: checkbox,
    })
    .superRefine(({ rhythm, quietFrom, quietTo, pausedUntil }, context) => {
      const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
      if (rhythm === 'each' && (quietFrom === undefined) !== (quietTo === undefined)) {
        wrong(quietFrom === undefined ? 'quietFrom' : 'quietTo', say().bothHours);
      } else if (rhythm === 'each' && quietFrom !== undefined && quietFrom === quietTo)
        wrong('quietTo', say().sameHour);
      if (pausedUntil !== undefined && pausedUntil <= today) wrong('pausedUntil', say().pausePast);
      if (pausedUntil !== undefined && pausedUntil > latest) wrong('pausedUntil', say().pauseLong);
    });
}
export type Wishes = z.output<ReturnType<typeof wishesSchema>>;

/** What of the form is stored; the other rhythm's fields are left as they were typed and mean nothing. */
export function preferencesFrom(wishes: Wishes): Preferences {
  const { municipalities, languages, pausedUntil } = wishes;
  return {
    municipalities,
    languages,
    rhythm: rhythmFrom(wishes),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  };
}

function rhythmFrom({ rhythm, mostPerWeek, quietFrom, quietTo, digestHour }: Wishes): Preferences['rhythm'] {
  if (rhythm === 'digest') return { kind: 'digest', hour: digestHour ?? usualDigestHour };
  return {
    kind: 'each',
    ...(mostPerWeek === undefined ? {} : { mostPerWeek }),
    ...(quietFrom === undefined || quietTo === undefined ? {} : { quiet: { from: quietFrom, to: quietTo } }),
  };
}

/** The form filled in with what a community has chosen. A pause that is over is no choice any more. */
export function inputOf(partner: Partner, today: string): FormState['input'] {
  const { municipalities, languages, rhythm, pausedUntil } = preferencesOf(partner);
  const one = (value: string | number | undefined) => (value === undefined ? [] : [String(value)]);
  return {
    topics: partner.topics,
    municipalities,
    languages,
    rhythm: [rhythm.kind],
    mostPerWeek: one(rhythm.kind === 'each' ? rhythm.mostPerWeek : undefined),
    quietFrom: one(rhythm.kind === 'each' ? rhythm.quiet?.from : undefined),
    quietTo: one(rhythm.kind === 'each' ? rhythm.quiet?.to : undefined),
    digestHour: one(rhythm.kind === 'digest' ? rhythm.hour : usualDigestHour),
    pausedUntil: one(pausedUntil !== undefined && pausedUntil > today ? pausedUntil : undefined),
  };
}
