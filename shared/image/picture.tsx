import type { Locale } from '../language/locale.ts';
import { altFor, type BulletinImage, imagePath, measuresOf } from './image.ts';

/** The picture of a bulletin, small, with its words in the reader's language; without them where they stand beside it. */
export function Picture(props: {
  readonly image: BulletinImage;
  readonly locale: Locale;
  readonly wordsBeside?: boolean;
}) {
  const { image, locale } = props;
  const alt = altFor(image, locale);
  return (
    <img
      class="picture"
      src={imagePath(image.id, 'small')}
      srcset={`${imagePath(image.id, 'small')} ${measuresOf(image, 'small').width}w, ${imagePath(image.id, 'large')} ${image.width}w`}
      sizes="(max-width: 30rem) 100vw, 30rem"
      alt={props.wordsBeside ? '' : alt.text}
      lang={alt.locale === locale ? undefined : alt.locale}
      {...measuresOf(image, 'large')}
    />
  );
}
