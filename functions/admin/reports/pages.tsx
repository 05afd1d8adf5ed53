import type { Delivery } from '../../../shared/delivery/delivery.ts';
import { stateNames } from '../../../shared/delivery/words.ts';
import { type Foreword, longestForeword } from '../../../shared/foreword/foreword.ts';
import { formatDateTime } from '../../../shared/language/format.ts';
import type { Report } from '../../../shared/report/store.ts';
import { monthName } from '../../../shared/report/title.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { TextArea } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage, TableFrame, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { words } from './words.ts';

/** The reports of the last months, newest first. */
export function ReportsPage(props: {
  readonly frame: Frame;
  readonly current: string;
  readonly months: readonly { readonly month: string; readonly report: Report | undefined }[];
}) {
  const { frame, months, current } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="reports" title={say.title}>
      <p>{say.lead}</p>
      <p>
        <a href={pagePath('/hallinta/kokeilu', locale)}>{say.pilot}</a>
      </p>
      <TableFrame label={say.title}>
        <thead>
          <tr>
            <th scope="col">{say.month}</th>
            <th scope="col">{say.state}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, report }) => (
            <tr>
              <th scope="row">
                <a href={pagePath(`/hallinta/raportit/${month}`, locale)}>{monthName(month, locale)}</a>
              </th>
              <td>{report !== undefined ? say.closed(report.version) : month === current ? say.open : say.missing}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </SectionPage>
  );
}

/** One month's report: its foreword while it can be written, then where it went. */
export function ReportPage(props: {
  readonly frame: Frame;
  readonly month: string;
  readonly report: Report | undefined;
  readonly foreword: Foreword | undefined;
  readonly form: FormState;
  readonly mails: readonly Delivery[];
  readonly conflict?: boolean;
}) {
  const { frame, month, report, foreword, form, mails, conflict } = props;
  const { locale } = frame;
  const say = words[locale];
  const title = say.reportOf(monthName(month, locale));
  return (
    <SectionPage frame={frame} section="reports" title={title} hasErrors={Object.keys(form.errors).length > 0}>
      {report === undefined ? (
        <ForewordForm {...props} conflict={conflict ?? false} />
      ) : (
        <>
          <p>
            {say.closedAt(formatDateTime(report.closedAt, locale))} {say.closed(report.version)}.
          </p>
          <p>
            <a href={locale === 'fi' ? `/raportti/${month}` : `/raportti/${month}?lang=${locale}`}>{say.read}</a>
            {' · '}
            <a href={`/raportti/${month}/report.pdf`}>{say.pdf}</a>
          </p>
          <h2>{say.foreword}</h2>
          <p class="written">{foreword?.text ?? say.noForeword}</p>
          <p class="soft">{say.tooLate}</p>
          <h2>{say.mails}</h2>
          <Mails mails={mails} frame={frame} />
        </>
      )}
      <p>
        <a href={pagePath('/hallinta/raportit', locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

function ForewordForm(props: {
  readonly frame: Frame;
  readonly month: string;
  readonly foreword: Foreword | undefined;
  readonly form: FormState;
  readonly conflict: boolean;
}) {
  const { frame, month, foreword, form, conflict } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <PostForm action={pagePath(`/hallinta/raportit/${month}`, locale)} locale={locale}>
      <ErrorSummary locale={locale} form={form} labels={{ text: say.foreword }} />
      {conflict ? (
        <p class="notice" role="alert">
          {say.conflict}
        </p>
      ) : null}
      <input type="hidden" name="version" value={String(foreword === undefined ? 0 : foreword.version + 1)} />
      <TextArea
        locale={locale}
        form={form}
        name="text"
        label={say.foreword}
        hint={say.forewordHint}
        max={longestForeword}
        rows={8}
      />
      {foreword === undefined ? null : (
        <p class="soft">{say.saved(formatDateTime(foreword.at, locale), whose(foreword.by, frame))}</p>
      )}
      <SubmitButton locale={locale} label={say.save} />
    </PostForm>
  );
}

function Mails({ mails, frame }: { readonly mails: readonly Delivery[]; readonly frame: Frame }) {
  const say = words[frame.locale];
  if (mails.length === 0) return <p>{say.noMails}</p>;
  return (
    <TableFrame label={say.mails}>
      <thead>
        <tr>
          <th scope="col">{say.address}</th>
          <th scope="col">{say.state}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ address, state }) => (
          <tr>
            <th scope="row">{address}</th>
            <td>{stateNames[frame.locale][state]}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
