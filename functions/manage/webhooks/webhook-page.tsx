import { shownAddress, webhookName } from '../../../shared/partner/webhook-target.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { CallsTable } from '../../../shared/webhook/calls-table.tsx';
import { SectionPage } from '../frame.tsx';
import { communityPath } from '../paths.ts';
import { limits } from './forms.ts';
import { StateTag } from './list-page.tsx';
import { webhookPath } from './paths.ts';
import { Prove } from './prove.tsx';
import { Secret } from './secret.tsx';
import { Use } from './use.tsx';
import type { View } from './view.ts';
import { words } from './words.ts';

/** One webhook of a community: how it stands, and all that its maintainer can do with it. */
export function WebhookPage(view: View) {
  const { frame, target, lately, form } = view;
  const { locale, community } = frame;
  const say = words[locale];
  const hasErrors = Object.keys(form.errors).length > 0;
  const path = (act: string) => webhookPath(community.partner.id, target.id, locale, act);
  return (
    <SectionPage frame={frame} section="webhooks" title={webhookName(target)} hasErrors={hasErrors}>
      <ErrorSummary locale={locale} form={form} labels={{ name: say.name, code: say.code }} />
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
      <div class="actions">
        <a href={path('poista')}>{say.removeTitle}</a>
        <a href={communityPath(community.partner.id, locale, 'webhookit')}>{say.back}</a>
      </div>
    </SectionPage>
  );
}
