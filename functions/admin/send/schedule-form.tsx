import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { formatDate } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { type FormState, newForm } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField, TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** The form that lets a draft be sent by itself later. */
export function ScheduleForm(props: {
  readonly frame: Frame;
  readonly bulletin: Bulletin;
  readonly form: FormState | undefined;
}) {
  const { bulletin } = props;
  const { locale } = props.frame;
  const say = words[locale];
  const form = props.form ?? newForm({ time: ['8:00'] });
  const field = { locale, form };
  return (
    <details open={props.form !== undefined}>
      <summary>{say.scheduleTitle}</summary>
      <PostForm action={pagePath(`/hallinta/laheta/${bulletin.id}/ajasta`, locale)} locale={locale}>
        <ErrorSummary {...field} labels={{ date: say.scheduleDate, time: say.scheduleTime }} />
        <input type="hidden" name="version" value={String(bulletin.version)} />
        <DateField {...field} name="date" label={say.scheduleDate} latest={bulletin.validUntil} />
        <TextField {...field} name="time" label={say.scheduleTime} hint={say.scheduleTimeHint} />
        <SubmitButton locale={locale} label={say.schedule} />
      </PostForm>
    </details>
  );
}

/** When a scheduled bulletin is sent, and the button that takes it back. */
export function Scheduled({ frame, bulletin }: { readonly frame: Frame; readonly bulletin: Bulletin }) {
  const { locale } = frame;
  const say = words[locale];
  const wanted = bulletin.schedule;
  if (wanted === undefined) return null;
  return (
    <div class="notice">
      <h2>{say.scheduledFor(localTimeInWords(wanted.at, locale))}</h2>
      <p>{say.scheduledBy(whose(wanted.by, frame))}</p>
      <PostForm action={pagePath(`/hallinta/laheta/${bulletin.id}/peru-ajastus`, locale)} locale={locale}>
        <SubmitButton locale={locale} label={say.unschedule} kind="quiet" />
      </PostForm>
    </div>
  );
}

/** Says that a scheduled bulletin was not sent, and what to do. */
export function Missed({ frame, bulletin }: { readonly frame: Frame; readonly bulletin: Bulletin }) {
  if (bulletin.schedule?.missed !== true) return null;
  const { locale } = frame;
  const say = words[locale];
  return (
    <div class="notice" role="alert">
      <h2>{say.missedTitle}</h2>
      <p>{say.missed(localTimeInWords(bulletin.schedule.at, locale))}</p>
    </div>
  );
}

/** `2026-12-01T08:00` as it is said: `1.12.2026 klo 8.00`. */
export function localTimeInWords(localTime: string, locale: StaffLocale): string {
  const [date = '', time = ''] = localTime.split('T');
  const short = time.replace(/^0/, '');
  const on = formatDate(date, locale);
  return locale === 'fi' ? `${on} klo ${short.replace(':', '.')}` : `${on} at ${short}`;
}
