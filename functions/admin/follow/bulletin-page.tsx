import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import type { Versions } from '../../../shared/bulletin/chain.ts';
import type { DeliveryState } from '../../../shared/delivery/delivery.ts';
import { stateNames } from '../../../shared/delivery/words.ts';
import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import { BulletinFacts, BulletinVersions } from '../bulletin-view.tsx';
import { CorrectionLinks } from '../correct/correction-links.tsx';
import { type Frame, SectionPage, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { type PostedProps, ReachView } from '../reach/reach-view.tsx';
import { CountsView } from './counts-view.tsx';
import { DeliveriesTable } from './deliveries-table.tsx';
import type { Row } from './rows.ts';
import { type Counts, progressOf } from './walk.ts';
import { words } from './words.ts';

/** Where one sent bulletin is: how far it has come, and each of its deliveries in words. */
export function BulletinPage(props: {
  readonly frame: Frame;
  readonly bulletin: Bulletin;
  readonly versions: Versions;
  readonly posted: PostedProps;
  readonly counts: Counts;
  readonly rows: readonly Row[];
  readonly next: string | undefined;
  /** Whether this is a later page of the table. */
  readonly isLater: boolean;
  readonly state: DeliveryState | undefined;
}) {
  const { frame, bulletin, counts, state } = props;
  const { locale } = frame;
  const say = words[locale];
  const path = `/hallinta/seuraa/${bulletin.id}` as const;
  return (
    <SectionPage frame={frame} section="follow" title={bulletin.texts.fi.title}>
      {bulletin.sealedAt === undefined ? null : (
        <p>{say.sentLine(formatDateTime(bulletin.sealedAt, locale), whose(bulletin.sealedBy, frame))}</p>
      )}
      <CorrectionLinks bulletin={bulletin} versions={props.versions} locale={locale} />
      <Progress frame={frame} bulletin={bulletin} counts={counts} />
      <ReachView {...props.posted} locale={locale} />
      <CountsView counts={counts} bulletinId={bulletin.id} locale={locale} />
      <h2 id="toimitukset">{say.deliveriesTitle}</h2>
      {state === undefined ? null : (
        <p>
          {say.onlyState(stateNames[locale][state])} <a href={pagePath(path, locale)}>{say.showAll}</a>
        </p>
      )}
      {props.rows.length === 0 ? (
        <p>{state === undefined ? say.noDeliveries : say.noRows}</p>
      ) : (
        <DeliveriesTable rows={props.rows} locale={locale} />
      )}
      <div class="actions">
        {props.isLater ? <a href={pagePath(path, locale, { tila: state })}>{say.first}</a> : null}
        {props.next === undefined ? null : (
          <a class="button quiet" href={pagePath(path, locale, { tila: state, alkaen: props.next })}>
            {say.next}
          </a>
        )}
      </div>
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

function Progress(props: { readonly frame: Frame; readonly bulletin: Bulletin; readonly counts: Counts }) {
  const { bulletin, frame } = props;
  const { locale, url } = frame;
  const say = words[locale];
  const { total, settled } = progressOf(props.counts);
  const expected = Math.max(bulletin.sealedCount ?? 0, total);
  const text = say.done(formatNumber(settled, locale), formatNumber(expected, locale));
  const finished = bulletin.sealedCount !== undefined && settled === expected;
  return (
    <>
      <p class="lead" id="progress-text">
        {text}
      </p>
      <progress max={Math.max(expected, 1)} value={settled} aria-labelledby="progress-text">
        {text}
      </progress>
      {bulletin.sealedCount === undefined ? <p>{say.expanding}</p> : null}
      {finished ? (
        <p>{say.finished}</p>
      ) : (
        <p>
          <a class="button quiet" href={`${url.pathname}${url.search}`}>
            {say.reload}
          </a>{' '}
          <span class="soft">{say.reloadHint}</span>
        </p>
      )}
    </>
  );
}
