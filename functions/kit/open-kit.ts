import { type Bulletin, isSealed } from '../../shared/bulletin/bulletin.ts';
import { newestOf, type Versions, versionsOf } from '../../shared/bulletin/chain.ts';
import { kitPath } from '../../shared/bulletin/kit-link.ts';
import type { Recipient } from '../../shared/delivery/delivery.ts';
import { openLink } from '../../shared/link.ts';
import { findTarget, type Partner } from '../../shared/partner/partner.ts';
import type { Posting } from '../../shared/posting/posting.ts';
import { type Task, tasksOf } from '../../shared/posting/tasks.ts';
import type { Deps } from './deps.ts';

/** What the holder of a link sees and may answer: one bulletin for one community. */
export type Kit = {
  readonly bulletin: Bulletin;
  readonly versions: Versions;
  readonly partner: Partner;
  /** The community's answers about this bulletin, by account. */
  readonly answers: ReadonlyMap<string, Posting>;
  /** What is to be done to posts of this bulletin or of another version of it. */
  readonly tasks: readonly Task[];
  /** Where the kit of the version that counts is, if this one is not it. */
  readonly newerKit: string | undefined;
  /** Signs short links. */
  readonly key: Buffer;
};

export type OpenedKit =
  | { readonly kind: 'open'; readonly kit: Kit }
  /** `left`: the community, or the reader's mailbox, is not in the network any more. */
  | { readonly kind: 'wrong' | 'expired' | 'left' };

/** Opens the kit that a token names. Reads only. */
export async function openKit(token: string, deps: Deps): Promise<OpenedKit> {
  const { links: key } = await deps.keys();
  const link = openLink(token, 'kit', key, deps.now());
  if (link.kind !== 'open') return { kind: link.kind };
  const [bulletinId = '', partnerId = '', targetId = ''] = link.subject.split('~');
  const [bulletin, partner] = await Promise.all([deps.bulletins.get(bulletinId), deps.partners.get(partnerId)]);
  if (bulletin === undefined || !isSealed(bulletin)) return { kind: 'wrong' };
  if (partner?.state !== 'active' || findTarget(partner, targetId) === undefined) return { kind: 'left' };
  return { kind: 'open', kit: await kitOf({ bulletin, partner, recipient: { partnerId, targetId }, key }, deps) };
}

async function kitOf(
  given: Pick<Kit, 'bulletin' | 'partner' | 'key'> & { readonly recipient: Recipient },
  deps: Deps,
): Promise<Kit> {
  const { bulletin, partner, recipient, key } = given;
  const versions = await versionsOf(bulletin, deps.bulletins);
  const answers = await Promise.all(versions.map(({ id }) => deps.postings.answersOf(id, partner.id)));
  const newest = newestOf(versions);
  const mine = answers.flat().filter((answer) => answer.bulletinId === bulletin.id);
  return {
    bulletin,
    versions,
    partner,
    key,
    answers: new Map(mine.map((answer) => [answer.accountId, answer])),
    tasks: tasksOf(versions, answers.flat(), deps.now()),
    newerKit: newest.id === bulletin.id ? undefined : kitPath(newest, recipient, { locale: partner.locale, key }),
  };
}
