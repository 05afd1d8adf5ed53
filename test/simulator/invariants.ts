import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { SegmentMessage } from '../../shared/bulletin/segment.ts';
import { weekMs } from '../../shared/delivery/arrival.ts';
import { type Delivery, groupOf, isSettled } from '../../shared/delivery/delivery.ts';
import { isAsWished } from '../../shared/delivery/lifecycle.ts';
import { DeliveryMessage } from '../../shared/delivery/message.ts';
import { hashAddress } from '../../shared/email/address.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import { afterQuiet } from '../../shared/partner/preferences.ts';
import { minute } from '../../shared/time.ts';
import { exampleKeys } from '../support/examples.ts';
import { endings, type News, toldBy } from './mail-news.ts';
import { deliveryIdOf } from './scenario.ts';
import type { World } from './world.ts';

/** Clocks of two workers differ by at most this. */
const mostSkewMs = 60_000;

/** Who was to get each bulletin, noted at the moment in which it was sealed. */
export class Expectations {
  readonly #members = new Map<string, readonly Partner[]>();

  constructor({ stores, ledger }: World) {
    stores.onSeal = (bulletin) => {
      const members = stores.partners.rows.all().filter(({ state }) => state === 'active');
      this.#members.set(
        bulletin.id,
        members.filter(({ decidedAt = '' }) => decidedAt <= (bulletin.sealedAt ?? '')),
      );
    };
    stores.onSent = (bulletin) => {
      const rows = stores.deliveries.rows.all().filter((row) => groupOf(row) === bulletin.id);
      const isWhole = rows.length === bulletin.sealedCount && rows.every(isSettled);
      ledger.expect(isWhole, 5, `${bulletin.id} is called sent with ${bulletin.sealedCount} of ${rows.length} rows`);
    };
  }

  /** What must hold when nothing more happens. */
  check(world: World): void {
    const { ledger, stores } = world;
    const rows = new Map(world.rows.map((row) => [row.id, row]));
    const words = [...world.queues['mail-events'].taken].map((body) => ({ ...toldBy(body), body }));
    for (const row of rows.values())
      checkRow(
        row,
        words.filter(({ id }) => id === row.id),
        world,
      );
    for (const bulletin of stores.bulletins.rows.all()) {
      if (bulletin.state === 'draft') continue;
      ledger.expect(bulletin.state === 'sent', 1, `${bulletin.id} is ${bulletin.state} to the end`);
      for (const partner of this.#members.get(bulletin.id) ?? []) this.#checkMember(bulletin, partner, rows, world);
    }
    checkWishes(world);
    checkDigests(world);
    checkWebhooks(world);
    checkWords(world);
    checkDeadLetters(world);
    if (world.workers.faults.isFree) checkFree(world);
  }

  /** A community that stayed is in the delivery of each of its targets, and nothing was skipped as if it had left. */
  #checkMember(bulletin: Bulletin, partner: Partner, rows: Map<string, Delivery>, { ledger }: World): void {
    for (const target of partner.targets) {
      if (ledger.hasLeft(target.id)) continue;
      const row = rows.get(deliveryIdOf(bulletin.id, partner, target));
      const isNamed = row?.recipients.some(({ targetId }) => targetId === target.id) === true;
      ledger.expect(isNamed, 5, `${bulletin.id} has no delivery to ${target.id} of ${partner.id}`);
      // `unknown` with this reason is another thing: it may have arrived, so it is not sent again for who came late.
      const isSkipped = row?.state === 'skipped' && row.reason === 'left';
      ledger.expect(!isSkipped, 5, `${row?.id} was skipped as left, though ${target.id} never left`);
    }
  }
}

