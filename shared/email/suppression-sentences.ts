import { catalogue } from '../language/catalogue.ts';
import type { SuppressionReason } from './suppression.ts';

/** Why nothing is sent to an address any more, in one sentence. A new reason does not compile without one. */
export const suppressionSentences = catalogue({
  fi: {
    bounced: 'Viesti palautui: vastaanottajan postipalvelin ei ottanut sitä vastaan eikä kertonut syytä.',
    'bounced-too-large': 'Viesti palautui: vastaanottajan postipalvelin piti sitä liian suurena.',
    'bounced-as-spam': 'Viesti palautui: vastaanottajan postipalvelin piti sitä roskapostina.',
    'bounced-mailbox-full': 'Viesti palautui: vastaanottajan postilaatikko on täynnä.',
    'bounced-by-provider': 'Postipalvelu ei lähetä tähän osoitteeseen, koska aiemmat viestit ovat palautuneet sieltä.',
    'bounced-no-mailbox': 'Viesti palautui: tällaista postilaatikkoa ei ole.',
    complaint: 'Vastaanottaja on ilmoittanut viestimme roskapostiksi, joten emme enää kirjoita hänelle.',
  } satisfies Record<SuppressionReason, string>,
  sv: {
    bounced: 'Meddelandet kom tillbaka: mottagarens e-postserver tog inte emot det och angav inget skäl.',
    'bounced-too-large': 'Meddelandet kom tillbaka: mottagarens e-postserver tyckte att det var för stort.',
    'bounced-as-spam': 'Meddelandet kom tillbaka: mottagarens e-postserver tog det för skräppost.',
    'bounced-mailbox-full': 'Meddelandet kom tillbaka: mottagarens brevlåda är full.',
    'bounced-by-provider':
      'Posttjänsten skickar inte till den här adressen, eftersom tidigare meddelanden har kommit tillbaka därifrån.',
    'bounced-no-mailbox': 'Meddelandet kom tillbaka: det finns ingen sådan brevlåda.',
    complaint: 'Mottagaren har anmält vårt meddelande som skräppost, så vi skriver inte längre till hen.',
  },
  en: {
    bounced: 'The message came back: the receiver’s mail server did not take it and gave no reason.',
    'bounced-too-large': 'The message came back: the receiver’s mail server found it too large.',
    'bounced-as-spam': 'The message came back: the receiver’s mail server took it for spam.',
    'bounced-mailbox-full': 'The message came back: the receiver’s mailbox is full.',
    'bounced-by-provider':
      'The mail service does not send to this address, because earlier messages came back from it.',
    'bounced-no-mailbox': 'The message came back: there is no such mailbox.',
    complaint: 'The receiver reported our message as spam, so we no longer write to them.',
  },
});
