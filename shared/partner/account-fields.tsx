import * as z from 'zod';
import { catalogue } from '../language/catalogue.ts';
import type { Locale } from '../language/locale.ts';
import { SelectField } from '../web/choice-fields.tsx';
import { oneLine, optional, rows } from '../web/fields.ts';
import type { FormState } from '../web/form.ts';
import { RepeatingRows } from '../web/repeating-rows.tsx';
import { TextField } from '../web/text-fields.tsx';
import { Channel } from './channel.ts';
import { channelChoices } from './words.ts';

const limits = { name: 120, accounts: 10 } as const;

/** The rows of a form that tell which accounts a community keeps, as they are posted. `locale` is asked only when needed. */
export function accountRows(locale: () => Locale) {
  const audience = oneLine({ max: 20 }).transform((text, context) => {
    const digits = text.replaceAll(' ', '');
    if (/^\d{1,8}$/.test(digits)) return Number(digits);
    context.issues.push({ code: 'custom', message: words[locale()].wholeNumber, input: text });
    return z.NEVER;
  });
  const account = z.object({ channel: Channel, name: oneLine({ max: limits.name }), audience: optional(audience) });
  return rows(account, { min: 1, max: limits.accounts });
}
export type AccountRow = z.output<ReturnType<typeof accountRows>>[number];

/** The fields of these rows, named `accounts`. */
export function AccountFields(field: { readonly locale: Locale; readonly form: FormState }) {
  const { locale } = field;
  const say = words[locale];
  return (
    <RepeatingRows
      {...field}
      name="accounts"
      legend={say.accounts}
      hint={say.accountsHint}
      most={limits.accounts}
      heading={say.account}
      row={(prefix) => (
        <>
          <SelectField {...field} name={`${prefix}.channel`} label={say.channel} options={channelChoices(locale)} />
          <TextField {...field} name={`${prefix}.name`} label={say.accountName} max={limits.name} />
          <TextField
            {...field}
            name={`${prefix}.audience`}
            type="number"
            label={say.audience}
            hint={say.audienceHint}
            optional
          />
        </>
      )}
    />
  );
}

/** The names of these fields for the summary of what is wrong. */
export function accountLabels(locale: Locale): Record<string, string> {
  const say = words[locale];
  const ofRow = Array.from({ length: limits.accounts }, (_, index) => [
    [`accounts.${index}.channel`, `${say.account(index + 1)}, ${say.channel}`],
    [`accounts.${index}.name`, `${say.account(index + 1)}, ${say.accountName}`],
    [`accounts.${index}.audience`, `${say.account(index + 1)}, ${say.audience}`],
  ]);
  return { accounts: say.accounts, ...Object.fromEntries(ofRow.flat()) };
}

const words = catalogue({
  fi: {
    accounts: 'Yhteisön kanavat',
    accountsHint: 'Missä yhteisö kertoo asioistaan? Kerro vähintään yksi kanava. Voit kertoa enintään kymmenen.',
    account: (number: number) => `${number}. kanava`,
    channel: 'Kanava',
    accountName: 'Kanavan nimi tai osoite',
    audience: 'Montako seuraajaa tai jäsentä?',
    audienceHint: 'Oma arviosi riittää, esimerkiksi 350.',
    wholeNumber: 'Kirjoita määrä numeroin, esimerkiksi 350.',
  },
  sv: {
    accounts: 'Gemenskapens kanaler',
    accountsHint: 'Var berättar gemenskapen om sina saker? Ange minst en kanal. Du kan ange högst tio.',
    account: (number) => `Kanal ${number}`,
    channel: 'Kanal',
    accountName: 'Kanalens namn eller adress',
    audience: 'Hur många följare eller medlemmar?',
    audienceHint: 'Din egen uppskattning räcker, till exempel 350.',
    wholeNumber: 'Skriv antalet med siffror, till exempel 350.',
  },
  en: {
    accounts: 'Accounts of the community',
    accountsHint: 'Where does the community tell its news? Give at least one account. You can give at most ten.',
    account: (number) => `Account ${number}`,
    channel: 'Channel',
    accountName: 'Name or address of the account',
    audience: 'How many followers or members?',
    audienceHint: 'Your own estimate is enough, for example 350.',
    wholeNumber: 'Write the number in digits, for example 350.',
  },
});
