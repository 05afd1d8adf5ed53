import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { idOf } from '../../../shared/ids.ts';
import { hear } from '../../../shared/question/changes.ts';
import { Verdict } from '../../../shared/question/question.ts';
import { changeQuestion } from '../../../shared/question/store.ts';
import { localDateOf } from '../../../shared/time.ts';
import type { WebEnv } from '../../../shared/web/context.ts';
import { readForm } from '../../../shared/web/form.ts';
import { networkOf } from '../../../shared/web/network.ts';
import type { Deps } from '../deps.ts';
import { VerdictPage } from './verdict-page.tsx';

const VerdictForm = z.object({ verdict: Verdict });

/** What the readers of an answer say of it: one word from each network and day counts, and "no" opens the question again. */
export function addVerdict(app: Hono<WebEnv>, deps: Deps): void {
  app.post('/palaute/arvio/:id', async (c) => {
    const posted = await readForm(c, VerdictForm);
    const id = idOf('blt').safeParse(c.req.param('id'));
    // Three buttons and an address of ours: nobody could correct what is wrong here.
    if (posted.kind === 'invalid' || !id.success) throw new HTTPException(400);
    const bulletin = await deps.bulletins.get(id.data);
    if (bulletin?.answer === undefined || bulletin.state === 'draft') return c.notFound();
    const { verdict } = posted.value;
    const who = networkOf(c, 'home', await deps.dayKeys.keyOf(localDateOf(deps.now())));
    await changeQuestion(deps.questions, bulletin.answer.questionId, (question) =>
      question.answer?.bulletinId === bulletin.id
        ? hear(question, { who, verdict }, deps.now(), deps.due)
        : { kind: 'refused', question },
    );
    deps.log.info('Answer judged', { questionId: bulletin.answer.questionId, reason: verdict });
    const query = new URLSearchParams({ arvio: verdict, lang: c.var.locale });
    return c.redirect(`/palaute/arvio/${bulletin.id}?${query}`, 303);
  });

  app.get('/palaute/arvio/:id', (c) => {
    const verdict = Verdict.safeParse(c.req.query('arvio')).data ?? 'yes';
    const id = idOf('blt').safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    return c.html(<VerdictPage here={c.var} verdict={verdict} bulletinId={id.data} />);
  });
}
