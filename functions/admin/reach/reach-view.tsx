import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { channelNames } from '../../../shared/partner/words.ts';
import { type Reach, type ReachTotal, reachBy, totalOf } from '../../../shared/reach/reach.ts';
import { region } from '../../../shared/region.ts';
import { TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** How the communities answered: each in one of these. */
type Answers = { readonly asked: number; readonly posted: number; readonly declined: number };

/** What is known of the posts of a bulletin. */
export type PostedProps = {
  readonly reach: readonly Reach[];
  readonly answers: Answers;
  readonly partners: ReadonlyMap<string, Pick<Partner, 'id' | 'name'>>;
};

/** Who posted a bulletin and how far it reached: three figures of different kinds beside each other, never one sum. */
export function ReachView({ reach, answers, partners, locale }: PostedProps & { readonly locale: StaffLocale }) {
  const say = words[locale];
  const number = (value: number) => formatNumber(value, locale);
  const total = totalOf(reach);
  return (
    <>
      <h2>{say.title}</h2>
      <p>{say.answers(number(answers.posted), number(answers.declined), number(answers.asked))}</p>
      {reach.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <>
          <p class="hint">{say.kinds}</p>
          <TableFrame label={say.accounts}>
            <Head first={say.account} locale={locale} />
            <tbody>
              {reach.map((row) => (
                <tr>
                  <th scope="row">
                    <a href={pagePath(`/hallinta/kumppanit/${row.partnerId}`, locale)}>
                      {partners.get(row.partnerId)?.name ?? say.gone}
                    </a>
                    , {channelNames[row.channel][locale]}
                  </th>
                  <td>
                    <When row={row} locale={locale} />
                  </td>
                  <td class="number">{row.statedAudience === undefined ? '–' : number(row.statedAudience)}</td>
                  <td class="number">{row.reportedViews === undefined ? '–' : number(row.reportedViews)}</td>
                  <td class="number">{number(row.measuredVisits)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
          <Groups
            label={say.byChannel}
            groups={[...reachBy(reach, 'channel')].map(([channel, sums]) => [channelNames[channel][locale], sums])}
            locale={locale}
          />
          <Groups
            label={say.byMunicipality}
            groups={[...reachBy(reach, 'municipality')].map(([code, sums]) => [
              region.municipalities[code][locale],
              sums,
            ])}
            locale={locale}
          />
          <Groups label={say.all} groups={[[say.all, total]]} locale={locale} />
        </>
      )}
    </>
  );
}

function When({ row, locale }: { readonly row: Reach; readonly locale: StaffLocale }) {
  const say = words[locale];
  const { posting } = row;
  if (posting === undefined) return <>{say.unconfirmed}</>;
  const removed = posting.receipts.some(({ task }) => task === 'remove');
  const edited = posting.receipts.some(({ task }) => task === 'edit');
  return (
    <>
      {posting.url === undefined ? (
        formatDateTime(posting.postedAt, locale)
      ) : (
        <a href={posting.url} rel="noreferrer">
          {formatDateTime(posting.postedAt, locale)}
        </a>
      )}
      {removed ? `, ${say.removed}` : edited ? `, ${say.edited}` : ''}
    </>
  );
}

function Groups(props: {
  readonly label: string;
  readonly groups: readonly (readonly [string, ReachTotal])[];
  readonly locale: StaffLocale;
}) {
  const { locale } = props;
  const say = words[locale];
  const number = (value: number) => formatNumber(value, locale);
  return (
    <TableFrame label={props.label}>
      <Head first={props.label} second={say.posts} locale={locale} />
      <tbody>
        {props.groups.map(([name, sums]) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="number">{number(sums.posts)}</td>
            <td class="number">{sums.statedBy === 0 ? '–' : number(sums.statedAudience)}</td>
            <td class="number">{sums.reportedBy === 0 ? '–' : number(sums.reportedViews)}</td>
            <td class="number">{number(sums.measuredVisits)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Head(props: { readonly first: string; readonly second?: string; readonly locale: StaffLocale }) {
  const say = words[props.locale];
  return (
    <thead>
      <tr>
        <th scope="col">{props.first}</th>
        <th scope="col" class={props.second === undefined ? undefined : 'number'}>
          {props.second ?? say.postedAt}
        </th>
        <th scope="col" class="number">
          {say.stated}
        </th>
        <th scope="col" class="number">
          {say.reported}
        </th>
        <th scope="col" class="number">
          {say.measured}
        </th>
      </tr>
    </thead>
  );
}
