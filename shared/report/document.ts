import type { Locale } from '../language/locale.ts';
import type { ReportContent } from './content.ts';
import type { ReportDocument } from './document/block.ts';
import { bulletinSection } from './sections/bulletins.ts';
import { cohortSection } from './sections/cohorts.ts';
import { costSection } from './sections/costs.ts';
import { methodSection } from './sections/method.ts';
import { networkSection } from './sections/network.ts';
import { openingSection, remarkSection } from './sections/opening.ts';
import { postingSection } from './sections/postings.ts';
import { residentSection } from './sections/residents.ts';
import { goalSection, summarySection } from './sections/summary.ts';
import { whiteSpotSection } from './sections/white-spots.ts';
import { reportTitle } from './title.ts';

/** The report of a month as its readers read it: the summary fills the first page. */
export function documentOf(content: ReportContent, locale: Locale): ReportDocument {
  return {
    title: reportTitle(content, locale),
    locale,
    blocks: [
      ...openingSection(content, locale),
      ...summarySection(content, locale),
      ...goalSection(content, locale),
      ...remarkSection(content, locale),
      ...networkSection(content, locale),
      ...bulletinSection(content, locale),
      ...postingSection(content, locale),
      ...whiteSpotSection(content, locale),
      ...cohortSection(content, locale),
      ...residentSection(content, locale),
      ...costSection(content, locale),
      ...methodSection(content, locale),
    ],
  };
}
