import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { standingName } from '../../../shared/bulletin/words.ts';
import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage, TableFrame, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** A sent bulletin with how far its deliveries are. */
export type Followed = {
  readonly bulletin: Bulletin;
  readonly progress: { readonly total: number; readonly settled: number };
};

/** The bulletins that were sent, newest first, `shown` at most. */
export function FollowListPage(props: {
  readonly frame: Frame;
  readonly followed: readonly Followed[];
  readonly shown: number;
}) {
  const { frame, followed } = props;
  const { locale } = frame;
  const say = words[locale];
  const number = (value: number) => formatNumber(value, locale);
  return (
    <SectionPage frame={frame} section="follow" title={say.title}>
      <Buried frame={frame} count={followed.filter(({ bulletin }) => bulletin.buriedAt !== undefined).length} />
      {followed.length === 0 ? (
        <>
          <p>{say.none}</p>
          <p>
            <a class="button" href={pagePath('/hallinta/kirjoita', locale)}>
              {say.write}
            </a>
          </p>
        </>
      ) : (
        <TableFrame label={say.title}>
          <thead>
            <tr>
              <th scope="col">{say.bulletin}</th>
              <th scope="col">{say.sealedAt}</th>
              <th scope="col">{say.by}</th>
              <th scope="col">{say.state}</th>
              <th scope="col">{say.progress}</th>
            </tr>
          </thead>
          <tbody>
            {followed.map(({ bulletin, progress }) => (
              <tr>
                <th scope="row">
                  <a href={pagePath(`/hallinta/seuraa/${bulletin.id}`, locale)}>{bulletin.texts.fi.title}</a>
                </th>
                <td>{bulletin.sealedAt === undefined ? '' : formatDateTime(bulletin.sealedAt, locale)}</td>
                <td>{whose(bulletin.sealedBy, frame)}</td>
                <td>{standingName(bulletin, locale)}</td>
                <td>{say.done(number(progress.settled), number(progress.total))}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {followed.length < props.shown ? null : <p class="soft">{say.newest(number(props.shown))}</p>}
    </SectionPage>
  );
}

/** What a fault of our own stopped, with the button that sets all of it going again. */
function Buried(props: { readonly frame: Frame; readonly count: number }) {
  const { locale } = props.frame;
  const say = words[locale];
  if (props.count === 0) return null;
  return (
    <div class="notice">
      <h2>{say.buriedTitle}</h2>
      <p>{say.buried(formatNumber(props.count, locale), props.count === 1)}</p>
      <PostForm action={pagePath('/hallinta/seuraa/uudelleen', locale)} locale={locale}>
        <div class="actions">
          <SubmitButton locale={locale} label={say.redrive} />
        </div>
      </PostForm>
    </div>
  );
}
