import * as z from 'zod';
import { idOf } from '../../../shared/ids.ts';
import { day, emailAddress, optional } from '../../../shared/web/fields.ts';
import { formKey } from '../../../shared/web/form-key.ts';

export const inviteSchema = z.object({ formKey, email: emailAddress });

export const handOverSchema = z.object({ formKey, email: emailAddress, afterwards: z.enum(['stay', 'leave']) });

/** What is wrong in a way that only this form knows, in words. */
export type AbsenceProblems = Readonly<Record<'past' | 'backwards' | 'tooFar' | 'whichDeputy', string>>;

/** `today` and `latest` are local dates. */
export function absenceSchema(input: { say: () => AbsenceProblems; today: string; latest: string }) {
  const { say, today, latest } = input;
  return z
    .object({ formKey, from: day, until: day, deputy: optional(idOf('mnt')), email: optional(emailAddress) })
    .superRefine(({ from, until, deputy, email }, context) => {
      const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
      if (until < today) wrong('until', say().past);
      else if (until < from) wrong('until', say().backwards);
      else if (until > latest) wrong('until', say().tooFar);
      if ((deputy === undefined) === (email === undefined)) {
        wrong(deputy === undefined ? 'email' : 'deputy', say().whichDeputy);
      }
    });
}
