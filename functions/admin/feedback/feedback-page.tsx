import { staffCatalogue } from '../../../shared/language/catalogue.ts';
import { formatDateTime, formatNumber } from '../../../shared/language/format.ts';
import type { StaffLocale } from '../../../shared/language/locale.ts';
import type { Question } from '../../../shared/question/question.ts';
import { aboutNames } from '../../../shared/question/words.ts';
import { region } from '../../../shared/region.ts';
import { type Frame, SectionPage, TableFrame } from '../frame.tsx';
import { MonthLinks, monthInWords } from '../month-links.tsx';

/** The feedback of one local month (`2026-11`), newest first. `later` is the next month, unless that has not begun. */
export function FeedbackPage(props: {
  readonly frame: Frame;
  readonly month: string;
  readonly earlier: string;
  readonly later: string | undefined;
  readonly feedback: readonly Question[];
}) {
  const { frame, feedback } = props;
  const { locale } = frame;
  const say = words[locale];
  return (
    <SectionPage frame={frame} section="feedback" title={say.title(monthInWords(props.month))}>
      <MonthLinks locale={locale} path="/hallinta/palautteet" earlier={props.earlier} later={props.later} />
      {feedback.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.count(formatNumber(feedback.length, locale))}</p>
          <FeedbackTable feedback={feedback} locale={locale} />
        </>
      )}
    </SectionPage>
  );
}

function FeedbackTable(props: { readonly feedback: readonly Question[]; readonly locale: StaffLocale }) {
  const { locale } = props;
  const say = words[locale];
  return (
    <TableFrame label={say.table}>
      <thead>
        <tr>
          <th scope="col">{say.time}</th>
          <th scope="col">{say.about}</th>
          <th scope="col">{say.topic}</th>
          <th scope="col">{say.municipality}</th>
          <th scope="col">{say.text}</th>
          <th scope="col">{say.contact}</th>
        </tr>
      </thead>
      <tbody>
        {props.feedback.map(({ createdAt, origin, topic, municipality, text, contact, locale: language }) => (
          <tr>
            <td>{formatDateTime(createdAt, locale)}</td>
            <td>{origin.kind === 'partner' ? '–' : aboutNames[origin.about][locale]}</td>
            <td>{topic === undefined ? '–' : region.topics[topic][locale]}</td>
            <td>{municipality === undefined ? '–' : region.municipalities[municipality][locale]}</td>
            <td class="written" lang={language}>
              {text}
            </td>
            <td>{contact === undefined ? say.anonymous : contactLine(contact)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const contactLine = ({ name, email, phone }: NonNullable<Question['contact']>) =>
  [name, email, phone].filter((part) => part !== undefined).join(', ');

const words = staffCatalogue({
  fi: {
    title: (month: string) => `Palautteet ${month}`,
    table: 'Asukkaiden palautteet',
    none: 'Tässä kuussa ei ole palautteita. Asukkaat antavat palautetta sivuston palautelomakkeella.',
    count: (count: string) => `Palautteita: ${count}. Uusin on ensimmäisenä.`,
    time: 'Aika',
    about: 'Mistä',
    topic: 'Aihe',
    municipality: 'Kunta',
    text: 'Palaute',
    contact: 'Yhteystiedot',
    anonymous: 'Ei toivo yhteydenottoa',
  },
  en: {
    title: (month) => `Feedback ${month}`,
    table: 'Feedback from residents',
    none: 'There is no feedback in this month. Residents give it with the feedback form of the site.',
    count: (count) => `Messages: ${count}. The newest comes first.`,
    time: 'Time',
    about: 'About',
    topic: 'Topic',
    municipality: 'Municipality',
    text: 'Feedback',
    contact: 'Contact',
    anonymous: 'Does not ask for contact',
  },
});
