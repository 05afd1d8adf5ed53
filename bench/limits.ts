import type { DeliveryFigures } from './delivery.ts';

/** A figure as the table shows it: what it is, what it came to, its floor or peer in words, and what it may be at most. */
export type Line = {
  readonly key: string;
  readonly value: number;
  readonly floor: string;
  readonly atMost: number;
};

/** The most that a bundle may hold, in kB. */
const kilobytes = { worker: 650, page: 900, report: 1_638, image: 2_600 } as const;
const pages = new Set(['site', 'subscribe', 'kit', 'link', 'feedback', 'manage', 'training', 'admin']);

/** Every figure that has a limit. */
export function linesOf({ email, webhook, delivery, expand, urgent, coldStart }: DeliveryFigures): Line[] {
  const starts = Object.entries(coldStart).flatMap(([door, start]) =>
    typeof start === 'number'
      ? []
      : [
          line(`coldStart.${door}.ratio`, start.ratio, '1 bare handler', 6),
          line(`coldStart.${door}.kilobytes`, start.kilobytes, '', kilobytes[kindOf(door)]),
        ],
  );
  return [
    line('email.sesCalls', email.sesCalls, '1', 1),
    line('email.sqsRequests', email.sqsRequests, '0.015 in groups of 20', 0.31),
    line('webhook.sqsRequests', webhook.sqsRequests, '0.015 in groups of 20', 0.31),
    line('email.writeUnits', email.writeUnits, '3 row, lease, outcome', 3),
    line('webhook.writeUnits', webhook.writeUnits, '3 row, lease, outcome', 3),
    line('email.readUnits', email.readUnits, '0.04', 1),
    line('email.usdPerMillion', email.usdPerMillion, '1.6 two units', 6),
    line('webhook.usdPerMillion', webhook.usdPerMillion, '1.6 two units', 6),
    line('email.cpuRatio', email.cpuRatio, '1 bare loop', 1.25),
    line('webhook.cpuRatio', webhook.cpuRatio, '1 bare loop', 1.35),
    line('delivery.slope', delivery.slope, '0.66-0.73', 1),
    line('delivery.memoryRatio', delivery.memoryRatio, '1', 1.1),
    line('expand.growthExponent', expand.growthExponent, '1 linear', 1.05),
    line('expand.peakMegabytes', expand.peakMegabytes, '', 250),
    line('urgent.ratio', urgent.ratio, '1', 2),
    ...starts,
  ];
}

const line = (key: string, value: number, floor: string, atMost: number): Line => ({ key, value, floor, atMost });

const kindOf = (door: string) => (door === 'report' || door === 'image' ? door : pages.has(door) ? 'page' : 'worker');
