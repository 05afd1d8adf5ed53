import { catalogue } from '../../language/catalogue.ts';
import type { Locale } from '../../language/locale.ts';
import type { ReportContent } from '../content.ts';
import { definitionOf, figureIds } from '../definitions.ts';
import { type Block, heading, list, paragraph, table } from '../document/block.ts';

/** What the report does not say and why, and what each figure means. */
export function methodSection({ digest }: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  return [
    heading(say.leftOut),
    paragraph(say.leftOutLead),
    ...list([say.reading, say.exercises]),
    heading(say.method),
    paragraph(say.methodLead),
    ...table({
      caption: say.caption,
      columns: [say.figure, say.means],
      words: true,
      rows: figureIds.map((id) => {
        const { name, means, of } = definitionOf(id);
        return { label: name[locale], cells: [`${means[locale]}${of === undefined ? '' : ` ${say.of(of[locale])}`}`] };
      }),
    }),
    paragraph(say.digest(digest.slice(0, 16))),
  ];
}

const words = catalogue({
  fi: {
    leftOut: 'Mitä raportissa ei ole',
    leftOutLead: 'Se, mistä järjestelmässä ei ole merkintää, on jätetty pois eikä arvioitu.',
    reading: 'Kuinka moni luki: sähköpostien avaamista ei seurata, eikä yhteisöjen kanavista saada lukutietoja.',
    exercises: 'Harjoitustiedotteet: ne eivät ole mukana missään luvussa.',
    method: 'Miten luvut on laskettu',
    methodLead:
      'Luvut lasketaan järjestelmän merkinnöistä samalla tavalla joka kuukausi. Kuukausi alkaa ja päättyy Suomen ajan mukaan.',
    caption: 'Lukujen määritelmät',
    figure: 'Luku',
    means: 'Mitä se tarkoittaa',
    of: (whole: string) => `Jakaja: ${whole}.`,
    digest: (digest: string) => `Lähtötietojen tunniste: ${digest}.`,
  },
  sv: {
    leftOut: 'Vad rapporten inte innehåller',
    leftOutLead: 'Det som systemet inte har någon anteckning om har lämnats bort, inte uppskattats.',
    reading:
      'Hur många som läste: öppnandet av e-post följs inte, och från gemenskapernas kanaler fås inga läsaruppgifter.',
    exercises: 'Övningsmeddelanden: de ingår inte i något tal.',
    method: 'Hur talen har räknats',
    methodLead:
      'Talen räknas ur systemets anteckningar på samma sätt varje månad. Månaden börjar och slutar enligt finsk tid.',
    caption: 'Talens definitioner',
    figure: 'Tal',
    means: 'Vad det betyder',
    of: (whole) => `Nämnare: ${whole}.`,
    digest: (digest) => `Källuppgifternas kontrollsumma: ${digest}.`,
  },
  en: {
    leftOut: 'What the report does not hold',
    leftOutLead: 'What the system has no record of is left out, not estimated.',
    reading:
      'How many read it: opening of mail is not followed, and the communities’ channels tell nothing of readers.',
    exercises: 'Exercises: they are in no figure.',
    method: 'How the figures were computed',
    methodLead:
      'Figures are computed from the system’s records, the same way each month. A month begins and ends by Finnish time.',
    caption: 'What the figures mean',
    figure: 'Figure',
    means: 'What it means',
    of: (whole) => `Denominator: ${whole}.`,
    digest: (digest) => `Digest of the records: ${digest}.`,
  },
});
