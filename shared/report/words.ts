import type { DeliveryChannel } from '../delivery/delivery.ts';
import { stateNames } from '../delivery/words.ts';
import { formatNumber } from '../language/format.ts';
import type { FeedbackAbout } from '../question/question.ts';
import { region, type Topic } from '../region.ts';
import type { Outcome, ReportFigures, ReportStatus, ShieldedCount } from './figures.ts';

/** What each outcome is called: as on the staff pages, and one word for all that is not over yet. */
export const outcomeNames = {
  sent: stateNames.fi.sent,
  'permanent-failure': stateNames.fi['permanent-failure'],
  dead: stateNames.fi.dead,
  unknown: stateNames.fi.unknown,
  skipped: stateNames.fi.skipped,
  suppressed: stateNames.fi.suppressed,
  'in-digest': stateNames.fi['in-digest'],
  open: 'Vielä avoinna',
} as const satisfies Record<Outcome, string>;

export const channelNames = {
  all: 'Kaikki',
  email: 'Sähköposti',
  webhook: 'Webhook',
} as const satisfies Record<DeliveryChannel | 'all', string>;

export const aboutNames = {
  service: 'Palvelu',
  bulletin: 'Tiedote',
  pilot: 'Kokeilu',
  idea: 'Idea',
} as const satisfies Record<FeedbackAbout, string>;

export const statusNames = { final: 'valmis', kesken: 'kesken' } as const satisfies Record<ReportStatus, string>;

/** The name of a topic that feedback may have named. */
export const topicName = (topic: Topic | 'none'): string =>
  topic === 'none' ? 'Ei valittua aihetta' : region.topics[topic].fi;

/** `lokakuu 2026` for `2026-10`. */
export function monthName(month: string): string {
  const format = new Intl.DateTimeFormat('fi-FI', { timeZone: 'UTC', month: 'long', year: 'numeric' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** The title of the report and the subject of its mail; an unfinished month is marked first of all. */
export function reportTitle(figures: Pick<ReportFigures, 'month' | 'status'>): string {
  const title = `arviointiraportti, ${monthName(figures.month)}`;
  return figures.status === 'kesken' ? `KESKEN: ${title}` : `A${title.slice(1)}`;
}

/** The name of the file that comes with the report's mail. An unfinished month is marked in it. */
export function attachmentName(figures: Pick<ReportFigures, 'month' | 'status'>): string {
  const mark = figures.status === 'kesken' ? '-kesken' : '';
  return `arviointiraportti-${figures.month}${mark}.csv`;
}

export const countInWords = (count: number): string => formatNumber(count, 'fi');

/** A count about residents, or the word for one that is hidden. */
export const shieldedInWords = (count: ShieldedCount): string =>
  count === 'hidden' ? 'ei näytetä' : countInWords(count);

/** A share of a whole as per cent with at most one decimal; a dash where there is no whole. */
export function shareInWords(part: number, whole: number): string {
  return whole === 0 ? '–' : `${formatNumber((100 * part) / whole, 'fi', { maximumFractionDigits: 1 })}\u00a0%`;
}

/** A duration as `42 s`, `3 min 20 s` or `1 t 5 min`; a dash where there is none. */
export function durationInWords(seconds: number | undefined): string {
  if (seconds === undefined) return '–';
  if (seconds < 60) return `${seconds}\u00a0s`;
  const minutes = Math.floor(seconds / 60);
  const parts =
    minutes < 60
      ? [`${minutes}\u00a0min`, `${seconds % 60}\u00a0s`]
      : [`${Math.floor(minutes / 60)}\u00a0t`, `${minutes % 60}\u00a0min`];
  return parts.filter((part) => !part.startsWith('0')).join(' ');
}
