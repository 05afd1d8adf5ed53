import { region } from '../../shared/region.ts';
import type { Here } from '../../shared/web/document.tsx';
import { serviceName } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { words } from './front-words.ts';

/** What the network is, and how a community joins it. */
export function FrontPage(props: { readonly here: Here }) {
  const { here } = props;
  const { locale } = here;
  const say = words[locale];
  const authority = region.authority[locale];
  return (
    <PublicPage
      here={here}
      title={serviceName}
      heading={say.heading}
      openGraph={{ type: 'website', description: say.lead(authority) }}
    >
      <p class="lead">{say.lead(authority)}</p>
      <FlowPicture locale={locale} />
      <div class="actions">
        <a class="button" href={inLocale('/tilaa', locale)}>
          {say.subscribe}
        </a>
        <a class="button quiet" href={inLocale('/palaute', locale)}>
          {say.feedback}
        </a>
      </div>
      <h2>{say.stepsTitle}</h2>
      <ol class="steps">
        <li>
          <h3>{say.step1Title}</h3>
          <p>{say.step1}</p>
        </li>
        <li>
          <h3>{say.step2Title}</h3>
          <p>{say.step2}</p>
        </li>
        <li>
          <h3>{say.step3Title}</h3>
          <p>{say.step3}</p>
        </li>
      </ol>
      <h2>{say.whoTitle}</h2>
      <p>{say.who}</p>
      <h2>{say.residentTitle}</h2>
      <p>
        {say.resident} <a href={inLocale('/te-sanoitte', locale)}>{say.deeds}</a>
      </p>
      <p class="notice">{say.urgent}</p>
    </PublicPage>
  );
}
