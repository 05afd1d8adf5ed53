import { formatDate } from '../../../shared/language/format.ts';
import { kindNames } from '../../../shared/partner/words.ts';
import { type Prospect, ProspectState } from '../../../shared/prospect/prospect.ts';
import { prospectStateNames } from '../../../shared/prospect/words.ts';
import { region } from '../../../shared/region.ts';
import { type Frame, SectionPage, TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** Every prospect, those first who have not joined or declined. `applied` are those whose application waits. */
export function ProspectsPage(props: {
  readonly frame: Frame;
  readonly prospects: readonly Prospect[];
  readonly applied: ReadonlySet<string>;
}) {
  const { frame, prospects } = props;
  const { locale } = frame;
  const say = words[locale];
  const invited = prospects.filter(({ invitedAt }) => invitedAt !== undefined).length;
  const joined = prospects.filter(({ joinedAt }) => joinedAt !== undefined).length;
  return (
    <SectionPage frame={frame} section="prospects" title={say.title}>
      <p>{say.intro}</p>
      <div class="actions">
        <a class="button" href={pagePath('/hallinta/ehdokkaat/uusi', locale)}>
          {say.add}
        </a>
      </div>
      {prospects.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <>
          <p>{say.counts(invited, joined)}</p>
          <Table {...props} />
        </>
      )}
    </SectionPage>
  );
}

function Table(props: {
  readonly frame: Frame;
  readonly prospects: readonly Prospect[];
  readonly applied: ReadonlySet<string>;
}) {
  const { locale } = props.frame;
  const say = words[locale];
  return (
    <TableFrame label={say.title}>
      <thead>
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.state}</th>
          <th scope="col">{say.municipality}</th>
          <th scope="col">{say.kind}</th>
          <th scope="col">{say.invited}</th>
          <th scope="col">{say.joined}</th>
        </tr>
      </thead>
      <tbody>
        {props.prospects.toSorted(byWork).map((prospect) => (
          <tr>
            <th scope="row">
              <a href={pagePath(`/hallinta/ehdokkaat/${prospect.id}`, locale)}>{prospect.name}</a>
            </th>
            <td>{prospectStateNames[prospect.state][locale]}</td>
            <td>{region.municipalities[prospect.municipality][locale]}</td>
            <td>{kindNames[prospect.kind][locale]}</td>
            <td>{prospect.invitedAt === undefined ? '–' : formatDate(prospect.invitedAt, locale)}</td>
            <td>
              {prospect.joinedAt !== undefined
                ? formatDate(prospect.joinedAt, locale)
                : props.applied.has(prospect.id)
                  ? say.applied
                  : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** Who has joined comes last, then who declined; the others in the order of the work, by name. */
function byWork(a: Prospect, b: Prospect): number {
  const rank = ({ joinedAt, state }: Prospect) => (joinedAt === undefined ? ProspectState.options.indexOf(state) : 9);
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'fi');
}
