import type { SuppressionReason } from '../../../shared/email/suppression.ts';
import { suppressionSentences } from '../../../shared/email/suppression-sentences.ts';
import { formatDate } from '../../../shared/language/format.ts';
import type { Maintainer, Partner } from '../../../shared/partner/partner.ts';
import { openInvitations } from '../../../shared/partner/people.ts';
import { fromIso, localDateOf } from '../../../shared/time.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import type { Frame } from '../frame.tsx';
import { words } from './words.ts';

/** Why nothing is sent to a person any more, by the person's id. */
export type Unreached = ReadonlyMap<string, SuppressionReason>;

type Of = {
  readonly frame: Frame;
  readonly partner: Partner;
  readonly unreached: Unreached;
  /** Epoch ms. */
  readonly now: number;
};

/** The people of a community, the contact first: how they are reached, who is away, and who was invited. */
export function People(props: Of) {
  const { frame, partner, now } = props;
  const { locale } = frame;
  const say = words[locale];
  const contact = partner.maintainers.find(({ isDeputy }) => !isDeputy);
  return (
    <>
      <dt>{say.maintainers}</dt>
      {partner.maintainers.map((person) => (
        <Person {...props} person={person} isContact={person === contact && partner.maintainers.length > 1} />
      ))}
      {openInvitations(partner, now).map(({ as, until }) => (
        <dd class="soft">{say[`${as}Invited`](formatDate(localDateOf(fromIso(until)), locale))}</dd>
      ))}
    </>
  );
}

function Person(props: Of & { readonly person: Maintainer; readonly isContact: boolean }) {
  const { frame, partner, person, unreached, now } = props;
  const { locale } = frame;
  const say = words[locale];
  const { name, email, training, absence, isDeputy } = person;
  const why = unreached.get(person.id);
  const deputy = partner.maintainers.find(({ id }) => id === absence?.deputyId)?.name ?? say.nobodyYet;
  return (
    <dd>
      {name}, <a href={`mailto:${email}`}>{email}</a> {props.isContact ? <span class="tag">{say.contact}</span> : null}
      {isDeputy ? <span class="tag">{say.deputy}</span> : null}
      {why === undefined ? null : (
        <div>
          <span class="tag bad">{say.unreached}</span> {suppressionSentences[locale][why]}
        </div>
      )}
      {absence === undefined || absence.until < localDateOf(now) ? null : (
        <div class="hint">{say.away(formatDate(absence.from, locale), formatDate(absence.until, locale), deputy)}</div>
      )}
      {isDeputy ? null : (
        <div class="hint">
          {training === undefined
            ? say.notTrained
            : say.trained(formatDate(training.doneAt, locale), formatDate(training.renewBy, locale))}
        </div>
      )}
    </dd>
  );
}

/** Says at the top of the page that a community has nobody left, or that none of its people can be reached. */
export function PeopleNotice({ frame, partner, unreached }: Of) {
  const { locale } = frame;
  const say = words[locale];
  if (partner.state === 'left') {
    return (
      <div class="notice">
        <h2>{say.dormantTitle}</h2>
        <p>{say.dormant(partner.leftAt === undefined ? '' : formatDate(partner.leftAt, locale))}</p>
        <PostForm action={`/hallinta/kumppanit/${partner.id}/ehdokkaaksi`} locale={locale}>
          <SubmitButton locale={locale} label={say.revive} />
        </PostForm>
      </div>
    );
  }
  const isLost =
    partner.state === 'active' && partner.maintainers.every(({ id, isDeputy }) => isDeputy || unreached.has(id));
  if (!isLost) return null;
  return (
    <div class="notice" role="alert">
      <h2>{say.unreachableTitle}</h2>
      <p>{say.unreachable}</p>
    </div>
  );
}
