import { mostWebhooks } from '../../../shared/partner/webhook-changes.ts';
import { type WebhookTarget, webhookName } from '../../../shared/partner/webhook-target.ts';
import { RadioGroup } from '../../../shared/web/choice-fields.tsx';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath } from '../paths.ts';
import { limits } from './forms.ts';
import { webhookPath } from './paths.ts';
import { words } from './words.ts';

/** The webhooks of a community, and the form that adds one. */
export function WebhooksPage(props: { readonly frame: Frame; readonly form: FormState }) {
  const { frame, form } = props;
  const { locale, community } = frame;
  const { partner } = community;
  const say = words[locale];
  const webhooks = partner.targets.flatMap((target) => (target.channel === 'webhook' ? [target] : []));
  const hasErrors = Object.keys(form.errors).length > 0;
  return (
    <SectionPage frame={frame} section="webhooks" title={say.title} hasErrors={hasErrors}>
      <ErrorSummary locale={locale} form={form} labels={{ name: say.name, format: say.format, url: say.url }} />
      <p>{say.intro}</p>
      {webhooks.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <ul class="cards">
          {webhooks.map((target) => (
            <li>
              <a href={webhookPath(partner.id, target.id, locale)}>{webhookName(target)}</a>{' '}
              <StateTag {...{ target, locale }} />
              <br />
              <span class="soft">{new URL(target.url).host}</span>
            </li>
          ))}
        </ul>
      )}
      <h2>{say.addTitle}</h2>
      <AddForm {...props} isFull={webhooks.length >= mostWebhooks} />
    </SectionPage>
  );
}

/** The state of a webhook in two words. */
export function StateTag(props: { readonly target: WebhookTarget; readonly locale: Frame['locale'] }) {
  const { state } = props.target;
  const kind = { verified: 'tag good', unverified: 'tag', disabled: 'tag bad' } as const;
  return <span class={kind[state]}>{words[props.locale][state]}</span>;
}

function AddForm(props: { readonly frame: Frame; readonly form: FormState; readonly isFull: boolean }) {
  const { frame, form, isFull } = props;
  const { locale, community } = frame;
  const say = words[locale];
  if (community.partner.state !== 'active') return <p>{say.notActive}</p>;
  if (isFull) return <p>{say.tooMany}</p>;
  const field = { locale, form };
  return (
    <PostForm action={communityPath(community.partner.id, locale, 'webhookit')} locale={locale}>
      <input type="hidden" name="formKey" value={typedIn(form, 'formKey')} />
      <TextField {...field} name="name" label={say.name} hint={say.nameHint} max={limits.name} autocomplete="off" />
      <RadioGroup
        {...field}
        name="format"
        label={say.format}
        options={[
          { value: 'standard', label: say.standard, hint: say.standardHint },
          { value: 'slack', label: say.slack, hint: say.slackHint },
        ]}
      />
      <TextField {...field} name="url" type="url" label={say.url} hint={say.urlHint} autocomplete="off" />
      <SubmitButton locale={locale} label={say.add} />
    </PostForm>
  );
}
