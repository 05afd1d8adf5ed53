import { staffCatalogue } from '../../shared/language/catalogue.ts';
import type { StaffSection } from '../../shared/web/staff-page.tsx';
import { type Frame, SectionPage } from './frame.tsx';
import { pagePath } from './paths.ts';

/** Says that what an address names is not there (any more), and where to look for it. */
export function MissingPage(props: { readonly frame: Frame; readonly section: StaffSection }) {
  const { frame, section } = props;
  const say = words[frame.locale];
  return (
    <SectionPage frame={frame} section={section} title={say.title}>
      <p>{say.advice}</p>
      <ul>
        <li>
          <a href={pagePath('/hallinta/kumppanit', frame.locale)}>{say.partners}</a>
        </li>
        <li>
          <a href={pagePath('/hallinta/kirjoita', frame.locale)}>{say.drafts}</a>
        </li>
        <li>
          <a href={pagePath('/hallinta/seuraa', frame.locale)}>{say.sent}</a>
        </li>
      </ul>
    </SectionPage>
  );
}

const words = staffCatalogue({
  fi: {
    title: 'Tätä ei löytynyt',
    advice:
      'Osoitteessa voi olla kirjoitusvirhe, tai kohde on poistettu: lähteneen tai hylätyn kumppanin tiedot poistetaan 28 päivän kuluttua. Etsi se täältä:',
    partners: 'Kumppanit',
    drafts: 'Luonnokset',
    sent: 'Lähetetyt tiedotteet',
  },
  en: {
    title: 'This was not found',
    advice:
      'There may be a typing error in the address, or it has been deleted: a partner who left or was declined is deleted after 28 days. Look for it here:',
    partners: 'Partners',
    drafts: 'Drafts',
    sent: 'Sent bulletins',
  },
});
