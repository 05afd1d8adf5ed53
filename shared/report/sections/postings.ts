import { catalogue } from '../../language/catalogue.ts';
import type { Locale } from '../../language/locale.ts';
import type { ReportContent } from '../content.ts';
import { type Block, heading, paragraph } from '../document/block.ts';
import { breakdownTable, figureTable } from './figure-table.ts';

/** What communities did with the bulletins, and how far that reached. */
export function postingSection(content: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  return [
    heading(say.title),
    ...figureTable(
      content,
      [
        'posting.asked',
        'posting.confirmed',
        'posting.share',
        'posting.declined',
        'time.firstPost',
        'time.half',
        'time.most',
        'corrections.posts',
        'corrections.share',
        'corrections.median',
      ],
      say.caption,
      locale,
    ),
    ...breakdownTable(content, 'posting.posts', 'account', locale, { onlyKnown: true }),
    ...breakdownTable(content, 'posting.declined', 'reason', locale, { onlyKnown: true }),
    heading(say.reach, { level: 3 }),
    paragraph(say.separate),
    ...figureTable(
      content,
      ['reach.stated', 'reach.views', 'reach.reporting', 'reach.visits'],
      say.reachCaption,
      locale,
    ),
  ];
}

const words = catalogue({
  fi: {
    title: 'Julkaisut yhteisöjen kanavissa',
    caption: 'Julkaiseminen ja siihen kulunut aika',
    reach: 'Tavoittavuus',
    separate:
      'Luvut kertovat eri asioista, eikä niitä saa laskea yhteen: ilmoitettu yleisö on seuraajien määrä, kerrotut näytöt ovat yhteisöjen oma tieto, ja vain käynnit linkeistä on mitattu.',
    reachCaption: 'Tavoittavuus, luvut erikseen',
  },
  sv: {
    title: 'Publiceringar i gemenskapernas kanaler',
    caption: 'Publicering och tiden till den',
    reach: 'Räckvidd',
    separate:
      'Talen mäter olika saker och får inte läggas ihop: den uppgivna publiken är antalet följare, de rapporterade visningarna är gemenskapernas egen uppgift, och endast besöken via länkar är uppmätta.',
    reachCaption: 'Räckvidd, talen var för sig',
  },
  en: {
    title: 'Postings in the communities’ channels',
    caption: 'Posting, and the time it took',
    reach: 'Reach',
    separate:
      'These figures tell of different things and must never be added: the stated audience counts followers, the reported views are the communities’ own word, and only the visits by links are measured.',
    reachCaption: 'Reach, each figure by itself',
  },
});
