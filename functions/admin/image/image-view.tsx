import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { type Image, imagePath, measuresOf } from '../../../shared/image/image.ts';
import { Picture } from '../../../shared/image/picture.tsx';
import { Locale, type StaffLocale } from '../../../shared/language/locale.ts';
import { pagePath } from '../paths.ts';
import { inLanguage, words } from './words.ts';

/** The picture of a bulletin, with what it says to those who do not see it. `changes`: with the way to change it. */
export function ImageView(props: {
  readonly locale: StaffLocale;
  readonly bulletin: Bulletin;
  readonly changes?: boolean;
}) {
  const { locale, bulletin } = props;
  const { image } = bulletin;
  const say = words[locale];
  if (image === undefined && !props.changes) return null;
  return (
    <section aria-labelledby="kuva">
      <h2 id="kuva">{say.title}</h2>
      {image === undefined ? <p class="soft">{say.none}</p> : <Picture image={image} locale={locale} wordsBeside />}
      {image === undefined ? null : (
        <dl>
          {Locale.options.map((language) => {
            const alt = image.alt[language];
            return alt === undefined ? null : (
              <>
                <dt>{say.altIn(inLanguage[locale][language])}</dt>
                <dd lang={language}>{alt}</dd>
              </>
            );
          })}
        </dl>
      )}
      {props.changes ? (
        <p>
          <a class="button quiet" href={pagePath(`/hallinta/kirjoita/${bulletin.id}/kuva`, locale)}>
            {image === undefined ? say.add : say.change}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** A picture that is not told in words yet. */
export function NewPicture({ image }: { readonly image: Image }) {
  return <img class="picture" src={imagePath(image.id, 'small')} alt="" {...measuresOf(image, 'small')} />;
}
