import type { Delivery } from '../../shared/delivery/delivery.ts';
import { keepDeliveriesMs } from '../../shared/delivery/notice.ts';
import type { Account, Partner } from '../../shared/partner/partner.ts';
import { DeclineReason, type Posting, postingId, type Receipt } from '../../shared/posting/posting.ts';
import { expiryAfter, fromIso, hour, minute, toIso } from '../../shared/time.ts';
import { chance } from './chance.ts';
import type { Sent } from './history.ts';

/** What the communities answered about past bulletins by `now` (epoch ms): always the same. */
export function demoPostings(history: readonly Sent[], register: readonly Partner[], now: number): Posting[] {
  return history
    .filter(({ bulletin }) => bulletin.status === 'actual')
    .flatMap((sent) => {
      const corrections = history.filter(({ bulletin }) => bulletin.references.includes(sent.bulletin.id));
      const asked = register.filter((partner) => reached(sent, partner));
      return asked.flatMap((each) => answers(sent, each, now)).map((each) => mended(each, corrections, now));
    })
    .filter(({ answeredAt }) => fromIso(answeredAt) < now);
}

const reached = ({ deliveries }: Sent, partner: Partner): boolean =>
  deliveries.some(
    ({ state, recipients }: Delivery) =>
      state === 'sent' && recipients.some(({ partnerId }) => partnerId === partner.id),
  );

/** Most of those whose post was corrected edit it within two days. */
function mended(posting: Posting, corrections: readonly Sent[], now: number): Posting {
  if (posting.state !== 'posted') return posting;
  const receipts = corrections.flatMap(({ bulletin: { id, sealedAt = '', texts } }): Receipt[] => {
    const name = `${texts.fi.title}/${posting.id}`;
    const at = Math.round(fromIso(sealedAt) + 9 * minute + chance(name, 'edit') ** 2 * 40 * hour);
    const isDone = posting.postedAt < sealedAt && chance(name, 'edits') < 0.75 && at < now;
    return isDone ? [{ task: 'edit', because: id, at: toIso(at) }] : [];
  });
  return { ...posting, receipts };
}

/** Some post on every account, some on the first one only, some decline, some never answer. */
function answers({ bulletin }: Sent, partner: Partner, now: number): Posting[] {
  const name = `${bulletin.texts.fi.title}/${partner.name}`;
  const [first, ...others] = partner.accounts;
  if (first === undefined || bulletin.sealedAt === undefined) return [];
  const drawn = chance(name, 'answer');
  const sealedAt = fromIso(bulletin.sealedAt);
  const after = 12 * minute + chance(name, 'hours') ** 2 * 40 * hour;
  const about = (account: Account, at: number) => ({
    bulletinId: bulletin.id,
    id: postingId(partner.id, account.id),
    version: 0,
    partnerId: partner.id,
    accountId: account.id,
    channel: account.channel,
    municipality: partner.municipality,
    ...(account.audience === undefined ? {} : { audience: account.audience }),
    answeredAt: toIso(Math.round(at)),
    expiresAt: expiryAfter(Math.max(now, at), keepDeliveriesMs),
  });
  if (drawn > 0.66) return [];
  if (drawn > 0.56) {
    const reason = DeclineReason.options[Math.floor(chance(name, 'why') * DeclineReason.options.length)] ?? 'other';
    return [{ ...about(first, sealedAt + after), state: 'declined', reason }];
  }
  return [first, ...(drawn < 0.25 ? others : [])].map((account, turn): Posting => {
    const at = sealedAt + after + turn * 3 * minute;
    const views = Math.round((account.audience ?? 100) * (0.2 + 0.5 * chance(name, account.name)));
    return {
      ...about(account, at),
      state: 'posted',
      postedAt: toIso(Math.round(at)),
      ...(chance(name, account.name, 'tells') < 0.4 ? { views, viewsAt: toIso(Math.round(at + 20 * hour)) } : {}),
      receipts: [],
    };
  });
}
