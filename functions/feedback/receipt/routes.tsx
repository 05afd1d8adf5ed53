import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { guardText } from '../../../shared/guard/guard.ts';
import { askingAbout, seenDetails } from '../../../shared/guard/guarded-text.tsx';
import { derivedId } from '../../../shared/ids.ts';
import { add, hear } from '../../../shared/question/changes.ts';
import { leadOf } from '../../../shared/question/lead.ts';
import { type Question, Verdict } from '../../../shared/question/question.ts';
import { changeQuestion } from '../../../shared/question/store.ts';
import { localDateOf } from '../../../shared/time.ts';
import type { WebEnv } from '../../../shared/web/context.ts';
import { paragraphs } from '../../../shared/web/fields.ts';
import { type FormState, newForm, readForm } from '../../../shared/web/form.ts';
import { networkOf } from '../../../shared/web/network.ts';
import type { Deps } from '../deps.ts';
import { openedToken } from '../spam/opened.ts';
import { suspicionOf } from '../spam/suspicion.ts';
import { trapFields } from '../spam/trap.tsx';
import { AskPage } from './ask-page.tsx';
import { longestAddition } from './limits.ts';
import { type OpenedReceipt, openReceipt } from './open-receipt.ts';
import { ReceiptPage } from './receipt-page.tsx';
import { receiptWords } from './words.ts';

/** A code is judged by hand, since what is wrong with it is told in words of its own. */
const code = z.string().max(60).default('');
const CodeForm = z.object({ code });
const AdditionForm = z.object({ code, ...trapFields, text: paragraphs({ max: longestAddition }), seen: seenDetails });
const VerdictForm = z.object({ code, verdict: Verdict });

/**
 * What came of what somebody told, for whoever holds its code. The code is in the body of each request and in no address;
 * so these pages are answers to forms, which do nothing twice when they are sent again.
 */
export function addReceipt(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/palaute/vastaus', (c) => c.html(<AskPage here={c.var} form={newForm()} />));

  app.post('/palaute/vastaus', async (c) => {
    const posted = await readForm(c, CodeForm);
    const opened = await opening(c, posted.input, deps);
    return opened.kind === 'open' ? show(c, opened, {}, deps) : refuse(c, opened, posted.input);
  });

  app.post('/palaute/vastaus/lisaa', async (c) => {
    const posted = await readForm(c, AdditionForm);
    const opened = await opening(c, posted.input, deps);
    if (opened.kind !== 'open') return refuse(c, opened, posted.input);
    if (posted.kind === 'invalid') return show(c, opened, { form: posted }, deps);
    const guarded = guardText(posted.value, c.var.locale);
    if (guarded.kind === 'ask') {
      const form = askingAbout(guarded.details, posted.input, { name: 'text', locale: c.var.locale });
      return show(c, opened, { form }, deps);
    }
    const now = deps.now();
    const { id } = opened.question;
    const use = derivedId('qst', id, guarded.text);
    const suspicion = await suspicionOf(c, { form: id, use, trapped: posted.value }, deps);
    const added = { text: guarded.text, suspicion };
    await changeQuestion(deps.questions, id, (question) => add(question, added, now, deps.due));
    deps.log.info('Feedback added to', { questionId: id });
    return showAgain(c, opened, { did: 'added', codes: guarded.codes }, deps);
  });

  app.post('/palaute/vastaus/arvio', async (c) => {
    const posted = await readForm(c, VerdictForm);
    const opened = await opening(c, posted.input, deps);
    if (opened.kind !== 'open') return refuse(c, opened, posted.input);
    if (posted.kind === 'invalid') return show(c, opened, { form: posted }, deps);
    const { verdict } = posted.value;
    const { question, lead } = opened;
    await changeQuestion(deps.questions, lead.id, (each) =>
      hear(each, { who: question.id, verdict }, deps.now(), deps.due),
    );
    deps.log.info('Answer judged', { questionId: lead.id, reason: verdict });
    return showAgain(c, opened, { did: verdict === 'no' ? 'reopened' : 'judged' }, deps);
  });
}

type Open = Extract<OpenedReceipt, { kind: 'open' }>;
type Said = {
  readonly form?: FormState;
  readonly did?: 'added' | 'judged' | 'reopened';
  readonly codes?: number;
};

async function opening(c: Context<WebEnv>, input: FormState['input'], deps: Deps): Promise<OpenedReceipt> {
  const network = networkOf(c, 'home', await deps.dayKeys.keyOf(localDateOf(deps.now())));
  return openReceipt({ typed: input['code']?.[0] ?? '', network }, deps);
}

function refuse(c: Context<WebEnv>, { kind }: Exclude<OpenedReceipt, Open>, input: FormState['input']) {
  const form = { input, errors: { code: receiptWords[c.var.locale][kind] } };
  return c.html(<AskPage here={c.var} form={form} />, kind === 'too-many' ? 429 : 422);
}

async function show(c: Context<WebEnv>, receipt: Open, said: Said, deps: Deps) {
  const { question, lead } = receipt;
  const [answer, published] = await Promise.all([
    lead.answer && deps.bulletins.get(lead.answer.bulletinId),
    deps.deeds.inState('published'),
  ]);
  const deeds = published.filter(({ questions }) => questions.includes(question.id) || questions.includes(lead.id));
  const { form: typed = newForm(), ...rest } = said;
  const opened = openedToken(question.id, (await deps.keys()).links, deps.now());
  // A form that comes back was opened when it first was.
  const form = { ...typed, input: { opened: [opened], ...typed.input } };
  const page = <ReceiptPage here={c.var} {...receipt} answer={answer} deeds={deeds} form={form} {...rest} />;
  return c.html(page, Object.keys(form.errors).length > 0 ? 422 : 200);
}

/** As it stands after what was just done. */
async function showAgain(c: Context<WebEnv>, opened: Open, said: Said, deps: Deps) {
  const question: Question = (await deps.questions.get(opened.question.id)) ?? opened.question;
  return show(c, { ...opened, question, lead: await leadOf(question, deps.questions) }, said, deps);
}
