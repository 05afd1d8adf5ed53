import { stemmer } from '@orama/stemmers/finnish';

/** The words of a Finnish text that carry its matter, in small letters: those that any question or claim has are left out. */
export function wordsThatCount(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !empty.has(word));
}

/** The same words by their stems (Snowball's Finnish stemmer): `terveysasemaa` and `terveysaseman` are then the same. */
export const stemsOf = (text: string): string[] => wordsThatCount(text).map((word) => stemmer(word));

/** Question words, pronouns, particles, forms of "be", and the words by which people tell that something is told. */
const empty: ReadonlySet<string> = new Set(
  `onko ovatko oliko voiko saako pääseekö tuleeko miten miksi milloin missä mistä mihin minne mikä mitä mitkä kuka kenelle
  ketä kuinka paljonko kauanko montako että ettei jos kun vai ja tai sekä mutta kuin niin ei eikä ole olen oli olla ovat on
  se sen sitä siihen siinä siellä sinne sieltä ne niitä niiden tämä tämän nyt taas vielä enää jo myös vain kaikki kukaan
  joku moni monet minun minä hän he me te totta paikkansa pitääkö pitää väitetään sanotaan sanoo huhutaan huhu kuulin
  kuulemma puhutaan kerrotaan kiertää väite liikkuu voi saa tulee pitäisi täytyy joutuu joutuvat ollaan olisi jotta koska
  kuten ensi vuonna vuoden alusta jälkeen ennen kautta kanssa ilman yli alle`.split(/\s+/),
);
