import { type Bulletin, changesFor } from '../../shared/bulletin/bulletin.ts';
import { newestOf, type Versions } from '../../shared/bulletin/chain.ts';
import { catalogue } from '../../shared/language/catalogue.ts';
import { formatDateTime } from '../../shared/language/format.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { inLocale } from '../../shared/web/public-page.tsx';

type Props = { readonly bulletin: Bulletin; readonly versions: Versions; readonly locale: Locale };

/** Above a bulletin: that a newer version counts, or that this is it and what it changed. */
export function VersionNotice({ bulletin, versions, locale }: Props) {
  const say = words[locale];
  const newest = newestOf(versions);
  if (newest.id !== bulletin.id) {
    return (
      <p class="notice">
        <strong>{newest.kind === 'cancel' ? say.cancelled : say.corrected}</strong>{' '}
        <a href={inLocale(`/tiedote/${newest.id}`, locale)}>{say.readNewest}</a>
      </p>
    );
  }
  if (bulletin.corrects === undefined) return null;
  const changes = changesFor(bulletin, locale);
  return (
    <div class="notice">
      <p>
        <strong>{bulletin.kind === 'cancel' ? say.thisCancels : say.thisCorrects}</strong>
      </p>
      {changes === undefined ? null : (
        <p>
          {say.whatChanged} <span lang={changes.locale === locale ? undefined : changes.locale}>{changes.text}</span>
        </p>
      )}
    </div>
  );
}

/** Every version of a bulletin with its date, if there is more than one. */
export function VersionList({ bulletin, versions, locale }: Props) {
  const say = words[locale];
  if (versions.length === 1) return null;
  return (
    <>
      <h2>{say.versions}</h2>
      <ol>
        {versions.map((version) => (
          <li>
            {version.sealedAt === undefined ? '' : `${formatDateTime(version.sealedAt, locale)}: `}
            {version.id === bulletin.id ? (
              <>
                {say[version.kind === 'answer' ? 'alert' : version.kind]} ({say.shown})
              </>
            ) : (
              <a href={inLocale(`/tiedote/${version.id}`, locale)}>
                {say[version.kind === 'answer' ? 'alert' : version.kind]}
              </a>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const words = catalogue({
  fi: {
    corrected: 'Tätä tiedotetta on korjattu. Tämä versio ei enää päde.',
    cancelled: 'Tämä tiedote on peruttu.',
    readNewest: 'Lue uusin versio',
    thisCorrects: 'Tämä on korjattu versio.',
    thisCancels: 'Aiempi tiedote on peruttu.',
    whatChanged: 'Mikä muuttui:',
    versions: 'Tiedotteen versiot',
    alert: 'alkuperäinen tiedote',
    update: 'korjaus',
    cancel: 'peruutus',
    shown: 'tämä sivu',
  },
  sv: {
    corrected: 'Det här meddelandet har rättats. Den här versionen gäller inte längre.',
    cancelled: 'Det här meddelandet har återkallats.',
    readNewest: 'Läs den nyaste versionen',
    thisCorrects: 'Det här är en rättad version.',
    thisCancels: 'Det tidigare meddelandet har återkallats.',
    whatChanged: 'Vad som ändrades:',
    versions: 'Meddelandets versioner',
    alert: 'ursprungligt meddelande',
    update: 'rättelse',
    cancel: 'återkallelse',
    shown: 'den här sidan',
  },
  en: {
    corrected: 'This bulletin has been corrected. This version no longer holds.',
    cancelled: 'This bulletin has been cancelled.',
    readNewest: 'Read the newest version',
    thisCorrects: 'This is a corrected version.',
    thisCancels: 'The earlier bulletin has been cancelled.',
    whatChanged: 'What changed:',
    versions: 'Versions of the bulletin',
    alert: 'original bulletin',
    update: 'correction',
    cancel: 'cancellation',
    shown: 'this page',
  },
});
