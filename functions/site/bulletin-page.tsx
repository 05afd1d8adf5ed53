import { BulletinBody } from '../../shared/bulletin/body.tsx';
import { type Bulletin, holds, textFor } from '../../shared/bulletin/bulletin.ts';
import type { Versions } from '../../shared/bulletin/chain.ts';
import { codeOf, shownCode } from '../../shared/bulletin/code.ts';
import { toPlainText } from '../../shared/bulletin/markdown.ts';
import { Picture } from '../../shared/image/picture.tsx';
import { catalogue } from '../../shared/language/catalogue.ts';
import { formatDate, formatDateTime } from '../../shared/language/format.ts';
import { Locale, nativeNames } from '../../shared/language/locale.ts';
import { AskVerdict } from '../../shared/question/ask-verdict.tsx';
import { region } from '../../shared/region.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { QrCode } from '../../shared/web/qr.tsx';
import { VersionList, VersionNotice } from './versions-view.tsx';

/** A sent bulletin as it reads, and whether it still holds at `now` (epoch ms). */
export function BulletinPage(props: {
  readonly here: Here;
  readonly bulletin: Bulletin;
  readonly versions: Versions;
  readonly now: number;
}) {
  const { here, bulletin, versions, now } = props;
  const { locale } = here;
  const say = words[locale];
  const text = textFor(bulletin, locale);
  const code = bulletin.code ?? codeOf(bulletin.id);
  const isForeign = text.locale !== locale;
  const until = formatDate(bulletin.validUntil, locale);
  const checkPath = inLocale(`/tarkista/${code}`, locale);
  return (
    <PublicPage
      here={here}
      title={text.title}
      heading={isForeign ? <span lang={text.locale}>{text.title}</span> : text.title}
      openGraph={{
        type: 'article',
        description: beginningOf(toPlainText(text.body)),
        ...(bulletin.image && { image: bulletin.image }),
      }}
    >
      {bulletin.status === 'exercise' ? <p class="notice">{say.exercise}</p> : null}
      <VersionNotice bulletin={bulletin} versions={versions} locale={locale} />
      {holds(bulletin, now) ? null : (
        <p class="notice">
          <strong>{say.over(until)}</strong> {say.overAdvice}
        </p>
      )}
      {isForeign ? <p class="notice">{say.notInYourLanguage}</p> : null}
      {bulletin.image === undefined ? null : <Picture image={bulletin.image} locale={locale} />}
      <article lang={isForeign ? text.locale : undefined}>
        <BulletinBody body={text.body} link={bulletin.link} />
      </article>
      <dl class="panel">
        <dt>{say.publisher}</dt>
        <dd>{region.authority[locale]}</dd>
        {bulletin.sealedAt === undefined ? null : (
          <>
            <dt>{say.published}</dt>
            <dd>
              <time datetime={bulletin.sealedAt}>{formatDateTime(bulletin.sealedAt, locale)}</time>
            </dd>
          </>
        )}
        <dt>{say.validUntil}</dt>
        <dd>
          <time datetime={bulletin.validUntil}>{until}</time> – {holds(bulletin, now) ? say.stillHolds : say.noLonger}
        </dd>
        <dt>{say.code}</dt>
        <dd>
          <a href={checkPath}>{shownCode(code)}</a>
        </dd>
        <dt>{say.languages}</dt>
        <dd>
          <LanguageVersions bulletin={bulletin} />
        </dd>
      </dl>
      <figure class="on-paper">
        <QrCode text={new URL(checkPath, here.url).href} label={say.qr} />
        <figcaption>{say.qr}</figcaption>
      </figure>
      {bulletin.answer === undefined ? null : <AskVerdict id={bulletin.id} locale={locale} />}
      <VersionList bulletin={bulletin} versions={versions} locale={locale} />
      <p>
        <a href={inLocale('/palaute', locale)}>{say.feedback}</a>
      </p>
    </PublicPage>
  );
}

/** A link that leads to no bulletin: what it may be, and where to look. */
export function BulletinMissingPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.missingTitle} hidden>
      <p>{say.missing}</p>
      <p>{say.missingAdvice(region.authority[locale])}</p>
      <ul>
        <li>
          <a href={inLocale('/', locale)}>{say.home}</a>
        </li>
        <li>
          <a href={inLocale('/palaute', locale)}>{say.feedback}</a>
        </li>
      </ul>
    </PublicPage>
  );
}

