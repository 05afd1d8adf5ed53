import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { TurnGroup } from '../send/turns.ts';
import { TurnsView, turnsSentence } from '../send/turns-view.tsx';
import { words } from './words.ts';

/** Who would get what is being written if it were sent `now` (epoch ms): in a sentence, and by name. */
export function AudienceNow(props: {
  readonly turns: readonly TurnGroup[];
  readonly locale: StaffLocale;
  readonly now: number;
}) {
  const { turns, locale, now } = props;
  return (
    <>
      <p>
        <strong>{words[locale].audienceTitle}:</strong> {turnsSentence(turns, locale, now)}
      </p>
      {turns.length === 0 ? null : <TurnsView {...props} />}
    </>
  );
}
