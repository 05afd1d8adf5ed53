import * as z from 'zod';
import { WebhookFormat } from '../../../shared/partner/webhook-target.ts';
import { oneLine } from '../../../shared/web/fields.ts';
import { formKey } from '../../../shared/web/form-key.ts';
import { type AddressRefusal, judgeUrl } from '../../../shared/webhook/address.ts';

/** The limits of the forms, which their fields state. Lengths are in code points. */
export const limits = { name: 60, url: 2048 } as const;

const name = oneLine({ max: limits.name });

/** The form that adds a webhook. `say` is asked only when the address is wrong, since the form itself tells its language. */
export function addSchema(input: {
  allowedHosts: ReadonlySet<string>;
  say: () => Readonly<Record<AddressRefusal, string>>;
}) {
  const url = oneLine({ max: limits.url }).transform((text, context) => {
    const judged = judgeUrl(text, input.allowedHosts);
    if (judged.kind === 'allowed') return judged.url.href;
    context.issues.push({ code: 'custom', message: input.say()[judged.reason], input: text });
    return z.NEVER;
  });
  return z.object({ formKey, name, url, format: WebhookFormat });
}

export const renameSchema = z.object({ name });

/** People put a space in the middle, as they do in a telephone number. */
export const codeSchema = z.object({
  code: oneLine({ max: 20 }).transform((text) => text.replaceAll(' ', '')),
});
