import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { newId } from '../../../shared/ids.ts';
import type { BulletinImage } from '../../../shared/image/image.ts';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { uploadKey } from '../../../shared/upload/upload.ts';
import { type FormState, readForm } from '../../../shared/web/form.ts';
import { allowUploadTo } from '../../../shared/web/security-headers.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { MissingPage } from '../missing-page.tsx';
import { pagePath } from '../paths.ts';
import { altFields, altForm, altOf, versionField } from './alt-form.tsx';
import { changeImage } from './change-image.ts';
import { ImageClosedPage, ImageGonePage, ImagePage, UploadPage } from './pages.tsx';

const base = '/hallinta/kirjoita/:id/kuva';

/** The picture of a draft: uploaded by a form that goes straight to the bucket, looked at, told in words, put in, taken out. */
export function addImage(app: Hono<StaffEnv>, deps: Deps): void {
  app.get(base, (c) => withDraft(c, deps, (bulletin) => imagePage(c, deps, bulletin, altForm(bulletin))));

  app.post(base, (c) =>
    withDraft(c, deps, async (bulletin) => {
      const posted = await readForm(c, altFields(bulletin));
      if (posted.kind === 'invalid') return imagePage(c, deps, bulletin, wellFormed(posted), { status: 422 });
      const { image } = bulletin;
      if (image === undefined) return imagePage(c, deps, bulletin, altForm(bulletin), { changed: true, status: 409 });
      return change(c, deps, { bulletin, typed: posted, image: { ...image, alt: altOf(posted.value) } });
    }),
  );

  app.post(`${base}/poista`, (c) =>
    withDraft(c, deps, async (bulletin) => {
      const posted = await readForm(c, z.object({ version: versionField }));
      if (posted.kind === 'invalid') throw new HTTPException(400);
      return change(c, deps, { bulletin, typed: posted, image: undefined });
    }),
  );

  app.get(`${base}/:upload`, (c) => withDraft(c, deps, (bulletin) => uploadPage(c, deps, bulletin, altForm(bulletin))));

  app.post(`${base}/:upload`, (c) =>
    withDraft(c, deps, async (bulletin) => {
      const upload = await uploadOf(c, deps, bulletin);
      const posted = await readForm(c, altFields(bulletin));
      if (upload?.state !== 'ready')
        return c.html(<ImageGonePage frame={await frameOf(c, deps)} bulletin={bulletin} />, 410);
      if (posted.kind === 'invalid') return uploadPage(c, deps, bulletin, wellFormed(posted), { status: 422 });
      return change(c, deps, { bulletin, typed: posted, image: { ...upload.image, alt: altOf(posted.value) } });
    }),
  );
}

/** Runs only for a bulletin whose picture can still be changed; others get a page that says why not. */
async function withDraft(
  c: Context<StaffEnv>,
  deps: Deps,
  answer: (bulletin: Bulletin) => Promise<Response>,
): Promise<Response> {
  const bulletin = await deps.bulletins.get(c.req.param('id') ?? '');
  if (bulletin === undefined) return c.html(<MissingPage frame={await frameOf(c, deps)} section="write" />, 404);
  if (bulletin.state === 'draft') return answer(bulletin);
  return c.html(
    <ImageClosedPage frame={await frameOf(c, deps)} bulletin={bulletin} />,
    c.req.method === 'GET' ? 200 : 409,
  );
}

/** Stores the change and goes back to the preview; or shows the newest draft with what was typed. */
async function change(
  c: Context<StaffEnv>,
  deps: Deps,
  input: {
    readonly bulletin: Bulletin;
    readonly typed: { readonly value: { readonly version: number }; readonly input: FormState['input'] };
    readonly image: BulletinImage | undefined;
  },
): Promise<Response> {
  const { bulletin, typed, image } = input;
  const changed = await changeImage({ id: bulletin.id, version: typed.value.version, image }, deps);
  switch (changed) {
    case 'saved':
      return c.redirect(pagePath(`/hallinta/kirjoita/${bulletin.id}/esikatselu`, staffLocaleOf(c.var.locale)), 303);
    case 'gone':
      return c.html(<ImageGonePage frame={await frameOf(c, deps)} bulletin={bulletin} />, 410);
    case 'missing':
      return c.html(<MissingPage frame={await frameOf(c, deps)} section="write" />, 404);
    case 'closed':
    case 'changed':
      return withDraft(c, deps, (newest) => {
        const form = { input: typed.input, errors: {} };
        const page = c.req.param('upload') === undefined ? imagePage : uploadPage;
        return page(c, deps, newest, form, { changed: true, status: 409 });
      });
  }
}

type Shown = { readonly changed?: boolean; readonly status?: 409 | 422 };

async function imagePage(c: Context<StaffEnv>, deps: Deps, bulletin: Bulletin, form: FormState, shown: Shown = {}) {
  const { uploadBucket, siteUrl } = deps;
  const uploadId = newId('upl', deps.random);
  const next = pagePath(`/hallinta/kirjoita/${bulletin.id}/kuva/${uploadId}`, staffLocaleOf(c.var.locale));
  const upload = uploadBucket.formFor({ key: uploadKey(bulletin.id, uploadId), redirect: `${siteUrl}${next}` });
  allowUploadTo(c, uploadBucket.origin);
  const frame = await frameOf(c, deps);
  return c.html(
    <ImagePage {...{ frame, bulletin, form, upload, next }} changed={shown.changed === true} />,
    shown.status ?? 200,
  );
}

async function uploadPage(c: Context<StaffEnv>, deps: Deps, bulletin: Bulletin, form: FormState, shown: Shown = {}) {
  const uploadId = c.req.param('upload') ?? '';
  const upload = await uploadOf(c, deps, bulletin);
  // Without a script, too: the browser asks again until it is ready.
  if (upload === undefined) c.header('refresh', '2');
  const frame = await frameOf(c, deps);
  return c.html(
    <UploadPage {...{ frame, bulletin, form, upload, uploadId }} changed={shown.changed === true} />,
    shown.status ?? 200,
  );
}

/** What came of the upload that the address names, if it was made for this bulletin. */
async function uploadOf(c: Context<StaffEnv>, deps: Pick<Deps, 'uploads'>, bulletin: Bulletin) {
  const upload = await deps.uploads.get(c.req.param('upload') ?? '');
  return upload?.bulletinId === bulletin.id ? upload : undefined;
}

/** Hidden, so nobody could correct it: it was no form of ours. */
function wellFormed<Form extends FormState>(posted: Form): Form {
  if (posted.errors['version'] !== undefined) throw new HTTPException(400);
  return posted;
}
