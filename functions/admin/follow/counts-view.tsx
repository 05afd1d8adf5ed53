import { DeliveryState } from '../../../shared/delivery/delivery.ts';
import { stateNames } from '../../../shared/delivery/words.ts';
import { formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { type Counts, progressOf } from './walk.ts';
import { words } from './words.ts';

/** How many deliveries are in each state, each leading to its rows, and a bar that shows the same at a glance. */
export function CountsView(props: {
  readonly counts: Counts;
  readonly bulletinId: string;
  readonly locale: StaffLocale;
}) {
  const { counts, bulletinId, locale } = props;
  const say = words[locale];
  const present = DeliveryState.options.filter((state) => counts[state] > 0);
  return (
    <>
      <h2>{say.countsTitle}</h2>
      <StackedBar counts={counts} />
      <TableFrame label={say.countsTitle}>
        <thead>
          <tr>
            <th scope="col">{say.state}</th>
            <th scope="col" class="number">
              {say.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {present.map((state) => (
            <tr>
              <th scope="row">
                <a href={pagePath(`/hallinta/seuraa/${bulletinId}`, locale, { tila: state })}>
                  {stateNames[locale][state]}
                </a>
              </th>
              <td class="number">{formatNumber(counts[state], locale)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say.all}</th>
            <td class="number">{formatNumber(progressOf(counts).total, locale)}</td>
          </tr>
        </tbody>
      </TableFrame>
    </>
  );
}

/** Colours of the style sheet, which follow the reader's light or dark theme. The table says the same in words. */
const fills = {
  delivered: 'var(--good)',
  sent: 'var(--good)',
  'in-digest': 'var(--good)',
  unknown: 'var(--notice)',
  skipped: 'var(--soft-text)',
  suppressed: 'var(--error)',
  'permanent-failure': 'var(--error)',
  dead: 'var(--error)',
  retry: 'var(--visited)',
  ambiguous: 'var(--visited)',
  waiting: 'var(--line)',
  leased: 'var(--line)',
  pending: 'var(--line)',
} as const satisfies Record<DeliveryState, string>;

const barOrder = DeliveryState.options.toSorted(
  (a, b) => Object.keys(fills).indexOf(a) - Object.keys(fills).indexOf(b),
);

function StackedBar(props: { readonly counts: Counts }) {
  const { total } = progressOf(props.counts);
  if (total === 0) return null;
  let end = 0;
  return (
    <svg viewBox="0 0 1000 24" width="1000" height="24" aria-hidden="true">
      {barOrder.map((state) => {
        const width = (props.counts[state] / total) * 1000;
        end += width;
        return width === 0 ? null : <rect x={end - width} y="0" width={width} height="24" fill={fills[state]} />;
      })}
    </svg>
  );
}
