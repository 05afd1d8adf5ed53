import { type WebhookTarget, webhookName } from '../../../shared/partner/webhook-target.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { webhookPath } from './paths.ts';
import { words } from './words.ts';

type Props = { readonly frame: Frame; readonly target: WebhookTarget };

/** The signing secret, for the one time that it is shown. */
export function SecretPage(props: Props & { readonly secret: string }) {
  const { frame, target, secret } = props;
  const say = words[frame.locale];
  return (
    <SectionPage frame={frame} section="webhooks" title={say.secretTitle}>
      <p>{say.secretIntro}</p>
      <p>
        <code>{secret}</code>
      </p>
      <p>{say.secretUse}</p>
      <p>
        <a href={webhookPath(frame.community.partner.id, target.id, frame.locale)}>{say.secretBack}</a>
      </p>
    </SectionPage>
  );
}

/** Asks once more before a webhook is removed. */
export function RemovePage(props: Props) {
  const { frame, target } = props;
  const { locale, community } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="webhooks" title={`${say.removeTitle}: ${webhookName(target)}`}>
      <p>{say.removeAsk}</p>
      <div class="actions">
        <PostForm action={webhookPath(community.partner.id, target.id, locale, 'poista')} locale={locale}>
          <SubmitButton locale={locale} label={say.remove} kind="danger" />
        </PostForm>
        <a href={webhookPath(community.partner.id, target.id, locale)}>{say.keep}</a>
      </div>
    </SectionPage>
  );
}
