import { type Bulletin, holds } from '../../../shared/bulletin/bulletin.ts';
import { formatDate, formatNumber } from '../../../shared/language/format.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { BulletinFacts, BulletinVersions } from '../bulletin-view.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import type { Recipients } from './recipients.ts';
import { RecipientsView } from './recipients-view.tsx';
import { words } from './words.ts';

/** What a draft says, who gets it, and the button that sends exactly this version. `now` is epoch ms. */
export function SendPage(props: {
  readonly frame: Frame;
  readonly bulletin: Bulletin;
  readonly recipients: Recipients;
  /** Whether the network has any active partner at all. */
  readonly networkIsEmpty: boolean;
  readonly now: number;
  /** The draft is not the one that the sender saw before. */
  readonly changed?: boolean;
}) {
  const { frame, bulletin, recipients } = props;
  const { locale } = frame;
  const say = words[locale];
  const ended = !holds(bulletin, props.now);
  const nobody = recipients.partners.length === 0;
  return (
    <SectionPage frame={frame} section="send" title={say.pageTitle(bulletin.texts.fi.title)}>
      {props.changed ? (
        <div class="notice" role="alert">
          <h2>{say.changedTitle}</h2>
          <p>{say.changed}</p>
        </div>
      ) : null}
      {ended ? (
        <div class="notice" role="alert">
          <h2>{say.endedTitle}</h2>
          <p>{say.ended(formatDate(bulletin.validUntil, locale))}</p>
        </div>
      ) : null}
      {nobody ? <Nobody frame={frame} networkIsEmpty={props.networkIsEmpty} /> : null}
      {nobody ? null : <RecipientsView recipients={recipients} locale={locale} />}
      {nobody || ended ? null : <SendForm frame={frame} bulletin={bulletin} count={recipients.partners.length} />}
      <p>
        <a href={pagePath(`/hallinta/kirjoita/${bulletin.id}`, locale)}>{say.edit}</a>
      </p>
      <h2>{say.contentTitle}</h2>
      <BulletinFacts bulletin={bulletin} locale={locale} />
      <BulletinVersions bulletin={bulletin} locale={locale} />
    </SectionPage>
  );
}

function SendForm(props: { readonly frame: Frame; readonly bulletin: Bulletin; readonly count: number }) {
  const { bulletin, count } = props;
  const { locale } = props.frame;
  const say = words[locale];
  return (
    <>
      <h2>{say.sendTitle}</h2>
      <p>{say.sendHelp}</p>
      <PostForm action={pagePath(`/hallinta/laheta/${bulletin.id}`, locale)} locale={locale}>
        <input type="hidden" name="version" value={String(bulletin.version)} />
        <div class="actions">
          <SubmitButton locale={locale} label={say.send(formatNumber(count, locale), count === 1)} />
        </div>
      </PostForm>
    </>
  );
}

function Nobody(props: { readonly frame: Frame; readonly networkIsEmpty: boolean }) {
  const { locale } = props.frame;
  const say = words[locale];
  return (
    <div class="notice">
      <h2>{say.nobodyTitle}</h2>
      {props.networkIsEmpty ? (
        <p>
          {say.nobodyInNetwork} <a href={pagePath('/hallinta/kumppanit', locale)}>{say.toPartners}</a>
        </p>
      ) : (
        <p>{say.nobody}</p>
      )}
    </div>
  );
}
