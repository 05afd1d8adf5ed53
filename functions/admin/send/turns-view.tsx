import { staffCatalogue } from '../../../shared/language/catalogue.ts';
import { formatDate, formatNumber, formatTime } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { day, localDateOf } from '../../../shared/time.ts';
import type { Turn, TurnGroup } from './turns.ts';

/** Who gets a bulletin now, later, in a digest or not at all: a line for each, whose names open. `now` is epoch ms. */
export function TurnsView(props: {
  readonly turns: readonly TurnGroup[];
  readonly locale: StaffLocale;
  readonly now: number;
}) {
  const { turns, locale, now } = props;
  const say = words[locale];
  if (turns.length === 0) return <p>{say.nobody}</p>;
  return (
    <div class="turns">
      {turns.map(({ turn, partners }) => (
        <details>
          <summary>
            {say.partners(formatNumber(partners.length, locale), partners.length === 1)}{' '}
            {turnInWords(turn, now, locale)}
          </summary>
          <p>{partners.map(({ name }) => name).join(', ')}</p>
        </details>
      ))}
    </div>
  );
}

/** The same in one sentence, for who hears it. */
export function turnsSentence(turns: readonly TurnGroup[], locale: StaffLocale, now: number): string {
  const say = words[locale];
  if (turns.length === 0) return say.nobody;
  const parts = turns.map(
    ({ turn, partners }, place) =>
      `${place === 0 ? say.partners(formatNumber(partners.length, locale), partners.length === 1) : formatNumber(partners.length, locale)} ${turnInWords(turn, now, locale)}`,
  );
  return `${parts.join(', ')}.`;
}

function turnInWords(turn: Turn, now: number, locale: StaffLocale): string {
  const say = words[locale];
  switch (turn.kind) {
    case 'now':
      return say.now;
    case 'later':
      return timeInWords(turn.at, now, locale);
    case 'digest':
      return say.digest(timeInWords(turn.at, now, locale));
    case 'paused':
      return say.paused;
    case 'never':
      return say.never;
    default:
      return turn satisfies never;
  }
}

function timeInWords(at: number, now: number, locale: StaffLocale): string {
  const say = words[locale];
  const date = localDateOf(at);
  const time = formatTime(at, locale);
  if (date === localDateOf(now)) return say.today(time);
  return date === localDateOf(now + day) ? say.tomorrow(time) : say.onDay(formatDate(at, locale), time);
}

const words = staffCatalogue({
  fi: {
    nobody: 'Näillä valinnoilla tiedote ei mene kenellekään.',
    partners: (count: string, one: boolean) => (one ? `${count} kumppani` : `${count} kumppania`),
    now: 'heti',
    today: (time: string) => `tänään klo ${time}`,
    tomorrow: (time: string) => `huomenna klo ${time}`,
    onDay: (date: string, time: string) => `${date} klo ${time}`,
    digest: (when: string) => `koosteessa ${when}`,
    paused: 'tauolla, ei saa tätä',
    never: 'ei saa tätä: vuoro tulisi vasta voimassaolon jälkeen',
  },
  en: {
    nobody: 'With these choices the bulletin goes to nobody.',
    partners: (count, one) => (one ? `${count} partner` : `${count} partners`),
    now: 'now',
    today: (time) => `today at ${time}`,
    tomorrow: (time) => `tomorrow at ${time}`,
    onDay: (date, time) => `on ${date} at ${time}`,
    digest: (when) => `in a digest ${when}`,
    paused: 'paused, without it',
    never: 'without it: their turn would come after its last day',
  },
});
