import type { Context, Hono } from 'hono';
import { isSealed } from '../../../shared/bulletin/bulletin.ts';
import { idOf, newId } from '../../../shared/ids.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { localDateOf } from '../../../shared/time.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import { newForm, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { AudienceNow } from './audience-now.tsx';
import { audienceFields, turnsFor } from './audience-of.ts';
import { contentOf, draftFields, inputOf } from './draft-fields.ts';
import type { DraftForm } from './draft-form.tsx';
import { PreviewPage } from './preview-page.tsx';
import { saveDraft } from './save-draft.ts';
import { ScheduledPage, SealedPage } from './sealed-page.tsx';
import { DraftPage, WritePage } from './write-page.tsx';

/** More drafts than this are not shown; nobody has so many. */
const draftsShown = 100;

/** The section for writing: drafts, their form, and how they will be read. */
export function addWrite(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/kirjoita', async (c) => {
    const [frame, drafts] = await Promise.all([frameOf(c, deps), deps.bulletins.inState('draft', draftsShown)]);
    // The form brings its own id along, so that two taps on its button make one draft.
    const draft = await draftForm(deps, { form: newForm(), id: newId('blt', deps.random), version: 0 });
    return c.html(<WritePage frame={frame} drafts={drafts} draft={draft} />);
  });

  // What the composer's script asks for while the audience is chosen: a piece of the page, and nothing changes by it.
  app.get('/hallinta/kirjoita/kohderyhma', async (c) => {
    const locale = staffLocaleOf(c.var.locale);
    const input = Object.fromEntries(audienceFields.map((name) => [name, c.req.queries(name) ?? []]));
    const turns = await turnsFor(newForm(input), deps);
    return c.html(<AudienceNow turns={turns} locale={locale} now={deps.now()} />);
  });

  app.get('/hallinta/kirjoita/:id', async (c) => {
    const bulletin = await deps.bulletins.get(c.req.param('id'));
    if (bulletin === undefined) return missing(c, deps);
    // An answer is made of its parts, on a page of its own.
    if (bulletin.answer !== undefined && bulletin.state === 'draft') {
      const path = `/hallinta/kysymykset/${bulletin.answer.questionId}/vastaa` as const;
      return c.redirect(pagePath(path, staffLocaleOf(c.var.locale)), 303);
    }
    const frame = await frameOf(c, deps);
    if (bulletin.state === 'scheduled') return c.html(<ScheduledPage frame={frame} id={bulletin.id} input={{}} />);
    if (bulletin.state !== 'draft') return c.html(<SealedPage frame={frame} id={bulletin.id} input={{}} />);
    const { id, version } = bulletin;
    const draft = await draftForm(deps, { form: newForm(inputOf(bulletin)), id, version: version + 1 });
    return c.html(<DraftPage frame={frame} draft={draft} stored={bulletin} />);
  });

  app.get('/hallinta/kirjoita/:id/esikatselu', async (c) => {
    const bulletin = await deps.bulletins.get(c.req.param('id'));
    if (bulletin === undefined) return missing(c, deps);
    if (isSealed(bulletin)) {
      return c.redirect(pagePath(`/hallinta/seuraa/${bulletin.id}`, staffLocaleOf(c.var.locale)), 303);
    }
    return c.html(<PreviewPage frame={await frameOf(c, deps)} bulletin={bulletin} now={deps.now()} />);
  });

  app.post('/hallinta/kirjoita/:id', async (c) => {
    const id = c.req.param('id');
    if (!idOf('blt').safeParse(id).success) return missing(c, deps);
    const today = localDateOf(deps.now());
    const posted = await readForm(c, draftFields(staffLocaleOf(c.var.locale), today));
    if (posted.kind === 'invalid') {
      refuseIfTampered(posted, 'version');
      const draft = await draftForm(deps, { form: posted, id, version: Number(typedIn(posted, 'version')) });
      return c.html(<DraftPage frame={await frameOf(c, deps)} draft={draft} />, 422);
    }

    const { version } = posted.value;
    const saved = await saveDraft(
      { id, version, content: contentOf(posted.value), by: StaffMember.parse(c.var.staff) },
      deps,
    );
    switch (saved.kind) {
      case 'saved':
        return c.redirect(pagePath(`/hallinta/kirjoita/${id}/esikatselu`, staffLocaleOf(c.var.locale)), 303);
      case 'conflict': {
        const form = newForm(posted.input);
        const draft = await draftForm(deps, { form, id, version: saved.newest.version + 1 });
        return c.html(<DraftPage frame={await frameOf(c, deps)} draft={draft} newest={saved.newest} />, 409);
      }
      case 'sealed':
        return c.html(<SealedPage frame={await frameOf(c, deps)} id={id} input={posted.input} />, 409);
      case 'scheduled':
        return c.html(<ScheduledPage frame={await frameOf(c, deps)} id={id} input={posted.input} />, 409);
      case 'missing':
        return missing(c, deps);
    }
  });
}

async function draftForm(deps: Deps, draft: Pick<DraftForm, 'form' | 'id' | 'version'>): Promise<DraftForm> {
  const now = deps.now();
  return { ...draft, today: localDateOf(now), turns: await turnsFor(draft.form, deps), now };
}

const missing = async (c: Context<StaffEnv>, deps: Deps) =>
  c.html(<MissingPage frame={await frameOf(c, deps)} section="write" />, 404);
