import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { idOfToken, linkToken } from '../../../shared/access/token.ts';
import { auditEntry } from '../../../shared/audit/audit.ts';
import { idOf } from '../../../shared/ids.ts';
import { personOf, removeDeputy, setAbsence, withdraw } from '../../../shared/partner/people.ts';
import { day, localDateOf, toIso } from '../../../shared/time.ts';
import { type FormState, readForm, refuseIfTampered } from '../../../shared/web/form.ts';
import { formWithKey } from '../../../shared/web/form-key.ts';
import { changeOwn } from '../change-own.ts';
import type { Deps } from '../deps.ts';
import { communityPath } from '../paths.ts';
import type { ManageEnv } from '../require-maintainer.tsx';
import { AbsencePage } from './absence-page.tsx';
import { absenceSchema, handOverSchema, inviteSchema } from './forms.ts';
import { HandOverPage } from './hand-over-page.tsx';
import { invitePerson, type PersonInvited } from './invite-person.ts';
import { PeoplePage } from './page.tsx';
import { peopleSection } from './paths.ts';
import { words } from './words.ts';

type Ctx = Context<ManageEnv>;

const section = `/oma/yhteiso/:partnerId/${peopleSection}`;

/** The people of a community: who they are, who joins, who is away, who takes over. A deputy only looks. */
export function addPeople(app: Hono<ManageEnv>, deps: Deps): void {
  app.get(section, (c) => list(c, deps));
  app.post(section, (c) => add(c, deps));
  app.get(`${section}/luovuta`, (c) => handOver(c, formWithKey(deps.random)));
  app.post(`${section}/luovuta`, (c) => offer(c, deps));
  app.get(`${section}/poissa`, (c) => absence(c, deps, formWithKey(deps.random)));
  app.post(`${section}/poissa`, (c) => goAway(c, deps));

  app.post(`${section}/palaa`, async (c) => {
    await readForm(c, z.object({}));
    const { maintainer } = c.var.community;
    await changeOwn(who(c), deps, (partner) => setAbsence(partner, maintainer.id, undefined));
    return toList(c);
  });

  app.post(`${section}/peru`, async (c) => {
    const posted = await readForm(c, z.object({ invitation: idOf('inv') }));
    if (posted.kind === 'invalid') return toList(c);
    const { invitation } = posted.value;
    const change = await changeOwn(who(c), deps, (partner) => withdraw(partner, invitation, deps.now()));
    if (change.kind === 'changed') {
      await deps.access.forgetInvitation(idOfToken(linkToken(invitation, (await deps.keys()).access)));
    }
    return toList(c);
  });

  app.post(`${section}/poista`, async (c) => {
    const posted = await readForm(c, z.object({ person: idOf('mnt') }));
    if (posted.kind === 'invalid') return toList(c);
    const now = deps.now();
    const change = await changeOwn(who(c), deps, (partner) => removeDeputy(partner, posted.value.person));
    if (change.kind === 'changed') {
      const { id } = change.partner;
      const by = { kind: 'partner', partnerId: id } as const;
      await deps.audit.record(auditEntry({ subject: id, at: toIso(now), by, act: { kind: 'person-left' } }));
    }
    return toList(c);
  });
}

async function add(c: Ctx, deps: Deps) {
  const posted = await readForm(c, inviteSchema);
  if (posted.kind === 'invalid') {
    refuseIfTampered(posted, 'formKey');
    return list(c, deps, posted);
  }
  const done = await invitePerson(c.var.community, { ...posted.value, as: 'maintainer' }, deps);
  return done.kind === 'invited' ? toList(c, 'kutsuttu') : list(c, deps, withProblem(posted, done, c));
}

async function offer(c: Ctx, deps: Deps) {
  const posted = await readForm(c, handOverSchema);
  if (posted.kind === 'invalid') {
    refuseIfTampered(posted, 'formKey');
    return handOver(c, posted);
  }
  const { email, formKey, afterwards } = posted.value;
  const leaving = afterwards === 'leave' ? ({ byLeaves: true } as const) : {};
  const done = await invitePerson(c.var.community, { email, formKey, as: 'successor', ...leaving }, deps);
  return done.kind === 'invited' ? toList(c, 'kutsuttu') : handOver(c, withProblem(posted, done, c));
}

async function goAway(c: Ctx, deps: Deps) {
  const posted = await readForm(c, absenceSchema({ say: () => words[c.var.locale], ...datesOf(deps) }));
  if (posted.kind === 'invalid') {
    refuseIfTampered(posted, 'formKey');
    return absence(c, deps, posted);
  }
  const { maintainer } = c.var.community;
  const { from, until, deputy, email, formKey } = posted.value;
  const invited =
    email === undefined ? undefined : await invitePerson(c.var.community, { email, formKey, as: 'deputy' }, deps);
  const deputyId = deputy ?? deputyFrom(invited);
  if (deputyId === undefined || deputyId === maintainer.id) {
    const error = invited === undefined || deputyId !== undefined ? words[c.var.locale].notYourself : undefined;
    return absence(c, deps, withProblem(posted, invited, c, error));
  }
  const setAt = toIso(deps.now());
  await changeOwn(who(c), deps, (partner) => setAbsence(partner, maintainer.id, { from, until, deputyId, setAt }));
  return toList(c, invited?.kind === 'invited' ? 'kutsuttu' : 'tallennettu');
}

function deputyFrom(invited: PersonInvited | undefined): string | undefined {
  if (invited?.kind === 'invited') return personOf(invited.invitationId).maintainerId;
  return invited?.kind === 'known' ? invited.personId : undefined;
}

/** The form as it was typed, with what is wrong with the address of whom it names. */
function withProblem(
  form: Pick<FormState, 'input'>,
  invited: PersonInvited | undefined,
  c: Ctx,
  error?: string,
): FormState {
  const kind = invited === undefined || invited.kind === 'invited' ? 'known' : invited.kind;
  return { input: form.input, errors: { email: error ?? words[c.var.locale][kind] } };
}

const list = (c: Ctx, deps: Deps, form = formWithKey(deps.random)) =>
  c.html(<PeoplePage frame={c.var} form={form} now={deps.now()} />, statusOf(form));
const handOver = (c: Ctx, form: FormState) => c.html(<HandOverPage frame={c.var} form={form} />, statusOf(form));
const absence = (c: Ctx, deps: Deps, form: FormState) =>
  c.html(<AbsencePage frame={c.var} form={form} {...datesOf(deps)} />, statusOf(form));

const statusOf = (form: FormState) => (Object.keys(form.errors).length > 0 ? 422 : 200);

/** An absence ends within a year. */
const datesOf = (deps: Pick<Deps, 'now'>) => ({
  today: localDateOf(deps.now()),
  latest: localDateOf(deps.now() + 366 * day),
});

const who = (c: Ctx) => ({ partnerId: c.var.community.partner.id, addressHash: c.var.addressHash });

function toList(c: Ctx, done?: 'kutsuttu' | 'tallennettu') {
  const path = communityPath(c.var.community.partner.id, c.var.locale, peopleSection);
  return c.redirect(done === undefined ? path : `${path.replace(/\?.*/, '')}?${done}=1&lang=${c.var.locale}`, 303);
}
