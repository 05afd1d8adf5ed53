import type { StaffLocale } from '../../shared/language/locale.ts';

/** The address of a staff page for a reader of this language: Finnish needs no `lang`. Absent query values are left out. */
export function pagePath(
  path: `/hallinta${string}`,
  locale: StaffLocale,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) all.set(name, value);
  if (locale !== 'fi') all.set('lang', locale);
  return all.size === 0 ? path : `${path}?${all}`;
}
