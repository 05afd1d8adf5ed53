import { catalogue } from '../../shared/language/catalogue.ts';
import type { Locale } from '../../shared/language/locale.ts';
import { leavesWith } from '../../shared/partner/changes.ts';
import type { Partner } from '../../shared/partner/partner.ts';
import type { Here } from '../../shared/web/document.tsx';
import { PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import type { Membership } from './leave.ts';

/** Asks whether to leave, or, when nothing is left to leave, says that it is done. */
export function LeavePage(props: { readonly here: Here; readonly memberships: readonly Membership[] }) {
  const { here, memberships } = props;
  const { locale, url } = here;
  const say = words[locale];
  const targetIds = memberships.map(({ targetId }) => targetId);
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
          <li>
            {partner.name}
            {leavesWith(partner, targetIds) ? <p>{lastOf(partner, locale)}</p> : null}
          </li>
        ))}
      </ul>
      <p>{say.effect}</p>
      <PostForm action={url.pathname} locale={locale}>
        <SubmitButton locale={locale} label={say.leave} kind="danger" />
      </PostForm>
    </PublicPage>
  );
}

/** What a community loses whose last mailbox this is. */
function lastOf(partner: Partner, locale: Locale): string {
  const { last, lastWebhook } = words[locale];
  return partner.targets.some((target) => target.channel === 'webhook') ? `${last} ${lastWebhook}` : last;
}

const words = catalogue({
  fi: {
    title: 'Lopeta tiedotteet',
    question: (count: number) =>
      count === 1 ? 'Saat tiedotteita tämän yhteisön puolesta:' : 'Saat tiedotteita näiden yhteisöjen puolesta:',
    last: 'Olet yhteisön ainoa vastaanottaja. Kun lopetat, koko yhteisö poistuu kumppaneista.',
    lastWebhook: 'Silloin tiedotteita ei lähetetä enää myöskään yhteisön omaan järjestelmään (webhook).',
    effect:
      'Kun lopetat, emme enää lähetä tiedotteita sähköpostiisi. Poistamme nimesi ja osoitteesi heti, tai jos koko yhteisö poistuu, 28 päivän kuluttua.',
    leave: 'Lopeta tiedotteet',
    leftTitle: 'Tiedotteet on lopetettu',
    left: 'Emme enää lähetä sinulle tiedotteita. Jo matkalla oleva viesti voi vielä tulla. Kiitos, että olet ollut mukana!',
    subscribe: 'Jos muutat mielesi, voit tilata tiedotteet uudelleen',
  },
  sv: {
    title: 'Sluta få meddelanden',
    question: (count) =>
      count === 1 ? 'Du får meddelanden för den här gemenskapen:' : 'Du får meddelanden för de här gemenskaperna:',
    last: 'Du är gemenskapens enda mottagare. När du slutar lämnar hela gemenskapen nätverket.',
    lastWebhook: 'Då skickas inga meddelanden längre till gemenskapens eget system (webhook) heller.',
    effect:
      'När du slutar skickar vi inte längre meddelanden till din e-post. Vi raderar ditt namn och din adress genast, eller efter 28 dagar om hela gemenskapen lämnar nätverket.',
    leave: 'Sluta få meddelanden',
    leftTitle: 'Du får inte längre meddelanden',
    left: 'Vi skickar inga fler meddelanden till dig. Ett meddelande som redan är på väg kan ännu komma. Tack för att du har varit med!',
    subscribe: 'Om du ändrar dig kan du beställa meddelandena på nytt',
  },
  en: {
    title: 'Stop the bulletins',
    question: (count) =>
      count === 1 ? 'You get bulletins for this community:' : 'You get bulletins for these communities:',
    last: 'You are the only one who gets them for this community. When you stop, the whole community leaves the network.',
    lastWebhook: 'Bulletins then stop to the community’s own software (webhook) too.',
    effect:
      'When you stop, we no longer send bulletins to your e-mail. We delete your name and address at once, or after 28 days if the whole community leaves.',
    leave: 'Stop the bulletins',
    leftTitle: 'The bulletins have stopped',
    left: 'We send you no more bulletins. One that is already on its way may still come. Thank you for having been with us!',
    subscribe: 'If you change your mind, you can order the bulletins again',
  },
});
