import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { createApp } from '../../shared/web/app.tsx';
import type { WebEnv } from '../../shared/web/context.ts';
import { newForm, readForm } from '../../shared/web/form.ts';
import { inLocale } from '../../shared/web/public-page.tsx';
import type { Deps } from './deps.ts';
import { feedbackOf, feedbackSchema } from './feedback-form.ts';
import { FormPage } from './form-page.tsx';
import { formWords } from './form-words.ts';
import { ThanksPage } from './thanks-page.tsx';

/** The pages on which a resident tells us something. */
export function feedbackApp(deps: Deps): Hono<WebEnv> {
  const app = createApp({ siteUrl: deps.siteUrl });

  app.get('/palaute', (c) => {
    const formKey = Buffer.from(deps.random(16)).toString('base64url');
    return c.html(<FormPage here={c.var} form={newForm({ formKey: [formKey] })} />);
  });

  app.post('/palaute', async (c) => {
    const posted = await readForm(
      c,
      feedbackSchema(() => formWords[c.var.locale]),
    );
    if (posted.kind === 'invalid') {
      // Hidden, so nobody could correct it: this was no form of ours.
      if (posted.errors['formKey'] !== undefined) throw new HTTPException(400);
      return c.html(<FormPage here={c.var} form={posted} />, 422);
    }
    const feedback = feedbackOf(posted.value, c.var.locale, deps.now());
    const state = await deps.feedback.create(feedback);
    deps.log.info('Feedback stored', { feedbackId: feedback.id, state });
    return c.redirect(inLocale('/palaute/kiitos', c.var.locale), 303);
  });

  app.get('/palaute/kiitos', (c) => c.html(<ThanksPage here={c.var} />));

  return app;
}
