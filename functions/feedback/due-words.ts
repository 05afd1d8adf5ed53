import { catalogue } from '../../shared/language/catalogue.ts';
import type { Locale } from '../../shared/language/locale.ts';
import type { DueTimes } from '../../shared/question/due.ts';

/** How soon something is due, as it stands in a sentence: "within 4 hours". */
export function dueInWords(within: DueTimes[keyof DueTimes], locale: Locale): string {
  const say = words[locale];
  return 'hours' in within ? say.hours(within.hours) : say.workingDays(within.workingDays);
}

const words = catalogue({
  fi: {
    hours: (count: number) => (count === 1 ? 'tunnin kuluessa' : `${count} tunnin kuluessa`),
    workingDays: (count: number) => (count === 1 ? 'seuraavana työpäivänä' : `${count} työpäivän kuluessa`),
  },
  sv: {
    hours: (count) => (count === 1 ? 'inom en timme' : `inom ${count} timmar`),
    workingDays: (count) => (count === 1 ? 'nästa arbetsdag' : `inom ${count} arbetsdagar`),
  },
  en: {
    hours: (count) => (count === 1 ? 'within an hour' : `within ${count} hours`),
    workingDays: (count) => (count === 1 ? 'on the next working day' : `within ${count} working days`),
  },
});
