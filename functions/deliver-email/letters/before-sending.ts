import type { Bulletin } from '../../../shared/bulletin/bulletin.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import type { Letter, Part } from '../letter.tsx';
import { bulletinLetter } from './bulletin.ts';

const toStaff: Part[] = [
  { kind: 'paragraph', text: 'Tämän viestin lähetti Kumppaniverkosto viestinnän osoitteeseen.' },
];

/** A draft as a partner of this language will read it, without the links that only a real bulletin has. */
export function sampleLetter(bulletin: Bulletin, locale: Locale): Letter {
  const none = {
    bulletinUrl: '',
    urlOf: (path: string) => path,
    relayUrl: '',
    manageUrl: '',
    leaveUrl: '',
    languages: [],
  };
  const letter = bulletinLetter({ ...none, bulletin, locale, communities: [], names: '' });
  const notice: Part = {
    kind: 'paragraph',
    text: 'TESTI. Näin kumppani näkee tiedotteen. Oikeassa viestissä on lisäksi julkaisupaketin linkki ja muut linkit.',
  };
  return {
    ...letter,
    subject: `Testi: ${letter.subject}`,
    parts: [notice, ...letter.parts.filter(({ kind }) => kind !== 'link' && kind !== 'button')],
    footer: [
      { kind: 'paragraph', text: 'Pyysit tämän testiviestin itse hallinnan sivuilta. Kumppanit eivät saaneet sitä.' },
    ],
  };
}

/** Asks staff, in Finnish, to agree to an urgent bulletin of a colleague. */
export function approvalWantedLetter(bulletin: Bulletin, sendPageUrl: string): Letter {
  const by = bulletin.approval?.askedBy.name ?? '';
  return {
    locale: 'fi',
    subject: `Kiireellinen tiedote odottaa hyväksyntää: ${bulletin.texts.fi.title}`,
    heading: 'Kiireellinen tiedote odottaa hyväksyntää',
    parts: [
      { kind: 'paragraph', text: `${by} haluaa lähettää kiireellisen tiedotteen ”${bulletin.texts.fi.title}”.` },
      { kind: 'paragraph', text: 'Se lähtee heti kaikille, kun joku muu kuin pyytäjä hyväksyy sen.' },
      { kind: 'button', label: 'Lue ja hyväksy', href: sendPageUrl },
    ],
    footer: toStaff,
  };
}
