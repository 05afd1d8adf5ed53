import type { Partner } from '../../../shared/partner/partner.ts';
import { region } from '../../../shared/region.ts';
import type { Letter } from '../letter.tsx';

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
    footer: [{ kind: 'paragraph', text: 'Tämän viestin lähetti Kumppaniverkosto viestinnän osoitteeseen.' }],
  };
}
