import { holds, textsFor } from '../../shared/bulletin/bulletin.ts';
import { newestOf } from '../../shared/bulletin/chain.ts';
import { codeOf, shownCode } from '../../shared/bulletin/code.ts';
import { linkExpiryOf } from '../../shared/bulletin/kit-link.ts';
import { formatDate } from '../../shared/language/format.ts';
import { preferencesOf } from '../../shared/partner/partner.ts';
import { relayUrl } from '../../shared/question/relay-link.ts';
import { assets } from '../../shared/web/assets.ts';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { AccountSection } from './account-section.tsx';
import { ImageSection } from './image-section.tsx';
import { kitWords } from './kit-words.ts';
import type { KitProps } from './page-props.ts';
import { postsFor } from './posts.ts';
import { TasksSection } from './tasks-section.tsx';

/** Everything that a volunteer needs to post a bulletin, and to say that they did. `now` is epoch ms. */
export function KitPage(props: KitProps & { readonly siteUrl: string; readonly now: number }) {
  const { here, kit, path, siteUrl, now } = props;
  const { bulletin, partner, answers } = kit;
  const { locale } = here;
  const say = kitWords[locale];
  const [text] = textsFor(bulletin, preferencesOf(partner).languages, partner.locale);
  const isToPost = holds(bulletin, now) && kit.newerKit === undefined && bulletin.kind !== 'cancel';
  const relay = relayUrl({ siteUrl, partnerId: partner.id, locale, expiresAt: linkExpiryOf(bulletin) }, kit.key);
  const posts = postsFor(bulletin, partner, { siteUrl, key: kit.key });
  const isAnswered = posts.every(({ account }) => (answers.get(account.id)?.state ?? 'undone') !== 'undone');
  return (
    <PublicPage
      here={here}
      title={text.title}
      heading={text.locale === locale ? text.title : <span lang={text.locale}>{text.title}</span>}
      scripts={[assets.copy]}
      hidden
    >
      <Notices {...props} />
      <TasksSection here={here} kit={kit} path={path} />
      {isAnswered && posts.length > 0 && isToPost ? <p class="panel">{say.thanks}</p> : null}
      {isToPost && !isAnswered ? <p>{say.how(partner.name)}</p> : <p>{say.about(partner.name)}</p>}
      <p id="copied" role="status" class="soft" />
      {isToPost && bulletin.image !== undefined ? (
        <ImageSection image={bulletin.image} locale={locale} postLocale={text.locale} />
      ) : null}
      {posts.map((post) => (
        <AccountSection
          here={here}
          path={path}
          post={post}
          answer={answers.get(post.account.id)}
          image={bulletin.image}
          isToPost={isToPost}
          isCancel={bulletin.kind === 'cancel'}
        />
      ))}
      {isToPost && !isAnswered ? (
        <p>
          <a href={inLocale(`${path}/en-julkaise`, locale)}>{say.cannot}</a>
        </p>
      ) : null}
      <p>
        <a href={relay}>{say.relay}</a>
      </p>
      <p>
        {say.validUntil(formatDate(bulletin.validUntil, locale))}{' '}
        {say.code(shownCode(bulletin.code ?? codeOf(bulletin.id)))}{' '}
        <a href={inLocale(`/tiedote/${bulletin.id}`, locale)}>{say.check}</a>
      </p>
    </PublicPage>
  );
}

/** Why this is not simply to be posted, if it is not. */
function Notices({ here, kit, now }: KitProps & { readonly now: number }) {
  const { bulletin } = kit;
  const say = kitWords[here.locale];
  const newest = newestOf(kit.versions);
  return (
    <>
      {bulletin.status === 'exercise' ? <p class="notice">{say.exercise}</p> : null}
      {kit.newerKit === undefined ? null : (
        <p class="notice">
          <strong>{newest.kind === 'cancel' ? say.cancelledSince : say.correctedSince}</strong>{' '}
          <a href={kit.newerKit}>{say.openNewer}</a>
        </p>
      )}
      {bulletin.kind === 'cancel' ? <p class="notice">{say.cancel}</p> : null}
      {kit.newerKit === undefined && !holds(bulletin, now) ? (
        <p class="notice">{say.ended(formatDate(bulletin.validUntil, here.locale))}</p>
      ) : null}
    </>
  );
}
