import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { uploadLimits } from '../../../shared/image/image.ts';
import { Picture } from '../../../shared/image/picture.tsx';
import type { UploadForm } from '../../../shared/upload/bucket.ts';
import type { Upload } from '../../../shared/upload/upload.ts';
import { assets } from '../../../shared/web/assets.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { AltForm } from './alt-form.tsx';
import { NewPicture } from './image-view.tsx';
import { words } from './words.ts';

type Props = { readonly frame: Frame; readonly bulletin: Bulletin };

const imagePage = ({ frame, bulletin }: Props, rest: `/${string}` | '' = ''): string =>
  pagePath(`/hallinta/kirjoita/${bulletin.id}/kuva${rest}`, frame.locale);

/** The picture of a draft: what it is now, and how another gets in. `next` is where the uploaded file is looked at. */
export function ImagePage(
  props: Props & {
    readonly form: FormState;
    readonly upload: UploadForm;
    readonly next: string;
    readonly changed?: boolean;
  },
) {
  const { frame, bulletin, form } = props;
  const { locale } = frame;
  const { image } = bulletin;
  const say = words[locale];
  return (
    <Page {...props} scripts={[assets.upload]} hasErrors={Object.keys(form.errors).length > 0}>
      {props.changed ? <Notice title={say.changedTitle} text={say.changed} /> : null}
      {image === undefined ? null : (
        <>
          <h2>{say.currentTitle}</h2>
          <Picture image={image} locale={locale} />
          <AltForm {...{ locale, bulletin, form }} action={imagePage(props)} label={say.save} />
          <PostForm action={imagePage(props, '/poista')} locale={locale}>
            <input type="hidden" name="version" value={String(bulletin.version)} />
            <SubmitButton locale={locale} label={say.remove} kind="danger" />
            <p class="hint">{say.removeHint}</p>
          </PostForm>
        </>
      )}
      <h2>{image === undefined ? say.newTitle : say.otherTitle}</h2>
      <UploadView {...props} />
    </Page>
  );
}

/** The file goes straight to the bucket: the fields are what we signed, and the file must come last. */
function UploadView({ frame, upload, next }: Parameters<typeof ImagePage>[0]) {
  const say = words[frame.locale];
  return (
    <form
      method="post"
      action={upload.url}
      enctype="multipart/form-data"
      data-upload="upload-said"
      data-next={next}
      data-until={String(upload.expiresAt)}
      data-most={String(uploadLimits.bytes)}
      data-uploading={say.uploading}
      data-no-file={say.noFile}
      data-wrong-type={say.wrongType}
      data-too-large={say.tooLarge}
      data-expired={say.expired}
      data-failed={say.failed}
    >
      {Object.entries(upload.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for="file">{say.file}</label>
        <p class="hint" id="file-hint">
          {say.fileHint}
        </p>
        <input
          id="file"
          name="file"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          required
          aria-describedby="file-hint upload-said"
        />
        <p id="upload-said" class="field-error" role="alert" />
      </div>
      <div class="actions">
        <button type="submit">{say.upload}</button>
      </div>
      <noscript>
        <p class="hint">{say.uploadHelp}</p>
      </noscript>
    </form>
  );
}

/** What came of an upload: still looked at, refused and why, or ready to be told in words. */
export function UploadPage(
  props: Props & {
    readonly uploadId: string;
    readonly upload: Upload | undefined;
    readonly form: FormState;
    readonly changed?: boolean;
  },
) {
  const { frame, bulletin, upload, form } = props;
  const { locale } = frame;
  const say = words[locale];
  if (upload?.state === 'ready') {
    return (
      <Page {...props} hasErrors={Object.keys(form.errors).length > 0}>
        {props.changed ? <Notice title={say.changedTitle} text={say.changed} /> : null}
        <h2>{say.readyTitle}</h2>
        <p>{say.ready}</p>
        <NewPicture image={upload.image} />
        <AltForm {...{ locale, bulletin, form }} action={imagePage(props, `/${props.uploadId}`)} label={say.use} />
        <Again {...props} />
      </Page>
    );
  }
  return (
    <Page {...props}>
      {upload === undefined ? (
        <div role="status">
          <h2>{say.waitTitle}</h2>
          <p>{say.wait}</p>
          <p class="soft">{say.waitTooLong}</p>
        </div>
      ) : (
        <Notice title={say.refusedTitle} text={say[upload.because]} />
      )}
      <Again {...props} />
    </Page>
  );
}

/** The picture was uploaded so long ago that it is not kept any more. */
export function ImageGonePage(props: Props) {
  const say = words[props.frame.locale];
  return (
    <Page {...props}>
      <Notice title={say.goneTitle} text={say.gone} />
      <Again {...props} />
    </Page>
  );
}

/** The bulletin is sent, or waits for its time: its picture stays as it is. */
export function ImageClosedPage({ frame, bulletin }: Props) {
  const { locale } = frame;
  const say = words[locale];
  const path = bulletin.state === 'scheduled' ? 'laheta' : 'seuraa';
  return (
    <SectionPage frame={frame} section="write" title={say.closedTitle}>
      <p>{say.closed}</p>
      <p>
        <a href={pagePath(`/hallinta/${path}/${bulletin.id}`, locale)}>{say.follow}</a>
      </p>
    </SectionPage>
  );
}

function Page(props: Props & Pick<Parameters<typeof SectionPage>[0], 'scripts' | 'hasErrors' | 'children'>) {
  const { frame, bulletin, scripts, hasErrors } = props;
  const say = words[frame.locale];
  return (
    <SectionPage
      frame={frame}
      section="write"
      title={say.pageTitle(bulletin.texts.fi.title)}
      {...(scripts && { scripts })}
      {...(hasErrors && { hasErrors })}
    >
      {props.children}
      <p>
        <a href={pagePath(`/hallinta/kirjoita/${bulletin.id}/esikatselu`, frame.locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

const Notice = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <div class="notice" role="alert">
    <h2>{title}</h2>
    <p>{text}</p>
  </div>
);

const Again = (props: Props) => (
  <p>
    <a href={imagePage(props)}>{words[props.frame.locale].again}</a>
  </p>
);
