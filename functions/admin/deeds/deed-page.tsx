import { DeedBody } from '../../../shared/deed/body.tsx';
import type { Deed } from '../../../shared/deed/deed.ts';
import { formatDate, formatDateTime } from '../../../shared/language/format.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { inLocale } from '../../../shared/web/public-page.tsx';
import { type Frame, SectionPage, whose } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { type DeedForm, DeedFormView } from './deed-form.tsx';
import { words } from './words.ts';

/** The form of an entry that is not stored yet. */
export function NewDeedPage({ frame, form }: { readonly frame: Frame; readonly form: DeedForm }) {
  const say = words[frame.locale];
  return (
    <SectionPage frame={frame} section="deeds" title={say.add} hasErrors={Object.keys(form.form.errors).length > 0}>
      <p>{say.intro}</p>
      <DeedFormView locale={frame.locale} deed={form} />
    </SectionPage>
  );
}

/** An entry: how it reads, what can be done about it, and its form. */
export function DeedPage(props: {
  readonly frame: Frame;
  readonly deed: Deed;
  readonly form: DeedForm;
  /** What was public before, the newest first. */
  readonly earlier: readonly Deed[];
  /** What was tried could not be done: somebody else was first, or it is not published. */
  readonly refused: 'conflict' | 'stale' | 'notPublished' | undefined;
}) {
  const { frame, deed, form, earlier, refused } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage
      frame={frame}
      section="deeds"
      title={deed.texts.fi.theme}
      hasErrors={refused !== undefined || Object.keys(form.form.errors).length > 0}
    >
      {refused === undefined ? null : (
        <div class="notice" role="alert">
          {refused === 'notPublished' ? null : <h2>{say.conflictTitle}</h2>}
          <p>{say[refused]}</p>
        </div>
      )}
      <p>{stateInWords(deed, frame)}</p>
      <p class="soft">
        {say.lastAct(whose(deed.lastAct.by, frame), formatDateTime(deed.lastAct.at, locale))}{' '}
        {deed.state === 'published' ? <a href={inLocale(`/te-sanoitte/${deed.id}`, locale)}>{say.openPublic}</a> : null}
      </p>
      <details class="panel" open={Object.keys(form.form.errors).length === 0}>
        <summary>{say.asRead}</summary>
        <DeedBody deed={deed} locale={locale} headings="h2" />
      </details>
      <Acts frame={frame} deed={deed} />
      <h2>{say.edit}</h2>
      <DeedFormView locale={locale} deed={form} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{say.earlier}</summary>
          {earlier.map((was) => (
            <section class="panel">
              <h2>{say.earlierAt(formatDateTime(was.lastAct.at, locale), whose(was.lastAct.by, frame))}</h2>
              <DeedBody deed={was} locale={locale} headings="h3" />
            </section>
          ))}
        </details>
      )}
      <p>
        <a href={pagePath('/hallinta/te-sanoitte', locale)}>{say.back}</a>
      </p>
    </SectionPage>
  );
}

function Acts({ frame: { locale }, deed }: { readonly frame: Frame; readonly deed: Deed }) {
  const say = words[locale];
  const act = (path: 'julkaise' | 'pois' | 'tiedote') => pagePath(`/hallinta/te-sanoitte/${deed.id}/${path}`, locale);
  // Nobody publishes or withdraws what they have not seen.
  const seen = <input type="hidden" name="seen" value={String(deed.version)} />;
  if (deed.state === 'draft') {
    return (
      <PostForm action={act('julkaise')} locale={locale}>
        {seen}
        <SubmitButton locale={locale} label={say.publish} />
      </PostForm>
    );
  }
  return (
    <>
      <h2>{say.sendTitle}</h2>
      <p>{say.sendHelp}</p>
      <div class="actions">
        <PostForm action={act('tiedote')} locale={locale}>
          <SubmitButton locale={locale} label={say.send} />
        </PostForm>
        <PostForm action={act('pois')} locale={locale}>
          {seen}
          <SubmitButton locale={locale} label={say.withdraw} kind="quiet" />
        </PostForm>
      </div>
    </>
  );
}

function stateInWords({ state, publishedAt }: Deed, { locale }: Frame): string {
  const say = words[locale];
  if (state === 'published') return say.publishedState(formatDate(publishedAt ?? '', locale));
  return publishedAt === undefined ? say.draftState : say.withdrawnState;
}
