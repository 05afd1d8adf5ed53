import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { formatNumber } from '../../../shared/language/format.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** Asks once more before what is unsent of a bulletin ends unsent for good. */
export function CancelPage(props: {
  readonly frame: Frame;
  readonly bulletin: Bulletin;
  readonly open: number;
  readonly sent: number;
}) {
  const { frame, bulletin, open, sent } = props;
  const { locale } = frame;
  const say = words[locale];
  const path = `/hallinta/seuraa/${bulletin.id}` as const;
  return (
    <SectionPage frame={frame} section="follow" title={say.cancelTitle(bulletin.texts.fi.title)}>
      <p>{say.cancelHelp(formatNumber(open, locale), formatNumber(sent, locale))}</p>
      <PostForm action={pagePath(`${path}/ohjaa`, locale)} locale={locale}>
        <div class="actions">
          <SubmitButton locale={locale} kind="danger" name="teko" value="cancel" label={say.cancel} />
          <a href={pagePath(path, locale)}>{say.keep}</a>
        </div>
      </PostForm>
    </SectionPage>
  );
}
