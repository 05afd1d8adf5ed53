import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Here } from '../../../shared/web/document.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { PublicForm } from '../../../shared/web/public-form.tsx';
import { inLocale } from '../../../shared/web/public-page.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';

/** Asks for the address that the link is to be sent to. */
export function AskPage(props: { readonly here: Here; readonly form: FormState }) {
  const { here, form } = props;
  const { locale } = here;
  const say = words[locale];
  return (
    <PublicForm
      here={here}
      form={form}
      title={say.title}
      intro={<p class="lead">{say.intro}</p>}
      labels={{ email: say.email }}
      send={say.send}
    >
      <TextField
        locale={locale}
        form={form}
        name="email"
        type="email"
        label={say.email}
        hint={say.emailHint}
        max={254}
        autocomplete="email"
      />
      <p>
        {say.newHere} <a href={inLocale('/tilaa', locale)}>{say.subscribe}</a>
      </p>
    </PublicForm>
  );
}

const words = catalogue({
  fi: {
    title: 'Hallitse yhteisösi tilausta',
    intro:
      'Täällä muutat yhteisösi tietoja ja sitä, milloin ja mistä aiheista saat tiedotteita. Salasanaa ei ole: lähetämme sinulle linkin sähköpostilla.',
    email: 'Sähköpostiosoitteesi',
    emailHint: 'Se osoite, johon saat tiedotteet.',
    send: 'Lähetä linkki',
    newHere: 'Etkö ole vielä mukana?',
    subscribe: 'Tilaa tiedotteet yhteisöllesi',
  },
  sv: {
    title: 'Hantera din gemenskaps beställning',
    intro:
      'Här ändrar du uppgifterna om din gemenskap samt när och om vilka ämnen du får meddelanden. Det finns inget lösenord: vi skickar en länk per e-post.',
    email: 'Din e-postadress',
    emailHint: 'Den adress som du får meddelandena till.',
    send: 'Skicka länken',
    newHere: 'Är du inte med ännu?',
    subscribe: 'Beställ meddelanden till din gemenskap',
  },
  en: {
    title: 'Manage your community’s subscription',
    intro:
      'Here you change your community’s details, and when and on which topics you get bulletins. There is no password: we send you a link by e-mail.',
    email: 'Your e-mail address',
    emailHint: 'The address at which you get the bulletins.',
    send: 'Send the link',
    newHere: 'Not a member yet?',
    subscribe: 'Order bulletins for your community',
  },
});
