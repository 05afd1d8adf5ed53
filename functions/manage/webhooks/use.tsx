import { formatNumber } from '../../../shared/language/format.ts';
import { fromIso, minute } from '../../../shared/time.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { webhookPath } from './paths.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

/** For so long after it was asked for, what was missed may still be on its way. */
const replayTakesMs = 10 * minute;

/** What can be done with a webhook that is in use: a test, and what it missed. */
export function Use({ frame, target, lately, now }: View) {
  const { locale, community } = frame;
  const say = words[locale];
  const path = (act: string) => webhookPath(community.partner.id, target.id, locale, act);
  const wasAsked = target.replayAskedAt !== undefined && now - fromIso(target.replayAskedAt) < replayTakesMs;
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
