import { catalogue } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import { Checkbox } from '../web/choice-fields.tsx';
import type { FormState } from '../web/form.ts';

/** Whether the public register may name a community: a check box called `listed`. */
export function ListedField(field: { readonly locale: Locale; readonly form: FormState }) {
  const say = words[field.locale];
  return <Checkbox {...field} name="listed" label={say.listed} hint={say.hint} optional />;
}

const words = catalogue({
  fi: {
    listed: 'Yhteisömme saa näkyä julkisessa kumppanilistassa.',
    hint: 'Sivustolla näytetään yhteisön nimi, laji ja kunta. Sinun nimeäsi tai osoitettasi ei näytetä. Voit muuttaa mieltäsi myöhemmin.',
  },
  sv: {
    listed: 'Vår gemenskap får synas i den offentliga partnerlistan.',
    hint: 'På webbplatsen visas gemenskapens namn, slag och kommun. Ditt namn och din adress visas inte. Du kan ändra dig senare.',
  },
  en: {
    listed: 'Our community may be named in the public list of partners.',
    hint: 'The site shows the community’s name, kind and municipality. Your name and address are not shown. You can change your mind later.',
  },
});