function checkRow(row: Delivery, words: readonly { news: News }[], { ledger }: World): void {
  ledger.expect(isSettled(row), 1, `${row.id} is ${row.state} to the end`);
  const calls = ledger.mails.get(row.id) ?? [];
  const again = ledger.triedAgainAt.get(row.id);
  const accepted = calls.filter((call) => call.isAccepted);
  // The mail that staff had tried again came back: it alone says nothing of what became of the next one.
  const isAccepted = accepted.length > 1 || accepted.some((call) => calls.indexOf(call) >= (again?.calls ?? 0));
  if (row.channel !== 'email') return;
  const isTold =
    row.state === 'unknown' || isAt(row, endings.Send) || words.some(({ news }) => isAt(row, endings[news]));
  ledger.expect(!isAccepted || isTold, 5, `${row.id} was accepted by the provider and is called ${row.state}`);
  // Clocks differ: a word on a mail of a moment before cannot be told from one on the next.
  const isClose = again !== undefined && again.at - (calls[again.calls - 1]?.at ?? 0) < 3 * minute;
  const isEndedByWord = row.state === 'permanent-failure' || row.state === 'sent';
  const isTried = again === undefined || isClose || calls.length > again.calls || !isEndedByWord;
  ledger.expect(isTried, 5, `${row.id} is called ${row.reason} again, though nobody tried it again as staff asked`);
  const isCalledTaken = row.state === 'sent' || row.state === 'delivered';
  ledger.expect(!isCalledTaken || accepted.length > 0, 5, `${row.id} is called ${row.state} and was not accepted`);
}

const isAt = (row: Delivery, ending: (typeof endings)[keyof typeof endings]) =>
  row.state === ending.state && row.reason === ending.reason;

/**
 * A delivery is what the strongest word on it says, in whatever order the words came; whoever bounced for good or
 * complained is suppressed, and staff were told. A word that ended among the dead letters may have been taken in or not.
 */
function checkWords({ ledger, stores, rows, queues, eventsTaken }: World): void {
  const words = [...queues['mail-events'].taken].map((body) => ({ ...toldBy(body), isTaken: eventsTaken.has(body) }));
  for (const row of rows) {
    const own = words.filter(({ id }) => id === row.id).map((word) => ({ ...word, ...endings[word.news] }));
    const taken = Math.max(0, ...own.filter(({ isTaken }) => isTaken).map(({ rank }) => rank));
    // What staff had tried again is another mail, which words on the first one do not tell of.
    if (taken === 0 || ledger.triedAgainAt.has(row.id)) continue;
    const fits = own.filter(({ rank }) => rank >= taken).some((ending) => isAt(row, ending));
    ledger.expect(fits, 5, `${row.id} is ${row.state} ${row.reason}, which is not the strongest word on it`);
  }
  for (const { news, to, isTaken } of words) {
    if (!isTaken || (news !== 'Bounce' && news !== 'Complaint')) continue;
    const stands = stores.suppressions.rows.get(hashAddress(to, exampleKeys.addresses));
    ledger.expect(stands !== undefined, 4, 'an address that bounced for good or complained is not suppressed');
    if (stands === undefined || stands.reason !== endings[news].reason) continue;
    const isAbout = ({ matter }: Delivery) =>
      matter.kind === 'address-suppressed' && matter.addressHash === stands.hash && matter.reason === stands.reason;
    ledger.expect(rows.some(isAbout), 4, 'staff are not told of an address that was suppressed');
  }
}

/** A webhook that said that it is gone is disabled, if it is still there; of one that is, staff were told once. */
function checkWebhooks({ ledger, stores, rows }: World): void {
  const webhooks = stores.partners.rows
    .all()
    .filter(({ expiresAt }) => expiresAt === undefined)
    .flatMap(({ targets }) => targets.flatMap((target) => (target.channel === 'webhook' ? [target] : [])));
  for (const { id, state } of webhooks) {
    const own = rows.filter(({ recipients }) => recipients[0]?.targetId === id);
    const isGone = own.some(({ reason, matter }) => reason === 'gone' && matter.kind === 'bulletin');
    ledger.expect(!isGone || state === 'disabled', 4, `${id} said that it is gone, and it is ${state}`);
    const notices = rows.filter(({ matter }) => matter.kind === 'webhook-disabled' && matter.targetId === id);
    const told = notices.filter(({ address }) => address !== undefined).length;
    // Who died before telling leaves that to the next delivery to it: there is none if this one was ended by others.
    const isCutOff = own.some(({ reason = '' }) => ['cancelled', 'message-failed', 'worker-lost'].includes(reason));
    if (told === 0 && isCutOff) continue;
    ledger.expect(told === (state === 'disabled' ? 1 : 0), 4, `staff were told ${told} times that ${id} is disabled`);
  }
}

