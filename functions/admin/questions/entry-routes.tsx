import type { Context, Hono } from 'hono';
import { guardText } from '../../../shared/guard/guard.ts';
import { askingAbout } from '../../../shared/guard/guarded-text.tsx';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { newQuestion } from '../../../shared/question/new.ts';
import { receiptOf } from '../../../shared/question/receipt.ts';
import { recordQuestionAct } from '../../../shared/question/record-act.ts';
import { tellSpread } from '../../../shared/question/tell-spread.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { toIso } from '../../../shared/time.ts';
import { type FormState, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import { formWithKey } from '../../../shared/web/form-key.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { EnteredPage, EntryPage } from './entry-page.tsx';
import { EntryFields } from './fields.ts';

/** Where staff write down what a resident told by phone, on paper or at an event. */
export function addEntry(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/kysymykset/uusi', async (c) =>
    c.html(<EntryPage frame={await frameOf(c, deps)} form={formWithKey(deps.random)} />),
  );

  app.post('/hallinta/kysymykset/uusi', async (c) => {
    const posted = await readForm(c, EntryFields);
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'formKey');
      return again(c, deps, posted);
    }
    const locale = staffLocaleOf(c.var.locale);
    const { value: form, input } = posted;
    const guarded = guardText(form, locale);
    if (guarded.kind === 'ask') return again(c, deps, askingAbout(guarded.details, input, { name: 'text', locale }));

    const { code, questionId } = receiptOf(JSON.stringify({ ...form, seen: '' }), await deps.keys());
    const by = StaffMember.parse(c.var.staff);
    const now = deps.now();
    const { how, about, topic, municipality } = form;
    const question = {
      ...newQuestion({
        id: questionId,
        kind: about === 'idea' ? 'feedback' : 'question',
        origin: { kind: 'staff', how, by, about },
        text: guarded.text,
        ...(topic && { topic }),
        ...(municipality && { municipality }),
        locale: 'fi',
        now,
        due: deps.due,
        keep: deps.keep,
      }),
      lastAct: { at: toIso(now), by, how: 'entered' },
    } as const;
    await deps.questions.create(question);
    await recordQuestionAct((await deps.questions.get(questionId)) ?? question, deps);
    await tellSpread(question, deps);
    // Not a redirect: the code must stand in no address.
    return c.html(<EnteredPage frame={await frameOf(c, deps)} id={questionId} code={code} />);
  });
}

const again = async (c: Context<StaffEnv>, deps: Deps, form: FormState) =>
  c.html(<EntryPage frame={await frameOf(c, deps)} form={form} />, 422);
