import * as z from 'zod';
import { derivedId, idOf } from '../ids.ts';
import { keysOf } from '../keys.ts';
import { Locale } from '../language/locale.ts';
import { region } from '../region.ts';
import { StaffMember } from '../staff/member.ts';
import { Instant, LocalDate } from '../time.ts';
import { Channel } from './channel.ts';
import { noPreferences, Preferences } from './preferences.ts';
import { WebhookTarget } from './webhook-target.ts';

/** Kinds of community, in the order in which forms and reports show them. */
export const PartnerKind = z.enum([
  'village',
  'association',
  'district',
  'special-group',
  'parish',
  'municipality',
  'company',
  'authority',
  'media',
  'other',
]);
export type PartnerKind = z.infer<typeof PartnerKind>;

export const Municipality = z.enum(keysOf(region.municipalities));
export const Topic = z.enum(keysOf(region.topics));

/**
 * An account that the community keeps; `audience` is how many people the maintainer says that it reaches. An account is
 * named by its community and its id together: one that was stored without an id gets the one that follows from it.
 */
export const Account = z
  .object({
    id: idOf('acc').optional(),
    channel: Channel,
    name: z.string().min(1),
    audience: z.int().nonnegative().optional(),
  })
  .transform((account) => ({ ...account, id: account.id ?? derivedId('acc', account.channel, account.name) }));
export type Account = z.infer<typeof Account>;

const TrainingDone = z.object({ doneAt: Instant, renewBy: LocalDate });
/**
 * When somebody last went through the training, and the local date by which it is to be done again; `before` is the time
 * before that, so that it can be told how they stood at the end of a month even if they renewed it since.
 */
const Training = TrainingDone.extend({ before: TrainingDone.optional() });

/** From the first local date to the last one, `deputyId` reads in somebody's place; see reading.ts. */
const Absence = z.object({ from: LocalDate, until: LocalDate, deputyId: idOf('mnt'), setAt: Instant });
export type Absence = z.infer<typeof Absence>;

/**
 * Somebody who was asked to join a community's people and has not answered. The address is not here but in a row that
 * expires by itself; see invitation.ts.
 */
const Invited = z.object({
  id: idOf('inv'),
  /** `successor`: the one who asks hands the community over. */
  as: z.enum(['maintainer', 'deputy', 'successor']),
  by: idOf('mnt'),
  /** Whether the one who asks leaves when a successor has accepted. */
  byLeaves: z.literal(true).optional(),
  until: Instant,
});
export type Invited = z.infer<typeof Invited>;

/**
 * A volunteer who keeps the community's accounts. `addressHash` is the keyed hash of `email`. The first of a community's
 * maintainers is its contact.
 */
export const Maintainer = z.object({
  id: idOf('mnt'),
  name: z.string().min(1),
  email: z.email(),
  addressHash: z.string().min(1),
  training: Training.optional(),
  /** When they accepted an invitation, if they came by one. */
  joinedAt: Instant.optional(),
  /** The invitation that they accepted last, and when: whatever follows from it can be done again after a crash. */
  accepted: Invited.extend({ at: Instant }).optional(),
  /** Gets bulletins only in the place of somebody who is away, and does not answer for the community. */
  isDeputy: z.literal(true).optional(),
  absence: Absence.optional(),
});
export type Maintainer = z.infer<typeof Maintainer>;

/** Where bulletins are delivered to: a maintainer's mailbox, or an address of the community's own software. */
export const Target = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('email'), id: idOf('tgt'), maintainerId: idOf('mnt') }),
  WebhookTarget,
]);
export type Target = z.infer<typeof Target>;

/** unconfirmed (form sent) → confirmed (mail answered) → active (staff approved) | declined; left ends any of them. */
export const PartnerState = z.enum(['unconfirmed', 'confirmed', 'active', 'declined', 'left']);
export type PartnerState = z.infer<typeof PartnerState>;

/** What staff asked an applicant before deciding, and what the applicant answered. */
export const VettingQuestion = z.object({
  text: z.string().min(1),
  askedAt: Instant,
  askedBy: StaffMember,
  answer: z.object({ text: z.string().min(1), at: Instant }).optional(),
});
export type VettingQuestion = z.infer<typeof VettingQuestion>;

/** A community of the network, whole in one row. */
export const Partner = z.object({
  id: idOf('prt'),
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  state: PartnerState,
  name: z.string().min(1),
  kind: PartnerKind,
  municipality: Municipality,
  accounts: z.array(Account),
  maintainers: z.array(Maintainer),
  targets: z.array(Target),
  /** Who was asked to join its people; an invitation is open as long as it stands here. */
  invited: z.array(Invited).optional(),
  /** What the community wants to hear of; none chosen means everything. */
  topics: z.array(Topic),
  /** What else it has chosen of what comes, and when; none if it has chosen nothing. */
  preferences: Preferences.optional(),
  locale: Locale,
  /** The wave of the pilot in which the community joined. */
  cohort: z.string().min(1),
  /** When the maintainer agreed to how we handle their data; one whom staff imported does so when confirming. */
  consentedAt: Instant.optional(),
  /** When the maintainer took on the partner principles. */
  principlesAt: Instant.optional(),
  /** Since when the public register may name the community; never, if it did not agree. */
  listedAt: Instant.optional(),
  /** Which prospect's invitation it came by. */
  prospectId: idOf('pro').optional(),
  /** Who put it in from a list, if it did not fill in the form itself. */
  imported: z.object({ at: Instant, by: StaffMember }).optional(),
  createdAt: Instant,
  confirmedAt: Instant.optional(),
  decidedAt: Instant.optional(),
  /** Who approved or declined. */
  decidedBy: StaffMember.optional(),
  /** Why it was declined, in words that its maintainer reads. */
  declinedBecause: z.string().min(1).optional(),
  /** What staff asked before deciding, oldest first. */
  questions: z.array(VettingQuestion).optional(),
  /** Who saw the proof code in the community's channel, and when. */
  proof: z.object({ seenAt: Instant, seenBy: StaffMember }).optional(),
  leftAt: Instant.optional(),
  /** Epoch seconds after which the row is gone: an unconfirmed sign-up, a community that left. */
  expiresAt: z.int().optional(),
});
export type Partner = z.infer<typeof Partner>;

/** What a community has chosen, or what holds for one that has not. */
export const preferencesOf = (partner: Pick<Partner, 'preferences'>): Preferences =>
  partner.preferences ?? noPreferences;

/** A target with what is needed to reach it, or nothing if the partner has no such target (any more). */
export function findTarget(partner: Partner, targetId: string): Target | undefined {
  return partner.targets.find((target) => target.id === targetId);
}

/** The maintainer whose mailbox a target is. */
export function maintainerOf(partner: Partner, target: Target): Maintainer | undefined {
  return target.channel === 'email'
    ? partner.maintainers.find((maintainer) => maintainer.id === target.maintainerId)
    : undefined;
}
