import { catalogue } from '../../shared/language/catalogue.ts';
import type { Here } from '../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';

/** What a link was for that opens nothing, and why it does not. */
export type ClosedLink = { readonly purpose: 'confirm' | 'leave' | 'answer'; readonly because: 'wrong' | 'expired' };

/** The HTTP status of a link that opens nothing: a genuine one that has expired is gone, another was never there. */
export const statusOf = (link: ClosedLink) => (link.because === 'expired' ? 410 : 404);

/** Tells how to get a link that works. */
export function ClosedLinkPage(props: { readonly here: Here; readonly link: ClosedLink }) {
  const { here, link } = props;
  const say = words[here.locale];
  const reason = link.because === 'expired' ? say.expired : say.wrong;
  return (
    <PublicPage here={here} title={link.because === 'expired' ? say.expiredTitle : say.wrongTitle} hidden>
      <p>{reason}</p>
      <p>{{ confirm: say.confirmAgain, leave: say.leaveAgain, answer: say.answerAgain }[link.purpose]}</p>
      {link.purpose === 'confirm' ? (
        <p>
          <a href={inLocale('/tilaa', here.locale)}>{say.subscribe}</a>
        </p>
      ) : null}
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    wrongTitle: 'Linkki ei toimi',
    wrong: 'Linkki on puutteellinen. Sähköpostiohjelma on voinut katkaista sen kahdelle riville.',
    expiredTitle: 'Linkki on vanhentunut',
    expired: 'Linkin voimassaolo on päättynyt.',
    confirmAgain:
      'Avaa linkki suoraan sähköpostista. Jos se ei auta, täytä lomake uudelleen, niin saat uuden linkin. Jos olet jo vahvistanut tilauksesi, sinun ei tarvitse tehdä mitään.',
    leaveAgain:
      'Avaa linkki suoraan uusimmasta tiedotteesta, jonka olet saanut. Voit myös vastata tiedotteeseen ja pyytää, että lopetamme lähettämisen.',
    answerAgain: 'Voit vastata suoraan siihen sähköpostiin, jossa kysymys oli.',
    subscribe: 'Tilaa tiedotteet yhteisöllesi',
  },
  sv: {
    wrongTitle: 'Länken fungerar inte',
    wrong: 'Länken är ofullständig. E-postprogrammet kan ha delat den på två rader.',
    expiredTitle: 'Länken har gått ut',
    expired: 'Länken gäller inte längre.',
    confirmAgain:
      'Öppna länken direkt från e-postmeddelandet. Om det inte hjälper kan du fylla i formuläret på nytt, så får du en ny länk. Om du redan har bekräftat din beställning behöver du inte göra något.',
    leaveAgain:
      'Öppna länken direkt från det senaste meddelandet som du har fått. Du kan också svara på meddelandet och be att vi slutar skicka.',
    answerAgain: 'Du kan svara direkt på e-postmeddelandet där frågan fanns.',
    subscribe: 'Beställ meddelanden till din gemenskap',
  },
  en: {
    wrongTitle: 'The link does not work',
    wrong: 'The link is incomplete. The mail program may have broken it into two lines.',
    expiredTitle: 'The link has expired',
    expired: 'The link is no longer valid.',
    confirmAgain:
      'Open the link straight from the e-mail. If that does not help, fill in the form again to get a new link. If you have already confirmed your subscription, you need not do anything.',
    leaveAgain:
      'Open the link straight from the newest bulletin that you have got. You can also answer the bulletin and ask us to stop sending.',
    answerAgain: 'You can answer the mail that held the question.',
    subscribe: 'Order bulletins for your community',
  },
});
