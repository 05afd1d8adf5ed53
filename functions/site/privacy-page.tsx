import { formatNumber } from '../../shared/language/format.ts';
import type { Retention } from '../../shared/question/retention.ts';
import { region } from '../../shared/region.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { words } from './privacy-words.ts';

/** What we store of people, why, for how long, and what they may ask of us. */
export function PrivacyPage(props: { readonly here: Here; readonly retention: Retention }) {
  const { locale } = props.here;
  const { contactDays, textMonths } = props.retention;
  const say = words[locale];
  const authority = region.authority[locale];
  return (
    <PublicPage here={props.here} title={say.title}>
      <p class="lead">{say.lead}</p>

      <h2>{say.controllerTitle}</h2>
      <p>{say.controller(authority)}</p>

      <h2>{say.whatTitle}</h2>
      <h3>{say.partnerTitle}</h3>
      <p>{say.partner}</p>
      <h3>{say.peopleTitle}</h3>
      <p>{say.people}</p>
      <h3>{say.prospectTitle}</h3>
      <p>{say.prospect}</p>
      <h3>{say.feedbackTitle}</h3>
      <p>{say.feedback}</p>
      <h3>{say.linkTitle}</h3>
      <p>{say.link}</p>
      <h3>{say.staffTitle}</h3>
      <p>{say.staff}</p>

      <h2>{say.periodsTitle}</h2>
      <dl>
        <dt>{say.unconfirmed}</dt>
        <dd>{say.unconfirmedPeriod}</dd>
        <dt>{say.address}</dt>
        <dd>{say.addressPeriod}</dd>
        <dt>{say.prospectRow}</dt>
        <dd>{say.prospectPeriod}</dd>
        <dt>{say.feedbackText}</dt>
        <dd>{say.feedbackTextPeriod(formatNumber(textMonths, locale))}</dd>
        <dt>{say.contact}</dt>
        <dd>{say.contactPeriod(formatNumber(contactDays, locale), formatNumber(textMonths, locale))}</dd>
        <dt>{say.deliveries}</dt>
        <dd>{say.deliveriesPeriod}</dd>
        <dt>{say.session}</dt>
        <dd>{say.sessionPeriod}</dd>
        <dt>{say.logs}</dt>
        <dd>{say.logsPeriod}</dd>
        <dt>{say.backups}</dt>
        <dd>{say.backupsPeriod}</dd>
      </dl>
      <p>{say.hash}</p>

      <h2>{say.whyTitle}</h2>
      <p>{say.why}</p>

      <h2>{say.whoTitle}</h2>
      <p>{say.who}</p>
      <p>{say.cookies}</p>

      <h2>{say.rightsTitle}</h2>
      <p>{say.rights}</p>
      <p>{say.erased}</p>
      <p>
        {say.howTo} <a href={inLocale('/palaute', locale)}>{say.feedbackForm}</a>.
      </p>
      <p>
        {say.complaint} <a href="https://tietosuoja.fi">tietosuoja.fi</a>.
      </p>
    </PublicPage>
  );
}
