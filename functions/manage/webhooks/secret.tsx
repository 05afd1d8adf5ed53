import { formatDate } from '../../../shared/language/format.ts';
import { signingVersions } from '../../../shared/partner/webhook-secrets.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { webhookPath } from './paths.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

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
