import type { Outcome } from '../../shared/delivery/lifecycle.ts';
import type { Mail } from '../../shared/email/mail.ts';
import type { Mailer, MailTags } from '../../shared/email/mailer.ts';

export type SentMail = { readonly mail: Mail; readonly tags: MailTags };

/**
 * A provider that keeps every mail it was handed. `answer` says what each call comes to (`nth` counts from 1): accepted
 * unless a test says otherwise.
 */
export function memoryMailer(
  answer: (call: SentMail, nth: number) => Outcome = (_call, nth) => ({ kind: 'accepted', providerId: `mail-${nth}` }),
): Mailer & { readonly calls: SentMail[] } {
  const calls: SentMail[] = [];
  return {
    calls,
    send: async (mail, tags) => {
      const call = structuredClone({ mail, tags });
      calls.push(call);
      return answer(call, calls.length);
    },
  };
}
