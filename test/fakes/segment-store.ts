import { Segment, segmentKey } from '../../shared/bulletin/segment.ts';
import type { SegmentStore } from '../../shared/bulletin/segment-store.ts';
import { memoryRows } from './rows.ts';

/** How far expansions have come, in memory, with the promise of the real store. */
export function memorySegments(): SegmentStore {
  const rows = memoryRows(Segment);
  return {
    get: async (bulletinId, segment) => rows.get(`${bulletinId}/${segmentKey(segment)}`),
    save: async (segment) => rows.put(`${segment.bulletinId}/${segment.segment}`, segment),
    of: async (bulletinId) => rows.all(`${bulletinId}/`).sort((a, b) => (a.segment < b.segment ? -1 : 1)),
  };
}
