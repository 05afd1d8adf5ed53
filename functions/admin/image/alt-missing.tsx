import { type Bulletin, lacksAlt } from '../../../shared/bulletin/bulletin.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { pagePath } from '../paths.ts';
import { inLanguage, words } from './words.ts';

/** Says that the picture is not told in words in some language, and where to do so. Nothing, if it is. */
export function AltMissing({ locale, bulletin }: { readonly locale: StaffLocale; readonly bulletin: Bulletin }) {
  const say = words[locale];
  const languages = lacksAlt(bulletin);
  if (languages.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <h2>{say.altMissingTitle}</h2>
      <p>{say.altMissing(languages.map((language) => inLanguage[locale][language]).join(', '))}</p>
      <p>
        <a href={pagePath(`/hallinta/kirjoita/${bulletin.id}/kuva`, locale)}>{say.toAlt}</a>
      </p>
    </div>
  );
}
