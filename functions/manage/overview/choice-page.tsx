import { catalogue } from '../../../shared/language/catalogue.ts';
import { kindNames } from '../../../shared/partner/words.ts';
import { region } from '../../../shared/region.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import type { Community } from '../community.ts';
import { SignOut } from '../frame.tsx';
import { communityPath } from '../paths.ts';

/** The communities that a person keeps, to choose one. Somebody who keeps none any more is told what to do. */
export function ChoicePage(props: { readonly here: Here; readonly communities: readonly Community[] }) {
  const { here, communities } = props;
  const { locale } = here;
  const say = words[locale];
  if (communities.length === 0) {
    return (
      <PublicPage here={here} title={say.noneTitle} hidden>
        <p>{say.none}</p>
        <p>
          <a href={inLocale('/tilaa', locale)}>{say.subscribe}</a>
        </p>
        <SignOut here={here} />
      </PublicPage>
    );
  }
  return (
    <PublicPage here={here} title={say.title} hidden>
      <ul class="cards">
        {communities.map(({ partner }) => (
          <li>
            <a href={communityPath(partner.id, locale)}>{partner.name}</a>
            <br />
            <span class="soft">
              {kindNames[partner.kind][locale]}, {region.municipalities[partner.municipality][locale]}
            </span>
          </li>
        ))}
      </ul>
      <SignOut here={here} />
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Valitse yhteisö',
    noneTitle: 'Sinulla ei ole yhteisöä',
    none: 'Et ole enää minkään yhteisön ylläpitäjä.',
    subscribe: 'Tilaa tiedotteet yhteisöllesi',
  },
  sv: {
    title: 'Välj gemenskap',
    noneTitle: 'Du har ingen gemenskap',
    none: 'Du är inte längre administratör för någon gemenskap.',
    subscribe: 'Beställ meddelanden till din gemenskap',
  },
  en: {
    title: 'Choose a community',
    noneTitle: 'You have no community',
    none: 'You no longer maintain any community.',
    subscribe: 'Order bulletins for your community',
  },
});
