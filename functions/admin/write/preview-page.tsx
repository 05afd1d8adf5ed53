import { type Bulletin, holds } from '../../../shared/bulletin/bulletin.ts';
import { BulletinFacts, BulletinVersions } from '../bulletin-view.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { AltMissing } from '../image/alt-missing.tsx';
import { ImageView } from '../image/image-view.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** A draft as it will be read. `now` is epoch ms. */
export function PreviewPage(props: { readonly frame: Frame; readonly bulletin: Bulletin; readonly now: number }) {
  const { frame, bulletin } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="write" title={`${say.previewTitle}: ${bulletin.texts.fi.title}`}>
      <p>{say.saved}</p>
      {holds(bulletin, props.now) ? null : (
        <div class="notice">
          <p>{say.ended}</p>
        </div>
      )}
      <AltMissing locale={locale} bulletin={bulletin} />
      <div class="actions">
        <a class="button" href={pagePath(`/hallinta/laheta/${bulletin.id}`, locale)}>
          {say.toSend}
        </a>
        <a class="button quiet" href={pagePath(`/hallinta/kirjoita/${bulletin.id}`, locale)}>
          {say.edit}
        </a>
      </div>
      <ImageView locale={locale} bulletin={bulletin} changes />
      <BulletinFacts bulletin={bulletin} locale={locale} />
      <BulletinVersions bulletin={bulletin} locale={locale} />
    </SectionPage>
  );
}
