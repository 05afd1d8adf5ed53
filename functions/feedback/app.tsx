import type { Hono } from 'hono';
import { createApp } from '../../shared/web/app.tsx';
import type { WebEnv } from '../../shared/web/context.ts';
import type { Deps } from './deps.ts';
import { addForm } from './form/routes.tsx';
import { addReceipt } from './receipt/routes.tsx';
import { addRelay } from './relay/routes.tsx';
import { addVerdict } from './verdict/routes.tsx';

/** The pages on which people tell us something, and read what came of it. */
export function feedbackApp(deps: Deps): Hono<WebEnv> {
  const app = createApp({ siteUrl: deps.siteUrl });
  addForm(app, deps);
  addReceipt(app, deps);
  addRelay(app, deps);
  addVerdict(app, deps);
  return app;
}
