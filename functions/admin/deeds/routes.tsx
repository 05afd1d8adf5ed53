import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { linkedTo } from '../../../shared/deed/behind.ts';
import { publish, withdraw } from '../../../shared/deed/changes.ts';
import type { Deed } from '../../../shared/deed/deed.ts';
import { idOf, newId } from '../../../shared/ids.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { localDateOf } from '../../../shared/time.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import { type FormState, newForm, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import type { DeedForm } from './deed-form.tsx';
import { DeedPage, NewDeedPage } from './deed-page.tsx';
import { contentOf, deedFields, inputOf, quotationErrors } from './fields.ts';
import { linkable } from './linkable.ts';
import { DeedsPage } from './list-page.tsx';
import { changeDeed, saveDeed } from './save-deed.ts';
import { deedDraft } from './to-bulletin.ts';

const SeenForm = z.object({ seen: z.coerce.number().pipe(z.int().nonnegative()) });

/** The section for "you said, we did": its entries, their form, and how they go public. */
export function addDeeds(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/te-sanoitte', async (c) => {
    const [frame, drafts, published] = await Promise.all([
      frameOf(c, deps),
      deps.deeds.inState('draft'),
      deps.deeds.inState('published'),
    ]);
    return c.html(<DeedsPage frame={frame} deeds={[...drafts, ...published]} />);
  });

  app.get('/hallinta/te-sanoitte/uusi', async (c) => {
    const from = idOf('qst').safeParse(c.req.query('kysymys'));
    const asked = from.success ? await deps.questions.get(from.data) : undefined;
    const { id: question, topic = '', municipality = '' } = asked ?? {};
    const form = newForm(
      question === undefined ? {} : { questions: [question], topic: [topic], municipality: [municipality] },
    );
    // The form brings its own id along, so that two taps on its button make one entry.
    return showNew(c, deps, { id: newId('ded', deps.random), form });
  });

  app.get('/hallinta/te-sanoitte/:id', async (c) => {
    const deed = await deps.deeds.get(c.req.param('id'));
    return deed === undefined ? missing(c, deps) : show(c, deps, deed);
  });

  app.post('/hallinta/te-sanoitte/:id', async (c) => {
    const id = c.req.param('id');
    if (!idOf('ded').safeParse(id).success) return missing(c, deps);
    const locale = staffLocaleOf(c.var.locale);
    const posted = await readForm(c, deedFields({ locale, today: localDateOf(deps.now()) }));
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'version');
      return showTyped(c, deps, { id, form: posted });
    }
    const written = contentOf(posted.value);
    const { told, ...linked } = await linkedTo(written.questions, await deps.deeds.get(id), deps.questions);
    const errors = quotationErrors(written.texts, told, staffLocaleOf(c.var.locale));
    if (Object.keys(errors).length > 0) return showTyped(c, deps, { id, form: { input: posted.input, errors } });

    const content = { ...written, ...linked };
    const saved = await saveDeed({ id, version: posted.value.version, content, by: byOf(c) }, deps);
    if (saved.kind === 'missing') return missing(c, deps);
    if (saved.kind === 'saved') return redirect(c, `/hallinta/te-sanoitte/${id}`);
    return show(c, deps, saved.newest, { form: newForm(posted.input), refused: 'conflict' });
  });

  const change = (path: 'julkaise' | 'pois', act: typeof publish | typeof withdraw) =>
    app.post(`/hallinta/te-sanoitte/:id/${path}`, async (c) => {
      const id = c.req.param('id') ?? '';
      const posted = await readForm(c, SeenForm);
      // Hidden, so nobody could correct it: this was no form of ours.
      if (posted.kind === 'invalid') throw new HTTPException(400);
      const by = { by: byOf(c), now: deps.now() };
      const done = await changeDeed({ id, seen: posted.value.seen }, (deed) => act(deed, by), deps);
      if (done.kind === 'missing') return missing(c, deps);
      if (done.kind === 'conflict') return show(c, deps, done.newest, { refused: 'stale' });
      return redirect(c, `/hallinta/te-sanoitte/${id}`);
    });
  change('julkaise', publish);
  change('pois', withdraw);

  app.post('/hallinta/te-sanoitte/:id/tiedote', async (c) => {
    await readForm(c, z.object({}));
    const deed = await deps.deeds.get(c.req.param('id'));
    if (deed === undefined) return missing(c, deps);
    if (deed.state !== 'published') return show(c, deps, deed, { refused: 'notPublished' });
    const draft = deedDraft(deed, { siteUrl: deps.siteUrl, by: byOf(c), now: deps.now() });
    // One that is there already has perhaps been edited or sent since: it stays as it is.
    await deps.bulletins.create(draft);
    return redirect(c, `/hallinta/kirjoita/${draft.id}`);
  });
}

type Refused = 'conflict' | 'stale' | 'notPublished';

async function show(
  c: Context<StaffEnv>,
  deps: Deps,
  deed: Deed,
  shown: { readonly form?: FormState; readonly version?: number; readonly refused?: Refused } = {},
) {
  const { form = newForm(inputOf(deed)), version = deed.version + 1, refused } = shown;
  const [frame, earlier, view] = await Promise.all([
    frameOf(c, deps),
    deps.deeds.earlier(deed.id),
    formOf(deps, { form, id: deed.id, version, isPublic: deed.state === 'published' }),
  ]);
  const page = <DeedPage frame={frame} deed={deed} earlier={earlier} form={view} refused={refused} />;
  return c.html(page, refused !== undefined ? 409 : Object.keys(form.errors).length > 0 ? 422 : 200);
}

/** What was typed comes back in the form that it was typed in, with the version that the form was filled from. */
async function showTyped(c: Context<StaffEnv>, deps: Deps, typed: { readonly id: string; readonly form: FormState }) {
  const version = Number(typedIn(typed.form, 'version'));
  if (version === 0) return showNew(c, deps, typed);
  const deed = await deps.deeds.get(typed.id);
  return deed === undefined ? missing(c, deps) : show(c, deps, deed, { form: typed.form, version });
}

async function showNew(c: Context<StaffEnv>, deps: Deps, typed: { readonly id: string; readonly form: FormState }) {
  const [frame, form] = await Promise.all([frameOf(c, deps), formOf(deps, { ...typed, version: 0, isPublic: false })]);
  return c.html(<NewDeedPage frame={frame} form={form} />, Object.keys(typed.form.errors).length > 0 ? 422 : 200);
}

async function formOf(deps: Deps, form: Omit<DeedForm, 'offered' | 'today'>): Promise<DeedForm> {
  const ids = (form.form.input['questions'] ?? []).filter((each) => idOf('qst').safeParse(each).success);
  return { ...form, offered: await linkable(ids, deps), today: localDateOf(deps.now()) };
}

const byOf = (c: Context<StaffEnv>): StaffMember => StaffMember.parse(c.var.staff);

const redirect = (c: Context<StaffEnv>, path: `/hallinta${string}`) =>
  c.redirect(pagePath(path, staffLocaleOf(c.var.locale)), 303);

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="deeds" />, 404);
