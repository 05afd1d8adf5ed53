import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { staffLocaleOf } from '../../../shared/language/locale.ts';
import { StaffMember } from '../../../shared/staff/member.ts';
import type { StaffEnv } from '../../../shared/staff/require-staff.tsx';
import { ticked } from '../../../shared/web/fields.ts';
import { readForm } from '../../../shared/web/form.ts';
import { formKey, formWithKey } from '../../../shared/web/form-key.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { duplicatesOf } from '../partners/duplicates.ts';
import { pagePath } from '../paths.ts';
import { type ImportOf, importedPartner, importList } from './import-list.ts';
import { ImportPage, type Refusal } from './import-page.tsx';
import { type Checked, PreviewPage } from './preview-page.tsx';
import { type ListedRow, readList } from './read-list.ts';
import { ImportRow, mostRows } from './rows.ts';
import { exampleList } from './words.ts';

/** The rows that the preview showed, as its hidden field brings them back, and which of them are wanted, by number. */
const Confirmation = z.object({
  formKey,
  list: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.issues.push({ code: 'custom', input: text });
        return z.NEVER;
      }
    })
    .pipe(z.array(ImportRow).max(mostRows)),
  rows: ticked(z.coerce.number().pipe(z.int().nonnegative())),
});

/** Lists of communities that staff bring in: read, looked at with what is doubtful, and only then taken in. */
export function addImport(app: Hono<StaffEnv>, deps: Deps): void {
  app.get('/hallinta/tuonti', async (c) => {
    const taken = /^\d{1,3}$/.exec(c.req.query('tuotu') ?? '')?.[0];
    return importPage(c, deps, taken === undefined ? {} : { taken: Number(taken) });
  });

  app.get('/hallinta/tuonti/malli.csv', (c) =>
    c.body(exampleList, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="yhteisot.csv"',
    }),
  );

  app.post('/hallinta/tuonti', async (c) => {
    const body = await c.req.parseBody().catch(() => {
      throw new HTTPException(400);
    });
    c.set('locale', staffLocaleOf(body['lang']));
    const { file } = body;
    if (!(file instanceof File) || file.size === 0) return importPage(c, deps, { refused: { kind: 'no-file' } }, 422);
    const read = readList(new Uint8Array(await file.arrayBuffer()));
    if (read.kind !== 'read') return importPage(c, deps, { refused: read }, 422);
    const [frame, rows] = await Promise.all([frameOf(c, deps), checked(c, deps, read.rows)]);
    return c.html(<PreviewPage frame={frame} form={formWithKey(deps.random)} rows={rows} />);
  });

  app.post('/hallinta/tuonti/vahvista', async (c) => {
    const posted = await readForm(c, Confirmation);
    // Everything in it is what the preview wrote: whatever is wrong was no form of ours.
    if (posted.kind === 'invalid') throw new HTTPException(400);
    const { list, rows, formKey: key } = posted.value;
    const wanted = rows.flatMap((number) => list[number] ?? []);
    const taken = await importList(wanted, await importOf(c, deps, key), deps);
    return c.redirect(pagePath('/hallinta/tuonti', staffLocaleOf(c.var.locale), { tuotu: String(taken) }), 303);
  });
}

async function importOf(c: Context<StaffEnv>, deps: Deps, key: string): Promise<ImportOf> {
  const { addresses } = await deps.keys();
  return { key, by: StaffMember.parse(c.var.staff), addressKey: addresses, now: deps.now() };
}

/** Each row with the communities that it may be: those of the register, and rows above it. */
async function checked(c: Context<StaffEnv>, deps: Deps, rows: readonly ListedRow[]): Promise<Checked[]> {
  const [of, ...known] = await Promise.all([
    importOf(c, deps, 'preview'),
    deps.partners.inState('active'),
    deps.partners.inState('confirmed'),
    deps.partners.inState('unconfirmed'),
  ]);
  const register = known.flat();
  const candidates = rows.map((row) => importedPartner(row, of));
  return rows.map(({ line, ...row }, number) => {
    const candidate = candidates[number];
    const above = candidates.slice(0, number);
    if (candidate === undefined) return { line, row, registered: [], repeats: false };
    return {
      line,
      row,
      registered: duplicatesOf(candidate, register),
      repeats: duplicatesOf(candidate, above).some(({ because }) => because === 'name'),
    };
  });
}

async function importPage(
  c: Context<StaffEnv>,
  deps: Deps,
  seen: { readonly refused?: Refusal; readonly taken?: number },
  status: 200 | 422 = 200,
) {
  const [frame, unconfirmed] = await Promise.all([frameOf(c, deps), deps.partners.inState('unconfirmed')]);
  const waiting = unconfirmed.filter(({ imported }) => imported !== undefined);
  return c.html(<ImportPage {...seen} frame={frame} waiting={waiting} />, status);
}
