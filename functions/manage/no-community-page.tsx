import { catalogue } from '../../shared/language/catalogue.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { choicePath } from './paths.ts';

/** For somebody who is in, at the address of what is not theirs or is not there. */
export function NoCommunityPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.title} hidden>
      <p>{say.why}</p>
      <p>
        <a href={inLocale(choicePath, locale)}>{say.choose}</a>
      </p>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Sivua ei löytynyt',
    why: 'Osoitteessa ei ole sivua, tai et ole enää yhteisön ylläpitäjä.',
    choose: 'Siirry omiin yhteisöihisi',
  },
  sv: {
    title: 'Sidan hittades inte',
    why: 'Det finns ingen sida på adressen, eller så är du inte längre administratör för gemenskapen.',
    choose: 'Gå till dina gemenskaper',
  },
  en: {
    title: 'Page not found',
    why: 'There is no page at this address, or you no longer maintain the community.',
    choose: 'Go to your communities',
  },
});
