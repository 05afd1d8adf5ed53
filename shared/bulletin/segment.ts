import * as z from 'zod';
import { idOf } from '../ids.ts';
import { Instant } from '../time.ts';

/** A bulletin's partners are looked up in so many parallel parts of the register. */
export const segmentCount = 16;

/** What the queue `bulletins` carries: work through one segment of one bulletin's expansion. */
export const SegmentMessage = z.object({
  v: z.literal(1),
  bulletinId: idOf('blt'),
  segment: z
    .int()
    .min(0)
    .max(segmentCount - 1),
});
export type SegmentMessage = z.infer<typeof SegmentMessage>;

/** How far a segment has come. */
export const Segment = z.object({
  bulletinId: idOf('blt'),
  /** `00` to `15`: the sort key is text. */
  segment: z.string().regex(/^\d\d$/),
  /** Where the next page begins; none before the first page, and none when done. */
  cursor: z.string().optional(),
  done: z.boolean(),
  /** When it was last worked on. */
  movedAt: Instant,
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type Segment = z.infer<typeof Segment>;

/** The sort key of a segment. */
export const segmentKey = (segment: number): string => String(segment).padStart(2, '0');

/** The messages of all segments of a bulletin. */
export function segmentMessages(bulletinId: string): SegmentMessage[] {
  return Array.from({ length: segmentCount }, (_, segment) => ({ v: 1, bulletinId, segment }));
}
