import { type Bulletin, holds, lacksAlt } from '../../../shared/bulletin/bulletin.ts';
import { formatDate, formatNumber } from '../../../shared/language/format.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { BulletinFacts, BulletinVersions } from '../bulletin-view.tsx';
import { type Frame, SectionPage, whose } from '../frame.tsx';
import { AltMissing } from '../image/alt-missing.tsx';
import { ImageView } from '../image/image-view.tsx';
import { pagePath } from '../paths.ts';
import { BeforeSending } from './before-sending.tsx';
import type { Recipients } from './recipients.ts';
import { RecipientsView } from './recipients-view.tsx';
import { Missed, Scheduled, ScheduleForm } from './schedule-form.tsx';
import { reachesAnybody } from './turns.ts';
import { words } from './words.ts';

/** What the reader did before: what became of it stands on top of the page. */
export type Seen = {
  /** The draft is not the one that the sender saw. */
  readonly changed?: boolean;
  /** Test mails were sent. */
  readonly sampled?: boolean;
  /** The time as it was typed, and what is wrong with it. */
  readonly scheduling?: FormState;
};

type SendPageProps = {
  readonly frame: Frame;
  readonly bulletin: Bulletin;
  readonly recipients: Recipients;
  /** Whether the network has any active partner at all. */
  readonly networkIsEmpty: boolean;
  /** Whether what is urgent needs a second member of staff. */
  readonly needsSecond: boolean;
  /** Where others may read the draft, and until when (epoch ms). */
  readonly share: { readonly url: string; readonly until: number };
  /** Holds the key of the form that asks for test mails. */
  readonly form: FormState;
  readonly seen: Seen;
  readonly now: number;
};

/** What a draft says, who gets it, and the button that sends exactly this version. `now` is epoch ms. */
export function SendPage(props: SendPageProps) {
  const { frame, bulletin, recipients, seen } = props;
  const { locale } = frame;
  const say = words[locale];
  const ended = !holds(bulletin, props.now);
  const nobody = !reachesAnybody(recipients.turns);
  const isScheduled = bulletin.state === 'scheduled';
  const lacksWords = lacksAlt(bulletin).length > 0;
  return (
    <SectionPage
      frame={frame}
      section="send"
      title={say.pageTitle(bulletin.texts.fi.title)}
      hasErrors={seen.scheduling !== undefined}
    >
      {seen.changed ? (
        <div class="notice" role="alert">
          <h2>{say.changedTitle}</h2>
          <p>{say.changed}</p>
        </div>
      ) : null}
      {seen.sampled ? (
        <p class="notice" role="status">
          {say.sampled(frame.staff.email)}
        </p>
      ) : null}
      {ended ? (
        <div class="notice" role="alert">
          <h2>{say.endedTitle}</h2>
          <p>{say.ended(formatDate(bulletin.validUntil, locale))}</p>
        </div>
      ) : null}
      <AltMissing locale={locale} bulletin={bulletin} />
      <Missed frame={frame} bulletin={bulletin} />
      {recipients.partners.length === 0 ? <Nobody frame={frame} networkIsEmpty={props.networkIsEmpty} /> : null}
      {recipients.partners.length === 0 ? null : (
        <RecipientsView recipients={recipients} locale={locale} now={props.now} />
      )}
      {isScheduled ? <Scheduled frame={frame} bulletin={bulletin} /> : null}
      {nobody || ended || lacksWords || isScheduled ? null : <Sending {...props} />}
      {isScheduled ? null : (
        <p>
          <a href={pagePath(`/hallinta/kirjoita/${bulletin.id}`, locale)}>{say.edit}</a>
        </p>
      )}
      <BeforeSending frame={frame} bulletin={bulletin} share={props.share} form={props.form} />
      <h2>{say.contentTitle}</h2>
      <ImageView locale={locale} bulletin={bulletin} />
      <BulletinFacts bulletin={bulletin} locale={locale} />
      <BulletinVersions bulletin={bulletin} locale={locale} />
    </SectionPage>
  );
}

/** The button that sends at once, and the way to send later. What is urgent may wait for a second member of staff. */
function Sending({ frame, bulletin, recipients, needsSecond, seen }: SendPageProps) {
  const { locale } = frame;
  const say = words[locale];
  const count = recipients.partners.length;
  const isUrgent = bulletin.urgency === 'urgent';
  const waitsForOther = bulletin.approval?.askedBy.sub === frame.staff.sub;
  if (isUrgent && needsSecond && waitsForOther) {
    return (
      <div class="notice" role="status">
        <h2>{say.waitsTitle}</h2>
        <p>{say.waits}</p>
      </div>
    );
  }
  const asks = isUrgent && needsSecond && bulletin.approval === undefined;
  const label = asks
    ? say.askSecond
    : bulletin.approval === undefined
      ? say.send(formatNumber(count, locale), count === 1)
      : say.agree(formatNumber(count, locale), count === 1);
  return (
    <>
      <h2>{say.sendTitle}</h2>
      {bulletin.approval === undefined ? null : <p>{say.wants(whose(bulletin.approval.askedBy, frame))}</p>}
      <p>{asks ? say.secondHelp : say.sendHelp}</p>
      <PostForm action={pagePath(`/hallinta/laheta/${bulletin.id}`, locale)} locale={locale}>
        <input type="hidden" name="version" value={String(bulletin.version)} />
        <div class="actions">
          <SubmitButton locale={locale} label={label} />
        </div>
      </PostForm>
      {isUrgent || bulletin.kind !== 'alert' ? null : (
        <ScheduleForm frame={frame} bulletin={bulletin} form={seen.scheduling} />
      )}
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
