import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { Pilot } from '../../../shared/pilot/pilot.ts';
import { definitionOf, measures } from '../../../shared/report/definitions.ts';
import { figureName } from '../../../shared/report/words.ts';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { DateField, TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage, TableFrame, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { mostCohorts } from './plan-fields.ts';
import { words } from './words.ts';

/** The pilot's plan and its costs, each with the form that changes it. */
export function PilotPage(props: {
  readonly frame: Frame;
  readonly pilot: Pilot | undefined;
  readonly plan: FormState;
  readonly cost: FormState;
  /** Somebody else changed it while this was typed. */
  readonly conflict?: boolean;
}) {
  const { frame, pilot, plan, cost, conflict } = props;
  const { locale } = frame;
  const say = words[locale];
  const hasErrors = [plan, cost].some(({ errors }) => Object.keys(errors).length > 0);
  return (
    <SectionPage frame={frame} section="pilot" title={say.title} hasErrors={hasErrors}>
      <p>{say.lead}</p>
      <p>
        <a href={locale === 'fi' ? '/kokeilu' : `/kokeilu?lang=${locale}`}>{say.public}</a>
        {' · '}
        <a href={pagePath('/hallinta/raportit', locale)}>{say.reports}</a>
      </p>
      {pilot === undefined ? null : (
        <p class="soft">{say.changed(formatDateTime(pilot.changedAt, locale), whose(pilot.changedBy, frame))}</p>
      )}
      {conflict ? (
        <p class="notice" role="alert">
          {say.conflict}
        </p>
      ) : null}
      <PlanForm locale={locale} form={plan} version={pilot === undefined ? 0 : pilot.version + 1} />
      <h2>{say.costs}</h2>
      {pilot === undefined ? (
        <p>{say.planFirst}</p>
      ) : (
        <>
          <CostTable costs={pilot.costs} locale={locale} />
          <p>{say.costsLead}</p>
          <CostForm locale={locale} form={cost} version={pilot.version + 1} />
        </>
      )}
    </SectionPage>
  );
}

type FormProps = { readonly locale: StaffLocale; readonly form: FormState; readonly version: number };

function PlanForm({ locale, form, version }: FormProps) {
  const say = words[locale];
  const common = { locale, form };
  return (
    <PostForm action={pagePath('/hallinta/kokeilu', locale)} locale={locale}>
      <ErrorSummary locale={locale} form={form} labels={labelsOf(locale)} />
      <input type="hidden" name="version" value={String(version)} />
      <TextField {...common} name="name" label={say.name} max={80} />
      <TextField {...common} name="nameSv" label={say.nameSv} optional />
      <TextField {...common} name="nameEn" label={say.nameEn} optional />
      <DateField {...common} name="startsOn" label={say.startsOn} />
      <DateField {...common} name="endsOn" label={say.endsOn} />
      <TextField {...common} name="agreedIn" label={say.agreedIn} hint={say.agreedHint} optional />
      <h2>{say.cohorts}</h2>
      <p>{say.cohortsHint}</p>
      {Array.from({ length: mostCohorts }, (_, at) => (
        <fieldset>
          <legend>{`${say.cohorts} ${at + 1}`}</legend>
          <TextField {...common} name={`cohorts.${at}.name`} label={say.cohortName} optional />
          <DateField {...common} name={`cohorts.${at}.from`} label={say.from} optional />
        </fieldset>
      ))}
      <h2>{say.measures}</h2>
      <p>{say.measuresHint}</p>
      {measures.map((measure, at) => (
        <MeasureFields {...common} measure={measure} at={at} />
      ))}
      <SubmitButton locale={locale} label={say.save} />
    </PostForm>
  );
}

function MeasureFields(props: {
  readonly locale: StaffLocale;
  readonly form: FormState;
  readonly measure: (typeof measures)[number];
  readonly at: number;
}) {
  const { locale, form, measure, at } = props;
  const say = words[locale];
  const { unit, better } = definitionOf(measure);
  const typed = {
    share: say.inShare,
    seconds: say.inSeconds,
    euros: say.inEuros,
    count: say.inCount,
    people: say.inCount,
    hours: '',
  };
  const field = (name: string) => ({ locale, form, name: `measures.${at}.${name}`, optional: true as const });
  return (
    <fieldset>
      <legend>{figureName(measure, locale)}</legend>
      <p class="hint">
        {typed[unit]} {better === 'less' ? say.less : ''}
      </p>
      <input type="hidden" name={`measures.${at}.measure`} value={measure} />
      <div class="side-by-side">
        <TextField {...field('baseline')} label={say.baseline} />
        <TextField {...field('target')} label={say.target} />
        <DateField {...field('by')} label={say.by} />
      </div>
      <div class="side-by-side">
        <TextField {...field('go')} label={say.go} />
        <TextField {...field('widen')} label={say.widen} />
        <TextField {...field('stop')} label={say.stop} />
      </div>
    </fieldset>
  );
}

function CostForm({ locale, form, version }: FormProps) {
  const say = words[locale];
  const common = { locale, form };
  return (
    <PostForm action={pagePath('/hallinta/kokeilu/kulut', locale)} locale={locale}>
      <ErrorSummary locale={locale} form={form} labels={{ month: say.month, hours: say.hours, euros: say.euros }} />
      <input type="hidden" name="version" value={String(version)} />
      <TextField {...common} name="month" label={say.month} hint={say.monthHint} />
      <TextField {...common} name="hours" label={say.hours} />
      <TextField {...common} name="euros" label={say.euros} />
      <SubmitButton locale={locale} label={say.addCost} />
    </PostForm>
  );
}

function CostTable({ costs, locale }: { readonly costs: Pilot['costs']; readonly locale: StaffLocale }) {
  const say = words[locale];
  if (costs.length === 0) return <p>{say.noCosts}</p>;
  return (
    <TableFrame label={say.costs}>
      <thead>
        <tr>
          <th scope="col">{say.month}</th>
          <th scope="col">{say.hours}</th>
          <th scope="col">{say.euros}</th>
        </tr>
      </thead>
      <tbody>
        {costs.map(({ month, hours, euros }) => (
          <tr>
            <th scope="row">{month}</th>
            <td>{formatNumber(hours, locale)}</td>
            <td>{formatNumber(euros, locale)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function labelsOf(locale: StaffLocale): Readonly<Record<string, string>> {
  const say = words[locale];
  const perMeasure = measures.flatMap((measure, at) =>
    (['baseline', 'target', 'by', 'go', 'widen', 'stop'] as const).map((name): [string, string] => [
      `measures.${at}.${name}`,
      `${figureName(measure, locale)}: ${say[name]}`,
    ]),
  );
  const perCohort = Array.from({ length: mostCohorts }, (_, at): [string, string][] => [
    [`cohorts.${at}.name`, `${say.cohorts} ${at + 1}: ${say.cohortName}`],
    [`cohorts.${at}.from`, `${say.cohorts} ${at + 1}: ${say.from}`],
  ]).flat();
  return {
    name: say.name,
    nameSv: say.nameSv,
    nameEn: say.nameEn,
    startsOn: say.startsOn,
    endsOn: say.endsOn,
    agreedIn: say.agreedIn,
    ...Object.fromEntries([...perCohort, ...perMeasure]),
  };
}
