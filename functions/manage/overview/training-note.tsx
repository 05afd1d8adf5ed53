import { catalogue } from '../../../shared/language/catalogue.ts';
import { formatDate } from '../../../shared/language/format.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import type { Maintainer } from '../../../shared/partner/partner.ts';
import { trainingStanding } from '../../../shared/training/training.ts';

/** Whether the reader has taken the training, until when that holds, and where to take it. `now` is epoch ms. */
export function TrainingNote(props: {
  readonly maintainer: Maintainer;
  readonly url: string;
  readonly now: number;
  readonly locale: Locale;
}) {
  const { maintainer, now, locale } = props;
  const say = words[locale];
  const { training } = maintainer;
  const standing = trainingStanding(maintainer, now);
  return (
    <>
      {training === undefined ? say.none : say.done(formatDate(training.doneAt, locale))}{' '}
      {training === undefined ? '' : say[standing === 'due' ? 'due' : 'renew'](formatDate(training.renewBy, locale))}{' '}
      <a href={props.url}>{standing === 'done' ? say.again : say.open}</a>
    </>
  );
}

const words = catalogue({
  fi: {
    none: 'Et ole vielä käynyt koulutusta.',
    done: (date: string) => `Kävit koulutuksen ${date}.`,
    renew: (date: string) => `Kertaa se viimeistään ${date}.`,
    due: (date: string) => `Se olisi pitänyt kerrata viimeistään ${date}.`,
    open: 'Käy koulutus, noin 10 minuuttia',
    again: 'Kertaa koulutus',
  },
  sv: {
    none: 'Du har inte gått utbildningen än.',
    done: (date) => `Du gick utbildningen ${date}.`,
    renew: (date) => `Repetera den senast ${date}.`,
    due: (date) => `Den skulle ha repeterats senast ${date}.`,
    open: 'Gå utbildningen, ungefär 10 minuter',
    again: 'Repetera utbildningen',
  },
  en: {
    none: 'You have not taken the training yet.',
    done: (date) => `You took the training on ${date}.`,
    renew: (date) => `Take it again by ${date}.`,
    due: (date) => `It was to be taken again by ${date}.`,
    open: 'Take the training, about 10 minutes',
    again: 'Take the training again',
  },
});
