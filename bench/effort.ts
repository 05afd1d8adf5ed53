/** How much is measured. */
export type Effort = {
  /** Deliveries of the run that is counted, for each channel. */
  readonly counted: number;
  /** Deliveries before and in each of the alternating blocks, and how many pairs of blocks. */
  readonly warm: number;
  readonly block: number;
  readonly rounds: number;
  /** Up to how many deliveries the long run goes, with a stop at each. */
  readonly longRun: readonly [number, number, number];
  /** Sizes of the partner register; the first is a warm-up. */
  readonly expansions: readonly number[];
  readonly coldStarts: number;
  /** Mails of an urgent bulletin, and ordinary ones that wait before it. */
  readonly urgentMails: number;
  readonly ordinaryMails: number;
};

/** What the limits are stated for. */
export const fullEffort: Effort = {
  counted: 2_000,
  warm: 2_000,
  block: 600,
  rounds: 7,
  longRun: [1_000, 10_000, 100_000],
  expansions: [1_000, 1_000, 3_000, 10_000, 30_000, 100_000],
  coldStarts: 9,
  urgentMails: 1_000,
  ordinaryMails: 100_000,
};

/** The same from end to end in seconds: its counts are true, its times and ratios mean little. */
export const quickEffort: Effort = {
  counted: 200,
  warm: 100,
  block: 100,
  rounds: 2,
  longRun: [100, 300, 900],
  expansions: [200, 200, 600],
  coldStarts: 1,
  urgentMails: 100,
  ordinaryMails: 2_000,
};
