import { formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { municipalityChoices } from '../../../shared/partner/words.ts';
import { TableFrame } from '../frame.tsx';
import type { Recipients } from './recipients.ts';
import { TurnsView } from './turns-view.tsx';
import { words } from './words.ts';

/** How many get a bulletin and who they are, before anything is sent. */
export function RecipientsView(props: {
  readonly recipients: Recipients;
  readonly locale: StaffLocale;
  /** Epoch ms. */
  readonly now: number;
}) {
  const { recipients, locale } = props;
  const { partners, mailboxes, webhooks, unverified } = recipients;
  const say = words[locale];
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <h2>{say.recipientsTitle}</h2>
      <TurnsView turns={recipients.turns} locale={locale} now={props.now} />
      <ul>
        <li>{say.partners(number(partners.length), partners.length === 1)}</li>
        <li>{say.mailboxes(number(mailboxes), mailboxes === 1)}</li>
        {webhooks === 0 ? null : <li>{webhooks === 1 ? say.oneWebhook : say.webhooks(number(webhooks))}</li>}
      </ul>
      {unverified === 0 ? null : <p class="hint">{say.unverified(number(unverified))}</p>}
      <TableFrame label={say.tableLabel}>
        <thead>
          <tr>
            <th scope="col">{say.municipality}</th>
            <th scope="col" class="number">
              {say.count}
            </th>
            <th scope="col">{say.names}</th>
          </tr>
        </thead>
        <tbody>
          {byMunicipality(recipients, locale).map(({ municipality, names }) => (
            <tr>
              <th scope="row">{municipality}</th>
              <td class="number">{number(names.length)}</td>
              <td>{names.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}

/** The names of the partners in each municipality that has any, in the order of forms. */
function byMunicipality({ partners }: Recipients, locale: StaffLocale) {
  return municipalityChoices(locale)
    .map(({ value, label }) => ({
      municipality: label,
      names: partners.filter((partner) => partner.municipality === value).map((partner) => partner.name),
    }))
    .filter(({ names }) => names.length > 0);
}
