import type { Child } from 'hono/jsx';
import { catalogue } from '../../shared/language/catalogue.ts';
import type { Account } from '../../shared/partner/partner.ts';
import { channelNames } from '../../shared/partner/words.ts';
import { DeclineReason } from '../../shared/posting/posting.ts';
import { localDateTimeOf } from '../../shared/time.ts';
import { CheckboxGroup, RadioGroup } from '../../shared/web/choice-fields.tsx';
import type { FormState } from '../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { LocalTimeField, TextField } from '../../shared/web/text-fields.tsx';
import { reasonNames } from './kit-words.ts';
import type { KitProps } from './page-props.ts';

type FormProps = KitProps & { readonly form: FormState };

/** "I posted this": the second tap confirms it as it stands, on the account one came from, just now. */
export function PostedPage({ here, kit, path, form, now }: FormProps & { readonly now: number }) {
  const { locale } = here;
  const say = words[locale];
  const common = { locale, form };
  const isLater = (form.input['when']?.[0] ?? '') !== '' || form.errors['when'] !== undefined;
  return (
    <Page here={here} kit={kit} path={path} form={form} title={say.postedTitle}>
      <PostForm action={`${path}/julkaistu`} locale={locale}>
        <CheckboxGroup
          {...common}
          name="accounts"
          label={say.where}
          options={kit.partner.accounts.map((account) => ({ value: account.id, label: nameOf(account, here.locale) }))}
        />
        <TextField {...common} name="url" label={say.url} hint={say.urlHint} type="url" autocomplete="off" optional />
        <details open={isLater}>
          <summary>{say.earlier}</summary>
          <LocalTimeField
            {...common}
            name="when"
            label={say.when}
            hint={say.whenHint}
            latest={localDateTimeOf(now)}
            optional
          />
        </details>
        <SubmitButton locale={locale} label={say.confirm} />
      </PostForm>
    </Page>
  );
}

/** "I cannot post this", with a reason. */
export function DeclinePage({ here, kit, path, form }: FormProps) {
  const { locale } = here;
  const say = words[locale];
  return (
    <Page here={here} kit={kit} path={path} form={form} title={say.declineTitle}>
      <p>{say.declineHelp}</p>
      <PostForm action={`${path}/en-julkaise`} locale={locale}>
        <RadioGroup
          {...{ locale, form }}
          name="reason"
          label={say.why}
          options={DeclineReason.options.map((reason) => ({ value: reason, label: reasonNames[reason][locale] }))}
        />
        <SubmitButton locale={locale} label={say.decline} />
      </PostForm>
    </Page>
  );
}

/** What may be added to a post later. */
export function MorePage({ here, kit, path, form, account }: FormProps & { readonly account: Account }) {
  const { locale } = here;
  const say = words[locale];
  const common = { locale, form };
  return (
    <Page here={here} kit={kit} path={path} form={form} title={say.moreTitle}>
      <p>{nameOf(account, locale)}</p>
      <PostForm action={`${path}/julkaisu/${account.id}`} locale={locale}>
        <TextField {...common} name="url" label={say.url} hint={say.urlHint} type="url" autocomplete="off" optional />
        <TextField
          {...common}
          name="views"
          label={say.views}
          hint={say.viewsHint}
          type="number"
          autocomplete="off"
          optional
        />
        <SubmitButton locale={locale} label={say.save} />
      </PostForm>
    </Page>
  );
}

function Page(props: FormProps & { readonly title: string; readonly children: Child }) {
  const { here, form, path, title } = props;
  const say = words[here.locale];
  return (
    <PublicPage here={here} title={title} hasErrors={Object.keys(form.errors).length > 0} hidden>
      <ErrorSummary locale={here.locale} form={form} />
      {props.children}
      <p>
        <a href={inLocale(path, here.locale)}>{say.back}</a>
      </p>
    </PublicPage>
  );
}

const nameOf = (account: Account, locale: KitProps['here']['locale']) =>
  `${channelNames[account.channel][locale]}: ${account.name}`;

const words = catalogue({
  fi: {
    postedTitle: 'Julkaisin tämän',
    where: 'Missä julkaisit?',
    url: 'Julkaisun osoite',
    urlHint: 'Auttaa viestintää, mutta ei ole välttämätön.',
    earlier: 'Julkaisin jo aiemmin',
    when: 'Milloin julkaisit?',
    whenHint: 'Jätä tyhjäksi, jos julkaisit juuri nyt.',
    confirm: 'Vahvista julkaisu',
    declineTitle: 'En voi julkaista tätä',
    declineHelp: 'Vastauksesi riittää: emme lähetä tästä tiedotteesta muistutuksia.',
    why: 'Mistä syystä?',
    decline: 'Lähetä vastaus',
    moreTitle: 'Lisää tietoja julkaisusta',
    views: 'Montako kertaa julkaisu on katsottu?',
    viewsHint: 'Kanavan itse näyttämä luku, jos näet sen.',
    save: 'Tallenna',
    back: 'Takaisin julkaisupakettiin',
  },
  sv: {
    postedTitle: 'Jag har publicerat',
    where: 'Var publicerade du?',
    url: 'Inläggets adress',
    urlHint: 'Hjälper kommunikationen men är inte nödvändig.',
    earlier: 'Jag publicerade redan tidigare',
    when: 'När publicerade du?',
    whenHint: 'Lämna tomt om du publicerade just nu.',
    confirm: 'Bekräfta publiceringen',
    declineTitle: 'Jag kan inte publicera detta',
    declineHelp: 'Ditt svar räcker: vi skickar inga påminnelser om det här meddelandet.',
    why: 'Av vilken orsak?',
    decline: 'Skicka svaret',
    moreTitle: 'Lägg till uppgifter om inlägget',
    views: 'Hur många gånger har inlägget visats?',
    viewsHint: 'Talet som kanalen själv visar, om du ser det.',
    save: 'Spara',
    back: 'Tillbaka till publiceringspaketet',
  },
  en: {
    postedTitle: 'I posted this',
    where: 'Where did you post it?',
    url: 'Address of the post',
    urlHint: 'Helps our staff, but is not needed.',
    earlier: 'I posted it earlier',
    when: 'When did you post it?',
    whenHint: 'Leave empty if you posted just now.',
    confirm: 'Confirm the post',
    declineTitle: 'I cannot post this',
    declineHelp: 'Your answer is enough: we send no reminders about this bulletin.',
    why: 'For what reason?',
    decline: 'Send the answer',
    moreTitle: 'Add to the post',
    views: 'How many times has the post been seen?',
    viewsHint: 'The number that the channel itself shows, if you see it.',
    save: 'Save',
    back: 'Back to the paste kit',
  },
});
