import { createHash } from 'node:crypto';
import { wordsThatCount } from '../../shared/language/finnish.ts';
import { alikeFrom, fingerprintOf, likeness } from '../../shared/question/likeness.ts';
import { items } from './items.ts';

/**
 * `npm run bench:similar`: how well texts of one matter are found, over all pairs of labelled texts. Recall is how many of the
 * pairs of one matter are proposed, precision how many of the proposed pairs are of one matter. Matters are parted into two
 * halves by a hash of their names: thresholds are chosen on the tuning half and judged on the one held out, which they have
 * not seen. The baseline, the same words compared exactly, is treated alike. Fails if the quality on the held-out half is
 * not enough, or if staff see another threshold than the one that is chosen here.
 */
const wanted = { recall: 0.6, precision: 0.8 } as const;

/**
 * Half of the texts make half of the right pairs but a quarter of the wrong ones. Precision 0.8 among all, four right to one
 * wrong, is eight to one in a half.
 */
const tuningPrecision = 8 / 9;

const prints = new Map(items.map(([, text]) => [text, fingerprintOf(text)]));
const words = new Map(items.map(([, text]) => [text, new Set(wordsThatCount(text))]));
const alike: Measure = (one, other) => likeness(of(prints, one), of(prints, other));
const overlap: Measure = (one, other) => jaccard(of(words, one), of(words, other));

const parts = {
  all: items,
  tuning: items.filter(([matter]) => !isHeldOut(matter)),
  heldOut: items.filter(([matter]) => isHeldOut(matter)),
} as const;

const threshold = chosenOn(parts.tuning, alike);
const heldOut = qualityAt(threshold, parts.heldOut, alike);
const baseline = qualityAt(chosenOn(parts.tuning, overlap), parts.heldOut, overlap);
console.log(`${shown(heldOut)} baseline ${shown(baseline)}`);
console.log(`all texts: ${shown(qualityAt(threshold, parts.all, alike))}`);
console.error(
  `The first line is of the held-out half (${size(parts.heldOut)}) at the threshold ${threshold}, chosen on the other half ` +
    `(${size(parts.tuning)}), where it has ${shown(qualityAt(threshold, parts.tuning, alike))}. ` +
    'Among all texts there are more wrong pairs to find, as there are in a longer queue.',
);
if (heldOut.recall < wanted.recall || heldOut.precision < wanted.precision) {
  console.error(`wanted on the held-out half: ${shown(wanted)}`);
  process.exitCode = 1;
}
if (threshold !== alikeFrom) {
  console.error(`alikeFrom in shared/question/likeness.ts is ${alikeFrom}: set it to ${threshold}`);
  process.exitCode = 1;
}

type Items = typeof items;
type Measure = (one: string, other: string) => number;
type Quality = { readonly recall: number; readonly precision: number };

/** All texts of a matter are on one side. */
function isHeldOut(matter: string): boolean {
  return createHash('sha256').update(matter).digest().readUInt8(0) % 2 === 1;
}

/** The lowest threshold, in hundredths, that is precise enough on these texts: the one with the best recall. */
function chosenOn(texts: Items, measure: Measure): number {
  const hundredths = Array.from({ length: 100 }, (_, index) => (index + 1) / 100);
  return hundredths.find((each) => qualityAt(each, texts, measure).precision >= tuningPrecision) ?? 1;
}

function qualityAt(least: number, texts: Items, measure: Measure): Quality {
  const pairs = texts.flatMap(([matter, text], index) =>
    texts.slice(index + 1).map(([otherMatter, other]) => ({ text, other, same: matter === otherMatter })),
  );
  const proposed = pairs.filter(({ text, other }) => measure(text, other) >= least);
  const right = proposed.filter(({ same }) => same).length;
  return {
    recall: right / pairs.filter(({ same }) => same).length,
    precision: proposed.length === 0 ? 1 : right / proposed.length,
  };
}

/** Exact words in common, of all words (Jaccard's index). */
function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common / (one.size + other.size - common);
}

function of<T>(made: ReadonlyMap<string, T>, text: string): T {
  const found = made.get(text);
  if (found === undefined) throw new RangeError(text);
  return found;
}

function shown({ recall, precision }: Quality): string {
  return `recall ${recall.toFixed(2)} precision ${precision.toFixed(2)}`;
}

function size(texts: Items): string {
  return `${new Set(texts.map(([matter]) => matter)).size} matters, ${texts.length} texts`;
}
