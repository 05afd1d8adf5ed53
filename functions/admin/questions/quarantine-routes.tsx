import type { Hono } from 'hono';
import * as z from 'zod';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { release } from '../../../shared/question/changes.ts';
import { isOpen, type Question } from '../../../shared/question/question.ts';
import { tellSpread } from '../../../shared/question/tell-spread.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { readForm } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { handleQuestion } from './handle.ts';
import { QuarantinePage } from './quarantine-page.tsx';

const onOnePage = 100;
const Page = z.coerce.number().int().min(1).max(1000).catch(1);

/** What is suspected to be spam, and the way out of there. */
export function addQuarantine(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/kysymykset/karanteeni', async (c) => {
    const page = Page.parse(c.req.query('sivu') ?? 1);
    const [frame, all] = await Promise.all([frameOf(c, deps), deps.questions.inState('quarantined')]);
    const from = (page - 1) * onOnePage;
    const questions = all.toSorted(likelierFirst).slice(from, from + onOnePage);
    return c.html(
      <QuarantinePage frame={frame} questions={questions} page={page} isMore={all.length > from + onOnePage} />,
    );
  });

  app.post('/hallinta/kysymykset/:id/vapauta', async (c) => {
    await readForm(c, z.object({}));
    const id = c.req.param('id');
    const by = { by: StaffMember.parse(c.var.staff), now: deps.now() };
    const done = await handleQuestion(id, (question) => release(question, by, deps.keep), deps);
    if (done.kind !== 'handled') {
      return c.html(<MissingPage frame={await frameOf(c, deps)} section="questions" />, 404);
    }
    if (isOpen(done.question)) await tellSpread(done.question, deps);
    return c.redirect(pagePath(`/hallinta/kysymykset/${id}`, staffLocaleOf(c.var.locale)), 303);
  });
}

/** Hardly anybody fills in a field that they do not see: what did comes last. Of the rest the newest comes first. */
function likelierFirst(a: Question, b: Question): number {
  const isTrapped = ({ suspicion }: Question) => Number(suspicion === 'trap');
  return isTrapped(a) - isTrapped(b) || b.createdAt.localeCompare(a.createdAt);
}
