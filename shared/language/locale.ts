import * as z from 'zod';

/** The languages of the public pages. Finnish comes first and is what a reader gets who has not chosen. */
export const Locale = z.enum(['fi', 'sv', 'en']);
export type Locale = z.infer<typeof Locale>;

/** The languages of the staff pages, each of which is also a `Locale`. */
export const StaffLocale = z.enum(['fi', 'en']);
export type StaffLocale = z.infer<typeof StaffLocale>;

/** What a language calls itself. */
export const nativeNames = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
} as const satisfies Record<Locale, string>;

/** The language that `?lang=` or a form's hidden field `lang` names; Finnish for anything that is not one of ours. */
export function localeOf(value: unknown): Locale {
  return Locale.safeParse(value).data ?? 'fi';
}

/** The staff pages' language for a reader's choice: they are not in Swedish, so Swedish readers get Finnish. */
export function staffLocaleOf(value: unknown): StaffLocale {
  return StaffLocale.safeParse(value).data ?? 'fi';
}
