import { catalogue } from '../../../shared/language/catalogue.ts';
import { AccountFields, accountLabels } from '../../../shared/partner/account-fields.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath } from '../paths.ts';

/** The accounts of a community, to change. */
export function AccountsPage(props: { readonly frame: Frame; readonly form: FormState }) {
  const { frame, form } = props;
  const { locale, community } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="accounts" title={say.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary locale={locale} form={form} labels={accountLabels(locale)} />
      <p>{say.intro}</p>
      <PostForm action={communityPath(community.partner.id, 'fi', 'kanavat')} locale={locale}>
        <AccountFields locale={locale} form={form} />
        <SubmitButton locale={locale} label={say.save} />
      </PostForm>
    </SectionPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Kanavat',
    intro:
      'Saat julkaisupaketissa valmiin tekstin jokaiselle kanavalle. Poista kanava tyhjentämällä sen kaikki kentät.',
    save: 'Tallenna',
  },
  sv: {
    title: 'Kanaler',
    intro:
      'I publiceringspaketet får du en färdig text för varje kanal. Ta bort en kanal genom att tömma alla dess fält.',
    save: 'Spara',
  },
  en: {
    title: 'Accounts',
    intro: 'In the paste kit you get a ready text for each account. Remove an account by emptying all of its fields.',
    save: 'Save',
  },
});
