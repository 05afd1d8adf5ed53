import type { Random } from './random.ts';

/**
 * Everything that can go wrong, and how often it does where it can, in a seed in which it does at all. Those with 1 are
 * decided once a seed, by who draws them.
 */
const rates = {
  'crash before an effect': 0.01,
  'crash after an effect': 0.01,
  'write refused': 0.02,
  'write applied, answer lost': 0.02,
  'half of a batched write': 0.2,
  'index read stale': 0.3,
  'message lost': 0.06,
  'message doubled': 0.1,
  'message late': 0.15,
  'visibility ends mid-work': 0.08,
  'half a batch fails': 0.1,
  'mail throttled': 0.12,
  'mail rate is low': 1,
  'mail provider down': 1,
  'mail reset before it was taken': 0.1,
  'mail reset after it was taken': 0.1,
  'mail timed out': 0.1,
  'mail rejected': 0.05,
  'mail bounces for good': 0.12,
  'mail bounces for now': 0.1,
  'mail is complained of': 0.04,
  'mail is delayed': 0.1,
  'mail is rejected later': 0.06,
  'event lost': 0.3,
  'event late': 0.3,
  'event twice': 0.15,
  'events out of order': 0.3,
  'receiver redirects': 1,
  'receiver answers 4xx': 1,
  'receiver answers 410': 1,
  'receiver answers 429': 1,
  'receiver answers 5xx': 1,
  'receiver resets': 1,
  'receiver drips': 1,
  'clocks differ': 1,
  'poison message': 1,
  'message of another version': 0.03,
  'row of another version': 0.05,
  'sweep stopped for two hours': 1,
  'send clicked twice': 1,
  'two admins': 1,
  'leaving during a send': 1,
  'erasing during a send': 1,
  'sending paused and resumed': 1,
  'sending cancelled': 1,
  'failures tried again': 1,
  'bulletin ends meanwhile': 1,
  'clock change': 1,
  'month end': 1,
} as const;

export type FaultKind = keyof typeof rates;
export const faultKinds = Object.keys(rates) as FaultKind[];

/** The faults of one seed. */
export type Faults = {
  /** In one of ten seeds nothing goes wrong. */
  readonly isFree: boolean;
  /** Whether the fault happens here and now; one that does is counted. */
  strikes(kind: FaultKind): boolean;
  /** From now on nothing goes wrong any more. */
  end(): void;
};

/** Draws which kinds this seed has, each by the toss of a coin, and whether it has few of each or many. */
export function drawFaults(seed: number, random: Random, happened: Map<string, number>): Faults {
  const isFree = seed % 10 === 0;
  const force = random.pick([1, 1, 3]);
  const kinds = new Set<FaultKind>(faultKinds.filter(() => random.chance(0.4)));
  if (isFree) kinds.clear();
  return {
    isFree,
    strikes(kind) {
      if (!kinds.has(kind)) return false;
      if (rates[kind] < 1 && !random.chance(rates[kind] * force)) return false;
      happened.set(kind, (happened.get(kind) ?? 0) + 1);
      return true;
    },
    end: () => kinds.clear(),
  };
}
