import { Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { ownMetric } from './own-metric.ts';

/** Old bulletins are looked through once an hour, so what an hour found stands until two went by without it. */
const found = { statistic: 'Maximum', period: Duration.hours(1) } as const;
const periods = 2;

/** Rings for what the sweep finds among the open bulletins and notices, and when there is no sweep. */
export class SweepAlarms extends Construct {
  constructor(scope: Construct, id: string, { alarms }: { alarms: Alarms }) {
    super(scope, id);
    const name = Stack.of(this).stackName;
    alarms.ringWhenSilent(this, 'Silent', {
      name: `${name}-sweep-silent`,
      metric: ownMetric(this, 'SweepsFinished', { statistic: 'Sum', period: Duration.minutes(5) }),
      hurt: 'Deliveries that wait for another try stay waiting, and nobody would be told of late ones: no sweep has come to its end for five minutes.',
      remedy: `look whether the schedule that wakes ${name}-sweep is enabled and the function may run (its throttles and its log), then invoke it once by hand. The next sweep does the work of those that were missed.`,
    });
    alarms.ring(this, 'Late', {
      name: `${name}-deliveries-late`,
      metric: ownMetric(this, 'DeliveriesLate', found),
      atLeast: 1,
      periods,
      hurt: 'Communities wait for a bulletin, or somebody for a mail, longer than any retry explains (two hours for mail, 36 for a webhook).',
      remedy: `find the lines "deliveries late" in the log of ${name}-sweep for the bulletin, then see whether its queue is worked through and what the log of the function behind it says.`,
    });
    alarms.ring(this, 'Stalled', {
      name: `${name}-bulletins-stalled`,
      metric: ownMetric(this, 'BulletinsStalled', found),
      atLeast: 1,
      periods,
      hurt: 'A bulletin that staff sent has reached nobody within an hour, or not everyone it is for has been found yet.',
      remedy: `find the line "bulletin stalled" in the log of ${name}-sweep, open that bulletin under Follow on the staff pages, and read there what became of its deliveries.`,
    });
    alarms.ring(this, 'Unreconciled', {
      name: `${name}-counts-differ`,
      metric: ownMetric(this, 'BulletinsUnreconciled', found),
      atLeast: 1,
      periods,
      hurt: 'A community may never get a bulletin: fewer deliveries are recorded than were counted when it was sent.',
      remedy: `find the line "counts do not reconcile" in the log of ${name}-sweep, and compare the bulletin's rows with the restorable copy of the delivery table. The bulletin stays open until they add up.`,
    });
  }
}
