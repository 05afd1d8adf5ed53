import { staffCatalogue } from '../../shared/language/catalogue.ts';
import type { StaffLocale } from '../../shared/language/locale.ts';
import { pagePath } from './paths.ts';

/** From one month's page to those beside it. `later` is absent when it has not begun. */
export function MonthLinks(props: {
  readonly locale: StaffLocale;
  readonly path: `/hallinta${string}`;
  readonly earlier: string;
  readonly later: string | undefined;
}) {
  const { locale, path, earlier, later } = props;
  const say = words[locale];
  const inMonth = (month: string) => pagePath(path, locale, { kuukausi: month });
  return (
    <nav class="actions" aria-label={say.months}>
      <a href={inMonth(earlier)}>{say.earlier(monthInWords(earlier))}</a>
      {later === undefined ? null : <a href={inMonth(later)}>{say.later(monthInWords(later))}</a>}
    </nav>
  );
}

/** `2026-11` as `11/2026`, as months are written in Finnish forms. */
export const monthInWords = (month: string): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

const words = staffCatalogue({
  fi: {
    months: 'Kuukaudet',
    earlier: (month: string) => `Edellinen kuukausi ${month}`,
    later: (month: string) => `Seuraava kuukausi ${month}`,
  },
  en: {
    months: 'Months',
    earlier: (month) => `Month before, ${month}`,
    later: (month) => `Month after, ${month}`,
  },
});
