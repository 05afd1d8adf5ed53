import type { Context, Hono } from 'hono';
import { guardText } from '../../../shared/guard/guard.ts';
import { askingAbout } from '../../../shared/guard/guarded-text.tsx';
import { receiptOf } from '../../../shared/question/receipt.ts';
import { tellSpread } from '../../../shared/question/tell-spread.ts';
import type { WebEnv } from '../../../shared/web/context.ts';
import { type FormState, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { openedForm } from '../spam/opened-form.ts';
import { suspicionOf } from '../spam/suspicion.ts';
import { feedbackSchema, questionOf } from './fields.ts';
import { FormPage } from './form-page.tsx';
import { ThanksPage } from './thanks-page.tsx';
import { formWords } from './words.ts';

/** The form on which a resident tells us something. */
export function addForm(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/palaute', async (c) =>
    c.html(<FormPage here={c.var} form={await openedForm(deps)} due={deps.due} keep={deps.keep} />),
  );

  app.post('/palaute', async (c) => {
    const posted = await readForm(
      c,
      feedbackSchema(() => formWords[c.var.locale]),
    );
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'formKey');
      return again(c, deps, posted);
    }
    const { locale } = c.var;
    const { value: form, input } = posted;
    const guarded = guardText(form, locale);
    if (guarded.kind === 'ask') return again(c, deps, askingAbout(guarded.details, input, { name: 'text', locale }));

    // Without what the guard was asked about, which may differ from one press of the button to the next.
    const { code, questionId } = receiptOf(JSON.stringify({ ...form, seen: '' }), await deps.keys());
    const suspicion = await suspicionOf(c, { form: form.formKey, use: questionId, trapped: form }, deps);
    const at = { locale, now: deps.now(), due: deps.due, keep: deps.keep };
    const question = questionOf({ form, text: guarded.text, id: questionId, suspicion, ...at });
    const state = await deps.questions.create(question);
    deps.log.info('Feedback stored', { questionId, state });
    if (suspicion === undefined) await tellSpread(question, deps);
    // Not a redirect: the code must stand in no address. The same form sent again is the same feedback.
    return c.html(
      <ThanksPage here={c.var} code={code} codes={guarded.codes} contact={form.wantsContact} dueAt={question.dueAt} />,
    );
  });
}

const again = (c: Context<WebEnv>, { due, keep }: Deps, form: FormState) =>
  c.html(<FormPage here={c.var} form={form} due={due} keep={keep} />, 422);
