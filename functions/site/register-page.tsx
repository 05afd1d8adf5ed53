import { catalogue } from '../../shared/language/catalogue.ts';
import type { Partner, PartnerKind } from '../../shared/partner/partner.ts';
import { kindChoices, kindNames, municipalityChoices } from '../../shared/partner/words.ts';
import type { Municipality } from '../../shared/region.ts';
import { SelectField } from '../../shared/web/choice-fields.tsx';
import type { Here } from '../../shared/web/document.tsx';
import { newForm } from '../../shared/web/form.ts';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';

/** What the reader wants to see only; nothing chosen is everything. */
export type RegisterFilter = {
  readonly municipality: Municipality | undefined;
  readonly kind: PartnerKind | undefined;
};

/** The communities that agreed to be named, by municipality and then by name. Of no person is anything shown. */
export function RegisterPage(props: {
  readonly here: Here;
  /** Active partners that agreed. */
  readonly listed: readonly Partner[];
  readonly filter: RegisterFilter;
}) {
  const { here, listed, filter } = props;
  const { locale } = here;
  const say = words[locale];
  const { compare } = new Intl.Collator(locale);
  const shown = listed.filter(
    ({ municipality, kind }) =>
      (filter.municipality ?? municipality) === municipality && (filter.kind ?? kind) === kind,
  );
  const groups = municipalityChoices(locale)
    .map(({ value, label }) => ({
      label,
      members: shown.filter((each) => each.municipality === value).toSorted((a, b) => compare(a.name, b.name)),
    }))
    .filter(({ members }) => members.length > 0);
  return (
    <PublicPage here={here} title={say.title} openGraph={{ type: 'website', description: say.lead }}>
      <p class="lead">{say.lead}</p>
      <Filter here={here} filter={filter} />
      <p role="status">{say.count(shown.length)}</p>
      {groups.map(({ label, members }) => (
        <section>
          <h2>{label}</h2>
          <ul>
            {members.map(({ name, kind }) => (
              <li>
                {name} <span class="soft">({kindNames[kind][locale]})</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        {say.join} <a href={inLocale('/tilaa', locale)}>{say.subscribe}</a>
      </p>
    </PublicPage>
  );
}

function Filter({ here, filter }: { readonly here: Here; readonly filter: RegisterFilter }) {
  const { locale } = here;
  const say = words[locale];
  const form = newForm({ kunta: [filter.municipality ?? ''], laji: [filter.kind ?? ''] });
  const field = { locale, form };
  return (
    <form method="get" action="/kumppanit">
      {locale === 'fi' ? null : <input type="hidden" name="lang" value={locale} />}
      <SelectField {...field} name="kunta" label={say.municipality} options={municipalityChoices(locale)} optional />
      <SelectField {...field} name="laji" label={say.kind} options={kindChoices(locale)} optional />
      <button type="submit" class="quiet">
        {say.show}
      </button>
    </form>
  );
}

const words = catalogue({
  fi: {
    title: 'Kumppanit',
    lead: 'Nämä yhteisöt välittävät hyvinvointialueen tiedotteita omissa kanavissaan. Luettelossa ovat ne, jotka ovat antaneet siihen luvan.',
    municipality: 'Kunta',
    kind: 'Laji',
    show: 'Näytä',
    count: (count: number) =>
      count === 0
        ? 'Näillä valinnoilla ei löytynyt yhtään yhteisöä.'
        : count === 1
          ? 'Yksi yhteisö.'
          : `${count} yhteisöä.`,
    join: 'Puuttuuko yhteisösi?',
    subscribe: 'Tilaa tiedotteet yhteisölle',
  },
  sv: {
    title: 'Partner',
    lead: 'De här gemenskaperna förmedlar välfärdsområdets meddelanden i sina egna kanaler. I listan finns de som har gett lov till det.',
    municipality: 'Kommun',
    kind: 'Slag',
    show: 'Visa',
    count: (count) =>
      count === 0
        ? 'Inga gemenskaper hittades med de här valen.'
        : count === 1
          ? 'En gemenskap.'
          : `${count} gemenskaper.`,
    join: 'Saknas din gemenskap?',
    subscribe: 'Beställ meddelanden till en gemenskap',
  },
  en: {
    title: 'Partners',
    lead: 'These communities pass on the county’s bulletins in their own channels. The list has those that agreed to be named.',
    municipality: 'Municipality',
    kind: 'Kind',
    show: 'Show',
    count: (count) =>
      count === 0
        ? 'No community was found with these choices.'
        : count === 1
          ? 'One community.'
          : `${count} communities.`,
    join: 'Is your community missing?',
    subscribe: 'Order bulletins for a community',
  },
});
