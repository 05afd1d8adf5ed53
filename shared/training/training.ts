import type { Locale } from '../language/locale.ts';
import { openLink, signLink } from '../link.ts';
import { type Change, changed } from '../partner/changes.ts';
import type { Maintainer, Partner } from '../partner/partner.ts';
import { day, expiryAfter, fromIso, localDateOf, toIso } from '../time.ts';

/** What was learnt is gone through again after a year. */
const renewAfterMs = 365 * day;
/** A link to the training works for longer than that, so that the one in the first mail renews it too. */
const linkLastsMs = 400 * day;

/** The address that opens the training for one maintainer. `from` is the ISO instant that its time counts from. */
export function trainingUrl(
  reader: { readonly partnerId: string; readonly maintainerId: string; readonly locale: Locale },
  given: { readonly siteUrl: string; readonly key: Buffer; readonly from: string },
): string {
  const { partnerId, maintainerId, locale } = reader;
  const expiresAt = expiryAfter(fromIso(given.from), linkLastsMs);
  const token = signLink({ purpose: 'training', subject: `${partnerId}~${maintainerId}`, expiresAt }, given.key);
  return `${given.siteUrl}/koulutus/${token}${locale === 'fi' ? '' : `?lang=${locale}`}`;
}

/** Whose training a link opens; `now` is epoch ms. */
export function openTraining(
  token: string,
  key: Buffer,
  now: number,
):
  | { readonly kind: 'open'; readonly partnerId: string; readonly maintainerId: string }
  | { readonly kind: 'wrong' | 'expired' } {
  const link = openLink(token, 'training', key, now);
  if (link.kind !== 'open') return { kind: link.kind };
  const [partnerId = '', maintainerId = ''] = link.subject.split('~');
  return { kind: 'open', partnerId, maintainerId };
}

/** A maintainer has gone through the training. Doing it again on the same day is the same. `now` is epoch ms. */
export function completeTraining(partner: Partner, maintainerId: string, now: number): Change {
  const maintainer = partner.maintainers.find(({ id }) => id === maintainerId);
  if (maintainer === undefined || partner.state !== 'active') return { kind: 'refused', state: partner.state };
  const { training } = maintainer;
  if (training !== undefined && localDateOf(fromIso(training.doneAt)) === localDateOf(now))
    return { kind: 'unchanged' };
  const before = training && { doneAt: training.doneAt, renewBy: training.renewBy };
  const done = {
    doneAt: toIso(now),
    renewBy: localDateOf(now + renewAfterMs),
    ...(before === undefined ? {} : { before }),
  };
  return changed(partner, {
    maintainers: partner.maintainers.map((each) => (each.id === maintainerId ? { ...each, training: done } : each)),
  });
}

/** Whether a maintainer had gone through the training at an instant (epoch ms), had yet to, or was to renew it. */
export function trainingStanding({ training }: Pick<Maintainer, 'training'>, at: number): 'none' | 'done' | 'due' {
  const last = [training, training?.before].find((each) => each !== undefined && fromIso(each.doneAt) <= at);
  if (last === undefined) return 'none';
  return localDateOf(at) > last.renewBy ? 'due' : 'done';
}
