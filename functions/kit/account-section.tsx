import { type Image, imagePath } from '../../shared/image/image.ts';
import { formatDateTime, formatNumber } from '../../shared/language/format.ts';
import { nativeNames } from '../../shared/language/locale.ts';
import { channelNames } from '../../shared/partner/words.ts';
import type { Posting } from '../../shared/posting/posting.ts';
import type { Here } from '../../shared/web/document.tsx';
import { PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { kitWords, reasonNames } from './kit-words.ts';
import { composerOf, type Post } from './posts.ts';

type Props = {
  readonly here: Here;
  readonly path: string;
  readonly post: Post;
  readonly answer: Posting | undefined;
  /** Shared with the text, where the phone can. */
  readonly image: Image | undefined;
  readonly isToPost: boolean;
  readonly isCancel: boolean;
};

/** One account: its text with every way to carry it there, and what was answered about it. */
export function AccountSection(props: Props) {
  const { here, post, answer } = props;
  const { account } = post;
  const isOpen = answer === undefined || answer.state === 'undone';
  return (
    <section class="panel" aria-labelledby={`otsikko-${account.id}`} id={account.id}>
      <h2 id={`otsikko-${account.id}`}>
        {channelNames[account.channel][here.locale]}: {account.name}
      </h2>
      {isOpen ? null : <Answered {...props} />}
      {props.isToPost && isOpen ? <ReadyText here={here} post={post} image={props.image} /> : null}
      {isOpen && !props.isCancel ? (
        <div class="actions">
          <a
            class="button"
            href={`${props.path}/julkaistu?${new URLSearchParams({ tili: account.id, ...(here.locale === 'fi' ? {} : { lang: here.locale }) })}`}
          >
            {kitWords[here.locale].posted}
          </a>
        </div>
      ) : null}
    </section>
  );
}

/** The text to paste. The buttons that need a script show themselves when it runs; the text can be selected without it. */
function ReadyText({ here, post, image }: Pick<Props, 'here' | 'post' | 'image'>) {
  const say = kitWords[here.locale];
  const { account, text } = post;
  const composer = composerOf(post);
  const id = `teksti-${account.id}`;
  return (
    <>
      <label for={id}>{say.text}</label>
      <textarea id={id} readonly rows={rowsOf(text)} lang={post.locale}>
        {text}
      </textarea>
      <div class="actions">
        <button type="button" hidden data-copy={id} data-copied={say.copied} data-failed={say.copyFailed}>
          {say.copy}
        </button>
        <button
          type="button"
          class="quiet"
          hidden
          data-share={id}
          data-image={image === undefined ? undefined : imagePath(image.id, 'large')}
        >
          {say.share}
        </button>
        {composer === undefined ? null : (
          <a class="button quiet" href={composer.href} rel="noreferrer">
            {say[composer.to]}
          </a>
        )}
      </div>
      {composer?.to === 'facebook' ? <p class="hint">{say.facebookHint}</p> : null}
      {post.others.map((other) => (
        <>
          <label for={`${id}-${other.locale}`}>{say.textIn(nativeNames[other.locale])}</label>
          <textarea id={`${id}-${other.locale}`} readonly rows={rowsOf(other.text)} lang={other.locale}>
            {other.text}
          </textarea>
          <div class="actions">
            <button
              type="button"
              hidden
              data-copy={`${id}-${other.locale}`}
              data-copied={say.copied}
              data-failed={say.copyFailed}
            >
              {say.copyIn(nativeNames[other.locale])}
            </button>
          </div>
        </>
      ))}
      <noscript>
        <p class="hint">{say.copyByHand}</p>
      </noscript>
    </>
  );
}

function Answered({ here, path, post, answer }: Props) {
  const { locale } = here;
  const say = kitWords[locale];
  if (answer === undefined || answer.state === 'undone') return null;
  const more = `${path}/julkaisu/${post.account.id}${locale === 'fi' ? '' : `?lang=${locale}`}`;
  return (
    <>
      {answer.state === 'posted' ? (
        <p>
          <strong>{say.postedAt(formatDateTime(answer.postedAt, locale))}</strong>
          {answer.views === undefined ? '' : ` ${say.views(formatNumber(answer.views, locale))}`}
          {answer.url === undefined ? null : (
            <>
              {' '}
              <a href={answer.url} rel="noreferrer">
                {say.openPost}
              </a>
            </>
          )}
        </p>
      ) : (
        <p>
          <strong>{say.declined}</strong> {reasonNames[answer.reason][locale]}.
        </p>
      )}
      <div class="actions">
        {answer.state === 'posted' ? <a href={more}>{say.more}</a> : null}
        <PostForm action={`${path}/kumoa`} locale={locale}>
          <input type="hidden" name="account" value={post.account.id} />
          <SubmitButton locale={locale} label={say.undo} kind="quiet" />
        </PostForm>
      </div>
    </>
  );
}

/** Enough for most of the text on a phone, whose lines hold some 38 letters; the rest scrolls. */
function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 38)), 0);
  return Math.min(Math.max(lines, 4), 14);
}
