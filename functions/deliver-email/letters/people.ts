import { catalogue } from '../../../shared/language/catalogue.ts';
import { formatDate } from '../../../shared/language/format.ts';
import type { Invited, Partner } from '../../../shared/partner/partner.ts';
import { region } from '../../../shared/region.ts';
import { fromIso, localDateOf } from '../../../shared/time.ts';
import type { Letter } from '../letter.tsx';

/** Asks somebody to join a community's people, in its language. It holds nothing that the one who asks has typed. */
export function invitedLetter(partner: Partner, { as, until }: Invited, url: string): Letter {
  const { locale, name } = partner;
  const say = words[locale];
  return {
    locale,
    subject: say.subject(name),
    heading: say.heading,
    parts: [
      { kind: 'paragraph', text: say[as](name) },
      { kind: 'paragraph', text: say.what },
      { kind: 'button', label: say.open, href: url },
      { kind: 'paragraph', text: say.expiry(formatDate(localDateOf(fromIso(until)), locale)) },
    ],
    footer: [{ kind: 'paragraph', text: say.footer(region.authority[locale]) }],
  };
}

/** Tells a maintainer that somebody has joined the community's people. */
export function joinedLetter({ locale, name }: Partner, manageUrl: string): Letter {
  const say = words[locale];
  return {
    locale,
    subject: say.joinedSubject(name),
    heading: say.joinedHeading,
    parts: [
      { kind: 'paragraph', text: say.joined(name) },
      { kind: 'button', label: say.see, href: manageUrl },
    ],
    footer: [{ kind: 'paragraph', text: say.footer(region.authority[locale]) }],
  };
}

const words = catalogue({
  fi: {
    subject: (name: string) => `Kutsu Kumppaniverkostoon: ${name}`,
    heading: 'Sinua on pyydetty mukaan',
    maintainer: (name: string) => `Yhteisön ${name} ylläpitäjä on pyytänyt sinua toiseksi ylläpitäjäksi.`,
    deputy: (name: string) => `Yhteisön ${name} ylläpitäjä on pyytänyt sinua varahenkilökseen poissaolonsa ajaksi.`,
    successor: (name: string) => `Yhteisön ${name} ylläpitäjä haluaa luovuttaa yhteisön hoidon sinulle.`,
    what: 'Yhteisö saa hyvinvointialueen tiedotteet valmiina julkaistaviksi omissa kanavissaan. Avaa sivu, lue mitä tehtävään kuuluu, ja vahvista, jos haluat mukaan. Ennen sitä sinulle ei lähetetä tiedotteita.',
    open: 'Avaa kutsu',
    expiry: (date: string) =>
      `Kutsu on voimassa ${date} asti, ja sen voi hyväksyä kerran. Älä lähetä linkkiä muille. Jos et halua mukaan, sinun ei tarvitse tehdä mitään: osoitteesi poistetaan.`,
    joinedSubject: (name: string) => `Uusi henkilö yhteisössä ${name}`,
    joinedHeading: 'Yhteisöönne on liittynyt uusi henkilö',
    joined: (name: string) =>
      `Yhteisön ${name} ylläpitäjän kutsuma henkilö on vahvistanut osoitteensa. Näet yhteisön ihmiset hallintasivulta. Jos et tiedä, kenestä on kyse, vastaa tähän viestiin.`,
    see: 'Pyydä linkki hallintasivulle',
    footer: (authority: string) => `Lähettäjä: ${authority}, Kumppaniverkosto.`,
  },
  sv: {
    subject: (name) => `Inbjudan till Partnernätverket: ${name}`,
    heading: 'Du har blivit tillfrågad',
    maintainer: (name) => `En administratör för ${name} har bett dig bli en till administratör.`,
    deputy: (name) => `En administratör för ${name} har bett dig vara ersättare medan hen är borta.`,
    successor: (name) => `En administratör för ${name} vill lämna över skötseln av gemenskapen till dig.`,
    what: 'Gemenskapen får välfärdsområdets meddelanden färdiga att publicera i sina egna kanaler. Öppna sidan, läs vad uppgiften innebär och bekräfta om du vill vara med. Före det skickas inga meddelanden till dig.',
    open: 'Öppna inbjudan',
    expiry: (date) =>
      `Inbjudan gäller till och med ${date} och kan godkännas en gång. Skicka inte länken vidare. Om du inte vill vara med behöver du inte göra något: din adress raderas.`,
    joinedSubject: (name) => `En ny person i ${name}`,
    joinedHeading: 'En ny person har kommit med i er gemenskap',
    joined: (name) =>
      `En person som en administratör för ${name} bjöd in har bekräftat sin adress. Du ser gemenskapens personer på hanteringssidan. Om du inte vet vem det gäller, svara på det här meddelandet.`,
    see: 'Be om en länk till sidan',
    footer: (authority) => `Avsändare: ${authority}, Partnernätverket.`,
  },
  en: {
    subject: (name) => `Invitation to the Partner Network: ${name}`,
    heading: 'You have been asked to join',
    maintainer: (name) => `A maintainer of ${name} has asked you to be another maintainer.`,
    deputy: (name) => `A maintainer of ${name} has asked you to be their deputy while they are away.`,
    successor: (name) => `A maintainer of ${name} wants to hand the community over to you.`,
    what: 'The community gets the bulletins of the wellbeing services county ready to post in its own channels. Open the page, read what the task is, and confirm if you want to join. Before that, no bulletins are sent to you.',
    open: 'Open the invitation',
    expiry: (date) =>
      `The invitation holds until ${date} and can be accepted once. Do not pass the link on. If you do not want to join, you need not do anything: your address is deleted.`,
    joinedSubject: (name) => `A new person in ${name}`,
    joinedHeading: 'A new person has joined your community',
    joined: (name) =>
      `A person whom a maintainer of ${name} invited has confirmed their address. You see the community’s people on the management page. If you do not know who it is, answer this message.`,
    see: 'Ask for a link to the page',
    footer: (authority) => `Sent by ${authority}, the Partner Network.`,
  },
});