function LanguageVersions(props: { readonly bulletin: Bulletin }) {
  const written = Locale.options.filter((locale) => props.bulletin.texts[locale] !== undefined);
  return (
    <>
      {written.map((locale, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a href={inLocale(`/tiedote/${props.bulletin.id}`, locale)} hreflang={locale} lang={locale}>
            {nativeNames[locale]}
          </a>
        </>
      ))}
    </>
  );
}

/** At most 200 code points, which is about what a shared link shows, cut between words. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const start = [...line].slice(0, 200).join('');
  return start === line ? line : `${start.slice(0, Math.max(start.lastIndexOf(' '), 1))}…`;
}

const words = catalogue({
  fi: {
    exercise: 'Tämä on harjoitus. Tiedote ei vaadi sinulta mitään.',
    over: (date: string) => `Tämä tiedote oli voimassa ${date} asti.`,
    overAdvice:
      'Se ei enää pidä paikkaansa. Jos olet jakanut sen, poista julkaisu tai kerro, että tieto on vanhentunut.',
    notInYourLanguage: 'Tiedote on julkaistu vain suomeksi.',
    publisher: 'Julkaisija',
    published: 'Julkaistu',
    validUntil: 'Viimeinen voimassaolopäivä',
    stillHolds: 'tiedote on voimassa',
    noLonger: 'tiedote ei ole enää voimassa',
    code: 'Tarkistuskoodi',
    qr: 'Tarkista puhelimella, että tiedote on aito ja yhä voimassa.',
    languages: 'Kieliversiot',
    feedback: 'Anna palautetta tiedotteesta',
    missingTitle: 'Tiedotetta ei löytynyt',
    missing:
      'Osoitteessa voi olla kirjoitusvirhe, tai linkki on katkennut, kun sitä kopioitiin. Tarkista, että osoite on kokonainen.',
    missingAdvice: (authority: string) =>
      `Jos julkaisu väittää olevansa meiltä mutta sen linkki ei toimi, älä jaa sitä eteenpäin. Kysy ensin: ${authority} vastaa palautelomakkeella.`,
    home: 'Etusivu',
  },
  sv: {
    exercise: 'Det här är en övning. Meddelandet kräver inget av dig.',
    over: (date) => `Det här meddelandet gällde till och med ${date}.`,
    overAdvice:
      'Det gäller inte längre. Om du har delat det, ta bort inlägget eller berätta att informationen är föråldrad.',
    notInYourLanguage: 'Meddelandet har publicerats bara på finska.',
    publisher: 'Utgivare',
    published: 'Publicerat',
    validUntil: 'Sista giltighetsdag',
    stillHolds: 'meddelandet gäller',
    noLonger: 'meddelandet gäller inte längre',
    code: 'Kontrollkod',
    qr: 'Kontrollera med telefonen att meddelandet är äkta och fortfarande gäller.',
    languages: 'Språkversioner',
    feedback: 'Ge respons på meddelandet',
    missingTitle: 'Meddelandet hittades inte',
    missing:
      'Det kan finnas ett skrivfel i adressen, eller så bröts länken när den kopierades. Kontrollera att adressen är hel.',
    missingAdvice: (authority) =>
      `Om ett inlägg säger sig komma från oss men länken inte fungerar, dela det inte vidare. Fråga först: ${authority} svarar via responsblanketten.`,
    home: 'Startsidan',
  },
  en: {
    exercise: 'This is an exercise. The bulletin asks nothing of you.',
    over: (date) => `This bulletin was valid until ${date}.`,
    overAdvice:
      'It no longer holds. If you have shared it, remove the post or say that the information is out of date.',
    notInYourLanguage: 'This bulletin has been published in Finnish only.',
    publisher: 'Published by',
    published: 'Published',
    validUntil: 'Last day of validity',
    stillHolds: 'the bulletin still holds',
    noLonger: 'the bulletin no longer holds',
    code: 'Check code',
    qr: 'Check with your phone that the bulletin is genuine and still holds.',
    languages: 'Language versions',
    feedback: 'Give feedback on the bulletin',
    missingTitle: 'Bulletin not found',
    missing:
      'There may be a typing error in the address, or the link broke when it was copied. Check that the address is whole.',
    missingAdvice: (authority) =>
      `If a post claims to come from us but its link does not work, do not share it. Ask first: ${authority} answers through the feedback form.`,
    home: 'Front page',
  },
});
