import type { Locale, StaffLocale } from './locale.ts';

/** What a catalogue may hold: a sentence, or a function that makes one of typed arguments. */
type Words = Readonly<Record<string, string | ((...args: never[]) => string)>>;

/** The same keys, each holding the same kind of thing: texts for texts, functions of the same arguments for functions. */
type Translated<W extends Words> = {
  readonly [Key in keyof W]: W[Key] extends (...args: infer Arguments) => string
    ? (...args: Arguments) => string
    : string;
};

/**
 * The words of a public page in its three languages. Finnish decides the keys: one that Swedish or English lacks, or has
 * too many of, does not compile.
 */
export function catalogue<W extends Words>(words: {
  readonly fi: W & Translated<W>;
  readonly sv: NoInfer<Translated<W>>;
  readonly en: NoInfer<Translated<W>>;
}): Readonly<Record<Locale, Translated<W>>> {
  return { fi: words.fi, sv: words.sv, en: words.en };
}

/** The words of a staff page, which are in Finnish and English only. */
export function staffCatalogue<W extends Words>(words: {
  readonly fi: W & Translated<W>;
  readonly en: NoInfer<Translated<W>>;
}): Readonly<Record<StaffLocale, Translated<W>>> {
  return { fi: words.fi, en: words.en };
}
