import type { Hono } from 'hono';
import { changed } from '../../../shared/partner/changes.ts';
import { preferencesOf } from '../../../shared/partner/partner.ts';
import { day, localDateOf } from '../../../shared/time.ts';
import { newForm, readForm } from '../../../shared/web/form.ts';
import { changeOwn, type Who } from '../change-own.ts';
import type { Deps } from '../deps.ts';
import { savedPath } from '../paths.ts';
import type { ManageEnv } from '../require-maintainer.tsx';
import { inputOf, preferencesFrom, type Wishes, wishesSchema } from './form.ts';
import { WishesPage } from './page.tsx';
import { words } from './words.ts';

/** Which bulletins a community wants, and when they come. */
export function addWishes(app: Hono<ManageEnv>, deps: Deps): void {
  const dates = () => {
    const now = deps.now();
    return { today: localDateOf(now), tomorrow: localDateOf(now + day), latest: localDateOf(now + 366 * day) };
  };

  app.get('/oma/yhteiso/:partnerId/tiedotteet', (c) => {
    const { today, ...limits } = dates();
    return c.html(<WishesPage frame={c.var} form={newForm(inputOf(c.var.community.partner, today))} {...limits} />);
  });

  app.post('/oma/yhteiso/:partnerId/tiedotteet', async (c) => {
    const { today, ...limits } = dates();
    const posted = await readForm(c, wishesSchema({ say: () => words[c.var.locale], today, latest: limits.latest }));
    if (posted.kind === 'invalid') return c.html(<WishesPage frame={c.var} form={posted} {...limits} />, 422);
    const { addressHash, community, communities, locale } = c.var;
    const own = community.partner.id;
    const others = posted.value.everywhere ? communities.filter(({ partner }) => partner.id !== own) : [];
    await choose({ partnerId: own, addressHash }, posted.value, deps);
    for (const { partner } of others) await chooseTimes({ partnerId: partner.id, addressHash }, posted.value, deps);
    return c.redirect(savedPath(own, locale), 303);
  });
}

async function choose(who: Who, wishes: Wishes, deps: Deps): Promise<void> {
  await changeOwn(who, deps, (partner) =>
    changed(partner, { topics: wishes.topics, preferences: preferencesFrom(wishes) }),
  );
  deps.log.info('Preferences changed', { partnerId: who.partnerId });
}

/** Only when they come: what they are about is each community's own. */
async function chooseTimes(who: Who, wishes: Wishes, deps: Deps): Promise<void> {
  const { rhythm, pausedUntil } = preferencesFrom(wishes);
  await changeOwn(who, deps, (partner) => {
    const { pausedUntil: _, ...kept } = preferencesOf(partner);
    return changed(partner, {
      preferences: { ...kept, rhythm, ...(pausedUntil === undefined ? {} : { pausedUntil }) },
    });
  });
  deps.log.info('Preferences changed', { partnerId: who.partnerId });
}
