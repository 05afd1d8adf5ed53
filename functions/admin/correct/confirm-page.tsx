import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { formatNumber } from '../../../shared/language/format.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { BulletinVersions } from '../bulletin-view.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** Whom a correction concerns: all who got what it corrects, and the accounts on which it was posted. */
export type Concerned = { readonly partners: number; readonly posts: number };

/** A correction as it will read, whom it goes to, and the button that sends it at once. */
export function CorrectionConfirmPage(props: {
  readonly frame: Frame;
  readonly correction: Bulletin;
  readonly concerned: Concerned;
  /** Why it cannot be sent as it is. */
  readonly refused?: 'overtaken' | 'ended' | undefined;
}) {
  const { frame, correction, concerned, refused } = props;
  const { locale } = frame;
  const say = words[locale];
  const number = (value: number) => formatNumber(value, locale);
  const isCancel = correction.kind === 'cancel';
  return (
    <SectionPage frame={frame} section="follow" title={isCancel ? say.confirmCancel : say.confirmUpdate}>
      {refused === undefined ? null : (
        <p class="notice" role="alert">
          {say[refused]}
        </p>
      )}
      <ul>
        <li>{say.notices(number(concerned.partners))}</li>
        <li>{isCancel ? say.removeTasks(number(concerned.posts)) : say.editTasks(number(concerned.posts))}</li>
        <li>{say.links}</li>
      </ul>
      {correction.changes === undefined ? null : (
        <p>
          <strong>{say.change}:</strong> {correction.changes.fi}
        </p>
      )}
      {refused === undefined ? (
        <PostForm action={pagePath(`/hallinta/korjaa/${correction.id}/laheta`, locale)} locale={locale}>
          <input type="hidden" name="version" value={String(correction.version)} />
          <div class="actions">
            <SubmitButton
              locale={locale}
              label={isCancel ? say.sendCancel : say.sendUpdate}
              {...(isCancel ? { kind: 'danger' as const } : {})}
            />
          </div>
        </PostForm>
      ) : null}
      <BulletinVersions bulletin={correction} locale={locale} />
      <p>
        <a href={pagePath(`/hallinta/seuraa/${correction.corrects ?? correction.id}`, locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}
