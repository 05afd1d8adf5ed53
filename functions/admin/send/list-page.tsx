import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { formatDate } from '../../../shared/language/format.ts';
import { type Frame, SectionPage, TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** The drafts, one of which is to be sent. */
export function SendListPage(props: { readonly frame: Frame; readonly drafts: readonly Bulletin[] }) {
  const { frame, drafts } = props;
  const { locale } = frame;
  const say = words[locale];
  if (drafts.length === 0) {
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
