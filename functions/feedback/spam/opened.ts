import { openLink, signLink } from '../../../shared/link.ts';
import { day, expiryAfter } from '../../../shared/time.ts';

/** Nobody reads, answers and sends one of our forms sooner. */
const soonestMs = 2_000;

/** A form that was opened longer ago is more likely a copy than a slow writer. */
const latestMs = 7 * day;

/** Proves when a form was opened; `form` names it, `now` is epoch ms. */
export function openedToken(form: string, key: Buffer, now: number): string {
  return signLink({ purpose: 'form', subject: `${form}~${now}`, expiresAt: expiryAfter(now, latestMs) }, key);
}

/** Whether a person may have written the form in the time since it was opened. `now` is epoch ms. */
export function isTimeLikely(token: string, form: string, key: Buffer, now: number): boolean {
  const link = openLink(token, 'form', key, now);
  if (link.kind !== 'open') return false;
  const [opened, at] = link.subject.split('~');
  return opened === form && now - Number(at) >= soonestMs;
}
