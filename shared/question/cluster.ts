import { alikeFrom, type Fingerprint, fingerprintOf, likeness } from './likeness.ts';
import type { Question } from './question.ts';

/**
 * Questions that seem to be of one matter, for each of some: those whose texts are alike, and those alike to these, except
 * where staff said that two are another matter. Every question is in one cluster, alone if need be; in each the oldest
 * comes first, and so do the clusters.
 */
export function clustersOf(questions: readonly Question[]): Question[][] {
  const oldestFirst = questions.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  const prints = new Map(oldestFirst.map((question) => [question.id, fingerprintOf(matterOf(question))]));
  const clusters: Question[][] = [];
  for (const question of oldestFirst) {
    const print = prints.get(question.id) ?? new Map();
    const joins = clusters.filter((cluster) => cluster.some((other) => areAlike(question, other, print, prints)));
    const [first, ...rest] = joins;
    if (first === undefined) {
      clusters.push([question]);
      continue;
    }
    first.push(...rest.flat(), question);
    for (const joined of rest) clusters.splice(clusters.indexOf(joined), 1);
  }
  return clusters;
}

/** The cluster that a question is in, itself included. */
export function clusterOf(id: string, questions: readonly Question[]): Question[] {
  return clustersOf(questions).find((cluster) => cluster.some((question) => question.id === id)) ?? [];
}

/** What stands in brackets for a removed identity code says nothing of the matter. */
const matterOf = ({ text }: Question): string => text.replaceAll(/\[[^\]]*\]/g, ' ');

function areAlike(
  one: Question,
  other: Question,
  print: Fingerprint,
  prints: ReadonlyMap<string, Fingerprint>,
): boolean {
  if (one.apartFrom.includes(other.id) || other.apartFrom.includes(one.id)) return false;
  return likeness(print, prints.get(other.id) ?? new Map()) >= alikeFrom;
}
