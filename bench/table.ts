import { cpus } from 'node:os';
import type { DeliveryFigures } from './delivery.ts';
import { linesOf } from './limits.ts';

/** The figures with their floors and limits, as a table in Markdown. */
export function tableOf(figures: DeliveryFigures): string {
  const rows = linesOf(figures).map(({ key, value, floor, atMost }) => {
    // Sums of measured shares are not exact in the last binary digit.
    const kept = value <= atMost * (1 + 1e-9);
    return `| \`${key}\` | ${shown(value)} | ${floor} | ${shown(atMost)} | ${kept ? 'yes' : 'no'} |`;
  });
  return ['| figure | measured | floor | at most | kept |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** The machine that the figures come from. */
export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model ?? 'unknown'}), Node ${process.version}`;
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))));
