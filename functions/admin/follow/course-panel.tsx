import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { stopWords } from './course-words.ts';
import { words } from './words.ts';

/** How the sending stands (halted, or with something asked for), and what staff may do about it. */
export function CoursePanel(props: {
  readonly frame: Frame;
  readonly bulletin: Bulletin;
  /** How many deliveries have no outcome yet. */
  readonly open: number;
  /** How many failed that may be tried again. */
  readonly failed: number;
}) {
  const { frame, bulletin, open, failed } = props;
  const { locale } = frame;
  const { halt, wish } = bulletin;
  const say = words[locale];
  const isSending = bulletin.state === 'sending';
  const mayGoOn = isSending && halt !== undefined && halt.kind !== 'cancelled';
  const mayPause = isSending && halt === undefined && (open > 0 || bulletin.sealedCount === undefined);
  const mayTry = failed > 0 && halt === undefined && (wish?.kind !== 'try-again' || wish.only !== undefined);
  return (
    <>
      <Halted {...props} />
      {wish === undefined || halt !== undefined ? null : <p role="status">{say.wished}</p>}
      {mayGoOn || mayPause || mayTry ? (
        <PostForm action={pagePath(`/hallinta/seuraa/${bulletin.id}/ohjaa`, locale)} locale={locale}>
          <div class="actions">
            {mayGoOn ? <SubmitButton locale={locale} name="teko" value="resume" label={say.resume} /> : null}
            {mayTry ? (
              <SubmitButton
                locale={locale}
                name="teko"
                value="try-again"
                label={say.tryAllAgain(formatNumber(failed, locale), failed === 1)}
              />
            ) : null}
            {mayPause ? (
              <SubmitButton locale={locale} kind="quiet" name="teko" value="pause" label={say.pause} />
            ) : null}
            {mayGoOn || mayPause ? (
              <a href={pagePath(`/hallinta/seuraa/${bulletin.id}/peru`, locale)}>{say.toCancel}</a>
            ) : null}
          </div>
        </PostForm>
      ) : null}
    </>
  );
}

function Halted(props: { readonly frame: Frame; readonly bulletin: Bulletin; readonly open: number }) {
  const { frame, bulletin } = props;
  const { locale } = frame;
  const { halt } = bulletin;
  const say = words[locale];
  if (halt === undefined) return null;
  const at = formatDateTime(halt.at, locale);
  const waiting = formatNumber(props.open, locale);
  switch (halt.kind) {
    case 'paused':
      return (
        <div class="notice">
          <h2>{say.pausedTitle}</h2>
          <p>{say.paused(at, whose(halt.by, frame), waiting)}</p>
        </div>
      );
    case 'stopped':
      return (
        <div class="notice">
          <h2>{say.stoppedTitle}</h2>
          <p>{stopWords[locale][halt.because](at, formatNumber(halt.failed, locale), formatNumber(halt.of, locale))}</p>
          <p>{say.stoppedAdvice(waiting)}</p>
        </div>
      );
    case 'cancelled':
      return (
        <div class="notice">
          <h2>{say.cancelledTitle}</h2>
          <p>{say.cancelled(at, whose(halt.by, frame))}</p>
        </div>
      );
    default:
      return halt satisfies never;
  }
}
