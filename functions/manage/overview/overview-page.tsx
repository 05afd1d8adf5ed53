import { catalogue } from '../../../shared/language/catalogue.ts';
import { formatNumber } from '../../../shared/language/format.ts';
import { channelNames, kindNames } from '../../../shared/partner/words.ts';
import { region } from '../../../shared/region.ts';
import { type Frame, SectionPage } from '../frame.tsx';

/** How a community stands, at a glance. */
export function OverviewPage(props: { readonly frame: Frame }) {
  const { frame } = props;
  const { locale, community } = frame;
  const { partner } = community;
  const say = words[locale];
  const topics = partner.topics.map((topic) => region.topics[topic][locale]);
  return (
    <SectionPage frame={frame} section="overview" title={say.title}>
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
        <dt>{say.maintainers}</dt>
        <dd>
          <ul>
            {partner.maintainers.map(({ name, email }) => (
              <li>
                {name}, {email}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </SectionPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Yhteisösi tilaus',
    active: 'Yhteisö on mukana. Tiedotteet tulevat alla oleviin osoitteisiin.',
    confirmed: 'Yhteisö odottaa viestinnän hyväksyntää. Saat sähköpostin, kun se on hyväksytty.',
    kind: 'Yhteisö',
    accounts: 'Kanavat',
    audience: (count: string) => `${count} seuraajaa`,
    topics: 'Aiheet',
    allTopics: 'Kaikki aiheet',
    maintainers: 'Ylläpitäjät',
  },
  sv: {
    title: 'Din gemenskaps beställning',
    active: 'Gemenskapen är med. Meddelandena kommer till adresserna nedan.',
    confirmed: 'Gemenskapen väntar på att kommunikationen godkänner den. Du får ett e-postmeddelande när det är gjort.',
    kind: 'Gemenskap',
    accounts: 'Kanaler',
    audience: (count) => `${count} följare`,
    topics: 'Ämnen',
    allTopics: 'Alla ämnen',
    maintainers: 'Administratörer',
  },
  en: {
    title: 'Your community’s subscription',
    active: 'The community is a member. Bulletins come to the addresses below.',
    confirmed: 'The community waits for our staff to approve it. You get an e-mail when they have.',
    kind: 'Community',
    accounts: 'Accounts',
    audience: (count) => `${count} followers`,
    topics: 'Topics',
    allTopics: 'All topics',
    maintainers: 'Maintainers',
  },
});
