import { catalogue } from '../../shared/language/catalogue.ts';
import type { Here } from '../../shared/web/document.tsx';
import { PublicPage } from '../../shared/web/public-page.tsx';

/** Why a link opens no kit. */
export type ClosedKit = 'wrong' | 'expired' | 'left';

/** Says why the link opens nothing, and what to do. */
export function ClosedKitPage({ here, because }: { readonly here: Here; readonly because: ClosedKit }) {
  const say = words[here.locale];
  return (
    <PublicPage here={here} title={because === 'wrong' ? say.wrongTitle : say.endedTitle} hidden>
      <p>{say[because]}</p>
    </PublicPage>
  );
}

const words = catalogue({
  fi: {
    wrongTitle: 'Linkki ei toimi',
    endedTitle: 'Linkki on vanhentunut',
    wrong:
      'Linkki on puutteellinen: sähköpostiohjelma on voinut katkaista sen. Avaa julkaisupaketti suoraan sähköpostista. Jos se ei auta, vastaa tiedotteeseen, niin autamme.',
    expired:
      'Julkaisupaketti on auki 30 päivää tiedotteen päättymisen jälkeen. Sinun ei tarvitse enää tehdä mitään. Uusimman julkaisupaketin löydät viimeksi saamastasi tiedotteesta.',
    left: 'Yhteisö tai sähköpostiosoitteesi ei ole enää mukana Kumppaniverkostossa. Jos tämä on väärin, vastaa tiedotteeseen, niin autamme.',
  },
  sv: {
    wrongTitle: 'Länken fungerar inte',
    endedTitle: 'Länken har gått ut',
    wrong:
      'Länken är ofullständig: e-postprogrammet kan ha brutit den. Öppna publiceringspaketet direkt från e-postmeddelandet. Om det inte hjälper, svara på meddelandet så hjälper vi dig.',
    expired:
      'Publiceringspaketet är öppet i 30 dagar efter att meddelandet har upphört. Du behöver inte längre göra något. Det nyaste paketet hittar du i det meddelande som du fick senast.',
    left: 'Gemenskapen eller din e-postadress är inte längre med i Partnernätverket. Om det är fel, svara på meddelandet så hjälper vi dig.',
  },
  en: {
    wrongTitle: 'The link does not work',
    endedTitle: 'The link has expired',
    wrong:
      'The link is incomplete: the mail program may have broken it. Open the paste kit straight from the e-mail. If that does not help, answer the bulletin and we will help you.',
    expired:
      'A paste kit is open for 30 days after its bulletin has ended. You need not do anything any more. You find the newest kit in the bulletin that you got last.',
    left: 'The community or your e-mail address is no longer in the Partner Network. If that is wrong, answer the bulletin and we will help you.',
  },
});
