import type { ReportContent } from '../content.ts';
import { definitionOf, figureIds } from '../definitions.ts';

/** Everything that the report says for programs: the content as it is frozen, and what each figure means. */
export function reportJson(content: ReportContent): string {
  const definitions = Object.fromEntries(figureIds.map((id) => [id, definitionOf(id)]));
  return `${JSON.stringify({ ...content, definitions }, null, 2)}\n`;
}
