import { formatDateTime } from '../../../shared/language/format.ts';
import { nativeNames } from '../../../shared/language/locale.ts';
import { maintainerOf, type Partner, type PartnerState, type Target } from '../../../shared/partner/partner.ts';
import { shownAddress } from '../../../shared/partner/webhook-target.ts';
import { kindNames } from '../../../shared/partner/words.ts';
import { region } from '../../../shared/region.ts';
import { type Frame, SectionPage, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { Accounts } from './details.tsx';
import type { Duplicate } from './duplicates.ts';
import { People, PeopleNotice, type Unreached } from './people.tsx';
import { type DeskForms, VettingDesk } from './vetting-desk.tsx';
import { type SeenWebhook, WebhooksSection } from './webhooks-section.tsx';
import { words } from './words.ts';

type Say = (typeof words)['fi'];

type Shown = {
  readonly frame: Frame;
  readonly partner: Partner;
  readonly unreached: Unreached;
  /** Epoch ms. */
  readonly now: number;
};

/** Everything that is known of one partner, and the decision while it waits for one. */
export function PartnerPage(
  props: Shown & {
    readonly duplicates: readonly Duplicate[];
    readonly webhooks: readonly SeenWebhook[];
    /** The reader's decision came after another's. */
    readonly tooLate?: boolean;
    /** What was typed at the desk and is wrong. */
    readonly forms?: DeskForms;
  },
) {
  const { frame, partner } = props;
  const say = words[frame.locale];
  return (
    <SectionPage frame={frame} section="partners" title={partner.name} hasErrors={props.forms !== undefined}>
      {props.tooLate ? (
        <div class="notice" role="alert">
          <h2>{say.tooLate}</h2>
          <p>{say.tooLateWhy(stateName(partner.state, say))}</p>
        </div>
      ) : null}
      <PeopleNotice {...props} />
      <Duplicates frame={frame} duplicates={props.duplicates} />
      <Facts {...props} />
      <WebhooksSection frame={frame} partner={partner} webhooks={props.webhooks} />
      <VettingDesk frame={frame} partner={partner} forms={props.forms ?? {}} />
      <p>
        <a href={pagePath('/hallinta/kumppanit', frame.locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

function Facts(props: Shown) {
  const { frame, partner } = props;
  const { locale } = frame;
  const say = words[locale];
  const topics = partner.topics.map((topic) => region.topics[topic][locale]);
  return (
    <dl>
      <dt>{say.state}</dt>
      <dd>
        {stateName(partner.state, say)}
        {partner.decidedAt === undefined
          ? null
          : `. ${say.decided(formatDateTime(partner.decidedAt, locale), whose(partner.decidedBy, frame))}`}
      </dd>
      <dt>{say.kind}</dt>
      <dd>{kindNames[partner.kind][locale]}</dd>
      <dt>{say.municipality}</dt>
      <dd>{region.municipalities[partner.municipality][locale]}</dd>
      <dt>{say.accounts}</dt>
      <dd>
        <Accounts partner={partner} locale={locale} />
      </dd>
      <People {...props} />
      <dt>{say.targets}</dt>
      {partner.targets.map((target) => (
        <dd>{targetInWords(partner, target, say)}</dd>
      ))}
      {partner.targets.length === 0 ? <dd>{say.none}</dd> : null}
      <dt>{say.topics}</dt>
      <dd>{topics.length === 0 ? say.allTopics : topics.join(', ')}</dd>
      <dt>{say.language}</dt>
      <dd>{nativeNames[partner.locale]}</dd>
      <dt>{say.cohort}</dt>
      <dd>{partner.cohort}</dd>
      <dt>{say.listed}</dt>
      <dd>{partner.listedAt === undefined ? say.notListed : say.isListed}</dd>
      <dt>{say.applied}</dt>
      <dd>
        {formatDateTime(partner.createdAt, locale)}
        {partner.imported === undefined ? null : `. ${say.importedBy(whose(partner.imported.by, frame))}`}
        {partner.prospectId === undefined ? null : (
          <>
            {'. '}
            <a href={pagePath(`/hallinta/ehdokkaat/${partner.prospectId}`, locale)}>{say.byInvitation}</a>
          </>
        )}
      </dd>
      <dt>{say.confirmed}</dt>
      <dd>{partner.confirmedAt === undefined ? '–' : formatDateTime(partner.confirmedAt, locale)}</dd>
    </dl>
  );
}

function Duplicates(props: { readonly frame: Frame; readonly duplicates: readonly Duplicate[] }) {
  const { locale } = props.frame;
  const say = words[locale];
  if (props.duplicates.length === 0) return null;
  return (
    <div class="notice">
      <h2>{say.duplicateTitle}</h2>
      <p>{say.duplicateIntro}</p>
      <ul>
        {props.duplicates.map(({ partner, because }) => (
          <li>
            <a href={pagePath(`/hallinta/kumppanit/${partner.id}`, locale)}>{partner.name}</a> (
            {because === 'name' ? say.sameName : say.sameAddress}, {stateName(partner.state, say).toLowerCase()})
          </li>
        ))}
      </ul>
    </div>
  );
}

function targetInWords(partner: Partner, target: Target, say: Say): string {
  if (target.channel === 'email') return maintainerOf(partner, target)?.email ?? say.none;
  return `${shownAddress(target)} – ${say[`${target.state}Why`]}`;
}

function stateName(state: PartnerState, say: Say): string {
  return state === 'confirmed' ? say.waiting : say[state];
}
