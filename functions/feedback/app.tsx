import type { Hono } from 'hono';
import { createApp } from '../../shared/web/app.tsx';
import type { WebEnv } from '../../shared/web/context.ts';
import { readForm, refuseIfTampered } from '../../shared/web/form.ts';
import { formWithKey } from '../../shared/web/form-key.ts';
import { inLocale } from '../../shared/web/public-page.tsx';
import type { Deps } from './deps.ts';
import { feedbackOf, feedbackSchema } from './feedback-form.ts';
import { FormPage } from './form-page.tsx';
import { formWords } from './form-words.ts';
import { ThanksPage } from './thanks-page.tsx';

/** The pages on which a resident tells us something. */
export function feedbackApp(deps: Deps): Hono<WebEnv> {
  const app = createApp({ siteUrl: deps.siteUrl });

  app.get('/palaute', (c) => c.html(<FormPage here={c.var} form={formWithKey(deps.random)} />));

  app.post('/palaute', async (c) => {
    const posted = await readForm(
      c,
      feedbackSchema(() => formWords[c.var.locale]),
    );
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'formKey');
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
