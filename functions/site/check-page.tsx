import { type Bulletin, holds, textFor } from '../../shared/bulletin/bulletin.ts';
import { newestOf, type Versions } from '../../shared/bulletin/chain.ts';
import { codeOf, shownCode } from '../../shared/bulletin/code.ts';
import { catalogue } from '../../shared/language/catalogue.ts';
import { formatDate, formatDateTime } from '../../shared/language/format.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { region } from '../../shared/region.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { VersionList } from './versions-view.tsx';

/** What a code led to: nothing typed yet, no such bulletin, or the bulletins that have it (by a rare chance two). */
export type Checked =
  | { readonly kind: 'asked' }
  | { readonly kind: 'unknown'; readonly typed: string }
  | { readonly kind: 'found'; readonly found: readonly { readonly bulletin: Bulletin; readonly versions: Versions }[] };

/** "Is this really from the county?": takes a code, and shows the original and whether it still holds. `now` is epoch ms. */
export function CheckPage(props: { readonly here: Here; readonly checked: Checked; readonly now: number }) {
  const { here, checked, now } = props;
  const { locale } = here;
  const authority = region.authority[locale];
  const say = words[locale];
  return (
    <PublicPage here={here} title={say.title} hidden={checked.kind !== 'asked'}>
      {checked.kind === 'found' ? (
        checked.found.map((each) => <Found {...each} locale={locale} now={now} />)
      ) : checked.kind === 'unknown' ? (
        <div class="notice" role="alert">
          <p>
            <strong>{say.unknown(checked.typed)}</strong>
          </p>
          <p>{say.unknownAdvice(authority)}</p>
        </div>
      ) : (
        <p>{say.intro(authority)}</p>
      )}
      <h2>{checked.kind === 'asked' ? say.check : say.checkAnother}</h2>
      <form method="get" action="/tarkista">
        {locale === 'fi' ? null : <input type="hidden" name="lang" value={locale} />}
        <div class="field">
          <label for="koodi">{say.field}</label>
          <p class="hint" id="koodi-hint">
            {say.hint}
          </p>
          <input
            id="koodi"
            type="text"
            name="koodi"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={checked.kind === 'unknown' ? checked.typed : ''}
            aria-describedby="koodi-hint"
          />
        </div>
        <button type="submit">{say.button}</button>
      </form>
    </PublicPage>
  );
}

function Found(props: {
  readonly bulletin: Bulletin;
  readonly versions: Versions;
  readonly locale: Locale;
  readonly now: number;
}) {
  const { bulletin, versions, locale, now } = props;
  const say = words[locale];
  const text = textFor(bulletin, locale);
  const newest = newestOf(versions);
  return (
    <section class="panel" aria-labelledby={`otsikko-${bulletin.id}`}>
      <p class="lead">{say.genuine(region.authority[locale])}</p>
      <p>
        <strong>{verdictOf(bulletin, newest, now, locale)}</strong>
      </p>
      <h2 id={`otsikko-${bulletin.id}`} lang={text.locale === locale ? undefined : text.locale}>
        {text.title}
      </h2>
      <dl>
        <dt>{say.code}</dt>
        <dd>{shownCode(bulletin.code ?? codeOf(bulletin.id))}</dd>
        {bulletin.sealedAt === undefined ? null : (
          <>
            <dt>{say.published}</dt>
            <dd>{formatDateTime(bulletin.sealedAt, locale)}</dd>
          </>
        )}
        <dt>{say.validUntil}</dt>
        <dd>{formatDate(bulletin.validUntil, locale)}</dd>
      </dl>
      <p>
        <a href={inLocale(`/tiedote/${newest.id}`, locale)}>{newest.id === bulletin.id ? say.read : say.readNewest}</a>
      </p>
      <p class="hint">{say.compare}</p>
      <VersionList bulletin={bulletin} versions={versions} locale={locale} />
    </section>
  );
}

function verdictOf(bulletin: Bulletin, newest: Bulletin, now: number, locale: Locale): string {
  const say = words[locale];
  if (bulletin.status === 'exercise') return say.exercise;
  if (newest.kind === 'cancel') return say.cancelled;
  if (newest.id !== bulletin.id) return say.corrected;
  return holds(bulletin, now) ? say.holds : say.ended;
}

