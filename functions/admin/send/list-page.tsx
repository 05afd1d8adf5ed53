import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { formatDate } from '../../../shared/language/format.ts';
import { type Frame, SectionPage, TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { localTimeInWords } from './schedule-form.tsx';
import { words } from './words.ts';

/** The drafts, one of which is to be sent, and those that are sent by themselves later. */
export function SendListPage(props: {
  readonly frame: Frame;
  readonly drafts: readonly Bulletin[];
  readonly scheduled: readonly Bulletin[];
}) {
  const { frame, drafts, scheduled } = props;
  const { locale } = frame;
  const say = words[locale];
  if (drafts.length + scheduled.length === 0) {
    return (
      <SectionPage frame={frame} section="send" title={say.title}>
        <p>{say.none}</p>
        <p>
          <a class="button" href={pagePath('/hallinta/kirjoita', locale)}>
            {say.write}
          </a>
        </p>
      </SectionPage>
    );
  }
  return (
    <SectionPage frame={frame} section="send" title={say.title}>
      <ScheduledList frame={frame} scheduled={scheduled} />
      <p>{say.intro}</p>
      <TableFrame label={say.title}>
        <thead>
          <tr>
            <th scope="col">{say.draft}</th>
            <th scope="col">{say.validUntil}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr>
              <th scope="row">
                <a href={pagePath(`/hallinta/laheta/${draft.id}`, locale)}>{draft.texts.fi.title}</a>
              </th>
              <td>{formatDate(draft.validUntil, locale)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </SectionPage>
  );
}

function ScheduledList({ frame, scheduled }: { readonly frame: Frame; readonly scheduled: readonly Bulletin[] }) {
  const { locale } = frame;
  const say = words[locale];
  if (scheduled.length === 0) return null;
  const byTime = scheduled.toSorted((a, b) => (a.schedule?.at ?? '').localeCompare(b.schedule?.at ?? ''));
  return (
    <>
      <h2>{say.scheduledTitle}</h2>
      <ul>
        {byTime.map(({ id, texts, schedule }) => (
          <li>
            <a href={pagePath(`/hallinta/laheta/${id}`, locale)}>{texts.fi.title}</a>
            {schedule === undefined ? '' : `, ${localTimeInWords(schedule.at, locale)}`}
          </li>
        ))}
      </ul>
      <h2>{say.draftsTitle}</h2>
    </>
  );
}
