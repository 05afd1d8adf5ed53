import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import type { Versions } from '../../../shared/bulletin/chain.ts';
import { stateNames } from '../../../shared/delivery/words.ts';
import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import { assets } from '../../../shared/web/assets.ts';
import { BulletinFacts, BulletinVersions } from '../bulletin-view.tsx';
import { CorrectionLinks } from '../correct/correction-links.tsx';
import { type Frame, SectionPage, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { type PostedProps, ReachView } from '../reach/reach-view.tsx';
import { CountsView } from './counts-view.tsx';
import { CoursePanel } from './course-panel.tsx';
import { refusalWords } from './course-words.ts';
import { DeliveriesTable } from './deliveries-table.tsx';
import { type Filter, isFiltered, queryOf } from './filter.ts';
import { FilterForm } from './filter-form.tsx';
import type { Row } from './rows.ts';
import type { Refusal } from './steer.ts';
import { progressOf, type Walk } from './walk.ts';
import { words } from './words.ts';

type Props = {
  readonly frame: Frame;
  readonly bulletin: Bulletin;
  readonly versions: Versions;
  readonly posted: PostedProps;
  readonly found: Walk;
  readonly rows: readonly Row[];
  /** Whether this is a later page of the table. */
  readonly isLater: boolean;
  readonly filter: Filter;
  readonly refusal?: Refusal | undefined;
};

/** Where one sent bulletin is: how far it has come, what may be done about it, and each of its deliveries in words. */
export function BulletinPage(props: Props) {
  const { frame, bulletin, refusal } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="follow" title={bulletin.texts.fi.title} scripts={[assets.live]}>
      {refusal === undefined ? null : (
        <div class="notice" role="alert">
          <h2>{say.refusedTitle}</h2>
          <p>{refusalWords[locale][refusal]}</p>
        </div>
      )}
      {bulletin.sealedAt === undefined ? null : (
        <p>{say.sentLine(formatDateTime(bulletin.sealedAt, locale), whose(bulletin.sealedBy, frame))}</p>
      )}
      {bulletin.urgency === 'urgent' ? <p class="tag">{say.urgent}</p> : null}
      <CorrectionLinks bulletin={bulletin} versions={props.versions} locale={locale} />
      <Progress {...props} />
      <ReachView {...props.posted} locale={locale} />
      <FilterForm bulletinId={bulletin.id} filter={props.filter} locale={locale} />
      <Deliveries {...props} />
      <details>
        <summary>{say.content}</summary>
        <BulletinFacts bulletin={bulletin} locale={locale} />
        <BulletinVersions bulletin={bulletin} locale={locale} />
      </details>
      <p>
        <a href={pagePath('/hallinta/seuraa', locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

/** How often a page in use looks again, in seconds: each look reads all of a bulletin's deliveries. */
function secondsBetweenLooks(total: number): number {
  if (total <= 1_000) return 5;
  return total <= 10_000 ? 20 : 60;
}

/** Where the bulletin stands as a whole: the parts that change by themselves are marked for the script of the page. */
function Progress({ frame, bulletin, found }: Props) {
  const { locale, url } = frame;
  const say = words[locale];
  const { total, settled } = progressOf(found.counts);
  const expected = Math.max(bulletin.sealedCount ?? 0, total);
  const text = say.done(formatNumber(settled, locale), formatNumber(expected, locale));
  const isFinished = bulletin.sealedCount !== undefined && settled === expected && bulletin.wish === undefined;
  const live = isFinished ? undefined : secondsBetweenLooks(expected);
  return (
    <>
      <p class="lead" id="progress-text" data-live={live} aria-live="polite">
        {text}
      </p>
      <div id="standing" data-live={live}>
        <progress max={Math.max(expected, 1)} value={settled} aria-labelledby="progress-text">
          {text}
        </progress>
        {bulletin.sealedCount === undefined ? <p>{say.expanding}</p> : null}
        {isFinished ? <p>{say.finished}</p> : null}
        <CoursePanel frame={frame} bulletin={bulletin} open={expected - settled} failed={found.failed} />
        <CountsView counts={found.counts} bulletinId={bulletin.id} locale={locale} />
      </div>
      {isFinished ? null : (
        <noscript>
          <p>
            <a class="button quiet" href={`${url.pathname}${url.search}`}>
              {say.reload}
            </a>{' '}
            <span class="soft">{say.reloadHint}</span>
          </p>
        </noscript>
      )}
    </>
  );
}

function Deliveries({ frame, bulletin, found, rows, filter, isLater }: Props) {
  const { locale } = frame;
  const say = words[locale];
  const path = `/hallinta/seuraa/${bulletin.id}` as const;
  const { total, settled } = progressOf(found.counts);
  const isOver = total === settled && bulletin.wish === undefined;
  return (
    <div id="deliveries" data-live={isOver ? undefined : secondsBetweenLooks(total)}>
      <h2 id="toimitukset">{say.deliveriesTitle}</h2>
      {isFiltered(filter) ? (
        <p>
          {say.onlyThese(filteredBy(filter, frame))} <a href={pagePath(path, locale)}>{say.showAll}</a>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p>{isFiltered(filter) ? say.noRows : say.noDeliveries}</p>
      ) : (
        <DeliveriesTable rows={rows} bulletinId={bulletin.id} locale={locale} />
      )}
      <div class="actions">
        {isLater ? <a href={pagePath(path, locale, queryOf(filter))}>{say.first}</a> : null}
        {found.next === undefined ? null : (
          <a class="button quiet" href={pagePath(path, locale, { ...queryOf(filter), alkaen: found.next })}>
            {say.next}
          </a>
        )}
      </div>
    </div>
  );
}

function filteredBy({ state, partner, host }: Filter, { locale }: Frame): string {
  return [state === undefined ? '' : stateNames[locale][state], partner, host].filter((part) => part !== '').join(', ');
}
