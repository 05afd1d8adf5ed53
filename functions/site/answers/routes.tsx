import type { Hono } from 'hono';
import type { BulletinStore } from '../../../shared/bulletin/store.ts';
import { Topic } from '../../../shared/partner/partner.ts';
import type { WebEnv } from '../../../shared/web/context.ts';
import { atomHeaders } from '../atom.ts';
import { kept } from '../kept.ts';
import { answersFeed, feedPath } from './feed.ts';
import { AnswersPage } from './page.tsx';
import { chosenAnswers, publishedAnswers } from './published.ts';

export type AnswersDeps = {
  readonly siteUrl: string;
  readonly bulletins: Pick<BulletinStore, 'get' | 'newestAnswers'>;
  /** Epoch ms. */
  readonly now: () => number;
};

/** What was answered, on a page to search and as a feed. */
export function addAnswers(app: Hono<WebEnv>, deps: AnswersDeps): void {
  const published = kept(() => publishedAnswers(deps.bulletins), deps.now);
  const everything = { topic: undefined, words: '' };

  app.get('/vastaukset', async (c) => {
    const words = (c.req.query('haku') ?? '').slice(0, 200).toWellFormed().trim();
    const filter = { topic: Topic.safeParse(c.req.query('aihe')).data, words };
    const all = chosenAnswers(await published(), everything, deps.now());
    const answers = chosenAnswers(all, filter, deps.now());
    return c.html(<AnswersPage here={c.var} answers={answers} filter={filter} isEmpty={all.length === 0} />);
  });

  app.get(feedPath, async (c) => {
    const answers = chosenAnswers(await published(), everything, deps.now());
    const feed = answersFeed({ answers, locale: c.var.locale, siteUrl: deps.siteUrl });
    return c.body(feed, 200, atomHeaders);
  });
}
