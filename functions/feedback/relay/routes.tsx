import type { Context, Hono } from 'hono';
import { guardText, withoutCodes } from '../../../shared/guard/guard.ts';
import { askingAbout } from '../../../shared/guard/guarded-text.tsx';
import { derivedId } from '../../../shared/ids.ts';
import { openLink } from '../../../shared/link.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { newQuestion } from '../../../shared/question/new.ts';
import { tellSpread } from '../../../shared/question/tell-spread.ts';
import type { WebEnv } from '../../../shared/web/context.ts';
import { readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { openedForm } from '../spam/opened-form.ts';
import { suspicionOf } from '../spam/suspicion.ts';
import { RelayForm } from './fields.ts';
import { ClosedRelayPage, RelayedPage } from './other-pages.tsx';
import { RelayPage } from './relay-page.tsx';

/** Where a community's maintainer relays in half a minute what people ask or claim there. */
export function addRelay(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/valita/:token', async (c) => {
    const partner = await partnerAt(c, deps);
    if (partner === undefined) return closed(c);
    const { input } = await openedForm(deps);
    const form = { input: { ...input, municipality: [partner.municipality] }, errors: {} };
    return c.html(<RelayPage here={c.var} community={partner.name} form={form} due={deps.due} />);
  });

  app.get('/valita/:token/kiitos', async (c) => {
    const partner = await partnerAt(c, deps);
    if (partner === undefined) return closed(c);
    return c.html(
      <RelayedPage here={c.var} again={`/valita/${c.req.param('token')}`} codes={c.req.query('poistettu')} />,
    );
  });

  app.post('/valita/:token', async (c) => {
    const partner = await partnerAt(c, deps);
    const posted = await readForm(c, RelayForm);
    if (partner === undefined) return closed(c);
    const { locale } = c.var;
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'formKey');
      return c.html(<RelayPage here={c.var} community={partner.name} form={posted} due={deps.due} />, 422);
    }
    const guarded = guardText(posted.value, locale);
    if (guarded.kind === 'ask') {
      const form = askingAbout(guarded.details, posted.input, { name: 'text', locale });
      return c.html(<RelayPage here={c.var} community={partner.name} form={form} due={deps.due} />, 422);
    }
    const { formKey, kind, spread, municipality, where, topic } = posted.value;
    // The same form sent again, as when the line broke before our answer came, is the same question.
    const id = derivedId('qst', partner.id, formKey, kind, posted.value.text);
    const suspicion = await suspicionOf(c, { form: formKey, use: id, trapped: posted.value }, deps);
    const question = newQuestion({
      id,
      ...(suspicion && { suspicion }),
      kind,
      origin: { kind: 'partner', partnerId: partner.id },
      text: guarded.text,
      spread,
      municipality,
      ...(where && { where: withoutCodes(where, locale) }),
      ...(topic && { topic }),
      locale,
      now: deps.now(),
      due: deps.due,
      keep: deps.keep,
    });
    const state = await deps.questions.create(question);
    deps.log.info('Relay stored', { questionId: question.id, partnerId: partner.id, state });
    if (suspicion === undefined) await tellSpread(question, deps);
    const query = new URLSearchParams({ lang: locale, ...(guarded.codes > 0 ? { poistettu: 'tunnus' } : {}) });
    return c.redirect(`/valita/${c.req.param('token')}/kiitos?${query}`, 303);
  });
}

/** The community whose link this is, as long as it takes part. */
async function partnerAt(c: Context<WebEnv>, deps: Deps): Promise<Partner | undefined> {
  const { links } = await deps.keys();
  const link = openLink(c.req.param('token') ?? '', 'relay', links, deps.now());
  const partner = link.kind === 'open' ? await deps.partners.get(link.subject) : undefined;
  return partner?.state === 'active' ? partner : undefined;
}

const closed = (c: Context<WebEnv>) => c.html(<ClosedRelayPage here={c.var} />, 410);
