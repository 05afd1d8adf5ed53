import { catalogue } from '../../../shared/language/catalogue.ts';
import type { Locale } from '../../../shared/language/locale.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import { failingTooLongMs, mostFailedBulletins } from '../../../shared/partner/webhook-health.ts';
import { type DisabledBecause, type WebhookTarget, webhookName } from '../../../shared/partner/webhook-target.ts';
import { region } from '../../../shared/region.ts';
import { day } from '../../../shared/time.ts';
import type { Letter } from '../letter.tsx';
import { words as common } from './words.ts';

const bulletins = mostFailedBulletins;
const days = failingTooLongMs / day;

const words = catalogue({
  fi: {
    subject: (name: string) => `Webhook on pois käytöstä: ${name}`,
    heading: 'Tiedotteita ei enää lähetetä webhookiin',
    gone: 'Ohjelmistonne vastasi, että osoite on poistettu pysyvästi (vastaus 410).',
    bulletins: `Ohjelmistonne ei ottanut vastaan ${bulletins} peräkkäistä tiedotetta, vaikka yritimme kutakin monta kertaa.`,
    days: `Ohjelmistonne ei ole ottanut vastaan yhtään tiedotetta ${days} vuorokauteen.`,
    which: (name: string, community: string) => `Webhook: ${name}. Yhteisö: ${community}.`,
    mailGoesOn: 'Sähköpostiisi tiedotteet tulevat entiseen tapaan.',
    next: 'Kun ohjelmistonne toimii taas, avaa yhteisösi sivu ja pyydä webhookille uusi tarkistusviesti. Samalla sivulla voit lähettää ne väliin jääneet tiedotteet, jotka ovat vielä voimassa.',
    open: 'Avaa yhteisösi sivu',
  } satisfies Record<DisabledBecause, string> & Record<string, unknown>,
  sv: {
    subject: (name) => `Webhooken är ur bruk: ${name}`,
    heading: 'Meddelanden skickas inte längre till webhooken',
    gone: 'Ert program svarade att adressen har tagits bort för gott (svar 410).',
    bulletins: `Ert program tog inte emot ${bulletins} meddelanden i rad, trots att vi försökte många gånger med varje.`,
    days: `Ert program har inte tagit emot något meddelande på ${days} dygn.`,
    which: (name, community) => `Webhook: ${name}. Gemenskap: ${community}.`,
    mailGoesOn: 'Till din e-post kommer meddelandena som förut.',
    next: 'Öppna din gemenskaps sida när ert program fungerar igen och be om ett nytt kontrollmeddelande till webhooken. På samma sida kan du skicka de meddelanden som uteblev och ännu gäller.',
    open: 'Öppna din gemenskaps sida',
  },
  en: {
    subject: (name) => `Webhook out of use: ${name}`,
    heading: 'Bulletins are no longer sent to the webhook',
    gone: 'Your software answered that the address is gone for good (status 410).',
    bulletins: `Your software did not take ${bulletins} bulletins in a row, though we tried each of them many times.`,
    days: `Your software has taken no bulletin for ${days} days.`,
    which: (name, community) => `Webhook: ${name}. Community: ${community}.`,
    mailGoesOn: 'Bulletins still come to your e-mail as before.',
    next: 'When your software works again, open the page of your community and ask for a new test of ownership for the webhook. On the same page you can have sent the bulletins that it missed and that still hold.',
    open: 'Open the page of your community',
  },
});

/** Tells a maintainer that nothing is sent to a webhook of the community any more, why, and what to do. */
export function webhookDisabledLetter(
  partner: Partner,
  target: WebhookTarget,
  because: DisabledBecause,
  manageUrl: string,
): Letter {
  const { locale } = partner;
  const say = words[locale];
  return {
    locale,
    subject: say.subject(webhookName(target)),
    heading: say.heading,
    parts: [
      ...facts(partner, target, because, locale),
      paragraph(say.mailGoesOn),
      paragraph(say.next),
      { kind: 'button', label: say.open, href: manageUrl },
    ],
    footer: [paragraph(common[locale].sender(region.authority[locale]))],
  };
}

/** Tells staff the same, in Finnish. */
export function webhookDisabledStaffLetter(
  partner: Partner,
  target: WebhookTarget,
  because: DisabledBecause,
  partnerPageUrl: string,
): Letter {
  return {
    locale: 'fi',
    subject: `Webhook on pois käytöstä: ${partner.name}`,
    heading: words.fi.heading,
    parts: [
      ...facts(partner, target, because, 'fi'),
      paragraph('Yhteisölle on kerrottu tästä sähköpostilla. Sähköpostiin tiedotteet menevät edelleen.'),
      { kind: 'button', label: 'Avaa kumppanin sivu', href: partnerPageUrl },
    ],
    footer: [paragraph('Tämän viestin lähetti Kumppaniverkosto viestinnän osoitteeseen.')],
  };
}

const facts = (partner: Partner, target: WebhookTarget, because: DisabledBecause, locale: Locale) => [
  paragraph(words[locale][because]),
  paragraph(words[locale].which(webhookName(target), partner.name)),
];

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
