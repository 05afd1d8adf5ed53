import type { Hono } from 'hono';
import * as z from 'zod';
import { changed } from '../../../shared/partner/changes.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { toIso } from '../../../shared/time.ts';
import { checkbox } from '../../../shared/web/fields.ts';
import { newForm, readForm } from '../../../shared/web/form.ts';
import { changeOwn } from '../change-own.ts';
import type { Deps } from '../deps.ts';
import { listedSection, savedPath } from '../paths.ts';
import type { ManageEnv } from '../require-maintainer.tsx';
import { ListedPage } from './page.tsx';

const path = `/oma/yhteiso/:partnerId/${listedSection}`;

/** Whether the public list may name a community. */
export function addListed(app: Hono<ManageEnv>, deps: Deps): void {
  app.get(path, (c) => {
    const { listedAt } = c.var.community.partner;
    return c.html(<ListedPage frame={c.var} form={newForm({ listed: listedAt === undefined ? [] : ['yes'] })} />);
  });

  app.post(path, async (c) => {
    const posted = await readForm(c, z.object({ listed: checkbox }));
    if (posted.kind === 'invalid') return c.html(<ListedPage frame={c.var} form={posted} />, 422);
    const { id: partnerId } = c.var.community.partner;
    await changeOwn({ partnerId, addressHash: c.var.addressHash }, deps, (partner) =>
      list(partner, posted.value.listed, deps.now()),
    );
    deps.log.info('Consent to be listed stored', { partnerId });
    return c.redirect(savedPath(partnerId, c.var.locale), 303);
  });
}

/** Whoever agreed already did so then. `now` is epoch ms. */
function list(partner: Partner, isListed: boolean, now: number) {
  if (isListed === (partner.listedAt !== undefined)) return { kind: 'unchanged' } as const;
  const { listedAt: _, ...unlisted } = partner;
  return changed(unlisted, isListed ? { listedAt: toIso(now) } : {});
}
