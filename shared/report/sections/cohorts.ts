import { catalogue } from '../../language/catalogue.ts';
import { formatDate } from '../../language/format.ts';
import type { Locale } from '../../language/locale.ts';
import type { ReportContent } from '../content.ts';
import { type Block, heading, paragraph, table } from '../document/block.ts';
import { partOf } from '../figures.ts';
import { percent, valueInWords } from '../words.ts';

/** Shares of fewer communities than this are chance, not a difference. */
const enoughToCompare = 5;

/** One wave of the pilot against the other, in words. */
export function cohortSection({ figures, pilot }: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  const waves = (pilot?.cohorts ?? []).map(({ name, from }, at) => {
    const key = String(at + 1);
    const number = (id: 'network.active' | 'posting.share') => {
      const value = partOf(figures, id, 'cohort', key);
      return typeof value === 'number' ? value : undefined;
    };
    return { name, from, active: number('network.active') ?? 0, share: number('posting.share') };
  });
  if (waves.length < 2) return [];
  return [
    heading(say.title),
    ...table({
      caption: say.caption,
      columns: [say.wave, say.communities, say.share],
      rows: waves.map(({ name, from, active, share }) => ({
        label: name,
        detail: say.from(formatDate(from, locale)),
        cells: [valueInWords('network.active', active, locale), valueInWords('posting.share', share, locale)],
      })),
    }),
    paragraph(comparison(waves, locale)),
  ];
}

function comparison(
  waves: readonly { name: string; active: number; share: number | undefined }[],
  locale: Locale,
): string {
  const say = words[locale];
  const small = waves.filter(({ active }) => active < enoughToCompare);
  if (small.length > 0) return say.small(small.map(({ name }) => name).join(', '), enoughToCompare);
  const known = waves.flatMap(({ name, share }) => (share === undefined ? [] : [{ name, share }]));
  const [best, ...others] = known.toSorted((a, b) => b.share - a.share);
  const worst = others.at(-1);
  if (best === undefined || worst === undefined) return say.unknown;
  if (best.share === worst.share) return say.same(percent(best.share, locale));
  return say.differ(best.name, percent(best.share, locale), worst.name, percent(worst.share, locale));
}

const words = catalogue({
  fi: {
    title: 'Kokeilun vaiheet rinnakkain',
    caption: 'Eri vaiheissa mukaan tulleet yhteisöt',
    wave: 'Vaihe',
    communities: 'Yhteisöjä',
    share: 'Julkaisujen osuus',
    from: (date: string) => `mukaan ${date} alkaen`,
    small: (names: string, least: number) =>
      `Vaiheita ei voi verrata: vaiheessa ${names} on alle ${least} yhteisöä, joten ero voi olla sattumaa.`,
    unknown: 'Vaiheita ei voi verrata: julkaisuista ei ole tietoa.',
    same: (share: string) => `Vaiheet julkaisivat yhtä suuren osan tiedotteista, ${share}.`,
    differ: (best: string, bestShare: string, worst: string, worstShare: string) =>
      `Eniten julkaisi vaihe ${best} (${bestShare}), vähiten vaihe ${worst} (${worstShare}). Syytä eroon luvut eivät kerro.`,
  },
  sv: {
    title: 'Försökets skeden sida vid sida',
    caption: 'Gemenskaper som kom med i olika skeden',
    wave: 'Skede',
    communities: 'Gemenskaper',
    share: 'Andel publicerade',
    from: (date) => `med från ${date}`,
    small: (names, least) =>
      `Skedena kan inte jämföras: i skedet ${names} finns färre än ${least} gemenskaper, så skillnaden kan bero på slumpen.`,
    unknown: 'Skedena kan inte jämföras: det finns inga uppgifter om publiceringar.',
    same: (share) => `Skedena publicerade lika stor andel av meddelandena, ${share}.`,
    differ: (best, bestShare, worst, worstShare) =>
      `Mest publicerade skedet ${best} (${bestShare}), minst skedet ${worst} (${worstShare}). Talen säger inte varför.`,
  },
  en: {
    title: 'The waves of the pilot side by side',
    caption: 'Communities that joined in different waves',
    wave: 'Wave',
    communities: 'Communities',
    share: 'Share posted',
    from: (date) => `joined from ${date} on`,
    small: (names, least) =>
      `The waves cannot be compared: ${names} has fewer than ${least} communities, so a difference may be chance.`,
    unknown: 'The waves cannot be compared: nothing is known of postings.',
    same: (share) => `The waves posted the same share of the bulletins, ${share}.`,
    differ: (best, bestShare, worst, worstShare) =>
      `${best} posted most (${bestShare}), ${worst} least (${worstShare}). The figures do not say why.`,
  },
});
