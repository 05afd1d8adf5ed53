import type { Hono } from 'hono';
import * as z from 'zod';
import { leave } from '../../../shared/partner/leave.ts';
import { readForm } from '../../../shared/web/form.ts';
import { inLocale } from '../../../shared/web/public-page.tsx';
import type { Community } from '../community.ts';
import type { Deps } from '../deps.ts';
import { leaveSection, leftPath } from '../paths.ts';
import type { ManageEnv } from '../require-maintainer.tsx';
import { LeavePage } from './leave-page.tsx';
import { LeftPage } from './left-page.tsx';

const path = `/oma/yhteiso/:partnerId/${leaveSection}`;

/** The way out of a community: the same as by the link at the end of its mails. */
export function addLeave(app: Hono<ManageEnv>, deps: Deps): void {
  app.get(path, (c) => c.html(<LeavePage frame={c.var} mailboxes={mailboxesOf(c.var.community)} now={deps.now()} />));

  app.post(path, async (c) => {
    await readForm(c, z.object({}));
    const { partner } = c.var.community;
    await leave(
      mailboxesOf(c.var.community).map((targetId) => ({ partner, targetId })),
      deps,
    );
    return c.redirect(inLocale(leftPath, c.var.locale), 303);
  });

  app.get(leftPath, (c) => c.html(<LeftPage here={c.var} />));
}

/** The targets of a community that are the reader's mailbox. */
function mailboxesOf({ partner, maintainer }: Community): string[] {
  return partner.targets.flatMap((target) =>
    target.channel === 'email' && target.maintainerId === maintainer.id ? [target.id] : [],
  );
}
