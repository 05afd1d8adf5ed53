import type { SuppressionReason } from '../../../shared/email/suppression.ts';
import { suppressionSentences } from '../../../shared/email/suppression-sentences.ts';
import type { Partner } from '../../../shared/partner/partner.ts';
import type { Letter, Part } from '../letter.tsx';

/**
 * Tells staff, in Finnish, that nothing is sent to an address any more, and why. It names the communities whose address
 * it is and never the address; `pageOf` gives the address of a community's page, where staff find it.
 */
export function addressSuppressedLetter(
  reason: SuppressionReason,
  partners: readonly Partner[],
  pageOf: (partner: Partner) => string,
): Letter {
  const names = partners.map(({ name }) => name).join(', ');
  const pages = partners.map((partner): Part => ({ kind: 'link', label: partner.name, href: pageOf(partner) }));
  const whose: Part[] =
    partners.length === 0
      ? [
          {
            kind: 'paragraph',
            text: 'Osoite ei kuulu millekään rekisterissä olevalle yhteisölle. Jos se on viestinnän tai kirjaamon oma osoite, ylläpito korjaa sen järjestelmän asetuksiin.',
          },
        ]
      : [{ kind: 'paragraph', text: `Sovi muusta osoitteesta yhteisön kanssa: ${names}.` }, ...pages];
  return {
    locale: 'fi',
    subject: `Osoitteeseen ei enää lähetetä: ${names === '' ? 'osoite, joka ei ole yhteisön' : names}`,
    heading: 'Yhteen osoitteeseen ei enää lähetetä',
    parts: [
      {
        kind: 'paragraph',
        text: `${suppressionSentences.fi[reason]} Tähän osoitteeseen ei lähetetä enää mitään, jotta muut viestit menevät perille.`,
      },
      ...whose,
    ],
    footer: [{ kind: 'paragraph', text: 'Tämän viestin lähetti Kumppaniverkosto viestinnän osoitteeseen.' }],
  };
}
