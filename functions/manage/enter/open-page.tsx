import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { PublicPage } from '../../../shared/web/public-page.tsx';

/** Where the link of the mail leads: a button, since scanners follow links and a link works once. */
export function OpenPage(props: { readonly here: Here }) {
  const { locale, url } = props.here;
  const say = words[locale];
  return (
    <PublicPage here={props.here} title={say.title} hidden>
      <p>{say.press}</p>
      <PostForm action={url.pathname} locale={locale}>
        <SubmitButton locale={locale} label={say.open} />
      </PostForm>
      <p>{say.notMe}</p>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Avaa tilauksesi hallinta',
    press: 'Linkkisi on voimassa. Jatka painikkeesta.',
    open: 'Jatka',
    notMe: 'Jos et pyytänyt linkkiä itse, sulje sivu: mitään ei muutu.',
  },
  sv: {
    title: 'Öppna hanteringen av din beställning',
    press: 'Din länk är giltig. Fortsätt med knappen.',
    open: 'Fortsätt',
    notMe: 'Om du inte själv har bett om länken kan du stänga sidan: inget ändras.',
  },
  en: {
    title: 'Open the pages of your subscription',
    press: 'Your link is valid. Continue with the button.',
    open: 'Continue',
    notMe: 'If you did not ask for the link yourself, close the page: nothing changes.',
  },
});
