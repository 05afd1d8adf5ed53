import { formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import type { Row } from './rows.ts';
import { words } from './words.ts';

/** One page of a bulletin's deliveries. */
export function DeliveriesTable(props: {
  readonly rows: readonly Row[];
  readonly bulletinId: string;
  readonly locale: StaffLocale;
}) {
  const { rows, bulletinId, locale } = props;
  const say = words[locale];
  return (
    <TableFrame label={say.deliveriesTitle}>
      <thead>
        <tr>
          <th scope="col">{say.partner}</th>
          <th scope="col">{say.target}</th>
          <th scope="col">{say.state}</th>
          <th scope="col" class="number">
            {say.attempts}
          </th>
          <th scope="col">{say.explanation}</th>
          <th scope="col">{say.time}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              {row.partners.map(({ id, name }) => (
                <div>
                  {name === undefined ? say.gone : <a href={pagePath(`/hallinta/kumppanit/${id}`, locale)}>{name}</a>}
                </div>
              ))}
            </th>
            <td>{row.target ?? say.removed}</td>
            <td>{row.status}</td>
            <td class="number">{formatNumber(row.attempts, locale)}</td>
            <td>
              {row.explanation}
              {row.mayTryAgain ? <TryAgain bulletinId={bulletinId} row={row} locale={locale} /> : null}
            </td>
            <td>{row.time}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function TryAgain(props: { readonly bulletinId: string; readonly row: Row; readonly locale: StaffLocale }) {
  const { bulletinId, row, locale } = props;
  const say = words[locale];
  const who = row.partners.map(({ name }) => name ?? say.gone).join(', ');
  return (
    <PostForm action={pagePath(`/hallinta/seuraa/${bulletinId}/ohjaa`, locale)} locale={locale}>
      <input type="hidden" name="toimitus" value={row.id} />
      <SubmitButton locale={locale} kind="quiet" name="teko" value="try-again" label={say.tryAgain} about={who} />
    </PostForm>
  );
}
