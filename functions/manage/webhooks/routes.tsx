import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { derivedId } from '../../../shared/ids.ts';
import { giveUpTarget } from '../../../shared/partner/changes.ts';
import { findTarget } from '../../../shared/partner/partner.ts';
import { changePartner } from '../../../shared/partner/store.ts';
import {
  addWebhook,
  renameWebhook,
  rotateWebhookSecret,
  whyNoWebhook,
} from '../../../shared/partner/webhook-changes.ts';
import type { WebhookTarget } from '../../../shared/partner/webhook-target.ts';
import { type FormState, newForm, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import { formWithKey } from '../../../shared/web/form-key.ts';
import { askAgain, sendMissed, sendTest } from '../../../shared/webhook/acts.ts';
import { addressProblems } from '../../../shared/webhook/address-words.ts';
import { enterCode } from '../../../shared/webhook/code.ts';
import { lately } from '../../../shared/webhook/last-calls.ts';
import { showSecret } from '../../../shared/webhook/show-secret.ts';
import type { Deps } from '../deps.ts';
import { NoCommunityPage } from '../no-community-page.tsx';
import { communityPath } from '../paths.ts';
import type { ManageEnv } from '../require-maintainer.tsx';
import { RemovePage, SecretPage } from './asides.tsx';
import { addSchema, codeSchema, renameSchema } from './forms.ts';
import { WebhooksPage } from './list-page.tsx';
import { webhookPath } from './paths.ts';
import { recordRemoval, recordWebhookAct } from './record.ts';
import { WebhookPage } from './webhook-page.tsx';
import { words } from './words.ts';

type Ctx = Context<ManageEnv>;

const section = '/oma/yhteiso/:partnerId/webhookit';
const one = `${section}/:targetId`;

/** The webhooks of a community: where bulletins go besides its mailboxes. */
export function addWebhooks(app: Hono<ManageEnv>, deps: Deps): void {
  app.get(section, (c) => c.html(<WebhooksPage frame={c.var} form={formWithKey(deps.random)} />));
  app.post(section, (c) => add(c, deps));
  app.get(one, (c) => page(c, deps));

  // Each of these is done once however often its button is tapped, and ends on the webhook's page.
  app.post(`${one}/tarkista`, (c) => act(c, deps, 'asked', askAgain));
  app.post(`${one}/kokeile`, (c) => act(c, deps, 'tested', sendTest));
  app.post(`${one}/valiin-jaaneet`, (c) => act(c, deps, 'sent-missed', sendMissed));
  app.post(`${one}/vaihda`, (c) =>
    act(c, deps, 'secret-changed', ({ partnerId, targetId }) =>
      changePartner(deps.partners, partnerId, (partner) => rotateWebhookSecret(partner, targetId, deps.now())),
    ),
  );

  app.post(`${one}/nimi`, async (c) => {
    const posted = await readForm(c, renameSchema);
    if (posted.kind === 'invalid') return page(c, deps, posted);
    const { name } = posted.value;
    const { partnerId, targetId } = which(c);
    await changePartner(deps.partners, partnerId, (partner) => renameWebhook(partner, targetId, name));
    return toPage(c);
  });

  app.post(`${one}/koodi`, async (c) => {
    const posted = await readForm(c, codeSchema);
    if (posted.kind === 'invalid') return page(c, deps, posted);
    const { webhooks: key } = await deps.keys();
    const entry = await enterCode({ ...which(c), code: posted.value.code }, { ...deps, key });
    if (entry === 'verified') return toPage(c);
    const say = words[c.var.locale];
    return page(c, deps, { input: posted.input, errors: { code: entry === 'wrong' ? say.codeWrong : say.codeOver } });
  });

  app.get(`${one}/salaisuus`, (c) => toPage(c));
  // The one POST that answers with a page: what it shows cannot be asked for again.
  app.post(`${one}/salaisuus`, async (c) => {
    await readForm(c, z.object({}));
    const target = targetOf(c);
    if (target === undefined) return missing(c);
    const shown = await showSecret(which(c), deps);
    await recordWebhookAct(which(c), 'secret-shown', deps);
    if (shown.kind !== 'shown') return toPage(c);
    return c.html(<SecretPage frame={c.var} target={target} secret={shown.secret} />);
  });

  app.get(`${one}/poista`, (c) => {
    const target = targetOf(c);
    return target === undefined ? missing(c) : c.html(<RemovePage frame={c.var} target={target} />);
  });
  app.post(`${one}/poista`, async (c) => {
    await readForm(c, z.object({}));
    const { partnerId, targetId } = which(c);
    if (targetOf(c) !== undefined) {
      await recordRemoval({ partnerId, targetId }, deps);
      await changePartner(deps.partners, partnerId, (partner) => giveUpTarget(partner, targetId, deps.now()));
    }
    return c.redirect(communityPath(partnerId, c.var.locale, 'webhookit'), 303);
  });
}

/** The id follows from the form, so the same form twice is one webhook. A chat is asked at once. */
async function add(c: Ctx, deps: Deps) {
  const { allowedHosts } = deps;
  const posted = await readForm(c, addSchema({ allowedHosts, say: () => addressProblems[c.var.locale] }));
  if (posted.kind === 'invalid') {
    refuseIfTampered(posted, 'formKey');
    return c.html(<WebhooksPage frame={c.var} form={posted} />, 422);
  }
  const { formKey, ...described } = posted.value;
  const { partner } = c.var.community;
  const webhook = { ...described, id: derivedId('tgt', partner.id, 'webhook', formKey) };
  const problem = whyNoWebhook(partner, webhook);
  if (problem !== undefined) {
    const form = { input: posted.input, errors: { url: words[c.var.locale][problem] } };
    return c.html(<WebhooksPage frame={c.var} form={form} />, 422);
  }
  await changePartner(deps.partners, partner.id, (newest) => addWebhook(newest, webhook, deps.now()));
  const added = { partnerId: partner.id, targetId: webhook.id };
  await recordWebhookAct(added, 'added', deps);
  if (webhook.format === 'slack') await askAgain(added, deps);
  return c.redirect(webhookPath(partner.id, webhook.id, c.var.locale), 303);
}

const which = (c: Ctx) => ({ partnerId: c.var.community.partner.id, targetId: c.req.param('targetId') ?? '' });

function targetOf(c: Ctx): WebhookTarget | undefined {
  const target = findTarget(c.var.community.partner, which(c).targetId);
  return target?.channel === 'webhook' ? target : undefined;
}

async function act(
  c: Ctx,
  deps: Deps,
  how: Parameters<typeof recordWebhookAct>[1],
  does: (of: ReturnType<typeof which>, deps: Deps) => Promise<unknown>,
) {
  await readForm(c, z.object({}));
  if (targetOf(c) === undefined) return missing(c);
  await does(which(c), deps);
  await recordWebhookAct(which(c), how, deps);
  return toPage(c);
}

async function page(c: Ctx, deps: Deps, form: FormState = newForm()) {
  const target = targetOf(c);
  if (target === undefined) return missing(c);
  const seen = await lately(c.var.community.partner, target, deps);
  const status = Object.keys(form.errors).length > 0 ? 422 : 200;
  return c.html(<WebhookPage frame={c.var} target={target} lately={seen} form={form} now={deps.now()} />, status);
}

const toPage = (c: Ctx) => {
  const { partnerId, targetId } = which(c);
  return c.redirect(webhookPath(partnerId, targetId, c.var.locale), 303);
};

const missing = (c: Ctx) => c.html(<NoCommunityPage here={c.var} />, 404);
