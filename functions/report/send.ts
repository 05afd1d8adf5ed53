import type { Matter } from '../../shared/delivery/matter.ts';
import { type NoticeDeps, noticeOf, sendNotice } from '../../shared/delivery/notice.ts';

export type SendDeps = NoticeDeps & {
  /** Epoch ms. */
  readonly now: () => number;
};

/** Tells addresses of a matter that came about at `at` (ISO): each once, however often this runs. */
export async function tell(
  matter: Extract<Matter, { kind: 'report' | 'report-preview' | 'report-undelivered' | 'leaders-week' }>,
  at: string,
  addresses: readonly string[],
  deps: SendDeps,
): Promise<void> {
  for (const address of addresses) {
    await sendNotice(noticeOf({ matter, channel: 'email', to: { address }, at, now: deps.now() }), deps);
  }
}
