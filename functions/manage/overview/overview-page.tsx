import { catalogue } from '../../../shared/language/catalogue.ts';
import { formatDate, formatNumber } from '../../../shared/language/format.ts';
import { preferencesOf } from '../../../shared/partner/partner.ts';
import { isPaused, type Preferences } from '../../../shared/partner/preferences.ts';
import { channelNames, kindNames } from '../../../shared/partner/words.ts';
import { region } from '../../../shared/region.ts';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath, leaveSection, listedSection } from '../paths.ts';
import { peopleSection } from '../people/paths.ts';
import { TrainingNote } from './training-note.tsx';

/** How a community stands, at a glance. */
export function OverviewPage(props: {
  readonly frame: Frame;
  readonly now: number;
  /** Where the reader takes the training. */
  readonly trainingUrl: string;
}) {
  const { frame } = props;
  const { locale, community } = frame;
  const { partner } = community;
  const { isDeputy } = community.maintainer;
  const say = words[locale];
  const preferences = preferencesOf(partner);
  const topics = partner.topics.map((topic) => region.topics[topic][locale]);
  return (
    <SectionPage frame={frame} section="overview" title={say.title}>
      {frame.url.searchParams.has('tallennettu') ? (
        <p class="notice" role="status">
          {say.saved}
        </p>
      ) : null}
      <p>{partner.state === 'active' ? say.active : say.confirmed}</p>
      <dl>
        <dt>{say.kind}</dt>
        <dd>
          {kindNames[partner.kind][locale]}, {region.municipalities[partner.municipality][locale]}
        </dd>
        <dt>{say.accounts}</dt>
        <dd>
          <ul>
            {partner.accounts.map(({ channel, name, audience }) => (
              <li>
                {channelNames[channel][locale]}: {name}
                {audience === undefined ? '' : ` (${say.audience(formatNumber(audience, locale))})`}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{say.topics}</dt>
        <dd>{topics.length === 0 ? say.allTopics : topics.join(', ')}</dd>
        <dt>{say.when}</dt>
        <dd>
          {rhythmIn(preferences.rhythm, say)}
          {preferences.pausedUntil !== undefined && isPaused(preferences, props.now) ? (
            <p>{say.paused(formatDate(preferences.pausedUntil, locale))}</p>
          ) : null}
        </dd>
        <dt>{say.maintainers}</dt>
        <dd>
          <ul>
            {partner.maintainers.map(({ id, name, email }) => (
              <li>{id === community.maintainer.id ? `${name}, ${email}` : name}</li>
            ))}
          </ul>
          {isDeputy ? null : <a href={communityPath(partner.id, locale, peopleSection)}>{say.people}</a>}
        </dd>
        {partner.state === 'active' && !isDeputy ? (
          <>
            <dt>{say.training}</dt>
            <dd>
              <TrainingNote maintainer={community.maintainer} {...{ locale, now: props.now, url: props.trainingUrl }} />
            </dd>
          </>
        ) : null}
        <dt>{say.list}</dt>
        <dd>
          {partner.listedAt === undefined ? say.notListed : say.listed}{' '}
          {isDeputy ? null : <a href={communityPath(partner.id, locale, listedSection)}>{say.changeList}</a>}
        </dd>
      </dl>
      <p>
        <a href={communityPath(partner.id, locale, leaveSection)}>{say.leave}</a>
      </p>
    </SectionPage>
  );
}

/** When mails come, in a sentence. */
function rhythmIn(rhythm: Preferences['rhythm'], say: (typeof words)['fi']): string {
  if (rhythm.kind === 'digest') return say.digest(String(rhythm.hour));
  const { mostPerWeek, quiet } = rhythm;
  return [
    say.each,
    ...(mostPerWeek === undefined ? [] : [say.most(String(mostPerWeek))]),
    ...(quiet === undefined ? [] : [say.quiet(String(quiet.from), String(quiet.to))]),
  ].join(', ');
}

const words = catalogue({
  fi: {
    title: 'Yhteisösi tilaus',
    active: 'Yhteisö on mukana. Tiedotteet tulevat alla oleville ihmisille.',
    confirmed: 'Yhteisö odottaa viestinnän hyväksyntää. Saat sähköpostin, kun se on hyväksytty.',
    kind: 'Yhteisö',
    accounts: 'Kanavat',
    audience: (count: string) => `${count} seuraajaa`,
    topics: 'Aiheet',
    allTopics: 'Kaikki aiheet',
    maintainers: 'Ihmiset',
    people: 'Kutsu toinen ylläpitäjä, valitse varahenkilö tai luovuta yhteisö',
    training: 'Koulutuksesi',
    list: 'Julkinen kumppanilista',
    listed: 'Yhteisö saa näkyä listassa.',
    notListed: 'Yhteisö ei näy listassa.',
    changeList: 'Muuta',
    leave: 'Lähde verkostosta',
    saved: 'Tallennettu. Muutos on voimassa.',
    when: 'Milloin',
    each: 'Kukin tiedote heti',
    most: (count: string) => `enintään ${count} viikossa`,
    quiet: (from: string, to: string) => `ei klo ${from}–${to}`,
    digest: (hour: string) => `Kerran päivässä koosteena, joka lähtee klo ${hour}`,
    paused: (date: string) => `Tauolla: tiedotteet tulevat taas ${date}.`,
  },
  sv: {
    title: 'Din gemenskaps beställning',
    active: 'Gemenskapen är med. Meddelandena kommer till personerna nedan.',
    confirmed: 'Gemenskapen väntar på att kommunikationen godkänner den. Du får ett e-postmeddelande när det är gjort.',
    kind: 'Gemenskap',
    accounts: 'Kanaler',
    audience: (count) => `${count} följare`,
    topics: 'Ämnen',
    allTopics: 'Alla ämnen',
    maintainers: 'Personer',
    people: 'Bjud in en till administratör, välj en ersättare eller lämna över gemenskapen',
    training: 'Din utbildning',
    list: 'Den offentliga partnerlistan',
    listed: 'Gemenskapen får synas i listan.',
    notListed: 'Gemenskapen syns inte i listan.',
    changeList: 'Ändra',
    leave: 'Lämna nätverket',
    saved: 'Sparat. Ändringen gäller nu.',
    when: 'När',
    each: 'Varje meddelande genast',
    most: (count) => `högst ${count} per vecka`,
    quiet: (from, to) => `inte kl. ${from}–${to}`,
    digest: (hour) => `En gång per dag som ett sammandrag, som skickas kl. ${hour}`,
    paused: (date) => `Paus: meddelandena kommer igen ${date}.`,
  },
  en: {
    title: 'Your community’s subscription',
    active: 'The community is a member. Bulletins come to the people below.',
    confirmed: 'The community waits for our staff to approve it. You get an e-mail when they have.',
    kind: 'Community',
    accounts: 'Accounts',
    audience: (count) => `${count} followers`,
    topics: 'Topics',
    allTopics: 'All topics',
    maintainers: 'People',
    people: 'Invite another maintainer, choose a deputy or hand the community over',
    training: 'Your training',
    list: 'Public list of partners',
    listed: 'The community may be named in the list.',
    notListed: 'The community is not named in the list.',
    changeList: 'Change',
    leave: 'Leave the network',
    saved: 'Saved. The change is in force.',
    when: 'When',
    each: 'Each bulletin at once',
    most: (count) => `at most ${count} a week`,
    quiet: (from, to) => `not from ${from}:00 to ${to}:00`,
    digest: (hour) => `Once a day, in a digest that leaves at ${hour}:00`,
    paused: (date) => `Pause: bulletins come again on ${date}.`,
  },
});
