import * as z from 'zod';
import { Channel } from '../../shared/partner/channel.ts';
import { Municipality, PartnerKind, Topic } from '../../shared/partner/partner.ts';
import { checkbox, consent, emailAddress, oneLine, optional, rows, ticked } from '../../shared/web/fields.ts';
import { formKey } from '../../shared/web/form-key.ts';
import { type AddressRefusal, judgeUrl } from '../../shared/webhook/address.ts';

/** The limits of the form, which its fields state. Lengths are in code points. */
export const limits = { name: 120, address: 254, url: 2048, accounts: 10 } as const;

/** What is wrong in a way that only this form knows, in words. */
export type ApplicationProblems = Readonly<Record<AddressRefusal | 'wholeNumber', string>>;

/**
 * The subscription form as it is posted; its keys are the names of the fields. `say` is asked only when something is
 * wrong, since the form itself tells which language it is in.
 */
export function applicationSchema(input: { allowedHosts: ReadonlySet<string>; say: () => ApplicationProblems }) {
  const { allowedHosts, say } = input;
  const audience = oneLine({ max: 20 }).transform((text, context) => {
    const digits = text.replaceAll(' ', '');
    if (/^\d{1,8}$/.test(digits)) return Number(digits);
    context.issues.push({ code: 'custom', message: say().wholeNumber, input: text });
    return z.NEVER;
  });
  const webhook = oneLine({ max: limits.url }).transform((text, context) => {
    const judged = judgeUrl(text, allowedHosts);
    if (judged.kind === 'allowed') return judged.url.href;
    context.issues.push({ code: 'custom', message: say()[judged.reason], input: text });
    return z.NEVER;
  });
  const account = z.object({ channel: Channel, name: oneLine({ max: limits.name }), audience: optional(audience) });
  return z.object({
    formKey,
    name: oneLine({ max: limits.name }),
    kind: PartnerKind,
    municipality: Municipality,
    accounts: rows(account, { min: 1, max: limits.accounts }),
    maintainer: oneLine({ max: limits.name }),
    email: emailAddress,
    webhook: optional(webhook),
    topics: ticked(Topic),
    listed: checkbox,
    principles: consent,
    consent,
    /** The invitation that opened the form, as it stood in the link. */
    invitation: optional(oneLine({ max: 250 })),
  });
}
export type Application = z.output<ReturnType<typeof applicationSchema>>;
