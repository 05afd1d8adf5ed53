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

/** Finds inflected forms by their beginning: `toimenpiteet` is `toimenpide`, whose consonants change. */
function plainerWord(word: string): string | undefined {
  const small = word.toLowerCase();
  return Object.entries(plainerWords).find(([beginning]) => small.startsWith(beginning))?.[1];
}

/** Beginnings of words of the office, and plainer words: our own list, as communications staff would correct a text. */
const plainerWords: Readonly<Record<string, string>> = {
  aikaresurss: 'aika',
  asianosai: 'se, jota asia koskee',
  edellyt: 'vaatia',
  ennaltaehkäis: 'ehkäisevä',
  implemento: 'ottaa käyttöön',
  integro: 'yhdistää',
  jalkaut: 'ottaa käyttöön',
  kartoit: 'selvittää',
  kohdent: 'suunnata',
  mahdollist: 'antaa mahdollisuus',
  matalakynnyks: 'helppo tulla',
  monialai: 'usean ammattilaisen',
  määräaikaistarkastu: 'tarkastus',
  osallist: 'ottaa mukaan',
  palveluntuottaj: 'palvelun antaja',
  palveluohjau: 'neuvonta',
  palvelutarpe: 'avun tarve',
  palvelutarve: 'avun tarve',
  prioriso: 'hoitaa ensin',
  prosess: 'käsittely',
  resurss: 'henkilöstö, raha tai aika',
  toimenpi: 'teko tai hoito',
  toimeenpan: 'toteutus, tekeminen',
  toimesta: 'sano, kuka tekee',
  viranhaltij: 'työntekijä',
};
