import type { Hono } from 'hono';
import * as z from 'zod';
import { accountRows } from '../../../shared/partner/account-fields.tsx';
import { changed } from '../../../shared/partner/changes.ts';
import type { Account } from '../../../shared/partner/partner.ts';
import { type FormState, newForm, readForm } from '../../../shared/web/form.ts';
import { changeOwn } from '../change-own.ts';
import type { Deps } from '../deps.ts';
import { savedPath } from '../paths.ts';
import type { ManageEnv } from '../require-maintainer.tsx';
import { keepAccounts } from './keep-accounts.ts';
import { AccountsPage } from './page.tsx';

/** Where a community posts, and how many people it says that it reaches there. */
export function addAccounts(app: Hono<ManageEnv>, deps: Deps): void {
  app.get('/oma/yhteiso/:partnerId/kanavat', (c) =>
    c.html(<AccountsPage frame={c.var} form={newForm(inputOf(c.var.community.partner.accounts))} />),
  );

  app.post('/oma/yhteiso/:partnerId/kanavat', async (c) => {
    const posted = await readForm(c, z.object({ accounts: accountRows(() => c.var.locale) }));
    if (posted.kind === 'invalid') return c.html(<AccountsPage frame={c.var} form={posted} />, 422);
    const { id } = c.var.community.partner;
    await changeOwn({ partnerId: id, addressHash: c.var.addressHash }, deps, (partner) =>
      changed(partner, { accounts: keepAccounts(posted.value.accounts, partner.accounts, deps.random) }),
    );
    deps.log.info('Accounts changed', { partnerId: id });
    return c.redirect(savedPath(id, c.var.locale), 303);
  });
}

function inputOf(accounts: readonly Account[]): FormState['input'] {
  return Object.fromEntries(
    accounts.flatMap(({ channel, name, audience }, at) => [
      [`accounts.${at}.channel`, [channel]],
      [`accounts.${at}.name`, [name]],
      [`accounts.${at}.audience`, audience === undefined ? [] : [String(audience)]],
    ]),
  );
}
