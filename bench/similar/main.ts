import { wordsThatCount } from '../../shared/language/finnish.ts';
import { alikeFrom, fingerprintOf, likeness } from '../../shared/question/likeness.ts';
import { items } from './items.ts';

/**
 * `npm run bench:similar`: how well texts of one matter are found, over all pairs of the labelled texts. Recall is how many
 * of the pairs of one matter are proposed, precision how many of the proposed pairs are of one matter. The measure is judged
 * at the threshold that staff see; the baseline, the same words compared exactly, at the best threshold that it has.
 */
const leastRecall = 0.6;
const leastPrecision = 0.8;

type Quality = { readonly recall: number; readonly precision: number };

const words = items.map(([, text]) => new Set(wordsThatCount(text)));
const prints = items.map(([, text]) => fingerprintOf(text));
const pairs = items.flatMap(([matter], one) =>
  items.slice(one + 1).map(([otherMatter], index) => ({ one, other: one + 1 + index, same: matter === otherMatter })),
);

const measured = qualityAt(alikeFrom, ({ one, other }) => likeness(at(prints, one), at(prints, other)));
const baseline = best(({ one, other }) => overlap(at(words, one), at(words, other)));
console.log(
  `recall ${shown(measured.recall)} precision ${shown(measured.precision)} ` +
    `baseline recall ${shown(baseline.recall)} precision ${shown(baseline.precision)}`,
);
console.error(`${items.length} texts, ${new Set(items.map(([matter]) => matter)).size} matters, ${pairs.length} pairs`);
if (measured.recall < leastRecall || measured.precision < leastPrecision) {
  console.error(`wanted: recall ${leastRecall} at precision ${leastPrecision}`);
  process.exitCode = 1;
}

type Pair = (typeof pairs)[number];

function qualityAt(threshold: number, measure: (pair: Pair) => number): Quality {
  const proposed = pairs.filter((pair) => measure(pair) >= threshold);
  const right = proposed.filter(({ same }) => same).length;
  return {
    recall: right / pairs.filter(({ same }) => same).length,
    precision: proposed.length === 0 ? 1 : right / proposed.length,
  };
}

/** The best recall that a measure has at the precision that is wanted. */
function best(measure: (pair: Pair) => number): Quality {
  const thresholds = [...new Set(pairs.map(measure))].filter((threshold) => threshold > 0);
  const good = thresholds
    .map((threshold) => qualityAt(threshold, measure))
    .filter(({ precision }) => precision >= leastPrecision);
  return good.reduce((a, b) => (b.recall > a.recall ? b : a), { recall: 0, precision: 1 });
}

/** Exact words in common, of all words (Jaccard's index). */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common / (one.size + other.size - common);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(String(index));
  return found;
}

function shown(value: number): string {
  return value.toFixed(2);
}
