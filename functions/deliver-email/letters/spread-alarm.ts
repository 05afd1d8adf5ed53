import type { Matter } from '../../../shared/delivery/matter.ts';
import { region } from '../../../shared/region.ts';
import type { Letter } from '../letter.tsx';

/**
 * Tells staff and those who answer for the service, in Finnish, that a matter spreads. It holds no text of anybody's: what
 * residents write is secret by law, and a mail box is no place for it.
 */
export function spreadAlarmLetter(
  { communities, municipalities }: Extract<Matter, { kind: 'spread-alarm' }>,
  questionPageUrl: string,
): Letter {
  const places = municipalities.map((municipality) => region.municipalities[municipality].fi).join(', ');
  const from = [
    communities === 0 ? [] : [communities === 1 ? 'yhdestä yhteisöstä' : `${communities} yhteisöstä`],
    municipalities.length === 0 ? [] : [`paikkakunnilta ${places}`],
  ].flat();
  return {
    locale: 'fi',
    subject: `Sama asia leviää: ${places === '' ? `${communities} yhteisöä` : places}`,
    heading: 'Sama kysymys tai huhu leviää',
    parts: [
      {
        kind: 'paragraph',
        text: `Kahden vuorokauden aikana samaa on kysytty tai väitetty ${from.join(', ')}. Katso, mistä on kyse, ja vastaa ennen kuin väärä tieto vakiintuu.`,
      },
      { kind: 'button', label: 'Avaa kysymykset', href: questionPageUrl },
    ],
    footer: [
      {
        kind: 'paragraph',
        text: 'Tämän viestin lähetti Kumppaniverkosto viestinnälle ja palvelusta vastaaville. Samasta asiasta tulee enintään yksi viesti päivässä.',
      },
    ],
  };
}
