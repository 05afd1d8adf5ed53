import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { altFor, type BulletinImage, imagePath, imageType } from '../image/image.ts';
import { catalogue } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import { type Asset, assets } from './assets.ts';

/** The name of the service, which is the same in every language. */
export const serviceName = 'Kumppaniverkosto';

/** Where a page is read: what `c.var` of every app made by `createApp` gives. */
export type Here = { readonly locale: Locale; readonly url: URL };

/** What a page shows of itself when somebody shares its link (https://ogp.me). */
export type OpenGraph = {
  readonly type: 'website' | 'article';
  readonly description: string;
  readonly image?: BulletinImage;
};

/** An HTML page from its first byte to its last: the public and the staff pages put their frames in it. */
export function Document(props: {
  readonly here: Here;
  readonly title: string;
  /** Whether the page shows a form with errors, which its title says first. */
  readonly hasErrors?: boolean;
  readonly openGraph?: OpenGraph;
  /** Keeps search engines away. */
  readonly hidden?: boolean;
  /** Where the browser goes by itself at once; the page holds the same address as a link. */
  readonly continueTo?: string;
  /** Scripts that only this page has. */
  readonly scripts?: readonly Asset[];
  readonly children: Child;
}) {
  const { locale, url } = props.here;
  const say = words[locale];
  const title = props.hasErrors ? say.errorTitle(props.title) : props.title;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <title>{title === serviceName ? title : `${title} – ${serviceName}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {props.hidden ? <meta name="robots" content="noindex" /> : null}
          {props.continueTo === undefined ? null : <meta http-equiv="refresh" content={`0;url=${props.continueTo}`} />}
          {props.openGraph === undefined ? null : (
            <OpenGraphTags {...props.openGraph} title={props.title} url={url} locale={locale} />
          )}
          <link rel="icon" href={assets.icon.path} type="image/svg+xml" />
          <link rel="stylesheet" href={assets.style.path} />
          <script type="module" src={assets.script.path} />
          {props.scripts?.map(({ path }) => (
            <script type="module" src={path} />
          ))}
        </head>
        <body>
          <a class="skip" href="#main">
            {say.skip}
          </a>
          {props.children}
        </body>
      </html>
    </>
  );
}

function OpenGraphTags(props: OpenGraph & { readonly title: string; readonly url: URL; readonly locale: Locale }) {
  return (
    <>
      <meta name="description" content={props.description} />
      <meta property="og:type" content={props.type} />
      <meta property="og:site_name" content={serviceName} />
      <meta property="og:title" content={props.title} />
      <meta property="og:description" content={props.description} />
      <meta property="og:url" content={props.url.href} />
      <meta property="og:locale" content={territories[props.locale]} />
      {props.image === undefined ? null : <OpenGraphImage image={props.image} url={props.url} locale={props.locale} />}
    </>
  );
}

function OpenGraphImage(props: { readonly image: BulletinImage; readonly url: URL; readonly locale: Locale }) {
  const { image, url, locale } = props;
  return (
    <>
      <meta property="og:image" content={new URL(imagePath(image.id, 'large'), url).href} />
      <meta property="og:image:type" content={imageType} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      <meta property="og:image:alt" content={altFor(image, locale).text} />
    </>
  );
}

const territories = { fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB' } as const satisfies Record<Locale, string>;

const words = catalogue({
  fi: { skip: 'Siirry sisältöön', errorTitle: (title: string) => `Virhe: ${title}` },
  sv: { skip: 'Gå till innehållet', errorTitle: (title) => `Fel: ${title}` },
  en: { skip: 'Skip to content', errorTitle: (title) => `Error: ${title}` },
});
