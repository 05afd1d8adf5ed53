import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import { staffCatalogue } from '../../../shared/language/catalogue.ts';
import { formatDateTime } from '../../../shared/language/format.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { region } from '../../../shared/region.ts';
import { type Frame, SectionPage } from '../frame.tsx';
import { pagePath } from '../paths.ts';

/** What a member of staff sees first: what waits, the way to a new bulletin, and the newest work. */
export function DeskPage(props: {
  readonly frame: Frame;
  /** Communities that wait for a decision. */
  readonly applicants: readonly Partner[];
  readonly drafts: readonly Bulletin[];
  readonly sent: readonly Bulletin[];
}) {
  const { frame, applicants, drafts, sent } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="desk" title={say.title}>
      <div class="actions">
        <a class="button" href={pagePath('/hallinta/kirjoita', locale)}>
          {say.write}
        </a>
      </div>
      <h2>{say.waitingTitle}</h2>
      <WaitingList frame={frame} applicants={applicants} />
      <h2>{say.draftsTitle}</h2>
      {drafts.length === 0 ? (
        <p class="soft">{say.noDrafts}</p>
      ) : (
        <ul>
          {drafts.map((draft) => (
            <li>
              <a href={pagePath(`/hallinta/kirjoita/${draft.id}`, locale)}>{draft.texts.fi.title}</a>
            </li>
          ))}
        </ul>
      )}
      <h2>{say.sentTitle}</h2>
      {sent.length === 0 ? (
        <p class="soft">{say.noneSent}</p>
      ) : (
        <ul>
          {sent.map((bulletin) => (
            <li>
              <a href={pagePath(`/hallinta/seuraa/${bulletin.id}`, locale)}>{bulletin.texts.fi.title}</a>
              {bulletin.sealedAt === undefined ? '' : `, ${formatDateTime(bulletin.sealedAt, locale)}`}
            </li>
          ))}
        </ul>
      )}
    </SectionPage>
  );
}

function WaitingList({ frame, applicants }: { readonly frame: Frame; readonly applicants: readonly Partner[] }) {
  const { locale } = frame;
  const say = words[locale];
  if (applicants.length === 0) return <p class="soft">{say.nothingWaits}</p>;
  return (
    <ul>
      {applicants.map(({ id, name, municipality }) => (
        <li>
          {say.applicant}: <a href={pagePath(`/hallinta/kumppanit/${id}`, locale)}>{name}</a>,{' '}
          {region.municipalities[municipality][locale]}
        </li>
      ))}
    </ul>
  );
}

const words = staffCatalogue({
  fi: {
    title: 'Työpöytä',
    write: 'Kirjoita tiedote',
    waitingTitle: 'Odottaa viestintää',
    nothingWaits: 'Mikään ei odota. Uudet hakemukset ja muut ratkaisua odottavat asiat tulevat tähän.',
    applicant: 'Yhteisö odottaa hyväksyntää',
    draftsTitle: 'Luonnokset',
    noDrafts: 'Luonnoksia ei ole.',
    sentTitle: 'Viimeksi lähetetyt',
    noneSent: 'Yhtään tiedotetta ei ole vielä lähetetty.',
  },
  en: {
    title: 'Desk',
    write: 'Write a bulletin',
    waitingTitle: 'Waiting for you',
    nothingWaits: 'Nothing is waiting. New applications and other matters to be decided come here.',
    applicant: 'Community waits for approval',
    draftsTitle: 'Drafts',
    noDrafts: 'There are no drafts.',
    sentTitle: 'Last sent',
    noneSent: 'No bulletin has been sent yet.',
  },
});
