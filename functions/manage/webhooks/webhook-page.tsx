import { formatDate, formatNumber } from '../../../shared/language/format.ts';
import { signingVersions } from '../../../shared/partner/webhook-secrets.ts';
import { type WebhookTarget, webhookName } from '../../../shared/partner/webhook-target.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { CallsTable } from '../../../shared/webhook/calls-table.tsx';
import type { Lately } from '../../../shared/webhook/last-calls.ts';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath } from '../paths.ts';
import { limits } from './forms.ts';
import { StateTag } from './list-page.tsx';
import { webhookPath } from './paths.ts';
import { Prove } from './prove.tsx';
import { words } from './words.ts';

/** What the parts of a webhook's page are drawn from. `form` is what was typed on it and is wrong. `now` is epoch ms. */
export type View = {
  readonly frame: Frame;
  readonly target: WebhookTarget;
  readonly lately: Lately;
  readonly form: FormState;
  readonly now: number;
};

/** One webhook of a community: how it stands, and all that its maintainer can do with it. */
export function WebhookPage(view: View) {
  const { frame, target, lately, form } = view;
  const { locale, community } = frame;
  const say = words[locale];
  const hasErrors = Object.keys(form.errors).length > 0;
  const path = (act: string) => webhookPath(community.partner.id, target.id, locale, act);
  return (
    <SectionPage frame={frame} section="webhooks" title={webhookName(target)} hasErrors={hasErrors}>
      <ErrorSummary locale={locale} form={form} />
      <p>
        <StateTag target={target} locale={locale} />{' '}
        {target.disabled === undefined ? null : say[`why-${target.disabled.because}`]}
        {target.state === 'verified' ? say.isVerified : null}
      </p>
      <p class="soft">{shownAddress(target)}</p>
      {target.state === 'verified' ? <Use {...view} /> : <Prove {...view} />}
      <h2>{say.lastTitle}</h2>
      {lately.isWaiting ? <p>{say.waiting}</p> : null}
      <CallsTable locale={locale} calls={lately.calls} />
      {target.format === 'standard' && target.state === 'verified' ? <Secret {...view} /> : null}
      <h2>{say.renameTitle}</h2>
      <PostForm action={path('nimi')} locale={locale}>
        <TextField
          locale={locale}
          form={'name' in form.input ? form : { ...form, input: { ...form.input, name: [webhookName(target)] } }}
          name="name"
          label={say.name}
          max={limits.name}
          autocomplete="off"
        />
        <SubmitButton locale={locale} label={say.rename} kind="quiet" />
      </PostForm>
      <p>
        <a href={path('poista')}>{say.removeTitle}</a>
      </p>
      <p>
        <a href={communityPath(community.partner.id, locale, 'webhookit')}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

/** A chat's address is as good as a password: enough of it is shown to tell it from another. */
function shownAddress({ url, format }: WebhookTarget): string {
  return format === 'slack' ? `${new URL(url).origin}/…${url.slice(-4)}` : url;
}

/** What can be done with a webhook that is in use: a test, and what it missed. */
function Use({ frame, target, lately, now }: View) {
  const { locale, community } = frame;
  const say = words[locale];
  const path = (act: string) => webhookPath(community.partner.id, target.id, locale, act);
  const wasAsked = target.replayAskedAt !== undefined && now - Date.parse(target.replayAskedAt) < replayTakesMs;
  return (
    <>
      {lately.missed === 0 ? null : (
        <div class="notice">
          <h2>{say.missedTitle}</h2>
          <p>{say.missed(formatNumber(lately.missed, locale))}</p>
          {wasAsked ? (
            <p>{say.replaying}</p>
          ) : (
            <PostForm action={path('valiin-jaaneet')} locale={locale}>
              <SubmitButton locale={locale} label={say.replay} />
            </PostForm>
          )}
        </div>
      )}
      <h2>{say.testTitle}</h2>
      <p>{say.testHelp}</p>
      <PostForm action={path('kokeile')} locale={locale}>
        <SubmitButton locale={locale} label={say.test} kind="quiet" />
      </PostForm>
    </>
  );
}

/** For so long after it was asked for, what was missed may still be on its way. */
const replayTakesMs = 10 * 60_000;

/** The secret that signs: shown once, and changed when it is lost. */
export function Secret({ frame, target, now }: Pick<View, 'frame' | 'target' | 'now'>) {
  const { locale, community } = frame;
  const say = words[locale];
  const path = (act: string) => webhookPath(community.partner.id, target.id, locale, act);
  const until = signingVersions(target, now).length > 1 ? target.retiring?.[0]?.until : undefined;
  return (
    <>
      <h2>{say.secretTitle}</h2>
      {until === undefined ? null : <p>{say.rotating(formatDate(until, locale))}</p>}
      {target.secretShownAt === undefined ? (
        <>
          <p>{say.secretOnce}</p>
          <PostForm action={path('salaisuus')} locale={locale}>
            <SubmitButton locale={locale} label={say.showSecret} kind="quiet" />
          </PostForm>
        </>
      ) : (
        <>
          <p>{say.secretShown(formatDate(target.secretShownAt, locale))}</p>
          <p>{say.rotateHelp}</p>
          <PostForm action={path('vaihda')} locale={locale}>
            <SubmitButton locale={locale} label={say.rotate} kind="quiet" />
          </PostForm>
        </>
      )}
    </>
  );
}
