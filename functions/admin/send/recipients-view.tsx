import { formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { region } from '../../../shared/region.ts';
import { TableFrame } from '../frame.tsx';
import type { Recipients } from './recipients.ts';
import { words } from './words.ts';

/** How many get a bulletin and who they are, before anything is sent. */
export function RecipientsView(props: { readonly recipients: Recipients; readonly locale: StaffLocale }) {
  const { recipients, locale } = props;
  const { partners, mailboxes, webhooks, unverified } = recipients;
  const say = words[locale];
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <h2>{say.recipientsTitle}</h2>
      <ul>
        <li>{say.partners(number(partners.length), partners.length === 1)}</li>
        <li>{say.mailboxes(number(mailboxes), mailboxes === 1)}</li>
        <li>{webhooks === 1 ? say.oneWebhook : say.webhooks(number(webhooks))}</li>
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
          {recipients.byMunicipality.map((group) => (
            <tr>
              <th scope="row">{region.municipalities[group.municipality][locale]}</th>
              <td class="number">{number(group.partners.length)}</td>
              <td>{group.partners.map((partner) => partner.name).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}
