import { catalogue } from '../../shared/language/catalogue.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { ListedField } from '../../shared/partner/listed-field.tsx';
import { Checkbox } from '../../shared/web/choice-fields.tsx';
import type { FormState } from '../../shared/web/form.ts';
import { inLocale } from '../../shared/web/public-page.tsx';

/** What a community agrees to when it joins, whether by the form or when staff put it in from a list. */
export function Terms(field: { readonly locale: Locale; readonly form: FormState }) {
  const { locale } = field;
  const say = words[locale];
  return (
    <>
      <h2>{say.listedTitle}</h2>
      <ListedField {...field} />

      <Principles {...field} />

      <h2>{say.privacyTitle}</h2>
      <p>{say.privacy}</p>
      <p>
        <a href={inLocale('/tietosuoja', locale)}>{say.privacyMore}</a>
      </p>
      <Checkbox {...field} name="consent" label={say.consent} />
    </>
  );
}

/** What everybody of a community's people takes on. */
export function Principles(field: { readonly locale: Locale; readonly form: FormState }) {
  const say = words[field.locale];
  return (
    <>
      <h2>{say.principlesTitle}</h2>
      <ul>
        <li>{say.neutral}</li>
        <li>{say.corrects}</li>
        <li>{say.noPersonalData}</li>
      </ul>
      <Checkbox {...field} name="principles" label={say.principles} />
    </>
  );
}

/** Field names for the summary of what lacks. */
export function termsLabels(locale: Locale): Record<string, string> {
  const say = words[locale];
  return { principles: say.principlesTitle, consent: say.privacyTitle };
}

const words = catalogue({
  fi: {
    listedTitle: 'Julkinen kumppanilista',
    principlesTitle: 'Kumppanin periaatteet',
    principles: 'Sitoudumme näihin periaatteisiin.',
    privacyTitle: 'Tietojesi käsittely',
    privacy:
      'Tallennamme lomakkeen tiedot, jotta voimme lähettää tiedotteet ja arvioida kokeilua. Emme käytä niitä muuhun. Vahvistamaton tilaus poistetaan seitsemän päivän kuluttua. Voit lopettaa milloin tahansa tiedotteen lopussa olevasta linkistä, ja yhteystietosi poistetaan 28 päivän kuluttua siitä.',
    privacyMore: 'Lue lisää tietosuojasta',
    consent: 'Hyväksyn, että tietojani käsitellään näin.',
    neutral: 'Julkaisemme tiedotteen sellaisena kuin se on, emmekä käytä sitä minkään puolueen tai kaupan hyväksi.',
    corrects: 'Korjaamme tai poistamme julkaisun, kun hyvinvointialue kertoo, että tieto on muuttunut.',
    noPersonalData: 'Emme julkaise kenenkään henkilötietoja tai terveystietoja, emmekä pyydä niitä kommentteihin.',
  },
  sv: {
    listedTitle: 'Den offentliga partnerlistan',
    principlesTitle: 'Partnerns principer',
    principles: 'Vi förbinder oss till de här principerna.',
    privacyTitle: 'Behandlingen av dina uppgifter',
    privacy:
      'Vi sparar uppgifterna i formuläret för att kunna skicka meddelanden och utvärdera försöket. Vi använder dem inte till något annat. En obekräftad beställning raderas efter sju dagar. Du kan sluta när som helst via länken i slutet av ett meddelande, och dina kontaktuppgifter raderas 28 dagar efter det.',
    privacyMore: 'Läs mer om dataskyddet',
    consent: 'Jag godkänner att mina uppgifter behandlas så här.',
    neutral:
      'Vi publicerar meddelandet som det är och använder det inte till förmån för något parti eller någon handel.',
    corrects: 'Vi rättar eller tar bort ett inlägg när välfärdsområdet berättar att uppgifterna har ändrats.',
    noPersonalData: 'Vi publicerar inte någons person- eller hälsouppgifter och ber inte om dem i kommentarerna.',
  },
  en: {
    listedTitle: 'Public list of partners',
    principlesTitle: 'Principles of partners',
    principles: 'We commit ourselves to these principles.',
    privacyTitle: 'How we handle your data',
    privacy:
      'We store what you write in the form so that we can send the bulletins and evaluate the pilot. We use it for nothing else. A subscription that is not confirmed is deleted after seven days. You can leave at any time by the link at the end of a bulletin, and your contact details are deleted 28 days after that.',
    privacyMore: 'Read more about data protection',
    consent: 'I agree that my data are handled like this.',
    neutral: 'We post a bulletin as it is, and use it for no party’s or business’s ends.',
    corrects: 'We correct or remove a post when the wellbeing services county tells us that the facts have changed.',
    noPersonalData: 'We post nobody’s personal or health data, and do not ask for any in the comments.',
  },
});
