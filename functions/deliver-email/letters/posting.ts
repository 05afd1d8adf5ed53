import { type Bulletin, textFor } from '../../../shared/bulletin/bulletin.ts';
import { catalogue } from '../../../shared/language/catalogue.ts';
import { formatDate } from '../../../shared/language/format.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import { region } from '../../../shared/region.ts';
import type { Letter, Part } from '../letter.tsx';

type Input = {
  readonly bulletin: Bulletin;
  readonly locale: Locale;
  /** The communities that it is about, each with the address of its paste kit. */
  readonly communities: readonly { readonly name: string; readonly kitUrl: string }[];
};

/** Asks those who have not answered whether they posted: an answer of either kind ends the reminders. */
export function reminderLetter(input: Input & { readonly round: number }): Letter {
  const say = words[input.locale];
  return letterOf(input, {
    subject: say.remindSubject(titleOf(input)),
    text: input.round === 1 ? say.remind : `${say.remind} ${say.last}`,
    button: say.openKit,
  });
}

/** Asks those whose post shows what no longer holds to take it down. */
export function postEndedLetter(input: Input): Letter {
  const say = words[input.locale];
  const until = formatDate(input.bulletin.validUntil, input.locale);
  return letterOf(input, { subject: say.endedSubject(titleOf(input)), text: say.ended(until), button: say.openEnded });
}

function letterOf(input: Input, say: { subject: string; text: string; button: string }): Letter {
  const { locale, communities } = input;
  return {
    locale,
    subject: say.subject,
    heading: say.subject,
    parts: [
      { kind: 'paragraph', text: say.text },
      ...communities.map(
        ({ name, kitUrl }): Part => ({
          kind: 'button',
          label: communities.length === 1 ? say.button : `${say.button}: ${name}`,
          href: kitUrl,
        }),
      ),
    ],
    footer: [{ kind: 'paragraph', text: words[locale].sender(region.authority[locale]) }],
  };
}

const titleOf = ({ bulletin, locale }: Input): string => textFor(bulletin, locale).title;

const words = catalogue({
  fi: {
    sender: (authority: string) => `Lähettäjä: ${authority}, Kumppaniverkosto.`,
    remindSubject: (title: string) => `Ehditkö julkaista: ${title}`,
    remind:
      'Emme tiedä vielä, julkaisitko tiedotteen. Jos julkaisit, kuittaa se julkaisupaketissa. Jos et voi julkaista, kerro sekin: silloin emme enää muistuta.',
    last: 'Tämä on viimeinen muistutus tästä tiedotteesta.',
    openKit: 'Avaa julkaisupaketti',
    endedSubject: (title: string) => `Poista julkaisu: ${title}`,
    ended: (date: string) =>
      `Julkaisemasi tiedote oli voimassa ${date} asti. Poista julkaisusi, jotta kukaan ei erehdy, ja kuittaa se yhdellä napautuksella.`,
    openEnded: 'Avaa ja kuittaa poistetuksi',
  },
  sv: {
    sender: (authority) => `Avsändare: ${authority}, Partnernätverket.`,
    remindSubject: (title) => `Hann du publicera: ${title}`,
    remind:
      'Vi vet ännu inte om du har publicerat meddelandet. Om du har det, kvittera i publiceringspaketet. Om du inte kan publicera det, berätta det också: då påminner vi inte mer.',
    last: 'Det här är den sista påminnelsen om meddelandet.',
    openKit: 'Öppna publiceringspaketet',
    endedSubject: (title) => `Ta bort inlägget: ${title}`,
    ended: (date) =>
      `Meddelandet som du publicerade gällde till och med ${date}. Ta bort ditt inlägg så att ingen misstar sig, och kvittera med ett tryck.`,
    openEnded: 'Öppna och kvittera',
  },
  en: {
    sender: (authority) => `Sent by ${authority}, the Partner Network.`,
    remindSubject: (title) => `Have you posted: ${title}`,
    remind:
      'We do not know yet whether you posted this bulletin. If you did, tell us in the paste kit. If you cannot post it, tell us that too: then we send no more reminders.',
    last: 'This is the last reminder about this bulletin.',
    openKit: 'Open the paste kit',
    endedSubject: (title) => `Remove the post: ${title}`,
    ended: (date) =>
      `The bulletin that you posted was valid until ${date}. Remove your post so that nobody is misled, and tell us with one tap.`,
    openEnded: 'Open, and say that it is removed',
  },
});