const words = catalogue({
  fi: {
    title: 'Onko tiedote aito?',
    intro: (authority: string) =>
      `Jokaisessa tiedotteessa, jonka ${authority} lähettää yhteisöille julkaistavaksi, on tarkistuskoodi. Kirjoita se alle, niin näet alkuperäisen tiedotteen ja onko se yhä voimassa.`,
    check: 'Tarkista koodi',
    checkAnother: 'Tarkista toinen koodi',
    field: 'Tarkistuskoodi tai julkaisun linkki',
    hint: 'Koodi on julkaisun lopussa, esimerkiksi K7M-4PQR. Isoilla ja pienillä kirjaimilla ei ole väliä.',
    button: 'Tarkista',
    unknown: (typed: string) => `Koodilla ”${typed}” ei löytynyt tiedotetta.`,
    unknownAdvice: (authority: string) =>
      `Tarkista, että kirjoitit koodin oikein. Jos koodi on oikein eikä tiedotetta löydy, julkaisu ei ole meiltä: älä jaa sitä. Voit kysyä palautelomakkeella: ${authority} vastaa.`,
    genuine: (authority: string) => `Aito: tiedotteen on julkaissut ${authority}.`,
    holds: 'Tiedote on voimassa.',
    ended: 'Tiedote ei ole enää voimassa.',
    corrected: 'Tiedotetta on korjattu: lue uusin versio.',
    cancelled: 'Tiedote on peruttu.',
    exercise: 'Tämä oli harjoitus.',
    code: 'Tarkistuskoodi',
    published: 'Julkaistu',
    validUntil: 'Viimeinen voimassaolopäivä',
    read: 'Lue alkuperäinen tiedote',
    readNewest: 'Lue uusin versio',
    compare: 'Vertaa julkaisua alkuperäiseen: jos teksti poikkeaa siitä, luota alkuperäiseen.',
  },
  sv: {
    title: 'Är meddelandet äkta?',
    intro: (authority) =>
      `Varje meddelande som ${authority} sänder till gemenskaper för publicering har en kontrollkod. Skriv den nedan, så ser du det ursprungliga meddelandet och om det fortfarande gäller.`,
    check: 'Kontrollera koden',
    checkAnother: 'Kontrollera en annan kod',
    field: 'Kontrollkod eller inläggets länk',
    hint: 'Koden finns i slutet av inlägget, till exempel K7M-4PQR. Stora och små bokstäver spelar ingen roll.',
    button: 'Kontrollera',
    unknown: (typed) => `Inget meddelande hittades med koden ”${typed}”.`,
    unknownAdvice: (authority) =>
      `Kontrollera att du skrev koden rätt. Om koden är rätt men inget meddelande hittas kommer inlägget inte från oss: dela det inte. Du kan fråga via responsblanketten: ${authority} svarar.`,
    genuine: (authority) => `Äkta: meddelandet har publicerats av ${authority}.`,
    holds: 'Meddelandet gäller.',
    ended: 'Meddelandet gäller inte längre.',
    corrected: 'Meddelandet har rättats: läs den nyaste versionen.',
    cancelled: 'Meddelandet har återkallats.',
    exercise: 'Det här var en övning.',
    code: 'Kontrollkod',
    published: 'Publicerat',
    validUntil: 'Sista giltighetsdag',
    read: 'Läs det ursprungliga meddelandet',
    readNewest: 'Läs den nyaste versionen',
    compare: 'Jämför inlägget med originalet: om texten avviker, lita på originalet.',
  },
  en: {
    title: 'Is this bulletin genuine?',
    intro: (authority) =>
      `Every bulletin that ${authority} sends to communities to be posted has a check code. Write it below to see the original bulletin and whether it still holds.`,
    check: 'Check a code',
    checkAnother: 'Check another code',
    field: 'Check code, or the link of the post',
    hint: 'The code is at the end of the post, for example K7M-4PQR. Capital and small letters are the same.',
    button: 'Check',
    unknown: (typed) => `No bulletin was found with the code “${typed}”.`,
    unknownAdvice: (authority) =>
      `See that you wrote the code correctly. If it is correct and no bulletin is found, the post is not ours: do not share it. You can ask through the feedback form: ${authority} answers.`,
    genuine: (authority) => `Genuine: this bulletin was published by ${authority}.`,
    holds: 'The bulletin still holds.',
    ended: 'The bulletin no longer holds.',
    corrected: 'The bulletin has been corrected: read the newest version.',
    cancelled: 'The bulletin has been cancelled.',
    exercise: 'This was an exercise.',
    code: 'Check code',
    published: 'Published',
    validUntil: 'Last day of validity',
    read: 'Read the original bulletin',
    readNewest: 'Read the newest version',
    compare: 'Compare the post with the original: if its text differs, trust the original.',
  },
});
