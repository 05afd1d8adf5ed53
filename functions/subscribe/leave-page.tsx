import { catalogue } from '../../shared/language/catalogue.ts';
import type { Here } from '../../shared/web/document.tsx';
import { PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import type { Membership } from './leave.ts';

/** Asks whether to leave, or, when nothing is left to leave, says that it is done. */
export function LeavePage(props: { readonly here: Here; readonly memberships: readonly Membership[] }) {
  const { here, memberships } = props;
  const { locale, url } = here;
  const say = words[locale];
  if (memberships.length === 0) {
    return (
      <PublicPage here={here} title={say.leftTitle} hidden>
        <p>{say.left}</p>
        <p>
          <a href={inLocale('/tilaa', locale)}>{say.subscribe}</a>
        </p>
      </PublicPage>
    );
  }
  return (
    <PublicPage here={here} title={say.title} hidden>
      <p>{say.question(memberships.length)}</p>
      <ul>
        {memberships.map(({ partner }) => (
          <li>{partner.name}</li>
        ))}
      </ul>
      <p>{say.effect}</p>
      <PostForm action={url.pathname} locale={locale}>
        <SubmitButton locale={locale} label={say.leave} kind="danger" />
      </PostForm>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    title: 'Lopeta tiedotteet',
    question: (count: number) =>
      count === 1 ? 'Saat tiedotteita tämän yhteisön puolesta:' : 'Saat tiedotteita näiden yhteisöjen puolesta:',
    effect:
      'Kun lopetat, emme enää lähetä tiedotteita sähköpostiisi. Jos olet yhteisön ainoa vastaanottaja, yhteisö poistuu kumppaneista ja sen yhteystiedot poistetaan 28 päivän kuluttua.',
    leave: 'Lopeta tiedotteet',
    leftTitle: 'Tiedotteet on lopetettu',
    left: 'Emme enää lähetä sinulle tiedotteita. Jo matkalla oleva viesti voi vielä tulla. Kiitos, että olet ollut mukana!',
    subscribe: 'Jos muutat mielesi, voit tilata tiedotteet uudelleen',
  },
  sv: {
    title: 'Sluta få meddelanden',
    question: (count) =>
      count === 1 ? 'Du får meddelanden för den här gemenskapen:' : 'Du får meddelanden för de här gemenskaperna:',
    effect:
      'När du slutar skickar vi inte längre meddelanden till din e-post. Om du är gemenskapens enda mottagare lämnar gemenskapen nätverket, och dess kontaktuppgifter raderas efter 28 dagar.',
    leave: 'Sluta få meddelanden',
    leftTitle: 'Du får inte längre meddelanden',
    left: 'Vi skickar inga fler meddelanden till dig. Ett meddelande som redan är på väg kan ännu komma. Tack för att du har varit med!',
    subscribe: 'Om du ändrar dig kan du beställa meddelandena på nytt',
  },
  en: {
    title: 'Stop the bulletins',
    question: (count) =>
      count === 1 ? 'You get bulletins for this community:' : 'You get bulletins for these communities:',
    effect:
      'When you stop, we no longer send bulletins to your e-mail. If you are the only one who gets them for the community, the community leaves the network and its contact details are deleted after 28 days.',
    leave: 'Stop the bulletins',
    leftTitle: 'The bulletins have stopped',
    left: 'We send you no more bulletins. One that is already on its way may still come. Thank you for having been with us!',
    subscribe: 'If you change your mind, you can order the bulletins again',
  },
});
