import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Channel } from '../partner/channel.ts';
import { Municipality, PartnerKind } from '../partner/partner.ts';
import { StaffMember } from '../staff/member.ts';
import { Instant } from '../time.ts';

/** found (worth asking) → contacted (asked) → agreed (wants to join) | declined; staff set it, in any order. */
export const ProspectState = z.enum(['found', 'contacted', 'agreed', 'declined']);
export type ProspectState = z.infer<typeof ProspectState>;

/** A community that staff would like to have in the network, from finding it until it has joined. */
export const Prospect = z.object({
  id: idOf('pro'),
  /** Raised by every change; a change is refused if it was not made from the newest version. */
  version: z.int().nonnegative(),
  state: ProspectState,
  name: z.string().min(1),
  kind: PartnerKind,
  municipality: Municipality,
  /** The account that made staff think of it. */
  account: z.object({ channel: Channel, name: z.string().min(1) }).optional(),
  /** Who keeps the account and how they are reached, in one line; forgotten when they decline. */
  contact: z.string().min(1).optional(),
  notes: z.string().min(1).optional(),
  createdAt: Instant,
  createdBy: StaffMember,
  /** When its invitation was last made. The link works for a time from then on. */
  invitedAt: Instant.optional(),
  /** When staff approved the community that came by the invitation, and which one it is. */
  joinedAt: Instant.optional(),
  partnerId: idOf('prt').optional(),
  /** Epoch seconds, moved on by each change. */
  expiresAt: z.int(),
});
export type Prospect = z.infer<typeof Prospect>;
