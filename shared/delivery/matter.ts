import * as z from 'zod';
import { StopReason } from '../bulletin/halt.ts';
import { SuppressionReason } from '../email/suppression.ts';
import { idOf } from '../ids.ts';
import { Locale } from '../language/locale.ts';
import { Municipality } from '../partner/partner.ts';
import { WeekOfQuestions } from '../question/week.ts';
import { Instant, LocalDate, Month } from '../time.ts';

/** What a delivery carries: a bulletin, or one of the system's own notices. Content is read when it is sent. */
export const Matter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bulletin'), bulletinId: idOf('blt') }),
  /** `linkId` is a link to the management pages, which the mail holds if the same mailbox keeps other communities. */
  z.object({ kind: z.literal('confirm-subscription'), partnerId: idOf('prt'), linkId: idOf('lnk').optional() }),
  z.object({ kind: z.literal('subscription-approved'), partnerId: idOf('prt') }),
  z.object({ kind: z.literal('subscription-declined'), partnerId: idOf('prt') }),
  /** `askedAt` names the question, if the webhook is asked again; see webhook-target.ts. */
  z.object({ kind: z.literal('webhook-challenge'), partnerId: idOf('prt'), askedAt: Instant.optional() }),
  /** `at` names the test. */
  z.object({ kind: z.literal('webhook-test'), partnerId: idOf('prt'), at: Instant }),
  /** What a webhook missed is to be sent; `at` names the wish. */
  z.object({ kind: z.literal('webhook-replay'), partnerId: idOf('prt'), at: Instant }),
  z.object({ kind: z.literal('webhook-disabled'), partnerId: idOf('prt'), targetId: idOf('tgt'), at: Instant }),
  z.object({ kind: z.literal('partner-waiting'), partnerId: idOf('prt') }),
  /** A draft as a mail to the member of staff who tries it out; `key` is that of the form which asked for it. */
  z.object({ kind: z.literal('bulletin-sample'), bulletinId: idOf('blt'), locale: Locale, key: z.string() }),
  /** An urgent bulletin waits for another member of staff; `askedAt` is when it was asked. */
  z.object({ kind: z.literal('approval-wanted'), bulletinId: idOf('blt'), askedAt: Instant }),
  /** What staff ask an applicant, and that it was answered; `place` is the question's among the partner's. */
  z.object({ kind: z.literal('vetting-question'), partnerId: idOf('prt'), place: z.int().nonnegative() }),
  z.object({ kind: z.literal('vetting-answered'), partnerId: idOf('prt'), place: z.int().nonnegative() }),
  z.object({
    kind: z.literal('address-suppressed'),
    addressHash: z.string(),
    reason: SuppressionReason,
    /** The communities whose mail it was; none if the address belongs to no partner. */
    partnerIds: z.array(idOf('prt')),
  }),
  /** `at` is the instant of the stop. */
  z.object({
    kind: z.literal('bulletin-stopped'),
    bulletinId: idOf('blt'),
    at: Instant,
    because: StopReason,
    failed: z.int(),
    of: z.int(),
  }),
  /** A link to the management pages; its token follows from the id. */
  z.object({ kind: z.literal('manage-link'), linkId: idOf('lnk') }),
  /** Asks somebody to join a community's people. Their address stands with the invitation. */
  z.object({ kind: z.literal('person-invited'), partnerId: idOf('prt'), invitationId: idOf('inv') }),
  /** Tells the others of it that somebody has. */
  z.object({ kind: z.literal('person-joined'), partnerId: idOf('prt'), maintainerId: idOf('mnt') }),
  /** A community's last maintainer leaves at `at`. Made before it is so; not sent unless it became so. */
  z.object({ kind: z.literal('community-dormant'), partnerId: idOf('prt'), at: Instant }),
  /** A matter, named by its oldest question, that spread far on a local day. */
  z.object({
    kind: z.literal('spread-alarm'),
    questionId: idOf('qst'),
    day: LocalDate,
    communities: z.int().nonnegative(),
    municipalities: z.array(Municipality),
  }),
  /** To a resident who asked to be contacted, by the address that stands with the question. */
  z.object({ kind: z.literal('question-answered'), questionId: idOf('qst'), at: Instant }),
  /** To those of the mail `deliveryId` who have not answered whether they posted; `round` is the first or the second time. */
  z.object({
    kind: z.literal('posting-reminder'),
    bulletinId: idOf('blt'),
    deliveryId: idOf('dlv'),
    round: z.int().min(1).max(2),
  }),
  /** A bulletin has ended that this community's posts still show. */
  z.object({ kind: z.literal('post-ended'), bulletinId: idOf('blt'), partnerId: idOf('prt') }),
  /** What came together for one mailbox by one time, at which it wants it in one mail. */
  z.object({
    kind: z.literal('digest'),
    addressHash: z.string().min(1),
    at: Instant,
    bulletinIds: z.array(idOf('blt')),
  }),
  /** What leaders of an area are told of the seven days before a Monday, in figures as they stood then. */
  z.object({
    kind: z.literal('leaders-week'),
    area: Municipality,
    monday: LocalDate,
    ...WeekOfQuestions.shape,
  }),
  z.object({ kind: z.literal('report'), month: Month }),
  z.object({ kind: z.literal('report-preview'), month: Month }),
  z.object({ kind: z.literal('report-undelivered'), month: Month }),
]);
export type Matter = z.infer<typeof Matter>;
