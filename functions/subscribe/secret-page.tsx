import type { Here } from '../../shared/web/document.tsx';
import { PublicPage } from '../../shared/web/public-page.tsx';
import { confirmWords } from './confirm-words.ts';

/** The signing secret, for the one time that it is shown. `back` is the page to go on from. */
export function SecretPage(props: { readonly here: Here; readonly secret: string; readonly back: string }) {
  const say = confirmWords[props.here.locale];
  return (
    <PublicPage here={props.here} title={say.secretTitle} hidden>
      <p>{say.secretIntro}</p>
      <p>
        <code>{props.secret}</code>
      </p>
      <p>{say.secretUse}</p>
      <p>
        <a href={props.back}>{say.secretBack}</a>
      </p>
    </PublicPage>
  );
}
