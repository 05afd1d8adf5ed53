import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { newestOf, type Versions } from '../../../shared/bulletin/chain.ts';
import { shownCode } from '../../../shared/bulletin/code.ts';
import { formatDateTime } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** On the page of a sent bulletin: how to correct or cancel it, its code, and its other versions. */
export function CorrectionLinks(props: {
  readonly bulletin: Bulletin;
  readonly versions: Versions;
  readonly locale: StaffLocale;
}) {
  const { bulletin, versions, locale } = props;
  const say = words[locale];
  const newest = newestOf(versions);
  const others = versions.filter(({ id }) => id !== bulletin.id);
  return (
    <>
      {bulletin.code === undefined ? null : <p>{say.code(shownCode(bulletin.code))}</p>}
      {newest.id === bulletin.id ? null : (
        <p class="notice">
          {newest.kind === 'cancel' ? say.isCancelled : say.isCorrected}{' '}
          <a href={pagePath(`/hallinta/seuraa/${newest.id}`, locale)}>{say.toNewest}</a>
        </p>
      )}
      {newest.id === bulletin.id && bulletin.kind !== 'cancel' ? (
        <div class="actions">
          <a class="button quiet" href={pagePath(`/hallinta/korjaa/${bulletin.id}`, locale, { laji: 'update' })}>
            {say.correct}
          </a>
          <a class="button quiet" href={pagePath(`/hallinta/korjaa/${bulletin.id}`, locale, { laji: 'cancel' })}>
            {say.cancel}
          </a>
        </div>
      ) : null}
      {others.length === 0 ? null : (
        <ul>
          {others.map((other) => (
            <li>
              <a href={pagePath(`/hallinta/seuraa/${other.id}`, locale)}>{other.texts.fi.title}</a>
              {other.sealedAt === undefined ? '' : ` (${formatDateTime(other.sealedAt, locale)})`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
