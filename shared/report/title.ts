import { catalogue } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import type { ReportContent } from './content.ts';

/** `lokakuu 2026`, `oktober 2026`, `October 2026` for `2026-10`. */
export function monthName(month: string, locale: Locale): string {
  const tag = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[locale];
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** The title of the report and the subject of its mail; an unfinished month is marked first of all. */
export function reportTitle({ month, status }: Pick<ReportContent, 'month' | 'status'>, locale: Locale): string {
  const say = words[locale];
  return status === 'kesken' ? say.unfinished(monthName(month, locale)) : say.title(monthName(month, locale));
}

const words = catalogue({
  fi: {
    title: (month: string) => `Arviointiraportti, ${month}`,
    unfinished: (month: string) => `KESKEN: arviointiraportti, ${month}`,
  },
  sv: {
    title: (month) => `Utvärderingsrapport, ${month}`,
    unfinished: (month) => `OFÄRDIG: utvärderingsrapport, ${month}`,
  },
  en: {
    title: (month) => `Evaluation report, ${month}`,
    unfinished: (month) => `UNFINISHED: evaluation report, ${month}`,
  },
});
