import { staffCatalogue } from '../../../shared/language/catalogue.ts';
import { formatDateTime } from '../../../shared/language/format.ts';
import type { Question } from '../../../shared/question/question.ts';
import { PostForm, SubmitButton } from '../../../shared/web/post-form.tsx';
import { type Frame, SectionPage, TableFrame } from '../frame.tsx';
import { pagePath } from '../paths.ts';
import { beginningOf } from './list-page.tsx';
import { originInWords } from './words.ts';

/** What is suspected to be spam, apart from the queue: staff look through it and let out what is none. */
export function QuarantinePage(props: {
  readonly frame: Frame;
  /** Those of this page. */
  readonly questions: readonly Question[];
  readonly page: number;
  readonly isMore: boolean;
}) {
  const { frame, questions, page, isMore } = props;
  const { locale } = frame;
  const say = words[locale];
  const pathOf = (number: number) =>
    pagePath('/hallinta/kysymykset/karanteeni', locale, number > 1 ? { sivu: String(number) } : {});
  return (
    <SectionPage frame={frame} section="questions" title={say.title}>
      <p>{say.what}</p>
      {questions.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <TableFrame label={say.title}>
          <thead>
            <tr>
              <th scope="col">{say.text}</th>
              <th scope="col">{say.why}</th>
              <th scope="col">{say.from}</th>
              <th scope="col">{say.told}</th>
              <th scope="col">{say.act}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <tr>
                <th scope="row">
                  <a href={pagePath(`/hallinta/kysymykset/${question.id}`, locale)} lang={question.locale}>
                    {beginningOf(question.text)}
                  </a>
                </th>
                <td>{question.suspicion === undefined ? '–' : say[question.suspicion]}</td>
                <td>{originInWords(question.origin, locale)}</td>
                <td>{formatDateTime(question.createdAt, locale)}</td>
                <td>
                  <ReleaseForm frame={frame} id={question.id} about={beginningOf(question.text)} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      <ul>
        {page > 1 ? (
          <li>
            <a href={pathOf(page - 1)}>{say.previous}</a>
          </li>
        ) : null}
        {isMore ? (
          <li>
            <a href={pathOf(page + 1)}>{say.next}</a>
          </li>
        ) : null}
        <li>
          <a href={pagePath('/hallinta/kysymykset', locale)}>{say.back}</a>
        </li>
      </ul>
    </SectionPage>
  );
}

/** On the page of a question that is quarantined: why, and the way out. */
export function Quarantined({ frame, question }: { readonly frame: Frame; readonly question: Question }) {
  if (question.state !== 'quarantined') return null;
  const say = words[frame.locale];
  return (
    <div class="notice">
      <p>{say.quarantined}</p>
      {question.suspicion === undefined ? null : <p>{say[question.suspicion]}</p>}
      <ReleaseForm frame={frame} id={question.id} about={undefined} />
    </div>
  );
}

function ReleaseForm(props: { readonly frame: Frame; readonly id: string; readonly about: string | undefined }) {
  const { locale } = props.frame;
  return (
    <PostForm action={`/hallinta/kysymykset/${props.id}/vapauta`} locale={locale}>
      <SubmitButton
        locale={locale}
        label={words[locale].release}
        kind="quiet"
        {...(props.about === undefined ? {} : { about: props.about })}
      />
    </PostForm>
  );
}

const words = staffCatalogue({
  fi: {
    title: 'Karanteeni',
    what: 'Nämä näyttävät roskaviesteiltä, joten ne eivät ole jonossa, tilastoissa eivätkä hälytyksissä. Lähettäjä sai kiitoksen ja tunnisteen niin kuin muutkin. Vapauta se, mikä on oikeaa asiaa: se siirtyy jonoon. Muut poistuvat 90 päivän kuluttua.',
    none: 'Karanteenissa ei ole mitään.',
    text: 'Teksti',
    why: 'Miksi karanteenissa',
    from: 'Keneltä',
    told: 'Saapui',
    act: 'Toiminto',
    trap: 'Ihmiselle näkymätön kenttä oli täytetty.',
    time: 'Lähetettiin nopeammin kuin kukaan ehtii kirjoittaa, tai lomaketta ei ollut avattu.',
    rate: 'Samasta verkosta tuli tunnin aikana hyvin monta viestiä.',
    release: 'Vapauta jonoon',
    quarantined: 'Tämä on karanteenissa, koska se näyttää roskaviestiltä.',
    previous: 'Edellinen sivu',
    next: 'Seuraava sivu',
    back: 'Takaisin kysymyksiin',
  },
  en: {
    title: 'Quarantine',
    what: 'These look like spam, so they are not in the queue, the figures or the alarms. The sender was thanked and got a code like everybody else. Let out what is real: it moves to the queue. The rest is deleted after 90 days.',
    none: 'There is nothing in quarantine.',
    text: 'Text',
    why: 'Why it is here',
    from: 'From',
    told: 'Arrived',
    act: 'Action',
    trap: 'A field that no person sees was filled in.',
    time: 'It was sent sooner than anybody can write, or the form had not been opened.',
    rate: 'Very many messages came from the same network in an hour.',
    release: 'Let into the queue',
    quarantined: 'This is in quarantine, since it looks like spam.',
    previous: 'Previous page',
    next: 'Next page',
    back: 'Back to the questions',
  },
});
