import { catalogue } from '../../language/catalogue.ts';
import type { Locale } from '../../language/locale.ts';
import type { ReportContent } from '../content.ts';
import { type Block, heading, paragraph } from '../document/block.ts';
import { breakdownTable, figureTable } from './figure-table.ts';

/** What residents told, in numbers; small ones are hidden in the figures already. */
export function residentSection(content: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  const by = content.figures['feedback.count']?.by;
  return [
    heading(say.title),
    ...figureTable(
      content,
      [
        'feedback.count',
        'feedback.contact',
        'relayed.count',
        'answers.share',
        'answers.median',
        'answers.p90',
        'answers.community',
        'answers.verdicts',
      ],
      say.caption,
      locale,
    ),
    ...breakdownTable(content, 'feedback.count', 'about', locale),
    ...breakdownTable(content, 'feedback.count', 'topic', locale, { onlyKnown: true }),
    ...breakdownTable(content, 'relayed.count', 'asked', locale, { onlyKnown: true }),
    ...breakdownTable(content, 'answers.verdicts', 'verdict', locale, { onlyKnown: true }),
    ...(by?.['about'] === undefined || by['topic'] === undefined ? [paragraph(say.leftOut)] : []),
    paragraph(say.hidden),
  ];
}

const words = catalogue({
  fi: {
    title: 'Tie takaisin: palaute ja kysymykset',
    caption: 'Mitä kerrottiin ja miten siihen vastattiin',
    hidden:
      'Jotta ketään ei voi tunnistaa, lukuja 1–4 ei näytetä. Tarvittaessa myös pienin muu luku jätetään näyttämättä, jotta pieniä lukuja ei voi laskea muista. Palautteiden tekstejä ei ole raportissa.',
    leftOut: 'Erittely, josta jäisi näkyviin vain nollia, on jätetty pois.',
  },
  sv: {
    title: 'Vägen tillbaka: respons och frågor',
    caption: 'Vad som berättades och hur det besvarades',
    hidden:
      'För att ingen ska kunna identifieras visas inte talen 1–4. Vid behov döljs också det minsta av de andra talen så att små tal inte kan räknas ut. Responsens texter finns inte i rapporten.',
    leftOut: 'En uppdelning där bara nollor skulle synas har lämnats bort.',
  },
  en: {
    title: 'The way back: feedback and questions',
    caption: 'What was told, and how it was answered',
    hidden:
      'Counts of 1–4 are hidden so that nobody can be recognised. Where needed the smallest other count is hidden too, so that small ones cannot be worked out. The report holds no text of a resident.',
    leftOut: 'A breakdown that would show nothing but zeros is left out.',
  },
});
