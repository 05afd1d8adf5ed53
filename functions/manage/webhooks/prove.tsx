import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { webhookPath } from './paths.ts';
import { Secret } from './secret.tsx';
import type { View } from './view.ts';
import { words } from './words.ts';

/** How a webhook that is not in use is taken into use: other software echoes a challenge, a chat shows a code. */
export function Prove(view: View) {
  const { frame, target } = view;
  const say = words[frame.locale];
  const isDisabled = target.state === 'disabled';
  return (
    <>
      <h2>{isDisabled ? say.enableTitle : say.proveTitle}</h2>
      {isDisabled ? <p>{say.enable}</p> : null}
      {target.format === 'slack' ? <ByCode {...view} /> : <ByChallenge {...view} />}
    </>
  );
}

function ByChallenge({ frame, target, now }: View) {
  const { locale, community } = frame;
  const say = words[locale];
  return (
    <>
      <ol>
        <li>{say.stepSecret}</li>
        <li>{say.stepAsk}</li>
      </ol>
      <Secret frame={frame} target={target} now={now} />
      {community.partner.state === 'active' ? (
        <div class="actions">
          <PostForm action={webhookPath(community.partner.id, target.id, locale, 'tarkista')} locale={locale}>
            <SubmitButton locale={locale} label={say.ask} />
          </PostForm>
        </div>
      ) : (
        <p>{say.askLater}</p>
      )}
    </>
  );
}

function ByCode({ frame, target, form }: View) {
  const { locale, community } = frame;
  const say = words[locale];
  const path = (act: string) => webhookPath(community.partner.id, target.id, locale, act);
  return (
    <>
      {target.askedAt === undefined ? null : (
        <>
          <p>{say.codePosted}</p>
          <PostForm action={path('koodi')} locale={locale}>
            <TextField locale={locale} form={form} name="code" type="number" label={say.code} autocomplete="off" />
            <SubmitButton locale={locale} label={say.confirmCode} />
          </PostForm>
        </>
      )}
      <div class="actions">
        <PostForm action={path('tarkista')} locale={locale}>
          <SubmitButton
            locale={locale}
            label={target.askedAt === undefined ? say.askCode : say.askNewCode}
            {...(target.askedAt === undefined ? {} : { kind: 'quiet' as const })}
          />
        </PostForm>
      </div>
    </>
  );
}
