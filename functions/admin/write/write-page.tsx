import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { formatDate, formatDateTime } from '../../../shared/language/format.ts';
import { type Frame, SectionPage, TableFrame, whose } from '../frame.tsx';
import { ImageView } from '../image/image-view.tsx';
import { pagePath } from '../paths.ts';
import { type DraftForm, DraftFormView } from './draft-form.tsx';
import { words } from './words.ts';

/** The drafts, and the form of a new one. */
export function WritePage(props: {
  readonly frame: Frame;
  readonly drafts: readonly Bulletin[];
  readonly draft: DraftForm;
}) {
  const { frame, drafts, draft } = props;
  const say = words[frame.locale];
  return (
    <SectionPage frame={frame} section="write" title={say.title}>
      <h2>{say.draftsTitle}</h2>
      {drafts.length === 0 ? <p class="soft">{say.noDrafts}</p> : <Drafts frame={frame} drafts={drafts} />}
      <h2>{say.newTitle}</h2>
      <DraftFormView locale={frame.locale} draft={draft} />
    </SectionPage>
  );
}

/**
 * The form of a draft that was begun, or of a new one that has errors. `stored` is the draft as it is kept, and `newest` is
 * set when somebody else saved first.
 */
export function DraftPage(props: {
  readonly frame: Frame;
  readonly draft: DraftForm;
  readonly stored?: Bulletin;
  readonly newest?: Bulletin;
}) {
  const { frame, draft, newest } = props;
  const say = words[frame.locale];
  const hasErrors = newest !== undefined || Object.keys(draft.form.errors).length > 0;
  return (
    <SectionPage
      frame={frame}
      section="write"
      title={draft.version === 0 ? say.newTitle : say.editTitle}
      hasErrors={hasErrors}
    >
      {newest === undefined ? null : (
        <div class="notice" role="alert">
          <h2>{say.conflictTitle}</h2>
          <p>{say.conflict}</p>
          <p>
            <a
              href={pagePath(`/hallinta/kirjoita/${newest.id}/esikatselu`, frame.locale)}
              target="_blank"
              rel="noopener"
            >
              {say.conflictLink}
            </a>
          </p>
        </div>
      )}
      {props.stored === undefined ? null : <ImageView locale={frame.locale} bulletin={props.stored} changes />}
      <DraftFormView locale={frame.locale} draft={draft} />
    </SectionPage>
  );
}

function Drafts(props: { readonly frame: Frame; readonly drafts: readonly Bulletin[] }) {
  const { frame } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <TableFrame label={say.draftsTitle}>
      <thead>
        <tr>
          <th scope="col">{say.draftTitle}</th>
          <th scope="col">{say.validUntil}</th>
          <th scope="col">{say.created}</th>
          <th scope="col">{say.author}</th>
          <th scope="col">{say.actions}</th>
        </tr>
      </thead>
      <tbody>
        {props.drafts.map((draft) => (
          <tr>
            <th scope="row">
              <a href={pagePath(`/hallinta/kirjoita/${draft.id}`, locale)}>{draft.texts.fi.title}</a>
            </th>
            <td>{formatDate(draft.validUntil, locale)}</td>
            <td>{formatDateTime(draft.createdAt, locale)}</td>
            <td>{whose(draft.createdBy, frame)}</td>
            <td>
              <a href={pagePath(`/hallinta/kirjoita/${draft.id}/esikatselu`, locale)}>{say.preview}</a>{' '}
              <a href={pagePath(`/hallinta/laheta/${draft.id}`, locale)}>{say.send}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
