import { channelNames, kindNames } from '../../../shared/partner/words.ts';
import { region } from '../../../shared/region.ts';
import { typedIn } from '../../../shared/web/field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage, TableFrame } from '../frame.tsx';
import type { Duplicate } from '../partners/duplicates.ts';
import { pagePath } from '../paths.ts';
import type { ImportRow } from './rows.ts';
import { words } from './words.ts';

/** A row with the communities of the register that it may be, and whether the list has its name already. */
export type Checked = {
  readonly line: number;
  readonly row: ImportRow;
  readonly registered: readonly Duplicate[];
  readonly repeats: boolean;
};

const isDoubtful = ({ registered, repeats }: Checked) => repeats || registered.length > 0;

/** What a list holds, before anything is stored or sent. Rows that may be there already are not ticked. */
export function PreviewPage(props: {
  readonly frame: Frame;
  readonly form: FormState;
  readonly rows: readonly Checked[];
}) {
  const { frame, rows } = props;
  const { locale } = frame;
  const say = words[locale];
  const doubtful = rows.filter(isDoubtful).length;
  return (
    <SectionPage frame={frame} section="import" title={say.previewTitle}>
      <p>{say.previewIntro(rows.length)}</p>
      {doubtful === 0 ? null : <p class="notice">{say.doubtful(doubtful)}</p>}
      <PostForm action={pagePath('/hallinta/tuonti/vahvista', locale)} locale={locale}>
        <input type="hidden" name="formKey" value={typedIn(props.form, 'formKey')} />
        <input type="hidden" name="list" value={JSON.stringify(rows.map(({ row }) => row))} />
        <TableFrame label={say.previewTitle}>
          <thead>
            <tr>
              <th scope="col">{say.take}</th>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.kind}</th>
              <th scope="col">{say.municipality}</th>
              <th scope="col">{say.account}</th>
              <th scope="col">{say.maintainer}</th>
              <th scope="col">{say.remark}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((checked, number) => (
              <Row checked={checked} number={number} frame={frame} />
            ))}
          </tbody>
        </TableFrame>
        <p>{say.confirmHelp}</p>
        <div class="actions">
          <SubmitButton locale={locale} label={say.confirm} />
          <a href={pagePath('/hallinta/tuonti', locale)}>{say.cancel}</a>
        </div>
      </PostForm>
    </SectionPage>
  );
}

function Row(props: { readonly checked: Checked; readonly number: number; readonly frame: Frame }) {
  const { checked, number } = props;
  const { locale } = props.frame;
  const say = words[locale];
  const { row, registered, repeats } = checked;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name="rows"
          value={String(number)}
          checked={!isDoubtful(checked)}
          aria-label={say.takeRow(row.name)}
        />
      </td>
      <th scope="row">{row.name}</th>
      <td>{kindNames[row.kind][locale]}</td>
      <td>{region.municipalities[row.municipality][locale]}</td>
      <td>
        {channelNames[row.channel][locale]}: {row.account}
      </td>
      <td>
        {row.maintainer}, {row.email}
      </td>
      <td>
        {registered.map(({ partner, because }) => (
          <div>
            {because === 'name' ? say.sameName : say.sameAddress}{' '}
            <a href={pagePath(`/hallinta/kumppanit/${partner.id}`, locale)}>{partner.name}</a>
          </div>
        ))}
        {repeats ? say.repeats(checked.line) : null}
      </td>
    </tr>
  );
}
