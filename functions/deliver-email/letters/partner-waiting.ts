import type { Partner } from '../../../shared/partner/partner.ts';
import { region } from '../../../shared/region.ts';
import type { Letter, Part } from '../letter.tsx';

const footer: Part[] = [{ kind: 'paragraph', text: 'Tämän viestin lähetti Kumppaniverkosto viestinnän osoitteeseen.' }];

/** Tells staff, in Finnish, that an applicant has answered what they asked. The answer itself is on the page. */
export function answeredLetter(partner: Partner, partnerPageUrl: string): Letter {
  return {
    locale: 'fi',
    subject: `${partner.name} vastasi kysymykseesi`,
    heading: 'Hakija vastasi kysymykseen',
    parts: [
      { kind: 'paragraph', text: `${partner.name} on vastannut viestinnän kysymykseen. Hakemus odottaa ratkaisua.` },
      { kind: 'button', label: 'Lue vastaus ja ratkaise hakemus', href: partnerPageUrl },
    ],
    footer,
  };
}

/** Tells staff, in Finnish, that the last maintainer of a community left and it has nobody who posts. */
export function dormantLetter(partner: Partner, partnerPageUrl: string): Letter {
  const municipality = region.municipalities[partner.municipality].fi;
  return {
    locale: 'fi',
    subject: `Yhteisö jäi ilman ylläpitäjää: ${partner.name}`,
    heading: 'Yhteisö jäi ilman ylläpitäjää',
    parts: [
      {
        kind: 'paragraph',
        text: `Yhteisön ${partner.name} (${municipality}) viimeinen ylläpitäjä on lähtenyt, eikä sille enää lähetetä tiedotteita. Voit lisätä yhteisön takaisin ehdokkaaksi ja kutsua sen uudelleen. Yhteystiedot poistetaan 28 päivän kuluttua.`,
      },
      { kind: 'button', label: 'Avaa yhteisön sivu', href: partnerPageUrl },
    ],
    footer,
  };
}

/** Tells staff, in Finnish, that a community has confirmed its address and waits for them. */
export function partnerWaitingLetter(partner: Partner, partnerPageUrl: string): Letter {
  const municipality = region.municipalities[partner.municipality].fi;
  return {
    locale: 'fi',
    subject: `Uusi yhteisö odottaa hyväksyntää: ${partner.name}`,
    heading: 'Uusi yhteisö odottaa hyväksyntää',
    parts: [
      { kind: 'paragraph', text: `${partner.name} (${municipality}) on vahvistanut tilauksensa.` },
      { kind: 'button', label: 'Tarkista ja hyväksy', href: partnerPageUrl },
    ],
    footer,
  };
}
