import { guardWords } from '../../../shared/guard/words.ts';
import { assets } from '../../../shared/web/assets.ts';
import type { Here } from '../../../shared/web/document.tsx';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import { relayWords } from './words.ts';

/** What a maintainer sees whose relay was stored. `codes` is there when an identity code was taken out. */
export function RelayedPage(props: {
  readonly here: Here;
  readonly again: string;
  readonly codes: string | undefined;
}) {
  const { locale } = props.here;
  const say = relayWords[locale];
  return (
    <PublicPage here={props.here} title={say.thanksTitle} scripts={[assets.keep]} hidden>
      <div data-forget={`relay ${props.again}`}>
        <p>{say.thanks}</p>
        {props.codes === undefined ? null : <p class="notice">{guardWords[locale].codeWasRemoved}</p>}
        <p>
          <a class="button" href={inLocale(props.again, locale)}>
            {say.again}
          </a>
        </p>
      </div>
    </PublicPage>
  );
}

/** A link that opens nothing: too old, broken, or of a community that does not take part. */
export function ClosedRelayPage(props: { readonly here: Here }) {
  const { locale } = props.here;
  const say = relayWords[locale];
  return (
    <PublicPage here={props.here} title={say.closedTitle} hidden>
      <p>{say.closed}</p>
      <ul>
        <li>
          <a href={inLocale('/palaute', locale)}>{say.feedback}</a>
        </li>
      </ul>
    </PublicPage>
  );
}
