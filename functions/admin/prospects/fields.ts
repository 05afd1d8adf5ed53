import * as z from 'zod';
import { Channel } from '../../../shared/partner/channel.ts';
import { Municipality, PartnerKind } from '../../../shared/partner/partner.ts';
import type { ProspectContent } from '../../../shared/prospect/changes.ts';
import { type Prospect, ProspectState } from '../../../shared/prospect/prospect.ts';
import { oneLine, optional, paragraphs } from '../../../shared/web/fields.ts';
import type { FormState } from '../../../shared/web/form.ts';

/** The limits of the form, which its fields state. Lengths are in code points. */
export const limits = { name: 120, contact: 200, notes: 4000 } as const;

/**
 * The form of a prospect. `version` is the one that saving makes: 0 for a new one. `bothOrNeither` says in words that a
 * channel and the account's name belong together.
 */
export function prospectFields(bothOrNeither: string) {
  const both = { error: bothOrNeither, when: () => true };
  return z
    .object({
      version: z.coerce.number().pipe(z.int().nonnegative()),
      name: oneLine({ max: limits.name }),
      kind: PartnerKind,
      municipality: Municipality,
      state: ProspectState,
      channel: optional(Channel),
      account: optional(oneLine({ max: limits.name })),
      contact: optional(oneLine({ max: limits.contact })),
      notes: optional(paragraphs({ max: limits.notes })),
    })
    .refine(({ channel, account }) => account === undefined || channel !== undefined, { ...both, path: ['channel'] })
    .refine(({ channel, account }) => channel === undefined || account !== undefined, { ...both, path: ['account'] });
}
export type ProspectFields = z.output<ReturnType<typeof prospectFields>>;

/** What a valid form says. */
export function contentOf({ channel, account, contact, notes, name, kind, municipality, state }: ProspectFields) {
  const content: ProspectContent = {
    name,
    kind,
    municipality,
    state,
    ...(channel !== undefined && account !== undefined && { account: { channel, name: account } }),
    ...(contact !== undefined && { contact }),
    ...(notes !== undefined && { notes }),
  };
  return content;
}

/** A prospect as its form shows it. */
export function inputOf(prospect: Prospect): FormState['input'] {
  const { name, kind, municipality, state, account, contact, notes } = prospect;
  return {
    name: [name],
    kind: [kind],
    municipality: [municipality],
    state: [state],
    channel: [account?.channel ?? ''],
    account: [account?.name ?? ''],
    contact: [contact ?? ''],
    notes: [notes ?? ''],
  };
}
