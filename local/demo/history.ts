import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { seal } from '../../shared/bulletin/seal.ts';
import type { Delivery } from '../../shared/delivery/delivery.ts';
import { keepDeliveriesMs } from '../../shared/delivery/notice.ts';
import { planDeliveries } from '../../shared/delivery/plan.ts';
import { derivedId } from '../../shared/ids.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import type { Posting } from '../../shared/posting/posting.ts';
import { answer, postedInCommunity } from '../../shared/question/changes.ts';
import { newQuestion } from '../../shared/question/new.ts';
import type { Question } from '../../shared/question/question.ts';
import { expiryAfter, fromIso, hour, minute, toIso } from '../../shared/time.ts';
import { lived } from './lived.ts';
import { demoPartnerId, demoStaff } from './partners.ts';
import { type PastBulletin, pastBulletins } from './past-bulletins.ts';
import { demoImage } from './pictures.ts';

/** A bulletin that was sent, with all its deliveries, each of which has come to its end. */
export type Sent = { readonly bulletin: Bulletin; readonly deliveries: readonly Delivery[] };

/** What was sent and had come to its end by `now` (epoch ms): always the same, and kept for 13 months from `now`. */
export function demoHistory(partners: readonly Partner[], now: number): Sent[] {
  return pastBulletins
    .map((past) => sent(past, partners, now))
    .filter(({ bulletin }) => bulletin.settledAt !== undefined && fromIso(bulletin.settledAt) <= now);
}

function sent(past: PastBulletin, partners: readonly Partner[], now: number): Sent {
  const sealing = seal(draftOf(past), demoStaff, fromIso(past.sentAt));
  if (sealing.kind === 'refused') throw new Error(`the demonstration's past is not possible: ${sealing.because}`);
  const people = new Map(
    partners.flatMap((partner) => partner.targets.map((each) => [each.id, nameOf(partner, each)])),
  );
  const deliveries = planDeliveries(sealing.bulletin, past.sentAt, partners.map(beforeChoosing)).map((planned) => {
    const name = people.get(planned.recipients[0]?.targetId ?? '') ?? planned.id;
    const ended = lived(planned, past.mishaps?.[name], `${past.key}/${name}`);
    // What is kept for so long from its own day would be gone one day, and the demonstration with it.
    return { ...ended, expiresAt: expiryAfter(Math.max(now, fromIso(past.sentAt)), keepDeliveriesMs) };
  });
  const lastAt = Math.max(
    fromIso(past.sentAt),
    ...deliveries.map(({ settledAt }) => fromIso(settledAt ?? past.sentAt)),
  );
  const settledAt = toIso(lastAt + minute / 2);
  const bulletin: Bulletin = {
    ...sealing.bulletin,
    version: sealing.bulletin.version + 2,
    state: 'sent',
    sealedCount: deliveries.length,
    walkedAt: settledAt,
    settledAt,
  };
  return { bulletin, deliveries };
}

/** What a community has chosen of when its mail comes, it chose after all of this. */
const beforeChoosing = ({ preferences: _, ...partner }: Partner): Partner => partner;

function draftOf(past: PastBulletin): Bulletin {
  return {
    id: bulletinId(past.key),
    version: 0,
    state: 'draft',
    kind: past.answers !== undefined ? 'answer' : past.corrects === undefined ? 'alert' : 'update',
    ...(past.answers === undefined ? {} : { answer: answerOf(past.key, past.answers) }),
    status: past.isExercise ? 'exercise' : 'actual',
    urgency: 'normal',
    references: past.corrects === undefined ? [] : [bulletinId(past.corrects)],
    ...(past.corrects === undefined ? {} : { corrects: bulletinId(past.corrects) }),
    ...(past.hasPicture ? { image: demoImage(bulletinId(past.key)) } : {}),
    texts: {
      fi: past.text,
      ...(past.sv === undefined ? {} : { sv: past.sv }),
      ...(past.en === undefined ? {} : { en: past.en }),
    },
    audience: { municipalities: past.municipalities ?? [], topics: past.topics ?? [] },
    validUntil: past.validUntil,
    createdAt: toIso(fromIso(past.sentAt) - hour),
    createdBy: demoStaff,
  };
}

function answerOf(key: string, { fact, claim, more }: NonNullable<PastBulletin['answers']>): Bulletin['answer'] {
  return { questionId: askedId(key), fact, ...(claim === undefined ? {} : { claim }), more };
}

/**
 * What the past answers answered, each asked by a community three hours before; closed by the community if it has posted
 * the answer.
 */
export function demoAnswered(history: readonly Sent[], postings: readonly Posting[]): Question[] {
  return history.flatMap(({ bulletin }) => {
    const past = pastBulletins.find(({ key }) => bulletinId(key) === bulletin.id);
    if (past?.answers === undefined) return [];
    const { asked, by, municipality, claim } = past.answers;
    const at = fromIso(past.sentAt);
    const question = newQuestion({
      id: askedId(past.key),
      kind: claim === undefined ? 'question' : 'rumour',
      origin: { kind: 'partner', partnerId: demoPartnerId(by) },
      ...(past.topics?.[0] === undefined ? {} : { topic: past.topics[0] }),
      municipality,
      text: asked,
      spread: 'several',
      locale: 'fi',
      now: at - 3 * hour,
    });
    const change = answer(question, bulletin.id, { by: demoStaff, now: at });
    if (change.kind !== 'changed') return [];
    const posted = postings.find((each) => each.bulletinId === bulletin.id && each.partnerId === demoPartnerId(by));
    if (posted?.state !== 'posted') return [change.question];
    const closed = postedInCommunity(change.question, fromIso(posted.answeredAt));
    return closed.kind === 'changed' ? [closed.question] : [];
  });
}

const askedId = (key: string): string => derivedId('qst', 'demo', 'answered', key);
const bulletinId = (key: string): string => derivedId('blt', 'demo', key);

/** How mishaps name a target: by its address, or `webhook`. */
function nameOf(partner: Partner, target: Partner['targets'][number]): string {
  if (target.channel === 'webhook') return 'webhook';
  return partner.maintainers.find(({ id }) => id === target.maintainerId)?.email ?? target.id;
}
