import { formatDateTime } from '../../../shared/language/format.ts';
import { type Question, Verdict } from '../../../shared/question/question.ts';
import { closedBecause, verdictNames } from '../../../shared/question/words.ts';
import { type Frame, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** What was answered, by whom, and what its readers say of it. */
export function Settled({ frame, question }: { readonly frame: Frame; readonly question: Question }) {
  const { locale } = frame;
  const say = words[locale];
  const { answer, reply, closed, heard, reopenedAt } = question;
  if (answer === undefined && reply === undefined && closed === undefined) return null;
  const by = (act: { at: string; by: { sub: string; name: string } }) =>
    `${formatDateTime(act.at, locale)}, ${whose(act.by, frame)}`;
  return (
    <>
      <h2>{say.settled}</h2>
      {reopenedAt === undefined ? null : <p class="notice">{say.reopened(formatDateTime(reopenedAt, locale))}</p>}
      {answer === undefined ? null : (
        <p>
          <a href={pagePath(`/hallinta/seuraa/${answer.bulletinId}`, locale)}>{say.readAnswer}</a>, {by(answer)}
        </p>
      )}
      {reply === undefined ? null : (
        <>
          <p>
            {say.replied}, {by(reply)}
          </p>
          <blockquote class="written panel" lang={question.locale}>
            {reply.text}
          </blockquote>
        </>
      )}
      {closed === undefined ? null : (
        <p>
          {closedBecause[closed.because][locale]} {by(closed)}
        </p>
      )}
      {heard.length === 0 ? null : (
        <p>
          {say.heard}{' '}
          {Verdict.options
            .map(
              (verdict) =>
                `${verdictNames[verdict][locale]} ${heard.filter((each) => each.verdict === verdict).length}`,
            )
            .join(', ')}
        </p>
      )}
    </>
  );
}
