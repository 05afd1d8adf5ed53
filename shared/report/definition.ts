import type { Locale } from '../language/locale.ts';

/** How a figure's number is to be read: a share is between 0 and 1, a time is in whole seconds. */
export type Unit = 'count' | 'people' | 'share' | 'seconds' | 'hours' | 'euros';

/** By what a figure is also told. `place` is a municipality and a channel, `609~whatsapp`. */
type Dimension =
  | 'kind'
  | 'municipality'
  | 'cohort'
  | 'topic'
  | 'channel'
  | 'outcome'
  | 'account'
  | 'place'
  | 'reason'
  | 'about'
  | 'asked'
  | 'verdict';

type Words = Readonly<Record<Locale, string>>;

/** What a figure is: the report computes it, and its method note says it, from this. */
export type Definition = {
  readonly name: Words;
  readonly unit: Unit;
  /** What is counted, in one sentence for a reader who does not know the system. */
  readonly means: Words;
  /** Of what a share or an average is. */
  readonly of?: Words;
  /** The tables whose rows it is computed from. */
  readonly source: readonly string[];
  readonly by?: readonly Dimension[];
  /** It counts what residents did: 1–4 is hidden. */
  readonly aboutResidents?: true;
  /** Which way is better; only such a figure can be a goal or a gate. */
  readonly better?: 'more' | 'less';
};
