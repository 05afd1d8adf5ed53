import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import { municipalityChoices, topicChoices } from '../../../shared/partner/words.ts';
import { QuestionKind } from '../../../shared/question/question.ts';
import { kindNames, stateNames } from '../../../shared/question/words.ts';
import { region } from '../../../shared/region.ts';
import { SelectField } from '../../../shared/web/choice-fields.tsx';
import { newForm } from '../../../shared/web/form.ts';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { type Frame, SectionPage, TableFrame, whose } from '../frame.tsx';
import { MonthLinks, monthInWords } from '../month-links.tsx';
import { pagePath } from '../paths.ts';
import type { Filter, Listed } from './queue.ts';
import { originInWords, words } from './words.ts';

/** A month whose questions are all listed, whatever their state. */
type MonthShown = { readonly month: string; readonly earlier: string; readonly later: string | undefined };

/** What waits for staff, the soonest due first; or everything that was told in a month. */
export function QuestionsPage(props: {
  readonly frame: Frame;
  readonly filter: Filter;
  readonly listed: readonly Listed[];
  /** How many there are before the filter. */
  readonly all: number;
  /** How many wait in quarantine, in words. */
  readonly quarantined: string;
  readonly shown?: MonthShown;
  /** The month that the link to all of a month leads to. */
  readonly current: string;
}) {
  const { frame, listed, shown, all } = props;
  const { locale } = frame;
  const say = words[locale];
  const title = shown === undefined ? say.title : say.titleOfMonth(monthInWords(shown.month));
  return (
    <SectionPage frame={frame} section="questions" title={title}>
      <div class="actions">
        <a class="button" href={pagePath('/hallinta/kysymykset/uusi', locale)}>
          {say.enter}
        </a>
        <a href={pagePath('/hallinta/kysymykset/karanteeni', locale)}>{say.quarantine(props.quarantined)}</a>
        {shown === undefined ? (
          <a href={pagePath('/hallinta/kysymykset', locale, { kuukausi: props.current })}>{say.allOfMonth}</a>
        ) : (
          <a href={pagePath('/hallinta/kysymykset', locale)}>{say.openOnes}</a>
        )}
      </div>
      {shown === undefined ? null : <MonthLinks locale={locale} path="/hallinta/kysymykset" {...shown} />}
      <FilterForm frame={frame} filter={props.filter} month={shown?.month} />
      <p>{say.count(formatNumber(listed.length, locale), formatNumber(all, locale))}</p>
      {listed.length === 0 ? <p>{all === 0 ? say.none : say.noneLeft}</p> : <List frame={frame} listed={listed} />}
    </SectionPage>
  );
}

function List({ frame, listed }: { readonly frame: Frame; readonly listed: readonly Listed[] }) {
  const { locale } = frame;
  const say = words[locale];
  return (
    <TableFrame label={say.title}>
      <thead>
        <tr>
          <th scope="col">{say.text}</th>
          <th scope="col">{say.kind}</th>
          <th scope="col">{say.from}</th>
          <th scope="col">{say.place}</th>
          <th scope="col">{say.due}</th>
          <th scope="col">{say.state}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map(({ question, isLate, alike }) => (
          <tr>
            <th scope="row">
              <a href={pagePath(`/hallinta/kysymykset/${question.id}`, locale)} lang={question.locale}>
                {beginningOf(question.text)}
              </a>
              {alike === 0 ? null : (
                <>
                  {' '}
                  <span class="tag">{say.alike(alike)}</span>
                </>
              )}
            </th>
            <td>{kindNames[question.kind][locale]}</td>
            <td>{originInWords(question.origin, locale)}</td>
            <td>{question.municipality === undefined ? '–' : region.municipalities[question.municipality][locale]}</td>
            <td>
              {isLate ? <strong>{say.late}</strong> : null} {formatDateTime(question.dueAt, locale)}
            </td>
            <td>
              {stateNames[question.state][locale]}
              {question.owner === undefined ? '' : `: ${whose(question.owner, frame)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function FilterForm(props: { readonly frame: Frame; readonly filter: Filter; readonly month: string | undefined }) {
  const { locale } = props.frame;
  const say = words[locale];
  const { laji, aihe, kunta, kenen, haku } = props.filter;
  const input = { laji, aihe, kunta, kenen, haku };
  const form = newForm(
    Object.fromEntries(
      Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])),
    ),
  );
  const field = { locale, form, optional: true } as const;
  const kinds = QuestionKind.options.map((value) => ({ value, label: kindNames[value][locale] }));
  const owners = [
    { value: 'omat', label: say.mine },
    { value: 'vapaat', label: say.nobodys },
  ];
  return (
    <details open={form.input !== undefined && Object.keys(form.input).length > 0}>
      <summary>{say.filter}</summary>
      <form method="get" action="/hallinta/kysymykset">
        {locale === 'fi' ? null : <input type="hidden" name="lang" value={locale} />}
        {props.month === undefined ? null : <input type="hidden" name="kuukausi" value={props.month} />}
        <TextField {...field} name="haku" label={say.search} max={100} />
        <SelectField {...field} name="laji" label={say.kind} options={kinds} />
        <SelectField {...field} name="aihe" label={say.topic} options={topicChoices(locale)} />
        <SelectField {...field} name="kunta" label={say.place} options={municipalityChoices(locale)} />
        <SelectField {...field} name="kenen" label={say.owner} options={owners} />
        <button type="submit" class="quiet">
          {say.show}
        </button>
      </form>
    </details>
  );
}

/** At most 120 code points, cut between words. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const start = [...line].slice(0, 120).join('');
  return start === line ? line : `${start.slice(0, Math.max(start.lastIndexOf(' '), 1))}…`;
}
