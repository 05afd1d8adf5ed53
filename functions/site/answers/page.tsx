import { textFor } from '../../../shared/bulletin/bulletin.ts';
import { catalogue } from '../../../shared/language/catalogue.ts';
import { formatDate } from '../../../shared/language/format.ts';
import { topicChoices } from '../../../shared/partner/words.ts';
import { region } from '../../../shared/region.ts';
import { SelectField } from '../../../shared/web/choice-fields.tsx';
import type { Here } from '../../../shared/web/document.tsx';
import { newForm } from '../../../shared/web/form.ts';
import { inLocale, PublicPage } from '../../../shared/web/public-page.tsx';
import { TextField } from '../../../shared/web/text-fields.tsx';
import { feedPath } from './feed.ts';
import type { AnswerFilter, PublishedAnswer } from './published.ts';

/** Answers that hold, with a search; each leads to its own page. Nothing on it is a resident's. */
export function AnswersPage(props: {
  readonly here: Here;
  /** Those that were chosen, in the order in which they are shown. */
  readonly answers: readonly PublishedAnswer[];
  readonly filter: AnswerFilter;
  /** Whether there is any answer at all, chosen or not. */
  readonly isEmpty: boolean;
}) {
  const { here, answers, filter, isEmpty } = props;
  const { locale } = here;
  const say = words[locale];
  return (
    <PublicPage here={here} title={say.title} openGraph={{ type: 'website', description: say.lead }}>
      <p class="lead">{say.lead}</p>
      {isEmpty ? null : <Filter here={here} filter={filter} />}
      <p role="status">{isEmpty ? say.none : say.count(answers.length)}</p>
      {answers.map((answer) => (
        <AnswerInBrief answer={answer} here={here} />
      ))}
      <p>
        {say.missing} <a href={inLocale('/palaute', locale)}>{say.ask}</a>
      </p>
      <p>
        <a href={inLocale(feedPath, locale)} type="application/atom+xml">
          {say.feed}
        </a>
      </p>
      <p>
        <a href={inLocale('/te-sanoitte', locale)}>{say.deeds}</a>
      </p>
    </PublicPage>
  );
}

function AnswerInBrief({
  answer: { bulletin, first },
  here,
}: {
  readonly answer: PublishedAnswer;
  readonly here: Here;
}) {
  const { locale } = here;
  const say = words[locale];
  const text = textFor(bulletin, locale);
  const topics = first.audience.topics.map((topic) => region.topics[topic][locale]).join(', ');
  const at = first.sealedAt ?? first.createdAt;
  const lang = text.locale === locale ? undefined : text.locale;
  return (
    <article>
      <h2>
        <a href={inLocale(`/tiedote/${bulletin.id}`, locale)} lang={lang}>
          {text.title}
        </a>
      </h2>
      {bulletin.answer === undefined ? null : <p lang={lang}>{bulletin.answer.fact}</p>}
      <p class="soft">
        {say.answered} <time datetime={at}>{formatDate(at, locale)}</time>
        {bulletin.id === first.id ? '' : `, ${say.corrected}`}
        {topics === '' ? '' : ` · ${topics}`}
      </p>
    </article>
  );
}

function Filter({ here, filter }: { readonly here: Here; readonly filter: AnswerFilter }) {
  const { locale } = here;
  const say = words[locale];
  const form = newForm({ haku: [filter.words], aihe: [filter.topic ?? ''] });
  const field = { locale, form };
  return (
    <form method="get" action="/vastaukset">
      {locale === 'fi' ? null : <input type="hidden" name="lang" value={locale} />}
      <TextField {...field} name="haku" label={say.search} hint={say.searchHint} autocomplete="off" optional />
      <SelectField {...field} name="aihe" label={say.topic} options={topicChoices(locale)} optional />
      <div class="actions">
        <button type="submit" class="quiet">
          {say.show}
        </button>
      </div>
    </form>
  );
}

const words = catalogue({
  fi: {
    title: 'Vastauksia kysymyksiin',
    lead: 'Näin hyvinvointialue on vastannut siihen, mitä yhteisöissä on kysytty ja väitetty. Sivulla ovat vastaukset, jotka ovat nyt voimassa.',
    search: 'Etsi vastausta',
    searchHint: 'Kirjoita muutama sana, missä muodossa tahansa. Älä kirjoita henkilötietoja.',
    topic: 'Aihe',
    show: 'Etsi',
    none: 'Vastauksia ei ole vielä julkaistu. Kun hyvinvointialue vastaa kysymykseen tai huhuun, vastaus tulee tälle sivulle.',
    count: (count: number) =>
      count === 0
        ? 'Vastausta ei löytynyt. Kokeile muita sanoja tai poista aihe.'
        : count === 1
          ? 'Yksi vastaus.'
          : `${count} vastausta.`,
    answered: 'Vastattu',
    corrected: 'korjattu sen jälkeen',
    missing: 'Etkö löytänyt vastausta?',
    ask: 'Kysy meiltä',
    feed: 'Vastaukset syötteenä (Atom)',
    deeds: 'Te sanoitte, me teimme: mitä palautteista on seurannut',
  },
  sv: {
    title: 'Svar på frågor',
    lead: 'Så har välfärdsområdet svarat på det som man har frågat och påstått i gemenskaperna. Här finns de svar som gäller nu.',
    search: 'Sök ett svar',
    searchHint: 'Skriv några ord, i vilken form som helst. Skriv inga personuppgifter.',
    topic: 'Ämne',
    show: 'Sök',
    none: 'Inga svar har publicerats ännu. När välfärdsområdet svarar på en fråga eller ett rykte kommer svaret hit.',
    count: (count) =>
      count === 0
        ? 'Inget svar hittades. Prova andra ord eller ta bort ämnet.'
        : count === 1
          ? 'Ett svar.'
          : `${count} svar.`,
    answered: 'Besvarat',
    corrected: 'rättat efter det',
    missing: 'Hittade du inget svar?',
    ask: 'Fråga oss',
    feed: 'Svaren som flöde (Atom)',
    deeds: 'Ni sade, vi gjorde: vad responsen har lett till',
  },
  en: {
    title: 'Answers to questions',
    lead: 'How the county has answered what communities have asked and claimed. The page shows the answers that hold now.',
    search: 'Search for an answer',
    searchHint: 'Type a few words, in any form. Do not type personal data.',
    topic: 'Topic',
    show: 'Search',
    none: 'No answers have been published yet. When the county answers a question or a rumour, the answer appears here.',
    count: (count) =>
      count === 0
        ? 'No answer was found. Try other words, or remove the topic.'
        : count === 1
          ? 'One answer.'
          : `${count} answers.`,
    answered: 'Answered',
    corrected: 'corrected since',
    missing: 'Did you not find an answer?',
    ask: 'Ask us',
    feed: 'The answers as a feed (Atom)',
    deeds: 'You said, we did: what came of feedback',
  },
});
