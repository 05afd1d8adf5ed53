import { formatDate } from '../../../shared/language/format.ts';
import { type Locale, nativeNames } from '../../../shared/language/locale.ts';
import { channelChoices, kindChoices, municipalityChoices } from '../../../shared/partner/words.ts';
import { invitationEnds } from '../../../shared/prospect/invitation.ts';
import { type Prospect, ProspectState } from '../../../shared/prospect/prospect.ts';
import { prospectStateNames } from '../../../shared/prospect/words.ts';
import { SelectField } from '../../../shared/web/choice-fields.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { QrCode } from '../../../shared/web/qr.tsx';
import { TextArea, TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { limits } from './fields.ts';
import { invitationTexts, words } from './words.ts';

type Invitation = { readonly locale: Locale; readonly url: string };

/** The form of a prospect that is not stored yet. */
export function NewProspectPage(props: { readonly frame: Frame; readonly id: string; readonly form: FormState }) {
  const { frame, form } = props;
  const say = words[frame.locale];
  return (
    <SectionPage frame={frame} section="prospects" title={say.add} hasErrors={Object.keys(form.errors).length > 0}>
      <ProspectForm {...props} version={0} />
    </SectionPage>
  );
}

/** A prospect: its invitation and its form. `now` is epoch ms. */
export function ProspectPage(props: {
  readonly frame: Frame;
  readonly prospect: Prospect;
  readonly form: FormState;
  readonly invitations: readonly Invitation[];
  readonly now: number;
  /** Somebody else saved it in the meantime; the form holds what the reader typed. */
  readonly conflict?: boolean;
}) {
  const { frame, prospect, form } = props;
  const { locale } = frame;
  const say = words[locale];
  const hasErrors = props.conflict === true || Object.keys(form.errors).length > 0;
  return (
    <SectionPage frame={frame} section="prospects" title={prospect.name} hasErrors={hasErrors}>
      {props.conflict ? (
        <div class="notice" role="alert">
          <h2>{say.conflictTitle}</h2>
          <p>{say.conflict}</p>
        </div>
      ) : null}
      {prospect.partnerId === undefined ? (
        <Invite {...props} />
      ) : (
        <p>
          {say.joinedAt(formatDate(prospect.joinedAt ?? prospect.createdAt, locale))}{' '}
          <a href={pagePath(`/hallinta/kumppanit/${prospect.partnerId}`, locale)}>{say.openPartner}</a>
        </p>
      )}
      <h2>{say.details}</h2>
      <ProspectForm frame={frame} id={prospect.id} form={form} version={prospect.version + 1} />
      <p>
        <a href={pagePath('/hallinta/ehdokkaat', locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

function Invite(props: {
  readonly frame: Frame;
  readonly prospect: Prospect;
  readonly invitations: readonly Invitation[];
  readonly now: number;
}) {
  const { prospect, invitations } = props;
  const { locale } = props.frame;
  const say = words[locale];
  if (prospect.state === 'declined') return <p>{say.declined}</p>;
  const ends = prospect.invitedAt === undefined ? undefined : invitationEnds(prospect.invitedAt) * 1000;
  const hasEnded = ends !== undefined && ends <= props.now;
  return (
    <>
      <h2>{say.invitation}</h2>
      <p>{say.invitationHelp}</p>
      {ends === undefined ? null : (
        <p>{hasEnded ? say.hasEnded(formatDate(ends, locale)) : say.worksUntil(formatDate(ends, locale))}</p>
      )}
      {hasEnded
        ? null
        : invitations.map((invitation) => <InvitationIn {...invitation} id={prospect.id} staffLocale={locale} />)}
      <PostForm action={pagePath(`/hallinta/ehdokkaat/${prospect.id}/kutsu`, locale)} locale={locale}>
        <SubmitButton
          locale={locale}
          label={ends === undefined ? say.makeInvitation : say.renewInvitation}
          {...(ends === undefined || hasEnded ? {} : { kind: 'quiet' as const })}
        />
      </PostForm>
    </>
  );
}

function InvitationIn(props: Invitation & { readonly id: string; readonly staffLocale: Frame['locale'] }) {
  const { locale, url, staffLocale } = props;
  const say = words[staffLocale];
  return (
    <details open={locale === 'fi'}>
      <summary lang={locale}>{nativeNames[locale]}</summary>
      <div class="beside">
        <pre class="panel" lang={locale}>
          {invitationTexts[locale].message(url)}
        </pre>
        <div>
          <QrCode text={url} label={say.qrLabel(nativeNames[locale])} />
          <p>
            <a href={`/hallinta/ehdokkaat/${props.id}/kutsu.svg?kieli=${locale}`} download={`kutsu-${locale}.svg`}>
              {say.qrFile}
            </a>
          </p>
        </div>
      </div>
    </details>
  );
}

function ProspectForm(props: {
  readonly frame: Frame;
  readonly id: string;
  readonly form: FormState;
  readonly version: number;
}) {
  const { form, id, version } = props;
  const { locale } = props.frame;
  const say = words[locale];
  const field = { locale, form };
  const states = ProspectState.options.map((value) => ({ value, label: prospectStateNames[value][locale] }));
  return (
    <PostForm action={pagePath(`/hallinta/ehdokkaat/${id}`, locale)} locale={locale}>
      <ErrorSummary {...field} labels={{ name: say.name, kind: say.kind, municipality: say.municipality }} />
      <input type="hidden" name="version" value={String(version)} />
      <TextField {...field} name="name" label={say.name} max={limits.name} />
      <SelectField {...field} name="kind" label={say.kind} options={kindChoices(locale)} />
      <SelectField {...field} name="municipality" label={say.municipality} options={municipalityChoices(locale)} />
      <SelectField {...field} name="state" label={say.state} options={states} />
      <SelectField {...field} name="channel" label={say.channel} options={channelChoices(locale)} optional />
      <TextField {...field} name="account" label={say.account} max={limits.name} optional />
      <TextField {...field} name="contact" label={say.contact} hint={say.contactHint} max={limits.contact} optional />
      <TextArea {...field} name="notes" label={say.notes} hint={say.notesHint} max={limits.notes} rows={4} optional />
      <div class="actions">
        <SubmitButton locale={locale} label={say.save} />
      </div>
    </PostForm>
  );
}
