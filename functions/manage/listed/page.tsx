import { catalogue } from '../../../shared/language/catalogue.ts';
import { ListedField } from '../../../shared/partner/listed-field.tsx';
import type { FormState } from '../../../shared/web/form.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { inLocale } from '../../../shared/web/public-page.tsx';
import { type Frame, SectionPage } from '../frame.tsx';
import { communityPath, listedSection } from '../paths.ts';

/** The consent to be named in the public list, to give or to take back. */
export function ListedPage(props: { readonly frame: Frame; readonly form: FormState }) {
  const { frame, form } = props;
  const { locale, community } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="overview" title={say.title}>
      <p>
        {say.intro} <a href={inLocale('/kumppanit', locale)}>{say.look}</a>
      </p>
      <PostForm action={communityPath(community.partner.id, 'fi', listedSection)} locale={locale}>
        <ListedField {...{ locale, form }} />
        <SubmitButton locale={locale} label={say.save} />
      </PostForm>
    </SectionPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Julkinen kumppanilista',
    intro: 'Listassa ovat vain ne yhteisöt, jotka ovat antaneet siihen luvan. Muutos näkyy listassa minuutin kuluessa.',
    look: 'Katso lista',
    save: 'Tallenna',
  },
  sv: {
    title: 'Den offentliga partnerlistan',
    intro: 'I listan finns bara de gemenskaper som har gett sitt tillstånd. En ändring syns i listan inom en minut.',
    look: 'Se listan',
    save: 'Spara',
  },
  en: {
    title: 'Public list of partners',
    intro: 'The list names only communities that agreed to it. A change shows in the list within a minute.',
    look: 'See the list',
    save: 'Save',
  },
});
