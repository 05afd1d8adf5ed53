import { formatDate } from '../../../shared/language/format.ts';
import type { Absence, Maintainer } from '../../../shared/partner/partner.ts';
import { isFull, mostPeople, openInvitations } from '../../../shared/partner/people.ts';
import { fromIso, localDateOf } from '../../../shared/time.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath, leaveSection } from '../paths.ts';
import { peopleSection } from './paths.ts';
import { words } from './words.ts';

type Props = { readonly frame: Frame; readonly form: FormState; readonly now: number };

/** The people of a community by their names: of addresses, only the reader's own is shown. `now` is epoch ms. */
export function PeoplePage(props: Props) {
  const { frame, form } = props;
  const { locale, community } = frame;
  const { partner } = community;
  const say = words[locale];
  const { searchParams } = frame.url;
  return (
    <SectionPage frame={frame} section="people" title={say.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary locale={locale} form={form} labels={{ email: say.email }} />
      {searchParams.has('kutsuttu') || searchParams.has('tallennettu') ? (
        <p class="notice" role="status">
          {searchParams.has('kutsuttu') ? say.invitedNow : say.saved}
        </p>
      ) : null}
      <p>{say.intro}</p>
      <ul class="cards">
        {partner.maintainers.map((person) => (
          <PersonCard {...props} person={person} />
        ))}
      </ul>
      <Invitations {...props} />
      {community.maintainer.isDeputy ? <p>{say.onlyLooks}</p> : <Acts {...props} />}
      <p>
        <a href={communityPath(partner.id, locale, leaveSection)}>{say.leave}</a>
      </p>
    </SectionPage>
  );
}

function PersonCard(props: Props & { readonly person: Maintainer }) {
  const { frame, person, now } = props;
  const { locale, community } = frame;
  const { partner, maintainer } = community;
  const say = words[locale];
  const isSelf = person.id === maintainer.id;
  const contact = partner.maintainers.find(({ isDeputy }) => !isDeputy);
  const { absence } = person;
  return (
    <li>
      <strong>{person.name}</strong> {isSelf ? <span class="tag good">{say.you}</span> : null}{' '}
      {person.isDeputy ? <span class="tag">{say.deputy}</span> : null}{' '}
      {person.id === contact?.id ? <span class="tag">{say.contact}</span> : null}
      {isSelf ? <div class="soft">{person.email}</div> : null}
      {absence === undefined || absence.until < localDateOf(now) ? null : (
        <p>{absenceIn(absence, partner.maintainers, frame)}</p>
      )}
      {isSelf && absence !== undefined && absence.until >= localDateOf(now) ? (
        <Act {...props} path="palaa" label={say.back} />
      ) : null}
      {person.isDeputy && !maintainer.isDeputy ? (
        <Act {...props} path="poista" field={['person', person.id]} label={say.removeDeputy} about={person.name} />
      ) : null}
    </li>
  );
}

function absenceIn(absence: Absence, people: readonly Maintainer[], { locale }: Frame): string {
  const say = words[locale];
  const days = [formatDate(absence.from, locale), formatDate(absence.until, locale)] as const;
  const deputy = people.find(({ id }) => id === absence.deputyId);
  return deputy === undefined ? say.awayAlone(...days) : say.away(...days, deputy.name);
}

function Invitations(props: Props) {
  const { frame, now } = props;
  const { locale, community } = frame;
  const say = words[locale];
  const open = openInvitations(community.partner, now);
  if (open.length === 0) return null;
  return (
    <>
      <h2>{say.invitedTitle}</h2>
      <ul class="cards">
        {open.map(({ id, as, until }) => (
          <li>
            {say[`${as}Invited`]}
            <div class="soft">{say.openUntil(formatDate(localDateOf(fromIso(until)), locale))}</div>
            {community.maintainer.isDeputy ? null : (
              <Act {...props} path="peru" field={['invitation', id]} label={say.withdraw} about={say[`${as}Invited`]} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What somebody who answers for the community can do. */
function Acts(props: Props) {
  const { frame, form, now } = props;
  const { locale, community } = frame;
  const { partner } = community;
  const say = words[locale];
  const path = (part?: string) =>
    communityPath(partner.id, locale, part === undefined ? peopleSection : `${peopleSection}/${part}`);
  if (partner.state !== 'active') return <p>{say.notActive}</p>;
  return (
    <>
      <h2>{say.inviteTitle}</h2>
      {isFull(partner, now) ? (
        <p>{say.fullNow(mostPeople)}</p>
      ) : (
        <PostForm action={path()} locale={locale}>
          <input type="hidden" name="formKey" value={typedIn(form, 'formKey')} />
          <TextField
            {...{ locale, form }}
            name="email"
            type="email"
            label={say.email}
            hint={say.emailHint}
            max={254}
            autocomplete="off"
          />
          <SubmitButton locale={locale} label={say.invite} />
        </PostForm>
      )}
      <h2>{say.elseTitle}</h2>
      <ul>
        <li>
          <a href={path('poissa')}>{say.goAway}</a>
        </li>
        <li>
          <a href={path('luovuta')}>{say.handOver}</a>
        </li>
      </ul>
    </>
  );
}

function Act(props: {
  readonly frame: Frame;
  readonly path: 'palaa' | 'peru' | 'poista';
  readonly label: string;
  readonly field?: readonly [name: string, value: string];
  readonly about?: string;
}) {
  const { frame, path, label, field, about } = props;
  const { locale, community } = frame;
  return (
    <PostForm action={communityPath(community.partner.id, locale, `${peopleSection}/${path}`)} locale={locale}>
      {field === undefined ? null : <input type="hidden" name={field[0]} value={field[1]} />}
      <SubmitButton locale={locale} label={label} kind="quiet" {...(about === undefined ? {} : { about })} />
    </PostForm>
  );
}
