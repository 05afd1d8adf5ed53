import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import type { Log } from '../../shared/log.ts';
import type { Maintainer, Partner } from '../../shared/partner/partner.ts';
import { changePartner, type PartnerStore } from '../../shared/partner/store.ts';
import type { Keys } from '../../shared/secret.ts';
import { completeTraining, openTraining } from '../../shared/training/training.ts';
import { createApp } from '../../shared/web/app.tsx';
import type { WebEnv } from '../../shared/web/context.ts';
import { readForm } from '../../shared/web/form.ts';
import { inLocale } from '../../shared/web/public-page.tsx';
import { lessonNames, type OptionName, optionNames } from './lesson.ts';
import { ClosedPage, EndPage, LessonPage, StartPage } from './pages.tsx';

/** What the training works with. */
export type Deps = {
  readonly siteUrl: string;
  readonly partners: Pick<PartnerStore, 'get' | 'save'>;
  readonly keys: () => Promise<Keys>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: Log;
};

/** What was chosen in the situations so far, a letter for each. */
const Answers = z.string().regex(/^[abc]{0,5}$/);
const Option = z.enum(optionNames);

/** The training: opened by a link in a mail, walked through without anything being stored, and noted at the end. */
export function trainingApp(deps: Deps): Hono<WebEnv> {
  const app = createApp({ siteUrl: deps.siteUrl });

  app.get('/koulutus/:token', async (c) => {
    const reader = await readerOf(c, deps);
    if (reader === undefined) return closed(c);
    return c.html(<StartPage here={c.var} base={baseOf(c)} {...reader} now={deps.now()} />);
  });

  app.get('/koulutus/:token/valmis', async (c) => {
    if ((await readerOf(c, deps)) === undefined) return closed(c);
    return c.html(<EndPage here={c.var} base={baseOf(c)} answers={answersIn(c)} />);
  });

  app.get('/koulutus/:token/:place{[1-5]}', async (c) => {
    if ((await readerOf(c, deps)) === undefined) return closed(c);
    const place = Number(c.req.param('place'));
    const name = lessonNames[place - 1];
    if (name === undefined) return c.notFound();
    const chosen: OptionName | undefined = Option.safeParse(c.req.query('vastaus')).data;
    const isMissing = c.req.query('vastattu') === '1' && chosen === undefined;
    // Whoever comes by an address has no answers from before: each missing one counts as not right.
    const answers = answersIn(c).slice(0, place - 1);
    const page = { place, name, answers, chosen, isMissing };
    return c.html(<LessonPage here={c.var} base={baseOf(c)} {...page} />);
  });

  app.post('/koulutus/:token', async (c) => {
    const reader = await readerOf(c, deps);
    const posted = await readForm(c, z.object({ v: Answers.length(lessonNames.length) }));
    if (reader === undefined) return closed(c);
    // Only the last page has this form, with what was answered in it.
    if (posted.kind === 'invalid') throw new HTTPException(400);
    const { partner, maintainer } = reader;
    const change = await changePartner(deps.partners, partner.id, (newest) =>
      completeTraining(newest, maintainer.id, deps.now()),
    );
    deps.log.info('Training taken', { partnerId: partner.id, state: change.kind });
    return c.redirect(inLocale(baseOf(c), c.var.locale), 303);
  });

  return app;
}

/** Whose training it is. The page speaks the community's language until the reader chooses another. */
async function readerOf(
  c: Context<WebEnv>,
  deps: Deps,
): Promise<{ readonly partner: Partner; readonly maintainer: Maintainer } | undefined> {
  const { links } = await deps.keys();
  const opened = openTraining(c.req.param('token') ?? '', links, deps.now());
  if (opened.kind !== 'open') return undefined;
  const partner = await deps.partners.get(opened.partnerId);
  const maintainer = partner?.maintainers.find(({ id }) => id === opened.maintainerId);
  if (partner?.state !== 'active' || maintainer === undefined) return undefined;
  return { partner, maintainer };
}

const baseOf = (c: Context<WebEnv>): string => `/koulutus/${c.req.param('token')}`;

const answersIn = (c: Context<WebEnv>): string => Answers.safeParse(c.req.query('v') ?? '').data ?? '';

const closed = (c: Context<WebEnv>) => c.html(<ClosedPage here={c.var} />, 410);
