import { formatDate } from '../../shared/language/format.ts';
import type { Locale } from '../../shared/language/locale.ts';
import type { Maintainer, Partner } from '../../shared/partner/partner.ts';
import { trainingStanding } from '../../shared/training/training.ts';
import { RadioGroup } from '../../shared/web/choice-fields.tsx';
import type { Here } from '../../shared/web/document.tsx';
import { newForm } from '../../shared/web/form.ts';
import { ErrorSummary, PostForm, SubmitButton } from '../../shared/web/post-form.tsx';
import { inLocale, PublicPage } from '../../shared/web/public-page.tsx';
import { type Lesson, type LessonName, lessonNames, type OptionName, optionNames, rightOption } from './lesson.ts';
import { en } from './lessons/en.ts';
import { fi } from './lessons/fi.ts';
import { sv } from './lessons/sv.ts';
import { words } from './words.ts';

const lessons: Readonly<Record<Locale, Readonly<Record<LessonName, Lesson>>>> = { fi, sv, en };

/** A page of the training of one maintainer; `base` is the address that the link in the mail opens. */
type At = { readonly here: Here; readonly base: string };

/** What the training is, and when the reader last took it. `now` is epoch ms. */
export function StartPage(
  props: At & { readonly partner: Partner; readonly maintainer: Maintainer; readonly now: number },
) {
  const { here, base, partner, maintainer } = props;
  const { locale } = here;
  const say = words[locale];
  const standing = trainingStanding(maintainer, props.now);
  const { training } = maintainer;
  return (
    <PublicPage here={here} title={say.title} hidden>
      {training === undefined ? null : (
        <p class="notice" role="status">
          {(standing === 'due' ? say.due : say.doneOn)(
            formatDate(training.doneAt, locale),
            formatDate(training.renewBy, locale),
          )}
        </p>
      )}
      <p class="lead">{say.lead(partner.name)}</p>
      <h2>{say.what}</h2>
      <ol>
        {lessonNames.map((name) => (
          <li>{lessons[locale][name].title}</li>
        ))}
      </ol>
      <p>
        <a class="button" href={inLocale(`${base}/1`, locale)}>
          {training === undefined ? say.start : say.again}
        </a>
      </p>
    </PublicPage>
  );
}

/**
 * One situation. The form asks by GET and nothing is stored: `answers` carries what was chosen before from page to page.
 * Once something is chosen, it is explained at once.
 */
export function LessonPage(
  props: At & {
    readonly place: number;
    readonly name: LessonName;
    readonly answers: string;
    readonly chosen: OptionName | undefined;
    /** The form was sent with nothing chosen. */
    readonly isMissing: boolean;
  },
) {
  const { here, base, place, name, answers, chosen, isMissing } = props;
  const { locale } = here;
  const say = words[locale];
  const lesson = lessons[locale][name];
  const form = { ...newForm(), errors: isMissing ? { vastaus: say.missing } : {} };
  return (
    <PublicPage
      here={here}
      title={`${say.progress(place, lessonNames.length)}: ${lesson.title}`}
      hasErrors={isMissing}
      hidden
    >
      <ErrorSummary locale={locale} form={form} />
      <h2>{say.know}</h2>
      <p>{lesson.know}</p>
      <h2 id="tilanne">{lesson.title}</h2>
      <p class="panel">{lesson.situation}</p>
      {chosen === undefined ? (
        <form method="get" action={`${base}/${place}`} novalidate>
          {locale === 'fi' ? null : <input type="hidden" name="lang" value={locale} />}
          <input type="hidden" name="v" value={answers} />
          <input type="hidden" name="vastattu" value="1" />
          <RadioGroup
            locale={locale}
            form={form}
            name="vastaus"
            label={say.choose}
            options={optionNames.map((value) => ({ value, label: lesson.options[value].text }))}
          />
          <button type="submit">{say.answer}</button>
        </form>
      ) : (
        <Explained {...props} chosen={chosen} lesson={lesson} />
      )}
    </PublicPage>
  );
}

function Explained(
  props: At & {
    readonly place: number;
    readonly name: LessonName;
    readonly answers: string;
    readonly chosen: OptionName;
    readonly lesson: Lesson;
  },
) {
  const { here, base, place, name, chosen, lesson, answers } = props;
  const { locale } = here;
  const say = words[locale];
  const right = rightOption[name];
  const isRight = chosen === right;
  const isLast = place === lessonNames.length;
  const next = new URLSearchParams({ v: `${answers}${chosen}`, ...(locale === 'fi' ? {} : { lang: locale }) });
  return (
    <>
      <section class={isRight ? 'panel' : 'notice'} role="status" aria-labelledby="tulos">
        <h2 id="tulos">{isRight ? say.right : say.wrong}</h2>
        <p>
          <strong>{say.chosen}:</strong> {lesson.options[chosen].text}
        </p>
        <p>{lesson.options[chosen].why}</p>
        {isRight ? null : (
          <>
            <p>
              <strong>{say.better}:</strong> {lesson.options[right].text}
            </p>
            <p>{lesson.options[right].why}</p>
          </>
        )}
      </section>
      <div class="actions">
        <a class="button" href={`${base}/${isLast ? 'valmis' : place + 1}?${next}`}>
          {isLast ? say.last : say.next}
        </a>
      </div>
    </>
  );
}

/** The end: how it went, and the button that notes it. */
export function EndPage(props: At & { readonly answers: string }) {
  const { here, base, answers } = props;
  const { locale } = here;
  const say = words[locale];
  const right = lessonNames.filter((name, place) => answers[place] === rightOption[name]).length;
  if (answers.length < lessonNames.length) {
    return (
      <PublicPage here={here} title={say.endTitle} hidden>
        <p>{say.notAll}</p>
        <p>
          <a class="button" href={inLocale(`${base}/1`, locale)}>
            {say.start}
          </a>
        </p>
      </PublicPage>
    );
  }
  return (
    <PublicPage here={here} title={say.endTitle} hidden>
      <p>{say.end(right, lessonNames.length)}</p>
      <p>{say.endHelp}</p>
      <PostForm action={base} locale={locale}>
        <input type="hidden" name="v" value={answers} />
        <SubmitButton locale={locale} label={say.confirm} />
      </PostForm>
    </PublicPage>
  );
}

/** The link has expired or is wrong, or its reader is no maintainer any more. */
export function ClosedPage({ here }: { readonly here: Here }) {
  const say = words[here.locale];
  return (
    <PublicPage here={here} title={say.wrongTitle} hidden>
      <p>{say.closed}</p>
    </PublicPage>
  );
}
