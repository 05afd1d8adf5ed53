import { altFor, type BulletinImage, imagePath } from '../../shared/image/image.ts';
import { Picture } from '../../shared/image/picture.tsx';
import type { Locale } from '../../shared/language/locale.ts';
import { kitWords } from './kit-words.ts';

/** The picture to post with the text, and what it shows in words, which each channel asks for. */
export function ImageSection(props: {
  readonly image: BulletinImage;
  readonly locale: Locale;
  /** The language in which the community posts. */
  readonly postLocale: Locale;
}) {
  const { image, locale, postLocale } = props;
  const say = kitWords[locale];
  const alt = altFor(image, postLocale);
  return (
    <section class="panel" aria-labelledby="kuva">
      <h2 id="kuva">{say.image}</h2>
      <Picture image={image} locale={locale} wordsBeside />
      <div class="actions">
        <a class="button quiet" href={imagePath(image.id, 'large')} download="kuva.jpg">
          {say.download}
        </a>
      </div>
      <label for="kuvateksti">{say.alt}</label>
      <p class="hint" id="kuvateksti-hint">
        {say.altHint}
      </p>
      <textarea id="kuvateksti" readonly rows={3} lang={alt.locale} aria-describedby="kuvateksti-hint">
        {alt.text}
      </textarea>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          hidden
          data-copy="kuvateksti"
          data-copied={say.altCopied}
          data-failed={say.copyFailed}
        >
          {say.copyAlt}
        </button>
      </div>
    </section>
  );
}