function checkDeadLetters(world: World): void {
  const { ledger, stores, queues } = world;
  for (const [name, queue] of Object.entries(queues)) {
    const poisons = queue.dead.filter(({ isPoison }) => isPoison).length;
    ledger.expect(poisons === queue.poisons, 6, `${queue.poisons - poisons} poison messages are in no dead letters`);
    for (const { messageId, body, isPoison } of queue.dead) {
      if (isPoison || name === 'mail-events') continue;
      const rows = world.rows.filter(
        ({ id }) => name !== 'bulletins' && named(body, DeliveryMessage)?.ids.includes(id),
      );
      const bulletinId = name === 'bulletins' ? named(body, SegmentMessage)?.bulletinId : undefined;
      const bulletin = bulletinId === undefined ? undefined : stores.bulletins.rows.get(bulletinId);
      const isSettledAllTheSame = rows.every(isSettled) && bulletin?.state !== 'sending';
      ledger.expect(isSettledAllTheSame, 6, `the dead letter ${messageId} is of something that is not settled`);
    }
  }
}

function named<T>(body: string, schema: { parse(value: unknown): T }): T {
  return schema.parse(JSON.parse(body));
}

/** No community has more than it wants in seven days, and none has a mail in its quiet hours; urgent ones aside. */
function checkWishes({ ledger, stores }: World): void {
  const rows = stores.deliveries.rows.all();
  for (const { id, targets, preferences } of stores.partners.rows.all()) {
    const rhythm = preferences?.rhythm;
    if (rhythm?.kind !== 'each') continue;
    const own = new Set(targets.map((target) => target.id));
    const came = rows.flatMap((row) => {
      const bulletin = row.matter.kind === 'bulletin' ? stores.bulletins.rows.get(row.matter.bulletinId) : undefined;
      if (bulletin?.urgency !== 'normal') return [];
      const calls = (ledger.mails.get(row.id) ?? []).filter((call) => call.targets.some((target) => own.has(target)));
      return calls.map(({ at }) => ({ bulletinId: bulletin.id, at }));
    });
    for (const { at } of came) {
      // Of two clocks that differ, either may be right.
      const isQuiet = [at - mostSkewMs, at + mostSkewMs].every((time) => afterQuiet(rhythm.quiet, time) > time);
      ledger.expect(!isQuiet, 12, `${id} was written to in its quiet hours`);
    }
    if (rhythm.mostPerWeek !== 1) continue;
    for (const one of came) {
      const isNear = came.some(
        ({ bulletinId, at }) => bulletinId !== one.bulletinId && Math.abs(at - one.at) < weekMs - mostSkewMs,
      );
      ledger.expect(!isNear, 12, `${id} wants one bulletin a week and had two`);
    }
  }
}

function checkDigests({ ledger, rows }: World): void {
  for (const { id, state, matter, recipients } of rows) {
    if (state !== 'in-digest' || matter.kind !== 'bulletin') continue;
    const own = new Set(recipients.map(({ targetId }) => targetId));
    const digests = rows.filter((row) => row.recipients.some(({ targetId }) => own.has(targetId)));
    const isIn = digests.some(
      (row) => row.matter.kind === 'digest' && row.matter.bulletinIds.includes(matter.bulletinId),
    );
    ledger.expect(isIn, 12, `${id} is called in a digest, and no digest has it`);
  }
}

function checkFree({ ledger, rows, warnings, queues }: World): void {
  ledger.expect(warnings.length === 0, 8, `without faults there is a warning: ${warnings[0]}`);
  ledger.expect(
    Object.values(queues).every(({ dead }) => dead.length === 0),
    8,
    'without faults there is a dead letter',
  );
  for (const row of rows) {
    const isSent =
      row.state === (row.channel === 'email' ? 'delivered' : 'sent') && row.attempts === 1 && row.ambiguities === 0;
    const isLeftOut = row.reason === 'not-verified' || isAsWished(row);
    ledger.expect(isSent || isLeftOut, 8, `without faults ${row.id} is ${row.state}`);
    const calls = ledger.mails.get(row.id)?.length ?? 0;
    ledger.expect(
      calls === (row.channel === 'email' && !isLeftOut ? 1 : 0),
      8,
      `without faults ${row.id} was called ${calls} times`,
    );
  }
}
