import { BulletinBody } from '../../shared/bulletin/body.tsx';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { VersionChannel } from '../../shared/channel/channel.ts';
import { Picture } from '../../shared/image/picture.tsx';
import { catalogue } from '../../shared/language/catalogue.ts';
import { formatDate } from '../../shared/language/format.ts';
import { Locale, nativeNames } from '../../shared/language/locale.ts';
import type { Here } from '../../shared/web/document.tsx';
import { PublicPage } from '../../shared/web/public-page.tsx';

/** A draft that staff share for somebody to read: every language and channel version, and no way to change it. */
export function DraftPage({ here, bulletin }: { readonly here: Here; readonly bulletin: Bulletin }) {
  const { locale } = here;
  const say = words[locale];
  return (
    <PublicPage here={here} title={say.title} hidden>
      <p class="notice">{say.notice}</p>
      {bulletin.image === undefined ? null : <Picture image={bulletin.image} locale={locale} />}
      {Locale.options.map((language) => {
        const text = bulletin.texts[language];
        if (text === undefined) return null;
        const channels = VersionChannel.options.flatMap((channel) => {
          const own = text.channels?.[channel];
          return own === undefined ? [] : [{ channel, own }];
        });
        return (
          <section>
            <h2 lang={language}>{nativeNames[language]}</h2>
            <article class="panel" lang={language}>
              <h3>{text.title}</h3>
              <BulletinBody body={text.body} link={bulletin.link} />
              {bulletin.image?.alt[language] === undefined ? null : (
                <p class="soft">
                  {imageWord[language]}: {bulletin.image.alt[language]}
                </p>
              )}
            </article>
            {channels.map(({ channel, own }) => (
              <>
                <h3>{channel === 'website' ? say.website : channelTitles[channel]}</h3>
                <pre class="panel" lang={language}>
                  {own}
                </pre>
              </>
            ))}
          </section>
        );
      })}
      <p>{say.validUntil(formatDate(bulletin.validUntil, locale))}</p>
    </PublicPage>
  );
}

/** The link has expired, or is not one. */
export function DraftClosedPage({ here }: { readonly here: Here }) {
  const say = words[here.locale];
  return (
    <PublicPage here={here} title={say.closedTitle} hidden>
      <p>{say.closed}</p>
    </PublicPage>
  );
}

const imageWord = { fi: 'Kuva', sv: 'Bild', en: 'Picture' } as const;

const channelTitles = { facebook: 'Facebook', instagram: 'Instagram', x: 'X', whatsapp: 'WhatsApp' } as const;

const words = catalogue({
  fi: {
    title: 'Luonnos luettavaksi',
    notice:
      'Tämä on luonnos, jota ei ole vielä julkaistu. Älä jaa sitä eteenpäin. Kerro korjaukset sille, jolta sait linkin.',
    website: 'Verkkosivu',
    validUntil: (date: string) => `Tiedote on voimassa ${date} asti.`,
    closedTitle: 'Luonnosta ei voi lukea',
    closed: 'Linkki on vanhentunut tai puutteellinen. Pyydä uusi linkki siltä, jolta sait sen.',
  },
  sv: {
    title: 'Utkast att läsa',
    notice:
      'Det här är ett utkast som inte har publicerats ännu. Dela det inte vidare. Berätta om rättelser för den som gav dig länken.',
    website: 'Webbplats',
    validUntil: (date) => `Meddelandet gäller till och med ${date}.`,
    closedTitle: 'Utkastet kan inte läsas',
    closed: 'Länken har gått ut eller är ofullständig. Be om en ny länk av den som gav den.',
  },
  en: {
    title: 'A draft to read',
    notice:
      'This is a draft that has not been published yet. Do not pass it on. Tell corrections to who gave you the link.',
    website: 'Website',
    validUntil: (date) => `The bulletin holds until ${date}.`,
    closedTitle: 'The draft cannot be read',
    closed: 'The link has expired or is incomplete. Ask who gave it to you for a new one.',
  },
});
