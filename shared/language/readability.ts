import { stemsOf } from './finnish.ts';

/** How hard a text is to read. */
export type Readability = {
  /**
   * LIX (Björnsson 1968): words in a sentence plus the percentage of words over six letters. Finnish words are long, so
   * Finnish texts come out higher than Swedish ones: plain Finnish is below 45, most official texts above 60.
   */
  readonly lix: number;
  readonly level: 'plain' | 'ordinary' | 'hard';
  /** Words that many readers stumble over, each once, with a plainer one where we know it. */
  readonly hardWords: readonly { readonly word: string; readonly plainer: string | undefined }[];
};

/** Judges a Finnish text; nothing can be said of one without words. */
export function readabilityOf(text: string): Readability | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length === 0) return undefined;
  const sentences = Math.max(1, [...new Intl.Segmenter('fi', { granularity: 'sentence' }).segment(text)].length);
  const long = words.filter((word) => [...word].length > 6).length;
  const lix = Math.round(words.length / sentences + (100 * long) / words.length);
  const level = lix < 45 ? 'plain' : lix <= 60 ? 'ordinary' : 'hard';
  const unique = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
  const hardWords = unique.flatMap((word) => {
    const plainer = plainerWord(word);
    return plainer !== undefined || [...word].length >= longestEasyWord ? [{ word, plainer }] : [];
  });
  return { lix, level, hardWords };
}

/** Compounds of this many letters are read twice. */
const longestEasyWord = 20;

function plainerWord(word: string): string | undefined {
  const [stem = ''] = stemsOf(word);
  return stem === '' ? undefined : plainer.get(stem);
}

/** Words of the office and plainer ones, by their stems: our own list, as communications staff would correct a text. */
const plainer: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aikaresurssi: 'aika',
    asianosainen: 'se, jota asia koskee',
    edellyttää: 'vaatia',
    ennaltaehkäisevä: 'ehkäisevä',
    etuuskäsittely: 'hakemuksen käsittely',
    implementoida: 'ottaa käyttöön',
    integroida: 'yhdistää',
    jalkauttaa: 'ottaa käyttöön',
    kartoittaa: 'selvittää',
    kohdentaa: 'suunnata',
    lukien: 'alkaen',
    mahdollistaa: 'antaa mahdollisuus',
    matalakynnyksinen: 'helppo tulla',
    monialainen: 'usean ammattilaisen',
    määräaikaistarkastus: 'tarkastus',
    osallistaa: 'ottaa mukaan',
    palveluntuottaja: 'palvelun antaja',
    palveluohjaus: 'neuvonta',
    palvelutarve: 'avun tarve',
    priorisoida: 'hoitaa ensin',
    prosessi: 'käsittely',
    resurssi: 'henkilöstö, raha tai aika',
    suorittaa: 'tehdä',
    tiedottaa: 'kertoa',
    toimenpide: 'teko tai hoito',
    toimesta: 'jättää pois: sano, kuka tekee',
    toteuttaa: 'tehdä',
    viranhaltija: 'työntekijä',
    yhteydenotto: 'soitto tai viesti',
    yksikkö: 'paikka',
  }).map(([word, instead]) => [stemsOf(word)[0] ?? word, instead]),
);
