import type { Child } from 'hono/jsx';
import { catalogue } from '../../shared/language/catalogue.ts';
import type { Here } from '../../shared/web/document.tsx';
import { PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import type { Community } from './community.ts';
import { choicePath, communityPath } from './paths.ts';
import { peopleSection } from './people/paths.ts';

/** The sections of a community, in the order in which they are shown: the last part of their path. */
const sections = ['overview', 'wishes', 'accounts', 'people', 'webhooks'] as const;
export type Section = (typeof sections)[number];
/** What a deputy may look at. */
const sectionsToLookAt = ['overview', 'people'] as const satisfies Section[];
const paths = {
  overview: undefined,
  wishes: 'tiedotteet',
  accounts: 'kanavat',
  people: peopleSection,
  webhooks: 'webhookit',
} as const satisfies Record<Section, string | undefined>;

/** Around what every page of a community is drawn; what `c.var` gives. */
export type Frame = Here & { readonly community: Community; readonly communities: readonly Community[] };

/** A page of one section of a community: `<SectionPage frame={c.var} section="…" title="…">`. */
export function SectionPage(props: {
  readonly frame: Frame;
  readonly section: Section;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: Child;
}) {
  const { frame, section, children, ...page } = props;
  const { locale, community, communities } = frame;
  const say = words[locale];
  return (
    <PublicPage {...page} here={frame} hidden>
      <p class="soft">
        {community.partner.name}
        {communities.length > 1 ? (
          <>
            {' · '}
            <a href={inLocale(choicePath, locale)}>{say.change}</a>
          </>
        ) : null}
      </p>
      <nav class="sections" aria-label={say.sections}>
        <ul>
          {(community.maintainer.isDeputy ? sectionsToLookAt : sections).map((each) => (
            <li>
              <a
                href={communityPath(community.partner.id, locale, paths[each])}
                aria-current={each === section ? 'page' : undefined}
              >
                {say[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <div class="actions">
        <SignOut here={frame} />
      </div>
    </PublicPage>
  );
}

/** The way out, for those who share their device. */
export function SignOut(props: { readonly here: Here }) {
  const { locale } = props.here;
  return (
    <PostForm action="/oma/ulos" locale={locale}>
      <SubmitButton locale={locale} label={words[locale].signOut} kind="quiet" />
    </PostForm>
  );
}

const words = catalogue({
  fi: {
    sections: 'Yhteisön asetukset',
    change: 'Vaihda yhteisöä',
    overview: 'Yleiskuva',
    wishes: 'Mitä ja milloin',
    accounts: 'Kanavat',
    people: 'Ihmiset',
    webhooks: 'Webhookit',
    signOut: 'Kirjaudu ulos',
  },
  sv: {
    sections: 'Gemenskapens inställningar',
    change: 'Byt gemenskap',
    overview: 'Översikt',
    wishes: 'Vad och när',
    accounts: 'Kanaler',
    people: 'Personer',
    webhooks: 'Webhookar',
    signOut: 'Logga ut',
  },
  en: {
    sections: 'Settings of the community',
    change: 'Change community',
    overview: 'Overview',
    wishes: 'What and when',
    accounts: 'Accounts',
    people: 'People',
    webhooks: 'Webhooks',
    signOut: 'Sign out',
  },
});
