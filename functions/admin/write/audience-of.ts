import type * as z from 'zod';
import { newDraft } from '../../../shared/bulletin/draft.ts';
import { newId } from '../../../shared/ids.ts';
import { Municipality, Topic } from '../../../shared/partner/partner.ts';
import { day, LocalDate, localDateOf } from '../../../shared/time.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { recipientsNow } from '../send/recipients.ts';
import type { TurnGroup } from '../send/turns.ts';

/** The fields of the composer that decide who gets a bulletin, and when. */
export const audienceFields = ['topics', 'municipalities', 'urgent', 'validUntil'] as const;

/** A draft whose last day is not chosen yet is looked at as if it held for so long. */
const usualDays = 30;

/** Who would get what a form says so far, if it were sent now. What is wrong in the form counts as not chosen. */
export async function turnsFor(
  form: FormState,
  deps: Pick<Deps, 'partners' | 'weeks' | 'now' | 'random'>,
): Promise<readonly TurnGroup[]> {
  const now = deps.now();
  const chosen = <T>(option: z.ZodType<T>, name: string) =>
    (form.input[name] ?? []).flatMap((value) => option.safeParse(value).data ?? []);
  const lastDay = LocalDate.safeParse(typedIn(form, 'validUntil')).data;
  const draft = newDraft(
    {
      id: newId('blt', deps.random),
      content: {
        texts: { fi: { title: '-', body: '-' } },
        audience: { municipalities: chosen(Municipality, 'municipalities'), topics: chosen(Topic, 'topics') },
        urgency: typedIn(form, 'urgent') === 'yes' ? 'urgent' : 'normal',
        validUntil: lastDay ?? localDateOf(now + usualDays * day),
      },
      by: { sub: '-', name: '-' },
    },
    now,
  );
  return (await recipientsNow(draft, deps)).turns;
}
