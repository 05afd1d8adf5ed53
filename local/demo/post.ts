import type { BulletinEvent } from '../../shared/webhook/event.ts';

/** A bulletin that arrived with a good signature. */
export type Post = {
  /** What the sender calls this delivery: the same in every try of it. */
  readonly id: string;
  /** Epoch ms. */
  readonly receivedAt: number;
  readonly event: BulletinEvent;
};
