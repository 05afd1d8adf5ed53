import { formatDate } from '../../../shared/language/format.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { region } from '../../../shared/region.ts';
import { SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage, TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import type { ReadList } from './read-list.ts';
import { mostRows } from './rows.ts';
import { words } from './words.ts';

/** Why a file was not taken. */
export type Refusal = Exclude<ReadList, { kind: 'read' }> | { readonly kind: 'no-file' };

/** Where a list is brought in; what was wrong with the last one, and who of those imported has not confirmed yet. */
export function ImportPage(props: {
  readonly frame: Frame;
  readonly waiting: readonly Partner[];
  readonly refused?: Refusal;
  /** How many communities have just been taken in. */
  readonly taken?: number;
}) {
  const { frame, refused, taken } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="import" title={say.title} hasErrors={refused !== undefined}>
      {taken === undefined ? null : (
        <p class="notice" role="status">
          {say.taken(taken)}
        </p>
      )}
      {refused === undefined ? null : <Refused frame={frame} refused={refused} />}
      <p>{say.intro}</p>
      <p>
        {say.columns} <a href="/hallinta/tuonti/malli.csv">{say.example}</a>
      </p>
      <form method="post" action={pagePath('/hallinta/tuonti', locale)} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="lang" value={locale} />
        <div class="field">
          <label for="file">{say.file}</label>
          <p class="hint" id="file-hint">
            {say.fileHint(mostRows)}
          </p>
          <input type="file" id="file" name="file" accept=".csv,text/csv" aria-describedby="file-hint" required />
        </div>
        <SubmitButton locale={locale} label={say.read} />
      </form>
      <h2>{say.waitingTitle}</h2>
      {props.waiting.length === 0 ? (
        <p class="soft">{say.nobodyWaits}</p>
      ) : (
        <TableFrame label={say.waitingTitle}>
          <thead>
            <tr>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.municipality}</th>
              <th scope="col">{say.importedAt}</th>
            </tr>
          </thead>
          <tbody>
            {props.waiting.map(({ id, name, municipality, createdAt }) => (
              <tr>
                <th scope="row">
                  <a href={pagePath(`/hallinta/kumppanit/${id}`, locale)}>{name}</a>
                </th>
                <td>{region.municipalities[municipality][locale]}</td>
                <td>{formatDate(createdAt, locale)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </SectionPage>
  );
}

function Refused({ frame, refused }: { readonly frame: Frame; readonly refused: Refusal }) {
  const say = words[frame.locale];
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{say.refused}</h2>
      <Reason refused={refused} frame={frame} />
    </div>
  );
}

function Reason({ frame, refused }: { readonly frame: Frame; readonly refused: Refusal }) {
  const say = words[frame.locale];
  switch (refused.kind) {
    case 'no-file':
      return <p>{say.noFile}</p>;
    case 'empty':
      return <p>{say.empty}</p>;
    case 'too-long':
      return <p>{say.tooLong(mostRows)}</p>;
    case 'broken':
      return <p>{say.broken(refused.line)}</p>;
    case 'missing-columns':
      return <p>{say.missingColumns(refused.columns.map((column) => say[`column-${column}`]).join(', '))}</p>;
    case 'wrong-rows':
      return (
        <>
          <p>{say[`wrong-${refused.problem}`]}</p>
          <ul>
            {refused.rows.map(({ line, cell }) => (
              <li>{cell === '' ? say.emptyCell(line) : say.wrongCell(line, cell)}</li>
            ))}
          </ul>
          {refused.more === 0 ? null : <p>{say.more(refused.more)}</p>}
          {refused.others === 0 ? null : <p>{say.others(refused.others)}</p>}
        </>
      );
    default:
      return refused satisfies never;
  }
}
