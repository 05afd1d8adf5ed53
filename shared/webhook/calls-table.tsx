import { reasonSentences } from '../delivery/reason-sentences.ts';
import { catalogue } from '../language/catalogue.ts';
import { formatDateTime, formatNumber } from '../language/format.ts';
import type { Locale } from '../language/locale.ts';
import type { LastCall } from './last-calls.ts';

/** The last calls to a webhook as a table, in our own words: what a receiver answers beside its status is never shown. */
export function CallsTable(props: { readonly locale: Locale; readonly calls: readonly LastCall[] }) {
  const { locale, calls } = props;
  const say = words[locale];
  if (calls.length === 0) return <p class="soft">{say.none}</p>;
  return (
    <section class="table-frame" aria-label={say.title} tabindex={0}>
      <table>
        <caption class="visually-hidden">{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.when}</th>
            <th scope="col">{say.outcome}</th>
            <th scope="col">{say.what}</th>
            <th scope="col">{say.status}</th>
            <th scope="col">{say.took}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map(({ at, ms, status, reason, about }) => (
            <tr>
              <td>{formatDateTime(at, locale)}</td>
              <td>{reason === undefined ? say.taken : reasonSentences[locale][reason]}</td>
              <td>{about.kind === 'bulletin' ? about.title : say[about.kind]}</td>
              <td>{status ?? '–'}</td>
              <td>{say.seconds(formatNumber(Math.max(0.1, Math.round(ms / 100) / 10), locale))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const words = catalogue({
  fi: {
    title: 'Viimeisimmät lähetykset',
    none: 'Osoitteeseen ei ole vielä lähetetty mitään.',
    when: 'Milloin',
    what: 'Mitä lähetettiin',
    status: 'Vastaus',
    took: 'Kesto',
    outcome: 'Mitä tapahtui',
    question: 'Tarkistusviesti',
    test: 'Kokeiluviesti',
    taken: 'Vastaanottaja otti viestin vastaan.',
    seconds: (seconds: string) => `${seconds} s`,
  },
  sv: {
    title: 'De senaste sändningarna',
    none: 'Ingenting har skickats till adressen ännu.',
    when: 'När',
    what: 'Vad som skickades',
    status: 'Svar',
    took: 'Tid',
    outcome: 'Vad som hände',
    question: 'Kontrollmeddelande',
    test: 'Testmeddelande',
    taken: 'Mottagaren tog emot meddelandet.',
    seconds: (seconds) => `${seconds} s`,
  },
  en: {
    title: 'The last calls',
    none: 'Nothing has been sent to the address yet.',
    when: 'When',
    what: 'What was sent',
    status: 'Answer',
    took: 'Time',
    outcome: 'What happened',
    question: 'Test of ownership',
    test: 'Test message',
    taken: 'The receiver took it.',
    seconds: (seconds) => `${seconds} s`,
  },
});
