import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { auditStore } from '../../shared/audit/store.ts';
import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { bulletinStore } from '../../shared/bulletin/store.ts';
import { deedStore } from '../../shared/deed/store.ts';
import { deliveryStore } from '../../shared/delivery/store.ts';
import { forewordStore } from '../../shared/foreword/store.ts';
import { type ImageStore, imageStore } from '../../shared/image/store.ts';
import { membershipsOf } from '../../shared/membership/membership.ts';
import { membershipStore } from '../../shared/membership/store.ts';
import { findTarget } from '../../shared/partner/partner.ts';
import { changePartner, partnerStore } from '../../shared/partner/store.ts';

import { pilotStore } from '../../shared/pilot/store.ts';
import { postingStore } from '../../shared/posting/store.ts';

import { prospectStore } from '../../shared/prospect/store.ts';

import { questionStore } from '../../shared/question/store.ts';
import type { Keys } from '../../shared/secret.ts';
import type { TableName } from '../../shared/tables.ts';
import { demoDeeds } from './deeds.ts';
import { demoDrafts } from './drafts.ts';
import { demoFeedback } from './feedback.ts';
import { demoAnswered, demoHistory } from './history.ts';
import { demoPartners, receiverAt } from './partners.ts';
import { demoImageFiles } from './pictures.ts';
import { demoForeword, demoPilot } from './pilot.ts';
import { demoPostings } from './postings.ts';

import { demoInvitations, demoProspects } from './prospects.ts';
import { demoQuestions } from './questions.ts';
import { demoVisits, keepVisits } from './visits.ts';

export type DemoInput = {
  readonly client: DynamoDBClient;
  /** What each table is called here. */
  readonly tableNames: Readonly<
    Pick<
      Record<TableName, string>,
      | 'partner'
      | 'membership'
      | 'prospect'
      | 'bulletin'
      | 'delivery'
      | 'posting'
      | 'visit'
      | 'question'
      | 'deed'
      | 'audit'
      | 'pilot'
      | 'foreword'
      | 'image'
    >
  >;
  /** Those of the system that is to send to these communities. */
  readonly keys: Keys;
  /** Where the demonstration's receiver takes bulletins. */
  readonly webhookUrl: string;
  /** Epoch ms. */
  readonly now: number;
};

/**
 * Fills the tables with twelve invented communities, what was sent and told from August 2026 on, what came of it, and two
 * drafts. Nothing that is there already is changed, so loading twice is loading once.
 */
export async function loadDemo({ client, tableNames, keys, webhookUrl, now }: DemoInput): Promise<void> {
  const clock = () => now;
  const partners = partnerStore(client, tableNames.partner, clock);
  const memberships = membershipStore(client, tableNames.membership);
  const prospects = prospectStore(client, tableNames.prospect, clock);
  const bulletins = bulletinStore(client, tableNames.bulletin);
  const deliveries = deliveryStore(client, tableNames.delivery, clock);
  const postings = postingStore(client, tableNames.posting, clock);
  const questions = questionStore(client, tableNames.question, clock);

  const deeds = deedStore(client, tableNames.deed);
  const audit = auditStore(client, tableNames.audit);
  const images = imageStore(client, tableNames.image, clock);
  const pilot = pilotStore(client, tableNames.pilot);
  const forewords = forewordStore(client, tableNames.foreword);

  const register = demoPartners({ keys, webhookUrl, now });
  const history = demoHistory(register, now);
  const written = [...history.map((sent) => sent.bulletin), ...demoDrafts(now)];
  const answers = demoPostings(history, register, now);
  const told = [...demoFeedback(now), ...demoQuestions(now), ...demoAnswered(history, answers)];
  await Promise.all([
    ...register.flatMap(membershipsOf).map((membership) => memberships.add(membership)),
    ...register.map((partner) => partners.create(partner)),
    ...demoProspects().map((prospect) => prospects.create(prospect)),
    ...written.map((bulletin) => bulletins.create(bulletin)),
    ...written.map((bulletin) => keepPicture(bulletin, images)),
    ...history.map((sent) => deliveries.createMany(sent.deliveries)),
    ...told.map((each) => questions.create(each)),
    ...demoDeeds(told).map((deed) => deeds.create(deed)),
    ...answers.map((posting) => postings.save(posting)),
    ...demoVisits(answers).map((counted) => keepVisits(counted, client, tableNames.visit)),
    ...demoInvitations().map((entry) => audit.record(entry)),
    pilot.save(demoPilot),
    forewords.save(demoForeword),
  ]);
}

async function keepPicture({ id, image }: Bulletin, images: ImageStore): Promise<void> {
  if (image === undefined) return;
  const expiresAt = Number.MAX_SAFE_INTEGER;
  for (const file of demoImageFiles({ id, image })) await images.put({ ...file, expiresAt });
  await images.keep(image.id);
}

/** Tells the register where the demonstration's receiver listens now, if that is elsewhere than before. */
export async function moveReceiver(input: Omit<DemoInput, 'keys'>): Promise<void> {
  const { client, tableNames, webhookUrl, now } = input;
  const partners = partnerStore(client, tableNames.partner, () => now);
  await changePartner(partners, receiverAt.partnerId, (partner) => {
    const target = findTarget(partner, receiverAt.targetId);
    if (target?.channel !== 'webhook' || target.url === webhookUrl) return { kind: 'unchanged' };
    const targets = partner.targets.map((each) => (each.id === target.id ? { ...target, url: webhookUrl } : each));
    return { kind: 'changed', partner: { ...partner, version: partner.version + 1, targets } };
  });
}
