import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { standingName } from '../../../shared/bulletin/words.ts';
import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
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
