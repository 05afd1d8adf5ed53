import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import {
  type By,
  type Change,
  close,
  judge,
  keepApart,
  mergeInto,
  separate,
  take,
} from '../../../shared/question/changes.ts';
import { clusterOf } from '../../../shared/question/cluster.ts';
import { isOpen, type Question } from '../../../shared/question/question.ts';
import { tellSpread } from '../../../shared/question/tell-spread.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { Month, monthBefore, monthOf, monthRange } from '../../../shared/time.ts';
import { type FormState, newForm, readForm } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { addAnswer } from './answer-routes.tsx';
import { addEntry } from './entry-routes.tsx';
import { CloseFields, JudgeFields, ReplyFields, SameFields } from './fields.ts';
import { handleQuestion } from './handle.ts';
import { QuestionsPage } from './list-page.tsx';
import { addQuarantine } from './quarantine-routes.tsx';
import { QuestionPage } from './question-page.tsx';
import { Filter, isLetThrough, queueOf } from './queue.ts';
import { replyTo } from './reply-to.ts';

/** The link to the quarantine counts no further, since a wave of spam is read by nobody. */
const countedInQuarantine = 99;

/** The section for what people ask, claim and tell us. */
export function addQuestions(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/kysymykset', async (c) => {
    const filter = Filter.parse({ ...c.req.query(), haku: c.req.query('haku')?.slice(0, 100) });
    const now = deps.now();
    const current = monthOf(now);
    const month = Month.safeParse(c.req.query('kuukausi')).data;
    const [frame, quarantined, questions] = await Promise.all([
      frameOf(c, deps),
      deps.questions.inState('quarantined', countedInQuarantine + 1),
      month === undefined
        ? openOnes(deps)
        : deps.questions
            .inMonth(month)
            .then((told) => told.filter(({ state }) => state !== 'quarantined' && state !== 'erased')),
    ]);
    const listed = month === undefined ? queueOf(questions, now) : questions.map(asListed);
    const later = month !== undefined && month < current ? monthOf(monthRange(month).end) : undefined;
    return c.html(
      <QuestionsPage
        frame={frame}
        filter={filter}
        listed={listed.filter(({ question }) => isLetThrough(question, filter, frame.staff.sub))}
        all={questions.length}
        quarantined={quarantined.length > countedInQuarantine ? `${countedInQuarantine}+` : String(quarantined.length)}
        current={current}
        {...(month === undefined ? {} : { shown: { month, earlier: monthBefore(month), later } })}
      />,
    );
  });

  addQuarantine(app, deps);
  addEntry(app, deps);
  addAnswer(app, deps);

  app.get('/hallinta/kysymykset/:id', (c) => show(c, deps, {}));

  app.post('/hallinta/kysymykset/:id/ota', (c) =>
    act(c, deps, z.object({}), (_, by) => (question) => take(question, by)),
  );
  app.post('/hallinta/kysymykset/:id/laji', (c) =>
    act(
      c,
      deps,
      JudgeFields,
      ({ kind, topic, municipality }, by) =>
        (question) =>
          judge(question, { kind, ...(topic && { topic }), ...(municipality && { municipality }) }, by, deps.due),
    ),
  );
  app.post('/hallinta/kysymykset/:id/sulje', (c) =>
    act(
      c,
      deps,
      CloseFields,
      ({ because }, by) =>
        (question) =>
          close(question, because, by),
    ),
  );
  app.post('/hallinta/kysymykset/:id/erota', (c) =>
    act(c, deps, z.object({}), (_, by) => (question) => separate(question, by)),
  );

  app.post('/hallinta/kysymykset/:id/sama', async (c) => {
    const posted = await readForm(c, SameFields);
    // Hidden, so nobody could correct it: this was no form of ours.
    if (posted.kind === 'invalid') throw new HTTPException(400);
    const { other, decision } = posted.value;
    const lead = await deps.questions.get(c.req.param('id'));
    if (lead === undefined) return missing(c, deps);
    const by = byOf(c, deps);
    const change = (question: Question): Change =>
      decision === 'same' ? mergeInto(question, lead, by) : keepApart(question, lead.id, by);
    const done = await handleQuestion(other, change, deps);
    if (done.kind !== 'handled') return show(c, deps, { refused: true });
    await tellSpread(lead, deps);
    return back(c);
  });

  app.post('/hallinta/kysymykset/:id/kysyjalle', async (c) => {
    const posted = await readForm(c, ReplyFields);
    if (posted.kind === 'invalid') return show(c, deps, { form: posted });
    const input = { id: c.req.param('id'), text: posted.value.text, by: byOf(c, deps) };
    const done = await replyTo(input, deps);
    return done.kind === 'handled' ? back(c) : show(c, deps, { refused: true });
  });
}

async function act<Schema extends z.ZodType>(
  c: Context<StaffEnv, '/hallinta/kysymykset/:id/:act'>,
  deps: Deps,
  schema: Schema,
  change: (value: z.output<Schema>, by: By) => (question: Question) => Change,
) {
  const posted = await readForm(c, schema);
  if (posted.kind === 'invalid') return show(c, deps, { form: posted });
  const done = await handleQuestion(c.req.param('id'), change(posted.value, byOf(c, deps)), deps);
  if (done.kind === 'missing') return missing(c, deps);
  return done.kind === 'handled' ? back(c) : show(c, deps, { refused: true });
}

async function show(c: Context<StaffEnv>, deps: Deps, said: { form?: FormState; refused?: boolean }) {
  const question = await deps.questions.get(c.req.param('id') ?? '');
  if (question === undefined) return missing(c, deps);
  const [frame, merged, open, partner] = await Promise.all([
    frameOf(c, deps),
    deps.questions.mergedInto(question.id),
    isOpen(question) ? openOnes(deps) : [],
    question.origin.kind === 'partner' ? deps.partners.get(question.origin.partnerId) : undefined,
  ]);
  const alike = clusterOf(question.id, open).filter(({ id }) => id !== question.id);
  const { form = newForm(), refused = false } = said;
  const page = { frame, question, partner, merged, alike, form, refused };
  return c.html(<QuestionPage {...page} />, said.form !== undefined ? 422 : refused ? 409 : 200);
}

const openOnes = async ({ questions }: Deps): Promise<Question[]> =>
  (await Promise.all([questions.inState('new'), questions.inState('in-progress')])).flat();

const asListed = (question: Question) => ({ question, isLate: false, alike: 0 });

const byOf = (c: Context<StaffEnv>, { now }: Deps): By => ({ by: StaffMember.parse(c.var.staff), now: now() });

const back = (c: Context<StaffEnv>) =>
  c.redirect(pagePath(`/hallinta/kysymykset/${c.req.param('id')}`, staffLocaleOf(c.var.locale)), 303);

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="questions" />, 404);
