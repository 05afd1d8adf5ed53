import * as z from 'zod';
import { keysOf } from '../keys.ts';
import { Locale } from '../language/locale.ts';
import { region } from '../region.ts';
import { hourOf, LocalDate, localDateOf, nextHour } from '../time.ts';

/** A full hour on local clocks. */
const LocalHour = z.int().min(0).max(23);

/** From one local hour to another, perhaps over midnight: 21 to 7. While it lasts, nothing comes. */
const QuietHours = z.object({ from: LocalHour, to: LocalHour }).refine(({ from, to }) => from !== to);
type QuietHours = z.infer<typeof QuietHours>;

/** How many bulletins a community may want at most in any seven days. */
export const weekLimits = [1, 2, 3, 5, 7] as const;

/** How mails come: each by itself, perhaps only so many and not at every hour, or together once a day. */
const Rhythm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('each'),
    /** At most so many in any seven days. */
    mostPerWeek: z.literal(weekLimits).optional(),
    quiet: QuietHours.optional(),
  }),
  z.object({ kind: z.literal('digest'), hour: LocalHour }),
]);

/**
 * What a community wants of the bulletins that are for it. Its topics stand beside it in the community's row. The rhythm is
 * that of people's mail; the community's own software gets each bulletin at once. A pause holds for both.
 */
export const Preferences = z.object({
  /** Municipalities whose bulletins it wants besides those of its own. */
  municipalities: z.array(z.enum(keysOf(region.municipalities))),
  /** The languages in which it posts; none chosen means whatever there is. */
  languages: z.array(Locale),
  rhythm: Rhythm,
  /** The first day on which bulletins come again. */
  pausedUntil: LocalDate.optional(),
});
export type Preferences = z.infer<typeof Preferences>;

/** What holds for a community that has not chosen: everything, at once. */
export const noPreferences: Preferences = { municipalities: [], languages: [], rhythm: { kind: 'each' } };

/** Whether a community has a pause at `at` (epoch ms). */
export function isPaused({ pausedUntil }: Pick<Preferences, 'pausedUntil'>, at: number): boolean {
  return pausedUntil !== undefined && localDateOf(at) < pausedUntil;
}

/** `at` (epoch ms), or if that is in quiet hours their end. */
export function afterQuiet(quiet: QuietHours | undefined, at: number): number {
  return quiet !== undefined && isWithin(quiet, hourOf(at)) ? nextHour(at, quiet.to) : at;
}

function isWithin({ from, to }: QuietHours, hour: number): boolean {
  return from < to ? from <= hour && hour < to : from <= hour || hour < to;
}
