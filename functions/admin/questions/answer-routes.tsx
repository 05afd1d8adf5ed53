import type { Context, Hono } from 'hono';
import { keysOf } from '../../../shared/keys.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { isOpen, type Question } from '../../../shared/question/question.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { day, localDateOf } from '../../../shared/time.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import { type FormState, newForm, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { answerContent, answerFields, answerInput } from './answer-fields.ts';
import { AnswerPage } from './answer-page.tsx';
import { answerTemplates } from './answer-templates.ts';
import { answerAudience, answerIdOf, saveAnswer } from './save-answer.ts';

/** An answer holds for so long unless staff say otherwise. */
const usualMs = 30 * day;

/** Where staff write the answer to a question; it is sent like any bulletin. */
export function addAnswer(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/kysymykset/:id/vastaa', async (c) => {
    const question = await openQuestion(c, deps);
    if (question === undefined) return elsewhere(c, deps);
    const draft = await deps.bulletins.get(answerIdOf(question));
    const template = keysOf(answerTemplates).find((name) => name === c.req.query('pohja'));
    const input = draft === undefined ? await firstInput(question, deps) : answerInput(draft);
    const form = newForm({ ...input, ...(template && answerTemplates[template].fill) });
    return page(c, deps, question, { form, version: draft === undefined ? 0 : draft.version + 1 });
  });

  app.post('/hallinta/kysymykset/:id/vastaa', async (c) => {
    const question = await openQuestion(c, deps);
    if (question === undefined) return elsewhere(c, deps);
    const today = localDateOf(deps.now());
    const locale = staffLocaleOf(c.var.locale);
    const posted = await readForm(c, answerFields({ locale, today, isRumour: isRumour(question) }));
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'version');
      return page(c, deps, question, { form: posted, version: Number(typedIn(posted, 'version')) });
    }
    const id = answerIdOf(question);
    const told = [question, ...(await deps.questions.mergedInto(question.id))];
    const saved = await saveAnswer(
      {
        id,
        version: posted.value.version,
        content: answerContent(posted.value, question.id),
        audience: answerAudience(told),
        by: StaffMember.parse(c.var.staff),
      },
      deps,
    );
    if (saved === 'saved') return redirect(c, `/hallinta/kysymykset/${question.id}/vastaa`);
    if (saved === 'sealed') return redirect(c, `/hallinta/laheta/${id}`);
    const newest = await deps.bulletins.get(id);
    return page(c, deps, question, {
      form: newForm(posted.input),
      version: (newest?.version ?? 0) + 1,
      conflict: true,
    });
  });
}

async function page(
  c: Context<StaffEnv>,
  deps: Deps,
  question: Question,
  shown: { readonly form: FormState; readonly version: number; readonly conflict?: boolean },
) {
  const [frame, draft] = await Promise.all([frameOf(c, deps), deps.bulletins.get(answerIdOf(question))]);
  const today = localDateOf(deps.now());
  const status = shown.conflict ? 409 : Object.keys(shown.form.errors).length > 0 ? 422 : 200;
  const view = { frame, question, draft, today, isRumour: isRumour(question), ...shown };
  return c.html(<AnswerPage {...view} />, status);
}

/** The claim as the community told it, and a month of validity. A resident's own words are secret and never filled in. */
async function firstInput(question: Question, deps: Deps): Promise<FormState['input']> {
  return {
    claim: [isRumour(question) && question.origin.kind === 'partner' ? claimIn(question.text) : ''],
    validUntil: [localDateOf(deps.now() + usualMs)],
  };
}

/** `Onko totta, että asema suljetaan?` claims: `Asema suljetaan.` */
function claimIn(text: string): string {
  const said = text.replace(/^[^,.?!]{2,40},? että /i, '').replace(/\?$/, '.');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const isRumour = ({ kind }: Question): boolean => kind === 'rumour' || kind === 'safety-rumour';

async function openQuestion(c: Context<StaffEnv>, deps: Deps): Promise<Question | undefined> {
  const question = await deps.questions.get(c.req.param('id') ?? '');
  return question !== undefined && isOpen(question) ? question : undefined;
}

/** What is settled or merged is answered elsewhere, or was. */
async function elsewhere(c: Context<StaffEnv>, deps: Deps) {
  const id = c.req.param('id') ?? '';
  if ((await deps.questions.get(id)) !== undefined) return redirect(c, `/hallinta/kysymykset/${id}`);
  return c.html(<MissingPage frame={await frameOf(c, deps)} section="questions" />, 404);
}

const redirect = (c: Context<StaffEnv>, path: `/hallinta${string}`) =>
  c.redirect(pagePath(path, staffLocaleOf(c.var.locale)), 303);
