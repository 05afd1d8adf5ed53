import * as z from 'zod';
import type { Locale } from '../../shared/language/locale.ts';
import { accountRows } from '../../shared/partner/account-fields.tsx';
import { Municipality, PartnerKind, Topic } from '../../shared/partner/partner.ts';
import { checkbox, consent, emailAddress, oneLine, optional, ticked } from '../../shared/web/fields.ts';
import { formKey } from '../../shared/web/form-key.ts';
import { type AddressRefusal, judgeUrl } from '../../shared/webhook/address.ts';

/** The limits of the form, which its fields state. Lengths are in code points. */
export const limits = { name: 120, address: 254, url: 2048 } as const;

/** What is wrong in a way that only this form knows, in words. */
export type ApplicationProblems = Readonly<Record<AddressRefusal, string>>;

/**
 * The subscription form as it is posted; its keys are the names of the fields. `say` and `locale` are asked only when something
 * is wrong, since the form itself tells which language it is in.
 */
export function applicationSchema(input: {
  allowedHosts: ReadonlySet<string>;
  say: () => ApplicationProblems;
  locale: () => Locale;
}) {
  const { allowedHosts, say, locale } = input;
  const webhook = oneLine({ max: limits.url }).transform((text, context) => {
    const judged = judgeUrl(text, allowedHosts);
    if (judged.kind === 'allowed') return judged.url.href;
    context.issues.push({ code: 'custom', message: say()[judged.reason], input: text });
    return z.NEVER;
  });
  return z.object({
    formKey,
    name: oneLine({ max: limits.name }),
    kind: PartnerKind,
    municipality: Municipality,
    accounts: accountRows(locale),
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
