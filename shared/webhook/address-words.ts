import { catalogue } from '../language/catalogue.ts';
import type { AddressRefusal } from './address.ts';

/** What is wrong with an address, and what to do. A new refusal does not compile without words. */
export const addressProblems = catalogue({
  fi: {
    'not-a-url': 'Kirjoita webhookin osoite kokonaan, esimerkiksi https://www.esimerkki.fi/webhook.',
    'too-long': 'Webhookin osoite on liian pitkä.',
    'not-https': 'Webhookin osoitteen pitää alkaa https://, jotta tiedotteet kulkevat suojattuina.',
    'other-port': 'Jätä portin numero pois webhookin osoitteesta: käytämme vain porttia 443.',
    'has-user': 'Jätä käyttäjätunnus ja salasana pois webhookin osoitteesta.',
    'has-fragment': 'Jätä #-merkki ja sen jälkeinen osa pois webhookin osoitteesta.',
    'ip-address': 'Anna webhookin osoite verkkonimellä, ei IP-numerolla.',
    'not-public-name': 'Webhookin osoitteen pitää olla julkisessa internetissä.',
  } satisfies Record<AddressRefusal, string>,
  sv: {
    'not-a-url': 'Skriv webhookens hela adress, till exempel https://www.exempel.fi/webhook.',
    'too-long': 'Webhookens adress är för lång.',
    'not-https': 'Webhookens adress ska börja med https://, så att meddelandena skyddas på vägen.',
    'other-port': 'Lämna bort portnumret ur webhookens adress: vi använder bara port 443.',
    'has-user': 'Lämna bort användarnamn och lösenord ur webhookens adress.',
    'has-fragment': 'Lämna bort #-tecknet och det som kommer efter det ur webhookens adress.',
    'ip-address': 'Ange webhookens adress med ett domännamn, inte med en IP-adress.',
    'not-public-name': 'Webhookens adress måste finnas på det offentliga internet.',
  },
  en: {
    'not-a-url': 'Write the whole address of the webhook, for example https://www.example.fi/webhook.',
    'too-long': 'The address of the webhook is too long.',
    'not-https': 'The address of the webhook must begin with https://, so that bulletins are protected on their way.',
    'other-port': 'Leave the port number out of the address of the webhook: we use port 443 only.',
    'has-user': 'Leave the user name and the password out of the address of the webhook.',
    'has-fragment': 'Leave the # sign and what follows it out of the address of the webhook.',
    'ip-address': 'Give the address of the webhook by a domain name, not by an IP address.',
    'not-public-name': 'The address of the webhook must be on the public internet.',
  },
});
