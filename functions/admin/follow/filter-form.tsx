import { DeliveryState } from '../../../shared/delivery/delivery.ts';
import { stateNames } from '../../../shared/delivery/words.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import { newForm } from '../../../shared/web/form.ts';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { pagePath } from '../paths.ts';
import { type Filter, isFiltered, queryOf } from './filter.ts';
import { words } from './words.ts';

/** The form that narrows a bulletin's deliveries down, and the ways out of it: all of them, or a file of what is shown. */
export function FilterForm(props: {
  readonly bulletinId: string;
  readonly filter: Filter;
  readonly locale: StaffLocale;
}) {
  const { bulletinId, filter, locale } = props;
  const say = words[locale];
  const path = `/hallinta/seuraa/${bulletinId}` as const;
  const form = newForm({ kumppani: [filter.partner], palvelin: [filter.host] });
  const common = { locale, form, optional: true };
  return (
    <details open={isFiltered(filter)}>
      <summary>{say.filter}</summary>
      <form method="get" action={`${path}#toimitukset`}>
        {locale === 'fi' ? null : <input type="hidden" name="lang" value={locale} />}
        <div class="field">
          <label for="tila">{say.state}</label>
          <select id="tila" name="tila">
            <option value="">{say.all}</option>
            {DeliveryState.options.map((state) => (
              <option value={state} selected={state === filter.state}>
                {stateNames[locale][state]}
              </option>
            ))}
          </select>
        </div>
        <TextField {...common} name="kumppani" label={say.partner} hint={say.partnerHint} autocomplete="off" />
        <TextField {...common} name="palvelin" label={say.host} hint={say.hostHint} autocomplete="off" />
        <div class="actions">
          <button type="submit">{say.show}</button>
          {isFiltered(filter) ? <a href={`${pagePath(path, locale)}#toimitukset`}>{say.showAll}</a> : null}
          <a href={pagePath(`${path}/toimitukset.csv`, locale, queryOf(filter))}>{say.export}</a>
        </div>
      </form>
    </details>
  );
}
